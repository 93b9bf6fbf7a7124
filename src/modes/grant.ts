import { recordOf } from '../domain/grant-record.ts'
import { formatInstant } from '../domain/instant.ts'
import { type Decision, type Merge, planMerge, pullRequestOf } from '../domain/merge-plan.ts'
import type { GrantResult, Outcome } from '../domain/outcome.ts'
import { messageOf } from '../failure.ts'
import { renderGrantComment } from '../render/grant-comment.ts'
import { carryOut } from './grant/carry-out.ts'
import type { GrantContext, Job, Step } from './grant/job.ts'
import { type Paths, readMerges } from './grant/merges.ts'
import { readPush } from './grant/push.ts'
import { endRemoved } from './grant/removals.ts'
import { readRules } from './rules.ts'

export interface GrantOptions {
  /** The payload of the push event, as JSON. */
  readonly event: string
  readonly paths: Paths
  readonly dryRun: boolean
}

/**
 * Turns the merges of a push into access (design §5, §7): first every grant, so that nobody waits for another's end; then
 * everything that the merges took away, in shared passes. One request that fails does not stop the others.
 */
export async function grant(context: GrantContext, { event, paths, dryRun }: GrantOptions): Promise<GrantResult> {
  const { git, github, log } = context
  const push = readPush(event)
  const rules = await readRules(github, paths.config, await github.tip(push.branch))
  const { merges, problems } = await readMerges(git, github, push, paths, rules)
  const steps = merges.flatMap(merge => planMerge(merge, rules).map((decision): Step => ({ merge, decision })))
  for (const { decision } of steps) log(`plan: ${describeDecision(decision)}`)
  const job: Job = { context, branch: push.branch, rules, folder: paths.requests, dryRun }

  const outcomes: Outcome[] = []
  for (const step of steps.filter(({ decision }) => decision.kind !== 'remove'))
    outcomes.push(await carryOut(job, step))
  const granted = outcomes.flatMap(outcome => (outcome.kind === 'granted' ? recordOf(outcome.grant) : []))
  context.output('grants', JSON.stringify(granted))
  const failures = await comment(job, merges, outcomes)

  const removals = steps.filter(({ decision }) => decision.kind === 'remove')
  if (removals.length > 0) {
    outcomes.push(...(await endRemoved(job, removals)))
    failures.push(...(await comment(job, merges, outcomes)))
  }
  return { problems, outcomes, failures: [...new Set(failures)] }
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
async function comment(
  { context, dryRun }: Job,
  merges: readonly Merge[],
  outcomes: readonly Outcome[],
): Promise<string[]> {
  if (dryRun) return []
  const failures: string[] = []
  for (const merge of merges) {
    const number = pullRequestOf(merge)
    const own = outcomes.filter(outcome => outcome.pullRequest === number)
    if (number === undefined || own.every(({ kind }) => kind === 'kept')) continue
    try {
      await context.github.upsertComment(number, COMMENT_MARKER, renderGrantComment(own))
    } catch (error) {
      failures.push(messageOf(error))
    }
  }
  return failures
}

/** Marks our comment on a pull request, so that a re-run updates it instead of adding another. */
const COMMENT_MARKER = '<!-- jit-ssm-access: grant -->'
