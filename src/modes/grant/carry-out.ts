import { formatInstant } from '../../domain/instant.ts'
import { type Grant, pullRequestOf } from '../../domain/merge-plan.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { messageOf } from '../../failure.ts'
import type { Job, Step } from './job.ts'
import { standsOnTip } from './tip.ts'
import { planWrite, write } from './write.ts'

/** Carries out one decision that is not a removal. Never throws: what went wrong is its outcome. */
export async function carryOut(job: Job, { merge, decision }: Step): Promise<Outcome> {
  const { entry } = decision
  const pullRequest = pullRequestOf(merge)
  const about = { entry, ...(pullRequest !== undefined && { pullRequest }) }
  switch (decision.kind) {
    case 'keep':
    case 'remove':
      return { ...about, kind: 'kept' }
    case 'refuse':
      return { ...about, kind: 'refused', refusals: decision.refusals }
    case 'grant':
      try {
        return { ...about, ...(await carryOutGrant(job, decision.grant, entry)) }
      } catch (error) {
        return { ...about, kind: 'failed', message: job.context.signal.aborted ? INTERRUPTED : messageOf(error) }
      }
  }
}

const INTERRUPTED = 'The job was stopped before this was done. Run it again: it repeats nothing that was done.'

type GrantOutcome =
  | { kind: 'granted'; grant: Grant; repeated: boolean }
  | { kind: 'grantable'; grant: Grant }
  | { kind: 'overtaken' }
  | { kind: 'refused'; refusals: readonly Refusal[] }

async function carryOutGrant(job: Job, grant: Grant, entry: Outcome['entry']): Promise<GrantOutcome> {
  const { context, dryRun } = job
  const { aws, clock, log, signal } = context
  signal.throwIfAborted()
  if (clock.now() >= grant.expiresAt) return { kind: 'refused', refusals: [overAlready(grant)] }
  const access = await aws.connect('grant', grant.account, [grant.user])
  const plan = await planWrite(access, grant)
  if (plan.kind === 'refused') return plan
  if (plan.kind === 'there already') {
    log(`${grant.user}: ${grant.policy.name} is there already, nothing to change`)
    return { kind: 'granted', grant, repeated: true }
  }
  if (!(await standsOnTip(job, entry))) return { kind: 'overtaken' }
  if (dryRun) return { kind: 'grantable', grant }
  if (plan.first.length > 0) {
    log(`${grant.user}: old and new do not fit together, so ${plan.first.join(', ')} goes first`)
    const revoke = await aws.connect('revoke', grant.account, [grant.user])
    for (const policy of plan.first) await revoke.iam(grant.user).deletePolicy(grant.user, policy)
  }
  signal.throwIfAborted()
  await write(context, access.iam(grant.user), grant)
  log(`${grant.user}: ${grant.policy.name} written and read back, ends ${formatInstant(grant.expiresAt)}`)
  return { kind: 'granted', grant, repeated: false }
}

function overAlready({ expiresAt }: Grant): Refusal {
  return {
    message: `This access ended at ${formatInstant(expiresAt)}: a re-run never moves the end`,
    remedy: 'Open a new pull request if access is still needed',
  }
}
