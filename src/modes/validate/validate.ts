import { problemOfSymlink } from '../../config/request-file.ts'
import { linesOfRules, NO_RULES, parseRules } from '../../config/rules-file.ts'
import { awaitedRequests } from '../../domain/notification/of-preview.ts'
import { describePreview, planPreviews } from '../../domain/preview/preview.ts'
import type { Validation } from '../../domain/preview/validation.ts'
import { compareRules } from '../../domain/rules/compare-rules.ts'
import type { Rules } from '../../domain/rules/rules.ts'
import type { Git } from '../../git/git.ts'
import { attemptEvenWhenStopped } from '../../services/attempt.ts'
import type { Paths } from '../../services/context.ts'
import { findMisplacedRequests } from '../../services/history/misplaced-requests.ts'
import { readChanges } from '../../services/history/request-files.ts'
import { isPlainFile, openRulesHistory, type RuleFile } from '../../services/history/rules.ts'
import type { Outbox } from '../../services/notify/outbox.ts'
import type { Problem } from '../../shared/problem.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Failure } from '../../shared/result.ts'
import { askApprovals } from './approvals.ts'
import { askApprovers } from './ask.ts'
import { commentPreview } from './comment.ts'
import type { ValidateContext } from './context.ts'
import { type PullRequestEvent, readPullRequestEvent } from './pull-request-event.ts'
import { readTrialMerge, type TrialMerge } from './trial-merge.ts'

export interface ValidateOptions {
  readonly event: { readonly name: string; readonly payload: string }
  /** GITHUB_SHA: the trial merge. */
  readonly mergeSha: string
  readonly paths: Paths
  readonly dryRun: boolean
  readonly outbox: Outbox
  /** The address of the repository on GitHub. */
  readonly repositoryUrl: string
}

/**
 * Shows what a pull request would do if it were merged now, and every mistake in it at its place by the
 * rules of its base. Reads git alone, and asks GitHub only for the approvals of what the rules would give: safe for forks.
 */
export async function validate(context: ValidateContext, options: ValidateOptions): Promise<Validation> {
  const { paths, event } = options
  const pull = readPullRequestEvent(event.name, event.payload)
  if (pull.baseRef !== pull.defaultBranch) {
    context.log(`This pull request goes to another branch than ${pull.defaultBranch}: it changes nobody's access.`)
    const nothing = nothingFound(pull.number)
    return options.dryRun ? nothing : { ...nothing, failures: (await commentPreview(context, pull, nothing)).failures }
  }
  if (!pull.isOpen) return settled(context, pull)
  const merge = await findTrialMerge(context, pull, options.mergeSha)
  if (!merge) return settled(context, pull)
  const read = await readProposal(context, merge, paths)
  for (const preview of read.previews) context.log(`plan: ${describePreview(preview)}`)
  const approvals = await askApprovals(context, pull, merge, read.rules, read.previews)
  const { problems, previews, rulesChange, ruleLines } = read
  const file = paths.config.split('/').map(encodeURIComponent).join('/')
  const ruleFile = { url: `${options.repositoryUrl}/blob/${merge.base}/${file}`, lines: ruleLines }
  const found: Validation = {
    pullRequest: pull.number,
    headSha: merge.head,
    ...(pull.openedBy !== undefined && { openedBy: pull.openedBy }),
    ...(ruleLines.length > 0 && { ruleFile }),
    problems,
    previews,
    approvals,
    ...(rulesChange && { rulesChange }),
    failures: [],
  }
  const notify = 'rules' in read.rules ? read.rules.notify : []
  return options.dryRun ? found : { ...found, failures: await tell(context, pull, found, { ...options, notify }) }
}

/**
 * Comments what was found, and asks approvers about requests that they were not asked about before. The comment remembers them
 * afterwards: a job that is cancelled in between asks twice rather than never. What cannot be remembered is not asked about.
 */
