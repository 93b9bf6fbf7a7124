import type { AccountAccess } from '../../aws/clients.ts'
import type { Grant } from '../../domain/grant/grant.ts'
import { completeGrant, type PlannedGrant } from '../../domain/grant/planned-grant.ts'
import type { Outcome } from '../../domain/merge/outcome.ts'
import { holderOf } from '../../domain/principal/principal.ts'
import { formatMoment } from '../../shared/instant.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { describeFailure } from '../../shared/result.ts'
import { attemptEvenWhenStopped } from '../attempt.ts'
import { checkDebts } from '../debts/open-debt.ts'
import { LEDGER_BRANCH } from '../ledger/paths.ts'
import type { Executor, Granting } from './executor.ts'
import { type Addition, aboutOf, type Job, type Step } from './job.ts'
import { checkKept } from './kept.ts'
import { checkLoginIds } from './login-ids.ts'
import { recheckReviews } from './recheck-reviews.ts'
import { resolveGrant } from './resolve.ts'
import { resolvePrincipal } from './resolve-principal.ts'
import { checkRequestStands } from './standing.ts'
import { requireSameRules } from './tip.ts'
import { ASK_ANEW, checkWitness, unwitnessedIn } from './witnessing.ts'
import { planWrite } from './write.ts'

/**
 * Carries out one decision that adds or keeps a request. Never throws: a failure is its outcome. `announce` is called with a
 * grant right before it is written.
 */
export async function apply(
  job: Job,
  executor: Pick<Executor, 'open'>,
  step: Step<Addition>,
  announce: (grant: Grant) => void,
): Promise<Outcome> {
  const { decision } = step
  const about = aboutOf(step)
  switch (decision.kind) {
    case 'keep': {
      const refusal = decision.isAlone ? await checkKept(job, step.merge, decision.entry) : undefined
      return refusal ? { ...about, kind: 'refused', refusals: [refusal] } : { ...about, kind: 'kept' }
    }
    case 'refuse':
      return { ...about, kind: 'refused', refusals: decision.refusals }
    case 'grant': {
      const { context } = job
      const done = await attemptEvenWhenStopped(context, () =>
        carryOutGrant(job, executor, { ...step, decision }, announce),
      )
      if (done.ok) return { ...about, ...done.value }
      return { ...about, kind: 'failed', message: context.signal.aborted ? INTERRUPTED : describeFailure(done.failure) }
    }
  }
}

const INTERRUPTED = 'The job was stopped before this was done. Run it again: it repeats nothing that was done.'

/** Throws only if nothing has been written. */
async function carryOutGrant(
  job: Job,
  executor: Pick<Executor, 'open'>,
  { merge, decision: { planned, entry } }: Step<Extract<Addition, { kind: 'grant' }>>,
  announce: (grant: Grant) => void,
): Promise<Granting> {
  const { context } = job
  const { aws, clock, log, signal } = context
  signal.throwIfAborted()
  if (clock.now() >= planned.expiresAt) return { kind: 'refused', refusals: [overAlready(planned)] }
  const { account } = planned
  const access = await aws.connect('grant', { account, role: account.roles.grant }, [holderOf(planned.principal)])
  const who = await resolvePrincipal(job, access, planned)
  if (who.kind === 'refused') return who
  const resolved = await resolveGrant(job, access, merge, planned)
  if (resolved.kind === 'refused') return resolved
  const grant = completeGrant(planned, resolved.resolution, who.principal)
  const plan = await planWrite(access, grant)
  if (plan.kind === 'refused') return plan
  if (plan.kind === 'unchanged') {
    const past = await checkWitness(job, grant)
    if (past.kind === 'refused') return past
    log(`${grant.user}: ${grant.policy.name} is there already, nothing to change`)
    const granted = { kind: 'granted', grant, repeated: true, ...unwitnessedIn(past) } as const
    return withSessionKey(job, access, granted)
  }
  const standing = await checkRequestStands(job, grant.mergeSha, entry)
  if (standing.kind === 'removed') return { kind: 'overtaken' }
  if (standing.kind === 'restored') return { kind: 'refused', refusals: [restoredLater(standing.goneAt)] }
  const past = await checkWitness(job, grant)
  if (past.kind === 'refused') return past
  const pastEnd = await job.pastEnds.of(grant.id)
  if (pastEnd !== undefined) return { kind: 'refused', refusals: [endedBefore(pastEnd)] }
  await requireSameRules(job, standing.tip)
  const rechecked = await recheckReviews(job, merge, entry, planned)
  if (rechecked.kind === 'refused') return rechecked
  const refusals = await checkLoginIds(job, merge, grant)
  if (refusals.length > 0) return { kind: 'refused', refusals }
  const approved = completeGrant(rechecked.planned, resolved.resolution, who.principal)
  const debts = await checkDebts(job, approved)
  if (debts.kind === 'refused') return debts
  const prepared = { grant: approved, entry, access, tip: standing.tip, first: plan.first }
  return withSessionKey(job, access, await executor.open(prepared, announce))
}

/** Adds the KMS key that the person needs besides. Asked after the write, so that no access waits for the answer. */
async function withSessionKey({ sessionKeys }: Job, access: AccountAccess, granting: Granting): Promise<Granting> {
  if (granting.kind !== 'granted' && granting.kind !== 'grantable') return granting
  const sessionKey = await sessionKeys.of(access, granting.grant)
  return sessionKey === undefined ? granting : { ...granting, sessionKey }
}

function overAlready({ expiresAt }: PlannedGrant): Refusal {
  return {
    message: `This access ended at ${formatMoment(expiresAt)}: a re-run never moves the end`,
    remedy: ASK_ANEW,
  }
}

function restoredLater(goneAt: string): Refusal {
  return {
    message: `This request was removed from the default branch by commit ${goneAt.slice(0, 12)} and put back later, so the approval of this merge does not count any more`,
    remedy: `Look at the job of the merge that put it back. ${ASK_ANEW}`,
  }
}

function endedBefore(path: string): Refusal {
  return {
    message: `This access was ended, as ${path} in the history of the branch ${LEDGER_BRANCH} says, and what was ended is not given again`,
    remedy: ASK_ANEW,
  }
}
