import type { Observer } from '../../domain/ledger/observer.ts'
import type { GrantResult, Outcome } from '../../domain/merge/outcome.ts'
import { type Decision, planMerge } from '../../domain/merge/plan.ts'
import { notificationsOfOutcomes } from '../../domain/notification/of-grant.ts'
import { describeTargets } from '../../domain/request/targets.ts'
import { GitHubError } from '../../github/error.ts'
import { attempt, attemptEvenWhenStopped } from '../../services/attempt.ts'
import type { Paths } from '../../services/context.ts'
import { createExecutor, DRY_RUN } from '../../services/granting/executor.ts'
import { grantAll } from '../../services/granting/grant-all.ts'
import type { Addition, GrantContext, Job, Removal, Step } from '../../services/granting/job.ts'
import { openSessionKeys } from '../../services/granting/session-keys.ts'
import { checkSweepFreshness } from '../../services/granting/sweep-freshness.ts'
import { openBranches } from '../../services/history/branch.ts'
import { type KnownRules, readCheckoutRules } from '../../services/history/known-rules.ts'
import { findMisplacedRequests } from '../../services/history/misplaced-requests.ts'
import { openRulesHistory, readRules } from '../../services/history/rules.ts'
import { outcomeRecords } from '../../services/ledger/files.ts'
import { openPastEnds } from '../../services/ledger/past-ends.ts'
import { openRecording } from '../../services/ledger/recorder.ts'
import { readMerges } from '../../services/merges/merges.ts'
import type { Push } from '../../services/merges/push.ts'
import { recordRulesChanges } from '../../services/merges/rules-changes.ts'
import type { Outbox } from '../../services/notify/outbox.ts'
import { formatInstant } from '../../shared/instant.ts'
import { describeFailure, distinct, explain, type Failure } from '../../shared/result.ts'
import { beginEarlyEnds, type EarlyEnds, NO_EARLY_ENDS } from './early-ends.ts'
import { readPush } from './push-event.ts'
import { endRemoved } from './removals.ts'

export interface GrantOptions {
  /** The payload of the push event, as JSON. */
  readonly event: string
  readonly paths: Paths
  readonly dryRun: boolean
  readonly observer: Observer
  /** Whether this run was never started before. */
  readonly isFirstAttempt: boolean
  /** The file name of the workflow that sweeps. */
  readonly sweepWorkflow: string
  readonly outbox: Outbox
}

/**
 * Turns the merges of a push into access (docs/design.md §5, §7): first every grant, so that no one waits for another's end; then
 * everything that the merges removed. What git alone knows to be removed, and nothing replaces, ends beside all that: it waits for
 * no answer of GitHub. One request that fails does not stop the others.
 */
export async function grant(context: GrantContext, options: GrantOptions): Promise<GrantResult> {
  const { event, paths, dryRun, observer } = options
  const push = readPush(event)
  const granted = await attemptEvenWhenStopped(context, () => grantPush(context, options, push))
  // Last, and also of rules that cannot be read: no access waits for what only tells.
  const isToRecord = !dryRun && !context.signal.aborted
  const unrecorded = isToRecord ? await recordRulesChanges(context, { push, paths, observer }) : []
  if (granted.ok) return { ...granted.value, failures: distinct([...granted.value.failures, ...unrecorded]) }
  for (const failure of unrecorded) context.log(describeFailure(failure))
  throw granted.failure.cause
}

