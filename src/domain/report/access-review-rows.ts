import { formatInstant } from '../../shared/instant.ts'
import { ACCESS_REVIEWS, parseAccessReview } from './access-review-file.ts'
import type { AccessReviewRow } from './event-rows.ts'
import type { ReviewFile } from './main-line.ts'
import type { PersonRow } from './parts.ts'
import type { CompletenessCheck } from './report.ts'

/** What GitHub says of a merge. */
export interface KnownMerge {
  readonly pullRequest: { readonly number: number; readonly url: string }
  readonly mergedBy?: PersonRow
}

/**
 * The recorded access reviews: every version of a review's file that landed. A file that cannot be read is a gap. `merges`: by the
 * commit; absent where GitHub was not asked, or does not know.
 */
export function accessReviewRowsOf(
  files: readonly ReviewFile[],
  merges: ReadonlyMap<string, KnownMerge> = new Map(),
): { readonly rows: readonly AccessReviewRow[]; readonly checks: readonly CompletenessCheck[] } {
  const reviews = files.flatMap(each => {
    const month = monthOf(each.file)
    return month === undefined ? [] : { ...each, read: readOf(month, each.text) }
  })
  const rows = reviews.flatMap(({ file, commit, read }): AccessReviewRow[] => {
    if (!read.ok) return []
    const { confirmed, notConfirmed } = read.value
    return [
      {
        type: 'access-review',
        file,
        mergeSha: commit.sha,
        mergedAt: formatInstant(new Date(commit.at)),
        ...merges.get(commit.sha),
        confirmed: confirmed.length,
        notConfirmed: [...notConfirmed],
      },
    ]
  })
  const gaps = reviews.flatMap(({ file, commit, read }) =>
    read.ok
      ? []
      : {
          what: `${file} at ${commit.sha.slice(0, 12)}`,
          meaning: `This access review counts for nothing: ${read.failure.message}`,
          remedy: read.failure.remedy,
        },
  )
  return { rows, checks: reviews.length > 0 ? [checkOf(reviews.length, gaps)] : [] }
}

const monthOf = (file: string) =>
  file.startsWith(ACCESS_REVIEWS) ? /^(\d{4}-\d\d)\.md$/.exec(file.slice(ACCESS_REVIEWS.length))?.[1] : undefined

function readOf(month: string, text: string): ReturnType<typeof parseAccessReview> {
  const read = parseAccessReview(text)
  if (!read.ok || read.value.month === month) return read
  const message = `It is a review of ${read.value.month}`
  return {
    ok: false,
    failure: { message, remedy: 'Find out who renamed or copied it, and merge the review of this month' },
  }
}

const checkOf = (merged: number, gaps: CompletenessCheck['gaps']): CompletenessCheck => ({
  type: 'check',
  claim: 'Each merged access review can be read',
  state: gaps.length === 0 ? 'holds' : 'fails',
  counts: { 'merged reviews': merged, 'that can be read': merged - gaps.length },
  gaps,
})
