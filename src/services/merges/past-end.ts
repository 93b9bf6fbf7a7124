import type { PlannedGrant } from '../../domain/grant/planned-grant.ts'
import { grantSeries } from '../../domain/witness/keys.ts'
import { instancesWitnessed } from '../../domain/witness/record.ts'
import { explain, type Failure } from '../../shared/result.ts'
import type { Job } from '../granting/job.ts'
import { FIND_PUSHER, LEDGER_BRANCH } from '../ledger/paths.ts'
import { readGrantHistory } from '../witness/past.ts'

/** Whether a grant that is not there was ended on purpose, and where witness and branch differ about that. */
export interface PastEnd {
  readonly isEnded: boolean
  /** The instances that it was given for, by the witness; absent if it does not say so. */
  readonly instances?: readonly string[]
  readonly failures: readonly Failure[]
}

/**
 * Asks the branch of the ledger and the witness whether a grant was ended. Each can only say that it was: what one of them does
 * not have is no reason to give it again. A difference is reported; an end that only the branch has is witnessed now, as what
 * this sweep saw.
 * @throws Error when the branch cannot be read
 */
export async function findPastEnd(
  { context, witness, pastEnds, observer }: Pick<Job, 'context' | 'witness' | 'pastEnds' | 'observer'>,
  { id, user, account, approval, policyName }: PlannedGrant,
): Promise<PastEnd> {
  const path = await pastEnds.of(id)
  const asked = { id, users: [user], account, mergedAt: approval.mergedAt }
  const history = await readGrantHistory(witness, asked, context.clock.now())
  if (!history.ok) {
    const unknown = `Whether grant ${id} was ended is not known, so it is neither missing nor given again`
    return { isEnded: true, failures: [explain(unknown, history.failure)] }
  }
  const { end, isGiven, records } = history.value
  const instances = instancesWitnessed(records, policyName)
  if (end) return { isEnded: true, failures: end.kind === 'ended' && path === undefined ? [lost(id, end.key)] : [] }
  // Access that nobody approved was written down before it was given: without that, it never was, and must not be given later.
  if (!isGiven && approval.kind === 'break-glass') return { isEnded: true, failures: [] }
  if (path === undefined) return { isEnded: false, ...(instances && { instances }), failures: [] }
  // A release before the witness gave it.
  if (!isGiven) return { isEnded: true, failures: [] }
  const record = { path, policy: policyName, seenBy: observer.run, seen: 'AWS has no such policy' }
  await witness.addOnce(account, grantSeries(id), { kind: 'ended', name: 'ended-late', record })
  return { isEnded: true, failures: [unwitnessed(id, path)] }
}

const lost = (id: string, key: string): Failure => ({
  message: `The branch ${LEDGER_BRANCH} has no end of grant ${id}, and the witness has one (${key})`,
  remedy: FIND_PUSHER,
})

const unwitnessed = (id: string, path: string): Failure => ({
  message: `The branch ${LEDGER_BRANCH} has an end of grant ${id} (${path}) that no job of ours has witnessed, and its policy is not there`,
  remedy:
    'If a job that ended it was red because it could not reach the bucket, all is well; otherwise find out who deleted the policy and who pushed to the branch',
})
