import type { PullRequest, Review } from './pull-request.ts'

/** The review of a person that decides; `login` in lower case. */
export interface DecisiveReview {
  readonly login: string
  readonly review: Review
}

/**
 * The latest review of each account that decides anything. Comments decide nothing; neither does an approval after the merge,
 * which must not take the place of one before. What takes an approval back counts whenever it comes.
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

/** By id, which stays when a login changes; by login only where no id is known. */
function isOfSameAccount(one: Review, other: Review): boolean {
  if (one.userId !== undefined && other.userId !== undefined) return one.userId === other.userId
  return one.user?.toLowerCase() === other.user?.toLowerCase()
}

/** A review whose time is not known comes last: an approval like that never counts. */
const timeOf = ({ submittedAt }: Review) => submittedAt?.getTime() ?? Number.MAX_SAFE_INTEGER

export const isAfterMerge = ({ submittedAt }: Review, { mergedAt }: PullRequest): boolean =>
  mergedAt !== undefined && (submittedAt === undefined || submittedAt > mergedAt)
