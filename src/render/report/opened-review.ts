import type { Failure } from '../../shared/result.ts'
import { describeFailure } from '../../shared/result.ts'
import { code, details, join, link, type Markdown, md, text } from '../markdown.ts'

/** The file is shown where no pull request has it. GitHub accepts 1 MiB in a summary, and most of it is the report's. */
const MOST_CHARACTERS = 60_000

/** What came of the access review of a month, for the summary. */
export interface ToldAccessReview {
  readonly month: string
  readonly path: string
  readonly state: 'recorded' | 'planned' | 'proposed' | 'failed'
  readonly proposal?: { readonly state: string; readonly number: number; readonly url: string }
  readonly failure?: Failure
  readonly file?: string
}

export function renderOpenedReview(told: ToldAccessReview): Markdown {
  const shown = told.file !== undefined && told.state !== 'proposed' ? [fileOf(told.file)] : []
  return join([md`### 🔎 Access review of ${code(told.month)}`, sentenceOf(told), ...shown], '\n\n')
}

function sentenceOf({ path, state, proposal, failure }: ToldAccessReview): Markdown {
  if (state === 'recorded')
    return md`${code(path)} is merged: the review of this month is recorded. There is nothing to do.`
  if (state === 'planned') return md`Dry run: no pull request is opened. This would be its file:`
  if (state === 'failed') {
    const why = failure ? text(describeFailure(failure), 2_000) : md``
    return md`❌ **The pull request could not be opened.** ${why} This is its file:`
  }
  const where = proposal ? link(md`Pull request ${proposal.number}`, proposal.url) : md`The pull request`
  switch (proposal?.state) {
    case 'closed':
      return md`⚠️ ${where} was closed without a merge, so no review of this month is recorded. **Reopen it, or delete its branch and start this workflow again.**`
    case 'merged':
      return md`${where} is merged: the review of this month is recorded. There is nothing to do.`
    default:
      return md`${where} asks who should keep access. **Tick the people in its file, have it approved, and merge it.**`
  }
}

/** As it is, in a folded block. Its Markdown is ours. */
function fileOf(file: string): Markdown {
  const shown = file.slice(0, MOST_CHARACTERS)
  const cut = shown.length < file.length ? md`\n\n… the rest does not fit here` : md``
  return details(md`The file`, md`${shown.slice(0, shown.lastIndexOf('\n') + 1) as Markdown}${cut}`)
}
