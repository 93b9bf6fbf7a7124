import type { Grant } from '../../domain/grant/grant.ts'
import { recordOf } from '../../domain/grant/record.ts'
import { grantSeries } from '../../domain/witness/keys.ts'
import type { WitnessedEnd } from '../../domain/witness/record.ts'
import { formatMoment } from '../../shared/instant.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { clauseOf, type Failure } from '../../shared/result.ts'
import { readGrantHistory } from '../witness/past.ts'
import type { Job } from './job.ts'
import { readResolved } from './resolved-before.ts'

/** Whether a grant may be given, by the witness. */
export type WitnessVerdict =
  | { readonly kind: 'free' }
  /** The witness cannot be asked, and this is the first attempt. */
  | { readonly kind: 'unwitnessed'; readonly caution: Refusal }
  /** It was ended, or its user or everything stopped since the merge; or the witness cannot be asked. */
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }

/**
 * Asks the witness whether a grant was ended, or its user or everything stopped since the merge. Without an answer only the
 * first attempt goes on: nothing can have ended before it. Access that nobody approved never goes on without an answer.
 */
export async function checkWitness({ context, witness, isFirstAttempt }: Job, grant: Grant): Promise<WitnessVerdict> {
  const { id, user, account, approval } = grant
  const read = await readGrantHistory(
    witness,
    { id, users: [user], account, mergedAt: approval.mergedAt },
    context.clock.now(),
  )
  if (!read.ok) return withoutWitness(isFirstAttempt && approval.kind === 'approved', read.failure)
  const { end } = read.value
  return end ? { kind: 'refused', refusals: [endedBefore(end, account.logs.bucket)] } : { kind: 'free' }
}

/** Writes down that a grant is about to be given. The policy of one that the witness does not know is ended by the sweep. */
export async function witnessIntent(job: Job, grant: Grant): Promise<WitnessVerdict> {
  const { witness, isFirstAttempt } = job
  const added = await witness.addOnce(grant.account, grantSeries(grant.id), {
    kind: 'granting',
    name: 'granting',
    record: recordOf(grant),
  })
  const mayGoOn = isFirstAttempt && grant.approval.kind === 'approved'
  if (grant.instancesBy === 'rules') return added.ok ? { kind: 'free' } : withoutWitness(mayGoOn, added.failure)
  // Another run of the same grant may have resolved it and written that down first.
  const kept = await readResolved(job, { ...grant, policyName: grant.policy.name })
  if (kept.kind === 'refused') return { kind: 'refused', refusals: [kept.refusal] }
  const isOurs = kept.kind === 'known' && kept.instances.join() === grant.instances.toSorted().join()
  return isOurs ? { kind: 'free' } : { kind: 'refused', refusals: [notKept(grant)] }
}

const notKept = ({ id }: Grant): Refusal => ({
  message: `What grant ${id} is for could not be written down before it was given: another run resolved it to other instances, or the witness did not answer`,
  remedy: 'Run this job again: it takes what is written down',
})

function withoutWitness(mayGoOn: boolean, failure: Failure): WitnessVerdict {
  if (mayGoOn) return { kind: 'unwitnessed', caution: unwitnessed(failure) }
  return { kind: 'refused', refusals: [unanswered(failure)] }
}

const unwitnessed = (failure: Failure): Refusal => ({
  message: `${clauseOf(failure)}. So this grant is not witnessed yet: the next sweep judges its merge again, and then writes it down`,
  remedy: 'See that the next sweep is green',
})

const unanswered = (failure: Failure): Refusal => ({
  message: `${clauseOf(failure)}. So it is not known whether this access was ended before, and only the first attempt at approved access may go on without that`,
  remedy: 'Run this job again when the bucket answers',
})

/** What an outcome says of a grant that could not be witnessed. */
export const unwitnessedIn = (...verdicts: readonly WitnessVerdict[]) => {
  const [first] = verdicts.flatMap(verdict => (verdict.kind === 'unwitnessed' ? [verdict.caution] : []))
  return first ? ({ caution: first, isUnwitnessed: true } as const) : {}
}

export const ASK_ANEW =
  'If access is still needed, ask anew: change the request (its reason, for instance) in a new pull request'

function endedBefore({ key, kind, at }: WitnessedEnd, bucket: string): Refusal {
  const what = kind === 'stopped' ? 'An emergency stop counts for this access' : 'This access was ended'
  return {
    message: `${what}, as of ${formatMoment(at)} (s3://${bucket}/${key}), and what was ended is not given again`,
    remedy: ASK_ANEW,
  }
}
