import { decisiveReviews, isAfterMerge } from './decisive-reviews.ts'
import { type NamedAccount, namedAccount, type PullRequest, type Review } from './pull-request.ts'

/** An approval as GitHub records it: whether the rules name this person is not asked. */
export interface HeadApproval extends NamedAccount {
  readonly at: Date
}

/** The approvals of the final head before the merge that were not withdrawn. */
export const approvalsOfHead = (reviews: readonly Review[], pullRequest: PullRequest): readonly HeadApproval[] =>
  decisiveReviews(reviews, pullRequest).flatMap(({ review }) => {
    const { user, userId, submittedAt, state, commitSha } = review
    const counts = state === 'APPROVED' && commitSha === pullRequest.headSha && !isAfterMerge(review, pullRequest)
    if (!counts || user === undefined || submittedAt === undefined) return []
    return [{ ...namedAccount(user, userId), at: submittedAt }]
  })