async function grantPush(context: GrantContext, options: GrantOptions, push: Push): Promise<GrantResult> {
  const { paths, dryRun } = options
  const checkout = await attempt(context, () => readCheckoutRules(context.git, paths.config, push.after))
  const early = dryRun || !checkout.value ? NO_EARLY_ENDS : beginEarlyEnds(context, push, paths, checkout.value)
  const asked = await attemptEvenWhenStopped(context, () => askGitHub(context, options, push))
  if (!asked.ok) return endWithoutGitHub(context, options, push, { early, checkout: checkout.value }, asked.failure)
  const { job, merges, misplaced } = asked.value
  const steps = merges.flatMap(merge => planMerge(merge, job.rules).map((decision): Step => ({ merge, decision })))
  for (const { decision } of steps) context.log(`plan: ${describeDecision(decision)}`)

  const executor = dryRun ? DRY_RUN : createExecutor(job)
  const outcomes = await grantAll(job, executor, steps.filter(isAddition))
  const notify = (some: readonly Outcome[]) =>
    options.outbox.send(notificationsOfOutcomes(some, job.rules.accounts), job.rules.notify)
  notify(outcomes)
  const failures = [...(await executor.tell(merges, outcomes))]
  const removals = steps.filter(isRemoval)
  if (removals.length > 0) {
    const ended = await endRemoved(job, executor, removals, early)
    notify(ended)
    outcomes.push(...ended)
    failures.push(...(await executor.tell(merges, outcomes)))
  }
  const isOpened = outcomes.some(({ kind }) => kind === 'granted')
  const warning = isOpened ? await checkSweepFreshness(job, options.sweepWorkflow) : undefined
  const problems = [...merges.flatMap(merge => merge.problems), ...misplaced]
  return { problems, outcomes, warnings: warning ? [warning] : [], failures: distinct(failures) }
}

/** What the push merged, and by which rules that is judged. */
async function askGitHub(context: GrantContext, options: GrantOptions, push: Push) {
  const { github } = context
  const { paths, observer, dryRun, isFirstAttempt } = options
  const tip = await github.tip(push.branch)
  const ruleFile = await readRules(github, paths.config, tip)
  const { rules, blobSha } = ruleFile
  const history = openRulesHistory(context.git, paths.config, ruleFile)
  const merges = await readMerges(context, push, paths, history)
  const job: Job = {
    context,
    branch: push.branch,
    rules,
    folder: paths.requests,
    branchUpTo: openBranches(context.git, paths, history),
    pastEnds: openPastEnds(context),
    sessionKeys: openSessionKeys(context),
    rulesRead: { path: paths.config, at: tip, blobSha },
    ...openRecording(context, github, {
      role: 'grant',
      observer,
      dryRun,
      accounts: async () => rules.accounts.values(),
    }),
    isFirstAttempt,
    observer,
  }
  return { job, merges, misplaced: await findMisplacedRequests(context.git, push, paths) }
}

/** Gives nothing, and ends what the push has removed. */
async function endWithoutGitHub(
  context: GrantContext,
  { observer, outbox }: GrantOptions,
  push: Push,
  { early, checkout }: { readonly early: EarlyEnds; readonly checkout: KnownRules | undefined },
  failure: Failure,
): Promise<GrantResult> {
  const { ended, failures } = await early.all()
  if (ended.length + failures.length === 0) throw failure.cause
  const merge = { sha: push.after }
  const outcomes = ended.map(({ entry, revocation }) => ({ entry, merge, kind: 'ended', revocation }) as const)
  if (checkout) {
    const { accounts, notify } = checkout.ruleFile.rules
    outbox.send(notificationsOfOutcomes(outcomes, accounts), notify)
  }
  const accounts = async () => checkout?.ruleFile.rules.accounts.values() ?? []
  const { recorder } = openRecording(context, context.github, { role: 'grant', observer, dryRun: false, accounts })
  const unrecorded = await recorder.add(outcomeRecords(outcomes, { ...observer, at: context.clock.now() }))
  const why = failure.cause instanceof GitHubError ? 'GitHub could not be asked what this push merged' : undefined
  const asked = explain(why ? `${why}, so nothing was granted` : 'Nothing was granted', failure)
  return { problems: [], outcomes, warnings: [], failures: distinct([asked, ...failures, ...unrecorded]) }
}

const isRemoval = (step: Step): step is Step<Removal> => step.decision.kind === 'remove'
const isAddition = (step: Step): step is Step<Addition> => !isRemoval(step)

function describeDecision(decision: Decision): string {
  const { entry } = decision
  const what = `${entry.user}: ${describeTargets(entry.request)} in ${entry.request.account}`
  switch (decision.kind) {
    case 'grant':
      return `grant ${what} until ${formatInstant(decision.planned.expiresAt)} as ${decision.planned.policyName}`
    case 'refuse':
      return `refuse ${what}: ${decision.refusals.map(({ message }) => message).join('; ')}`
    case 'remove':
      return `end ${what}: removed from ${entry.at.file}`
    case 'keep':
      return `keep ${what}: untouched by this merge`
  }
}