async function tell(
  context: ValidateContext,
  pull: PullRequestEvent,
  found: Validation,
  webhooks: Pick<ValidateOptions, 'outbox'> & Pick<Rules, 'notify'>,
): Promise<readonly Failure[]> {
  const { isWritten, asked, failures } = await commentPreview(context, pull, found)
  const fresh = awaitedRequests(found).filter(({ digest }) => !asked.includes(digest))
  if (!isWritten || fresh.length === 0) return failures
  const unasked = await askApprovers(context, pull.number, fresh, webhooks)
  if (unasked.length > 0) return unasked
  return (await commentPreview(context, pull, found, { justAsked: fresh.map(({ digest }) => digest) })).failures
}

/** A review may come after the merge: what was granted is said by the job that granted it, with its real end. */
function settled({ log }: ValidateContext, { number }: PullRequestEvent): Validation {
  log('This pull request is merged or closed: there is nothing to preview, and its comment stays as it is.')
  return nothingFound(number)
}

/** `undefined` when it is gone because the pull request was merged: GitHub then deletes its ref (docs/aws-facts.md GH-17). */
async function findTrialMerge(
  context: ValidateContext,
  { number }: PullRequestEvent,
  sha: string,
): Promise<TrialMerge | undefined> {
  const { askGitHub, debug } = context
  try {
    return await readTrialMerge(context.git, sha)
  } catch (error) {
    const asked =
      askGitHub && (await attemptEvenWhenStopped({ debug }, async () => (await askGitHub()).pullRequest(number)))
    if (asked?.ok && asked.value.merged) return undefined
    throw error
  }
}

const nothingFound = (pullRequest: number): Validation => ({
  pullRequest,
  headSha: '',
  problems: [],
  previews: [],
  approvals: { kind: 'not-asked' },
  failures: [],
})

async function readProposal({ git, clock }: ValidateContext, merge: TrialMerge, paths: Paths) {
  const { base, trial, headDiffersIn } = merge
  const [before, after] = await Promise.all([
    readRuleFile(git, base, paths.config),
    readRuleFile(git, trial, paths.config),
  ])
  const touchesRules = before.blobSha !== after.blobSha
  // Without rules on the base, those that it brings tell at least the names of the accounts.
  const history = openRulesHistory(git, paths.config, before.known ?? after.known)
  const range = { before: base, after: trial }
  const { changes, problems } = await readChanges(git, range, paths, history)
  const misplaced = await findMisplacedRequests(git, range, paths)
  const rules = before.known?.rules ?? NO_RULES_ON_BASE
  const outdated = await headDiffersIn(paths.requests)
  const previews = planPreviews({ changes, outdated, touchesRules, rules }, clock.now())
  const rulesChange =
    touchesRules && after.known ? compareRules(before.known?.rules ?? NO_RULES, after.known.rules) : undefined
  return {
    rules,
    previews,
    rulesChange,
    ruleLines: before.lines ?? [],
    problems: [...(touchesRules ? after.problems : []), ...problems, ...misplaced],
  }
}

interface RuleFileRead {
  readonly blobSha?: string
  readonly known?: RuleFile
  /** The line at which each rule begins. */
  readonly lines?: readonly number[]
  readonly problems: readonly Problem[]
}

async function readRuleFile(git: Git, sha: string, path: string): Promise<RuleFileRead> {
  const file = await git.readFile(sha, path)
  if (!file) return { problems: [problemOfMissingRules(path)] }
  if (!isPlainFile(file)) return { blobSha: file.sha, problems: [problemOfSymlink(path)] }
  const parsed = parseRules(path, file.bytes)
  if (!parsed.ok) return { blobSha: file.sha, problems: parsed.problems }
  const lines = linesOfRules(path, file.bytes)
  return { blobSha: file.sha, known: { rules: parsed.value, blobSha: file.sha }, lines, problems: [] }
}

const NO_RULES_ON_BASE: Refusal = {
  message: 'The branch that this goes to has no rules that can be read, so nothing can be asked for',
  remedy: 'Open a pull request for the rules first, and merge it',
}

function problemOfMissingRules(path: string): Problem {
  const message = 'This pull request deletes the rule file, without which nothing can be granted'
  return { file: path, line: 1, column: 1, message, remedy: 'Keep the file' }
}
