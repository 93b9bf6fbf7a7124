import pMap from 'p-map'
import type { Outcome } from '../../domain/merge/outcome.ts'
import type { ObservedPolicy, Provenance } from '../../domain/reconcile/provenance.ts'
import {
  type AccountSnapshot,
  describeFinding,
  type Finding,
  type SweepPlan,
  type SweepResult,
} from '../../domain/reconcile/sweep.ts'
import { attemptEvenWhenStopped } from '../../services/attempt.ts'
import type { Executor } from '../../services/granting/executor.ts'
import { grantAll } from '../../services/granting/grant-all.ts'
import type { GrantContext, Job } from '../../services/granting/job.ts'
import type { KnownRules } from '../../services/history/known-rules.ts'
import { type Trace, traceProvenance } from '../../services/history/provenance.ts'
import { readAccounts } from '../../services/inventory/accounts.ts'
import { coverageOfCandidates, coverageOfMissing, findMissing, type Missing } from '../../services/merges/missing.ts'
import { askWitness } from '../../services/merges/witnessed.ts'
import { distinct, type Failure } from '../../shared/result.ts'
import { createSweepExecutor, endAll, PREVIEW, planAll } from './end.ts'
import type { SweepOptions } from './options.ts'
import { prepareSweep } from './prepare.ts'

/**
 * Reconciles what AWS has with what the branch asks for (docs/design.md §3): ends what nobody merged, what is over and what nothing
 * covers, all in the same passes; then says so, and finds what is missing. No end waits for GitHub's
 * answer on what is missing.
 */
export async function sweep(context: GrantContext, options: SweepOptions): Promise<SweepResult> {
  const { known, job, ...rest } = await prepareSweep(context, options)
  const { swept, failures: unread } = await readAccounts(context, job.rules.accounts.values())
  // AWS has put the clock right by now, if need be.
  const trace: Trace = { ...rest.trace, now: context.clock.now() }
  const origins = await traceAll(trace, swept)
  const { first, isAwaitingMissing } = await planFirst(trace, swept, origins)
  for (const finding of first.findings) context.log(`found ${describeFinding(finding)}`)

  const executor = options.dryRun ? PREVIEW : createSweepExecutor(job, options)
  const { findings, ...ended } = await endAll(executor, first, async () => {
    const asked = await askWitness(job, trace, swept, origins)
    const sure = planAll(swept, asked.origins, trace.now, [])
    if (!isAwaitingMissing) return { plan: sure, failures: asked.failures }
    const approved = await lookForMissing(job, trace, known, swept, sure.findings)
    return {
      plan: planAll(swept, asked.origins, trace.now, coverageOfMissing(approved)),
      failures: [...asked.failures, ...approved.failures],
    }
  })
  const seen = new Set(first.findings.map(describeFinding))
  for (const text of findings.map(describeFinding)) if (!seen.has(text)) context.log(`found ${text}`)

  const missing = await lookForMissing(job, trace, known, swept, findings)
  const absences = missing.steps.map(({ decision: { grant } }): Finding => ({ kind: 'grant', state: 'missing', grant }))
  for (const finding of absences) context.log(`found ${describeFinding(finding)}`)
  const repaired = await repair(job, executor.granting, options.repair ? missing.steps : [])

  const unknown = [...origins.values()].flatMap(unknownIn)
  const outdated = known.outdated === undefined ? [] : [{ message: known.outdated }]
  return {
    findings: [...findings, ...absences],
    plan: ended.plan,
    revocations: ended.revocations,
    outcomes: repaired.outcomes,
    failures: distinct([
      ...outdated,
      ...unread,
      ...unknown,
      ...ended.failures,
      ...missing.failures,
      ...repaired.failures,
    ]),
  }
}

/**
 * The first plan leaves sessions open that a request without a policy asks for: they end unless it is found that another hand
 * deleted the policy (docs/design.md §8).
 */
async function planFirst(
  trace: Trace,
  swept: readonly AccountSnapshot[],
  origins: ReadonlyMap<ObservedPolicy, Provenance>,
): Promise<{ readonly first: SweepPlan; readonly isAwaitingMissing: boolean }> {
  const all = planAll(swept, origins, trace.now, [])
  if (!all.findings.some(({ kind }) => kind === 'session')) return { first: all, isAwaitingMissing: false }
  const asked = await coverageOfCandidates(trace, swept, all.findings).catch(error => {
    trace.debug(error)
    return []
  })
  const first = planAll(swept, origins, trace.now, asked)
  return { first, isAwaitingMissing: first.endings.length < all.endings.length }
}

/** Policies that are traced at once: each may ask GitHub. */
const CONCURRENCY = 4

async function traceAll(
  trace: Trace,
  swept: readonly AccountSnapshot[],
): Promise<ReadonlyMap<ObservedPolicy, Provenance>> {
  const policies = swept.flatMap(each => each.policies)
  const traced = pMap(policies, async policy => [policy, await traceProvenance(trace, policy)] as const, {
    concurrency: CONCURRENCY,
  })
  return new Map(await traced)
}

/** What could not be found out is a failure, whatever became of the policy: it may have been an alarm. */
function unknownIn(origin: Provenance): Failure[] {
  if (origin.kind === 'unknown') return [{ message: origin.why }]
  return origin.kind === 'merged' && origin.since.kind === 'unknown' ? [{ message: origin.since.why }] : []
}

/** Grants are never repaired by outdated rules. */
async function lookForMissing(
  job: Job,
  trace: Trace,
  { outdated }: KnownRules,
  swept: readonly AccountSnapshot[],
  findings: readonly Finding[],
): Promise<Missing> {
  const { context } = job
  if (outdated !== undefined || context.signal.aborted) return { steps: [], failures: [] }
  const { ok, value, failure } = await attemptEvenWhenStopped(context, () => findMissing(job, trace, swept, findings))
  return ok ? value : { steps: [], failures: [failure] }
}

/** Marks our comment, beside that of the job that granted. */
const REPAIR_MARKER = '<!-- jit-ssm-access: repair -->'

/** Grants as mode `grant` does, with the end and the name that it would have given. */
async function repair(
  job: Job,
  executor: Executor,
  steps: Missing['steps'],
): Promise<{ readonly outcomes: readonly Outcome[]; readonly failures: readonly Failure[] }> {
  const outcomes = await grantAll(job, executor, steps)
  const merges = [...new Set(steps.map(({ merge }) => merge))]
  return { outcomes, failures: await executor.tell(merges, outcomes, REPAIR_MARKER) }
}
