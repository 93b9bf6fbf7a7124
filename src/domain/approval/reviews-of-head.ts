import { decisiveReviews, isAfterMerge } from './decisive-reviews.ts'
import type { PullRequest, Review } from './pull-request.ts'

/** An approval as GitHub records it: whether the rules name this person is not asked. */
export interface HeadApproval {
  readonly login: string
  readonly id?: number
  readonly at: Date
}

/** The approvals of the final head before the merge that were not withdrawn. */
export const approvalsOfHead = (reviews: readonly Review[], pullRequest: PullRequest): readonly HeadApproval[] =>
  decisiveReviews(reviews, pullRequest).flatMap(({ review }) => {
    const { user, userId, submittedAt, state, commitSha } = review
    const counts = state === 'APPROVED' && commitSha === pullRequest.headSha && !isAfterMerge(review, pullRequest)
    if (!counts || user === undefined || submittedAt === undefined) return []
    return [{ login: user, ...(userId !== undefined && { id: userId }), at: submittedAt }]
  })
