import { followUpsOf } from '../../domain/follow-up/follow-up.ts'
import { recordOf } from '../../domain/grant/record.ts'
import { formatInstant } from '../../shared/instant.ts'
import { type Decision, type Grant, type Merge, planMerge, referTo } from '../../domain/merge/plan.ts'
import { followedGrants, type GrantResult, type Outcome } from '../../domain/merge/outcome.ts'
import { messageOf } from '../../shared/errors.ts'
import { renderGrantComment } from '../../render/grant-comment.ts'
import { besideLedgerFiles, ledgerFiles } from '../../services/ledger/files.ts'
import type { Paths } from '../../services/context.ts'
import { carryOut } from '../../services/granting/apply.ts'
import type { Addition, GrantContext, Job, Removal, Step } from '../../services/granting/job.ts'
import { readMerges } from '../../services/merges/merges.ts'
import { openPastEnds } from '../../services/ledger/past-ends.ts'
import { readPush } from '../../runner/push-event.ts'
import { endRemoved } from './removals.ts'
import { judgeSweep } from '../../services/granting/sweep-freshness.ts'
import { openLedger } from '../../services/ledger/ledger.ts'
import { readRules } from '../../services/history/rules.ts'

export interface GrantOptions {
  /** The payload of the push event, as JSON. */
  readonly event: string
  readonly paths: Paths
  readonly dryRun: boolean
  /** The address of this workflow run. */
  readonly run: string
  /** The file name of the workflow that sweeps. */
  readonly sweepWorkflow: string
}

/**
 * Turns the merges of a push into access (design §5, §7): first every grant, so that nobody waits for another's end; then
 * everything that the merges took away, in shared passes. One request that fails does not stop the others.
 */
export async function grant(context: GrantContext, options: GrantOptions): Promise<GrantResult> {
  const { github, log } = context
  const { event, paths, dryRun, run } = options
  const push = readPush(event)
  const tip = await github.tip(push.branch)
  const ruleFile = await readRules(github, paths.config, tip)
  const { rules, blobSha } = ruleFile
  const merges = await readMerges(context, push, paths, ruleFile)
  const steps = merges.flatMap(merge => planMerge(merge, rules).map((decision): Step => ({ merge, decision })))
  for (const { decision } of steps) log(`plan: ${describeDecision(decision)}`)
  const job: Job = {
    context,
    branch: push.branch,
    rules,
    folder: paths.requests,
    dryRun,
    pastEnds: openPastEnds(context),
    rulesRead: { path: paths.config, at: tip, blobSha },
    run,
  }

  const outcomes = await grantAll(job, steps.filter(isAddition))
  const failures = [...(await comment(job, merges, outcomes)), ...(await record(job, outcomes))]
  const removals = steps.filter(isRemoval)
  if (removals.length > 0) {
    outcomes.push(...(await endRemoved(job, removals)))
    failures.push(...(await comment(job, merges, outcomes)), ...(await record(job, outcomes)))
  }
  const isOpened = outcomes.some(({ kind }) => kind === 'granted')
  const warning = isOpened ? await judgeSweep(job, options.sweepWorkflow) : undefined
  const problems = merges.flatMap(merge => merge.problems)
  return { problems, outcomes, warnings: warning ? [warning] : [], failures: [...new Set(failures)] }
}

const isRemoval = (step: Step): step is Step<Removal> => step.decision.kind === 'remove'
const isAddition = (step: Step): step is Step<Addition> => !isRemoval(step)

/**
 * One after the other. The output is set before each write, and again where it came out otherwise: the follow-up must hear
 * of a grant even if this job dies with the write.
 */
export async function grantAll(job: Job, steps: readonly Step<Addition>[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  let told: string | undefined
  const output = (...announced: readonly Grant[]) => {
    const granted = [...followedGrants(outcomes), ...announced].map(recordOf)
    const grants = JSON.stringify(granted)
    if (grants === told) return
    told = grants
    job.context.output('grants', grants)
    const followUps = followUpsOf(granted, job.rules.followUp, job.context.clock.now())
    job.context.output('follow-ups', JSON.stringify(followUps))
  }
  output()
  for (const step of steps) {
    outcomes.push(await carryOut(job, step, output))
    output()
  }
  return outcomes
}

function describeDecision(decision: Decision): string {
  const { entry } = decision
  const what = `${entry.user}: ${entry.request.instances.join(', ')} in ${entry.request.account}`
  switch (decision.kind) {
    case 'grant':
      return `grant ${what} until ${formatInstant(decision.grant.expiresAt)} as ${decision.grant.policy.name}`
    case 'refuse':
      return `refuse ${what}: ${decision.refusals.map(({ message }) => message).join('; ')}`
    case 'remove':
      return `end ${what}: taken off ${entry.at.file}`
    case 'keep':
      return `keep ${what}: untouched by this merge`
  }
}

/** Tells each pull request what became of it; a comment that cannot be written is a failure, but stops nothing. */
export async function comment(
  { context, dryRun }: Job,
  merges: readonly Merge[],
  outcomes: readonly Outcome[],
  marker = COMMENT_MARKER,
): Promise<string[]> {
  if (dryRun) return []
  const failures: string[] = []
  for (const merge of merges) {
    const number = referTo(merge).pullRequest
    const own = outcomes.filter(outcome => outcome.merge.pullRequest === number)
    if (number === undefined || (merge.problems.length === 0 && own.every(({ kind }) => kind === 'kept'))) continue
    try {
      await context.github.upsertComment(number, marker, renderGrantComment(own, merge.problems))
    } catch (error) {
      context.debug(error)
      failures.push(messageOf(error))
    }
  }
  return failures
}

/** Puts what was observed on the ledger; what cannot be recorded is a failure, but takes nothing back. */
export async function record(
  { context, dryRun, run, rulesRead }: Job,
  outcomes: readonly Outcome[],
): Promise<readonly string[]> {
  const files = ledgerFiles(outcomes, { at: context.clock.now(), run, rulesBlobSha: rulesRead.blobSha })
  return dryRun ? [] : openLedger(context, context.github).add(files, 'outcomes', besideLedgerFiles(outcomes))
}

/** Marks our comment on a pull request, so that a re-run updates it instead of adding another. */
const COMMENT_MARKER = '<!-- jit-ssm-access: grant -->'
