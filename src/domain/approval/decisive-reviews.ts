import type { PullRequest, Review } from './pull-request.ts'

/** The review of an account that decides; `login` is in lower case. */
export interface DecisiveReview {
  readonly login: string
  readonly review: Review
}

/**
 * The latest decisive review of each account. Comments do not decide. An approval after the merge does not decide either, and
 * must not replace one from before it. A review that withdraws an approval counts at any time.
 */
export function decisiveReviews(reviews: readonly Review[], pullRequest: PullRequest): readonly DecisiveReview[] {
  const decisive: DecisiveReview[] = []
  for (const review of reviews.toSorted((a, b) => timeOf(a) - timeOf(b))) {
    if (review.user === undefined || review.state === 'COMMENTED' || review.state === 'PENDING') continue
    const earlier = decisive.findIndex(({ review: other }) => isOfSameAccount(review, other))
    if (review.state === 'APPROVED' && isAfterMerge(review, pullRequest) && earlier >= 0) continue
    decisive.splice(earlier < 0 ? decisive.length : earlier, 1, { login: review.user.toLowerCase(), review })
  }
  return decisive
}

/** Compares by id, which does not change with the login; by login only where no id is known. */
function isOfSameAccount(one: Review, other: Review): boolean {
  if (one.userId !== undefined && other.userId !== undefined) return one.userId === other.userId
  return one.user?.toLowerCase() === other.user?.toLowerCase()
}

/** A review without a time sorts last: as an approval it never counts. */
const timeOf = ({ submittedAt }: Review) => submittedAt?.getTime() ?? Number.MAX_SAFE_INTEGER

export const isAfterMerge = ({ submittedAt }: Review, { mergedAt }: PullRequest): boolean =>
  mergedAt !== undefined && (submittedAt === undefined || submittedAt > mergedAt)
