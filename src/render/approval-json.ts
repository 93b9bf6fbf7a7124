import type { Approval } from '../domain/approval/approval.ts'
import { formatInstant } from '../shared/instant.ts'

/** As the outputs and the ledger have it: `kind`, and what belongs to it, only where nobody approved, for records are public. */
export function approvalOf(approval: Approval) {
  const { pullRequest, headSha, blobSha } = approval
  const merged = { pullRequest, headSha, blobSha, mergedAt: formatInstant(approval.mergedAt) }
  switch (approval.kind) {
    case 'approved':
      return { ...merged, by: approval.by.map(({ login, at }) => ({ login, at: formatInstant(at) })) }
    case 'break-glass': {
      const { kind, askedBy, beneficiary, review } = approval
      const asked = { approvals: review.approvals, dueAt: formatInstant(review.dueAt) }
      return { ...merged, by: [], kind, askedBy, beneficiary, review: asked }
    }
  }
}
