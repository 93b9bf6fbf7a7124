import type { Grant } from '../../domain/grant/grant.ts'
import type { Outcome } from '../../domain/merge/outcome.ts'
import { messageOf } from '../../shared/errors.ts'
import { formatInstant } from '../../shared/instant.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { LEDGER_BRANCH } from '../ledger/files.ts'
import { type Addition, aboutOf, type Job, type Step } from './job.ts'
import { type Settled, settle } from './settle.ts'
import { checkRequestStands } from './standing.ts'
import { demandSameRules } from './tip.ts'
import { planWrite, write } from './write.ts'

/**
 * Carries out one decision that adds or keeps. Never throws: what went wrong is its outcome. `announce` hears of a grant right
 * before it is written.
 */
export async function apply(job: Job, step: Step<Addition>, announce: (grant: Grant) => void): Promise<Outcome> {
  const { decision } = step
  const about = aboutOf(step)
  switch (decision.kind) {
    case 'keep':
      return { ...about, kind: 'kept' }
    case 'refuse':
      return { ...about, kind: 'refused', refusals: decision.refusals }
    case 'grant':
      try {
        return { ...about, ...(await carryOutGrant(job, decision.grant, decision.entry, announce)) }
      } catch (error) {
        job.context.debug(error)
        return { ...about, kind: 'failed', message: job.context.signal.aborted ? INTERRUPTED : messageOf(error) }
      }
  }
}

const INTERRUPTED = 'The job was stopped before this was done. Run it again: it repeats nothing that was done.'

type GrantOutcome =
  | Settled
  | { kind: 'grantable'; grant: Grant }
  | { kind: 'overtaken' }
  | { kind: 'refused'; refusals: readonly Refusal[] }

/** Throws only where nothing has been written. */
async function carryOutGrant(
  job: Job,
  grant: Grant,
  entry: Outcome['entry'],
  announce: (grant: Grant) => void,
): Promise<GrantOutcome> {
  const { context, dryRun } = job
  const { aws, clock, log, signal } = context
  signal.throwIfAborted()
  if (clock.now() >= grant.expiresAt) return { kind: 'refused', refusals: [overAlready(grant)] }
  const access = await aws.connect('grant', { account: grant.account, role: grant.account.roles.grant }, [grant.user])
  const plan = await planWrite(access, grant)
  if (plan.kind === 'refused') return plan
  if (plan.kind === 'there already') {
    log(`${grant.user}: ${grant.policy.name} is there already, nothing to change`)
    return { kind: 'granted', grant, repeated: true }
  }
  const standing = await checkRequestStands(job, grant.mergeSha, entry)
  if (standing.kind === 'taken off') return { kind: 'overtaken' }
  if (standing.kind === 'put back') return { kind: 'refused', refusals: [putBack(standing.goneAt)] }
  const pastEnd = await job.pastEnds.of(grant.id)
  if (pastEnd !== undefined) return { kind: 'refused', refusals: [endedBefore(pastEnd)] }
  await demandSameRules(job, standing.tip)
  if (dryRun) return { kind: 'grantable', grant }
  if (plan.first.length > 0) {
    log(`${grant.user}: old and new do not fit together, so ${plan.first.join(', ')} goes first`)
    await deletePolicies(job, grant, plan.first)
  }
  signal.throwIfAborted()
  announce(grant)
  const written = await write(context, access.iam(grant.user), grant)
  return settle(job, grant, entry, standing.tip, written)
}

async function deletePolicies({ context }: Job, { account, user }: Grant, policies: readonly string[]): Promise<void> {
  const access = await context.aws.connect('revoke', { account, role: account.roles.revoke }, [user])
  for (const policy of policies) await access.iam(user).deletePolicy(user, policy)
}

function overAlready({ expiresAt }: Grant): Refusal {
  return {
    message: `This access ended at ${formatInstant(expiresAt)}: a re-run never moves the end`,
    remedy: 'Open a new pull request if access is still needed',
  }
}

const ASK_ANEW =
  'If access is still needed, ask anew: change the request (its reason, for instance) in a new pull request'

function putBack(goneAt: string): Refusal {
  return {
    message: `This request was taken off the default branch by commit ${goneAt.slice(0, 12)} and put back later, so the approval of this merge does not count any more`,
    remedy: `Look at the job of the merge that put it back. ${ASK_ANEW}`,
  }
}

function endedBefore(path: string): Refusal {
  return {
    message: `This access was ended, as ${path} in the history of the branch ${LEDGER_BRANCH} says, and what was ended is not given again`,
    remedy: ASK_ANEW,
  }
}
