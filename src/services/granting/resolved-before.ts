import type { PlannedGrant } from '../../domain/grant/planned-grant.ts'
import { grantSeries } from '../../domain/witness/keys.ts'
import { grantsWitnessed, instancesWitnessed, isWitnessed } from '../../domain/witness/record.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { clauseOf } from '../../shared/result.ts'
import type { Job } from './job.ts'

/** What an earlier run of the same grant resolved. */
export type ResolvedBefore =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'known'; readonly instances: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/**
 * Asks the witness to which instances an earlier run resolved a grant. Without an answer nothing is resolved, not even at the first
 * attempt: what could not be written down, no later run and no sweep could tell from what another hand wrote.
 */
export async function readResolved(
  { witness }: Pick<Job, 'witness'>,
  { id, account, policyName }: Pick<PlannedGrant, 'id' | 'account' | 'policyName'>,
): Promise<ResolvedBefore> {
  const read = await witness.read(account, grantSeries(id))
  if (!read.ok) return refused(`${clauseOf(read.failure)}. ${NOT_KEPT}`)
  const instances = instancesWitnessed(grantsWitnessed(read.value), policyName)
  if (instances) return { kind: 'known', instances }
  return isWitnessed(read.value) ? refused(UNCLEAR) : { kind: 'nothing' }
}

const refused = (message: string): ResolvedBefore => ({ kind: 'refused', refusal: { message, remedy: REMEDY } })

const NOT_KEPT = 'So it is not known which instances its names or tags stand for, and it could not be written down'

const UNCLEAR =
  'The witness has this grant, and does not say which instances its names or tags stood for when it was first given'

const REMEDY = 'Run this job again when the bucket answers; or ask for the instances by their ids in a new pull request'
