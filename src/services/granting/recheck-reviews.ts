import type { PlannedGrant } from '../../domain/grant/planned-grant.ts'
import { type Merge, planMerge } from '../../domain/merge/plan.ts'
import { isSame, type RequestEntry } from '../../domain/request/request.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { clauseOf } from '../../shared/result.ts'
import { attemptEvenWhenStopped } from '../attempt.ts'
import { refreshReviews } from '../reviews/review-evidence.ts'
import type { Job } from './job.ts'

/** Whether a grant is still approved, by the reviews of this moment; `planned` names those who approve it now. */
export type Rechecked =
  | { readonly kind: 'approved'; readonly planned: PlannedGrant }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }

/**
 * Reads the reviews again and decides anew: a review may have been dismissed, or changes been asked for, since this job read
 * them. Nothing else of the evidence is read again.
 */
export async function recheckReviews(
  job: Job,
  merge: Merge,
  entry: RequestEntry,
  planned: PlannedGrant,
): Promise<Rechecked> {
  const { context, rules } = job
  const { evidence, rulesBefore } = merge
  if (!('pullRequest' in evidence)) return { kind: 'refused', refusals: [evidence] }
  const known = 'rules' in rulesBefore ? [rulesBefore] : []
  const read = await attemptEvenWhenStopped(context, () =>
    refreshReviews(context.github, evidence, [rules, ...known], [entry]),
  )
  if (!read.ok) {
    context.signal.throwIfAborted()
    return { kind: 'refused', refusals: [unread(evidence.pullRequest.number, clauseOf(read.failure))] }
  }
  if (read.value === 'unchanged') return { kind: 'approved', planned }
  const decisions = planMerge({ ...merge, evidence: { ...evidence, ...read.value } }, rules)
  const decision = decisions.find(other => isSame(other.entry, entry) && other.kind !== 'remove')
  if (decision?.kind === 'grant') return { kind: 'approved', planned: decision.planned }
  return { kind: 'refused', refusals: decision?.kind === 'refuse' ? decision.refusals : [] }
}

function unread(number: number, why: string): Refusal {
  return {
    message: `The reviews of pull request #${number} could not be read again right before the write: ${why}`,
    remedy: 'Run this job again: it repeats nothing that was done',
  }
}
