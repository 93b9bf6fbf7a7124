import { isTeam } from '../../shared/identifiers.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { refusalsOfBreakGlass, reviewDemandOf } from '../approval/break-glass.ts'
import type { ApprovalPolicy, ReviewEvidence } from '../approval/evidence.ts'
import { type ApprovalTally, tallyApprovals } from '../approval/reviews.ts'
import type { RequestEntry } from '../request/request.ts'
import type { Offer } from './preview.ts'

/** How far an offer is from being given. */
export type OfferTally = ApprovalTally | BreakGlassTally

/** It needs no approval, but a review afterwards, by so many others within this time. */
export interface BreakGlassTally {
  readonly kind: 'break-glass'
  readonly approvals: number
  readonly withinMs: number
  readonly refusals: readonly Refusal[]
}

/** Counts the reviews so far against the approval policy of an offer, as if it were merged `now`. */
export function tallyOffer(
  evidence: ReviewEvidence,
  { request }: Pick<RequestEntry, 'request'>,
  { approvalPolicy }: Offer,
  now: Date,
): OfferTally {
  if (request.breakGlass) {
    const { approvals, withinMs } = reviewDemandOf(approvalPolicy.rules)
    return { kind: 'break-glass', approvals, withinMs, refusals: refusalsOfBreakGlass(evidence, approvalPolicy) }
  }
  return tallyApprovalsOf(evidence, approvalPolicy, now)
}

function tallyApprovalsOf(evidence: ReviewEvidence, approvalPolicy: ApprovalPolicy, now: Date): ApprovalTally {
  const tally = tallyApprovals(evidence, approvalPolicy, now)
  const { candidates, missing, refusals } = tally
  if (!candidates || candidates.some(isTeam) || candidates.length >= missing) return tally
  const left =
    candidates.length > 0 ? `only ${candidates.join(', ')} may still approve` : 'nobody is left who may approve'
  return {
    ...tally,
    refusals: [
      ...refusals,
      {
        message: `${missing} more ${missing === 1 ? 'approval is' : 'approvals are'} needed, and ${left}`,
        remedy: NOBODY_LEFT,
      },
    ],
  }
}

const NOBODY_LEFT = 'Let a person who is not an approver open and write the pull request, or add approvers to the rule'
