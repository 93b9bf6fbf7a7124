import pMap from 'p-map'
import type { Outcome } from '../../domain/merge/outcome.ts'
import type { ObservedPolicy, Provenance } from '../../domain/reconcile/observed-policy.ts'
import {
  type AccountSnapshot,
  describeFinding,
  type Finding,
  planSweep,
  type SweepResult,
} from '../../domain/reconcile/sweep.ts'
import type { RevocationPreview } from '../../domain/revocation/revocation.ts'
import { attemptEvenWhenStopped } from '../../services/attempt.ts'
import type { Paths } from '../../services/context.ts'
import { createExecutor, DRY_RUN, type Executor } from '../../services/granting/executor.ts'
import { grantAll } from '../../services/granting/grant-all.ts'
import type { GrantContext, Job } from '../../services/granting/job.ts'
import { readBranch } from '../../services/history/branch.ts'
import { type KnownRules, readKnownRules } from '../../services/history/known-rules.ts'
import { type Trace, traceProvenance } from '../../services/history/provenance.ts'
import { openRulesHistory } from '../../services/history/rules.ts'
import { readAccounts } from '../../services/inventory/accounts.ts'
import { openPastEnds } from '../../services/ledger/past-ends.ts'
import { findMissing, type Missing } from '../../services/merges/missing.ts'
import type { Notifier } from '../../services/notify/notifier.ts'
import { runRevocations } from '../../services/revoking/run.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'
import { memoizeAsync } from '../../shared/memoize.ts'
import { distinct, type Failure } from '../../shared/result.ts'
import { raiseAlarm } from './alarm.ts'

export interface SweepOptions {
  /** GITHUB_SHA: the commit of the default branch that is checked out. */
  readonly checkout: string
  readonly paths: Paths
  /** Whether to grant again what was merged and is missing. */
  readonly repair: boolean
  readonly dryRun: boolean
  /** The address of this workflow run. */
  readonly run: string
  /** Hears of what was ended. */
  readonly notifier: Pick<Notifier, 'close'>
}

/**
 * Reconciles what AWS has with what the branch asks for (docs/design.md §3): ends what nobody merged, what is over and what nothing
 * covers, all in the same passes; then says so, and finds what is missing. No end waits for GitHub's
 * answer on what is missing.
 */
export async function sweep(context: GrantContext, options: SweepOptions): Promise<SweepResult> {
  const { known, job, ...rest } = await prepare(context, options)
  const { swept, failures: unread } = await readAccounts(context, job.rules.accounts.values())
  // AWS has put the clock right by now, if need be.
  const trace: Trace = { ...rest.trace, now: context.clock.now() }
  const origins = await traceAll(trace, swept)
  const plans = swept.map(each => planSweep(each, policy => origins.get(policy) ?? UNTRACED, trace.now))
  const findings = plans.flatMap(plan => plan.findings)
  const endings = plans.flatMap(plan => plan.endings)
  for (const finding of findings) context.log(`found ${describeFinding(finding)}`)

  const executor = options.dryRun ? PREVIEW : executorOf(job, options)
  const { plan, revocations, failures: untold } = await executor.end(endings, findings)

  const missing = await lookForMissing(job, trace, known, swept, findings)
  const absences = missing.steps.map(({ decision: { grant } }): Finding => ({ kind: 'grant', state: 'missing', grant }))
  for (const finding of absences) context.log(`found ${describeFinding(finding)}`)
  const repaired = await repair(job, executor.granting, options.repair ? missing.steps : [])

  const unknown = [...origins.values()].flatMap(unknownIn)
  const outdated = known.outdated === undefined ? [] : [{ message: known.outdated }]
  return {
    findings: [...findings, ...absences],
    plan,
    revocations,
    outcomes: repaired.outcomes,
    failures: distinct([...outdated, ...unread, ...unknown, ...untold, ...missing.failures, ...repaired.failures]),
  }
}

/** Carries out what a sweep has decided. */
interface SweepExecutor {
  /** Ends what has to end, raises the alarm, and tells of both. */
  readonly end: (
    endings: readonly RevocationPreview[],
    findings: readonly Finding[],
  ) => Promise<Pick<SweepResult, 'plan' | 'revocations' | 'failures'>>
  /** For missing grants that are given again. */
  readonly granting: Executor
}

/** Of a dry run: says what would be done, and does nothing. */
const PREVIEW: SweepExecutor = {
  end: async plan => ({ plan, revocations: [], failures: [] }),
  granting: DRY_RUN,
}

const executorOf = (job: Job, { notifier }: Pick<SweepOptions, 'notifier'>): SweepExecutor => ({
  async end(endings, findings) {
    const { context, rules } = job
    const due = endings.map(({ ending }) => ending)
    // Neither waits for the other: once its policy is deleted, no later sweep could raise the alarm of a job that died.
    const [revocations, unraised] = await Promise.all([
      runRevocations(context, due, rules.followUp),
      raiseAlarm(context, findings),
    ])
    return { plan: [], revocations, failures: [...(await notifier.close(revocations)), ...unraised] }
  },
  granting: createExecutor(job),
})

/** The branch and its rules, and how to ask GitHub about what stands there. */
async function prepare(context: GrantContext, { checkout, paths, run }: SweepOptions) {
  const { git, github, debug } = context
  const defaultBranch = await github.defaultBranch()
  const tip = await github.tip(defaultBranch)
  if (checkout !== tip && !(await github.isOnBranch(checkout, defaultBranch))) {
    throw new ErrorWithRemedy(
      `The commit ${checkout.slice(0, 12)} that this job runs on is not on ${defaultBranch}, so it does not tell what was merged`,
      `Run mode \`sweep\` on ${defaultBranch}`,
    )
  }
  const known = await readKnownRules(github, git, paths.config, { tip, checkout })
  const { rules, blobSha } = known.ruleFile
  const rulesHistory = openRulesHistory(git, paths.config, known.ruleFile)
  const trace: Omit<Trace, 'now'> = {
    git,
    branch: await readBranch(git, checkout, paths, rulesHistory),
    paths,
    rules: rulesHistory,
    rulesBlobAt: memoizeAsync(async sha => (await git.findFile(sha, paths.config))?.sha),
    debug,
    mergedPullRequestOf: memoizeAsync(sha => github.mergedPullRequestOf(sha)),
    isOnDefaultBranch: memoizeAsync(beginning => github.isOnBranch(beginning, defaultBranch)),
  }
  const rulesRead = { path: paths.config, at: tip, blobSha }
  const pastEnds = openPastEnds(context)
  const job: Job = { context, branch: defaultBranch, rules, folder: paths.requests, rulesRead, pastEnds, run }
  return { trace, known, job }
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

const UNTRACED: Provenance = { kind: 'unknown', why: 'It was not traced' }

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
