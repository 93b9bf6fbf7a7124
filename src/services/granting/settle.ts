import type { Grant } from '../../domain/grant/grant.ts'
import { recordOf } from '../../domain/grant/record.ts'
import type { Outcome } from '../../domain/merge/outcome.ts'
import type { Revocation } from '../../domain/revocation/revocation.ts'
import { endingOf } from '../../domain/revocation/target.ts'
import { formatInstant, formatMoment } from '../../shared/instant.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { describeFailure, type Result } from '../../shared/result.ts'
import { attemptEvenWhenStopped } from '../attempt.ts'
import { runRevocations } from '../revoking/run.ts'
import type { Job } from './job.ts'
import { checkRequestStands } from './standing.ts'
import { checkWitness, unwitnessedIn, type WitnessVerdict } from './witnessing.ts'
import type { Written } from './write.ts'

/** The outcome of a grant that was written, or may have been. */
export type Settled =
  | { kind: 'granted'; grant: Grant; repeated: boolean; caution?: Refusal; isUnwitnessed?: true; sessionKey?: string }
  | { kind: 'ended'; revocation: Revocation; unproven?: Grant }
  | { kind: 'failed'; message: string; unproven?: Grant }

/** A grant whose policy was written. */
export interface WrittenGrant {
  readonly grant: Grant
  readonly entry: Outcome['entry']
  /** The commit of the default branch on which the request was seen before the write. */
  readonly tip: string
  /** What the witness answered before the write. */
  readonly witnessed: WitnessVerdict
}

/**
 * Decides what follows a write: the grant stands; or it has provably ended; or its follow-up ends it and the job fails. Never
 * throws.
 */
export async function settle(job: Job, prepared: WrittenGrant, written: Written): Promise<Settled> {
  const { grant, entry, tip, witnessed } = prepared
  const { log } = job.context
  if (written.kind === 'unknown') return endFailed(job, grant, written.message)
  if (written.kind === 'overwritten') {
    const ended = await end(job, grant)
    if (!ended) return failed(grant, CONTRADICTION)
    const { contradiction = CONTRADICTION } = ended
    return toEnded(grant, { ...ended, contradiction })
  }
  const stands = await stillStands(job, grant, entry, tip)
  if (!stands.ok) return endFailed(job, grant, describeFailure(stands.failure))
  if (!stands.value) {
    // The passes of the removing job may be over, and a session may have started since, so this job ends the grant itself.
    const ended = await end(job, grant)
    return ended ? toEnded(grant, ended) : failed(grant, 'Another merge has taken this request off.')
  }
  // An emergency stop may have looked at this user right before the write.
  const since = await checkWitness(job, grant)
  if (since.kind === 'refused') {
    const ended = await end(job, grant)
    return ended ? toEnded(grant, ended) : failed(grant, since.refusals.map(({ message }) => message).join('. '))
  }
  const { policy, user, expiresAt } = grant
  const proof = written.kind === 'unconfirmed' ? 'written, and not read back' : 'written and read back'
  log(`${user}: ${policy.name} ${proof}, ends ${formatInstant(expiresAt)}`)
  const caution = written.kind === 'unconfirmed' ? { caution: written.why } : {}
  return { kind: 'granted', grant, repeated: false, ...unwitnessedIn(witnessed, since), ...caution }
}

const CONTRADICTION = 'IAM read back another document than the one that was written a moment before'

/** Another job may have removed the request between check and write, and found no policy to delete. */
function stillStands(job: Job, { mergeSha }: Grant, entry: Outcome['entry'], tip: string): Promise<Result<boolean>> {
  const { context, branch } = job
  return attemptEvenWhenStopped(context, async () => {
    if ((await context.github.tip(branch)) === tip) return true
    return (await checkRequestStands(job, mergeSha, entry)).kind === 'stands'
  })
}

/** Ends a grant that this job reports as failed: it must not stay open. A re-run may grant it, because no merge removed it. */
async function endFailed(job: Job, grant: Grant, message: string): Promise<Settled> {
  const ended = await end(job, grant)
  if (ended?.verdict !== 'clean') return failed(grant, message)
  const proof = `it has ended, proven at ${formatMoment(ended.finishedAt)}`
  return { kind: 'failed', message: `${message} If the policy was there, ${proof}.` }
}

function failed(grant: Grant, message: string): Settled {
  const left = `The policy ${grant.policy.name} of ${grant.user} may be there, and that it has ended is not proven: its follow-up ends it at ${formatMoment(grant.expiresAt)}. To end it before, run the workflow \`revoke\` with grant-id ${grant.id}.`
  return { kind: 'failed', message: `${message} ${left}`, unproven: grant }
}

const toEnded = (grant: Grant, revocation: Revocation): Settled => ({
  kind: 'ended',
  revocation,
  ...(revocation.verdict !== 'clean' && { unproven: grant }),
})

async function end(job: Job, grant: Grant): Promise<Revocation | undefined> {
  const { context, rules } = job
  const ended = await attemptEvenWhenStopped(context, () =>
    runRevocations(context, [endingOf(recordOf(grant))], rules.followUp),
  )
  return ended.value?.[0]
}
