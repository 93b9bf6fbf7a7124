import type { PullRequest } from '../../domain/approval/pull-request.ts'
import { parsePolicyName } from '../../domain/grant/policy-name.ts'
import type { Merge } from '../../domain/merge/plan.ts'
import { isYoung } from '../../domain/merge/young.ts'
import type { PolicyHolder } from '../../domain/principal/principal.ts'
import type { ObservedPolicy, Provenance, Since } from '../../domain/reconcile/provenance.ts'
import type { RequestEntry } from '../../domain/request/request.ts'
import { NO_RULES_BEFORE } from '../../domain/rules/evaluate-merge.ts'
import { personWithRole, type Rules } from '../../domain/rules/rules.ts'
import type { Git } from '../../git/git.ts'
import type { GitHub } from '../../github/api.ts'
import { messageOf } from '../../shared/errors.ts'
import { memoizeAsync } from '../../shared/memoize.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Paths } from '../context.ts'
import { additionOf, type Branch, type Landed, readBranch, type Version } from './branch.ts'
import { latestReadable } from './file-versions.ts'
import { findGap } from './request-gap.ts'
import { openRulesHistory, type RuleFile, type RulesHistory } from './rules.ts'

/** The sources by which a policy is traced. */
export interface ProvenanceSources {
  readonly git: Git
  readonly branch: Branch
  readonly paths: Paths
  readonly rules: RulesHistory
  /** The git blob of the rules of a commit. */
  readonly rulesBlobAt: (sha: string) => Promise<string | undefined>
  readonly now: Date
  readonly debug: (error: unknown) => void
  /** The pull request of a merge, by GitHub; asked once per commit. */
  readonly mergedPullRequestOf: (sha: string) => Promise<PullRequest | undefined>
  /** Whether a commit that the checkout does not have is on the default branch, by GitHub. */
  readonly isOnDefaultBranch: (beginning: string) => Promise<boolean>
}

type Asking = Pick<ProvenanceSources, 'mergedPullRequestOf' | 'isOnDefaultBranch'>

/** Asks GitHub once for each commit. */
export const askingGitHub = (
  github: Pick<GitHub, 'mergedPullRequestOf' | 'isOnBranch'>,
  defaultBranch: string,
): Asking => ({
  mergedPullRequestOf: memoizeAsync(sha => github.mergedPullRequestOf(sha)),
  isOnDefaultBranch: memoizeAsync(beginning => github.isOnBranch(beginning, defaultBranch)),
})

/** By a commit of the default branch and its rules, without the time. */
export async function openProvenance(
  { git, debug }: Pick<ProvenanceSources, 'git' | 'debug'>,
  { checkout, paths }: { readonly checkout: string; readonly paths: Paths },
  ruleFile: RuleFile,
  asking: Asking,
): Promise<Omit<ProvenanceSources, 'now'>> {
  const rules = openRulesHistory(git, paths.config, ruleFile)
  return {
    git,
    branch: await readBranch(git, checkout, paths, rules),
    paths,
    rules,
    rulesBlobAt: memoizeAsync(async sha => (await git.findFile(sha, paths.config))?.sha),
    debug,
    ...asking,
  }
}

/** The same, and those by which a sweep judges a merge again. */
export interface Trace extends ProvenanceSources {
  /**
   * The merges of one pull request, by the first of its relevant commits, as the push would have had them. Each is read once,
   * with its reviews: what is given again is rechecked right before the write.
   */
  readonly mergesAt: (sha: string) => Promise<readonly Merge[]>
}

/** A policy, and what holds it. */
interface HeldPolicy extends Pick<ObservedPolicy, 'name'> {
  readonly holder: PolicyHolder
}

/** Finds where a policy comes from. Never throws: what could not be found out is an unknown provenance. */
export async function traceProvenance(trace: ProvenanceSources, policy: HeldPolicy): Promise<Provenance> {
  try {
    return await find(trace, policy)
  } catch (error) {
    trace.debug(error)
    return { kind: 'unknown', why: reasonIn(error) }
  }
}

async function find(trace: ProvenanceSources, { holder, name }: HeldPolicy): Promise<Provenance> {
  const { branch, paths, rulesBlobAt, now } = trace
  const parsed = parsePolicyName(name)
  if (!parsed) return unmerged('It names no merge')
  const { mergeSha, digest } = parsed
  const merge = branch.landed(mergeSha)
  if (!merge) return traceAbsentCommit(trace, mergeSha)

  const user = holder.kind === 'user' ? holder.name : await personBehind(trace, merge, holder.name)
  if (user === undefined)
    return unmerged(`When ${mergeSha} was merged, no person of the rules had the role ${holder.name}`)
  const path = `${paths.requests}${user}.yaml`
  const versions = branch.versions(path)
  const versionsAtMerge = versions.filter(({ age }) => age >= merge.age)
  const entry = (await latestReadable(versionsAtMerge))?.find(each => each.digest === digest)
  if (!entry) return unmerged(`At commit ${mergeSha}, ${path} has no such request`)
  const addition = (await additionOf(versionsAtMerge, entry)) ?? merge

  const laterVersions = versions.filter(({ age }) => age < merge.age)
  const asked = await trace.mergedPullRequestOf(merge.sha).catch(failureToAsk)
  if (asked instanceof Error) return withoutGitHub(trace, asked, laterVersions, entry)
  const pull = asked
  if (!pull?.mergedAt || pull.mergeCommitSha !== merge.sha) {
    if (isYoung(merge.at, now))
      return { kind: 'too-new', why: `GitHub knows no pull request of commit ${mergeSha} yet` }
    return unmerged(`No pull request was merged as commit ${mergeSha}`)
  }
  // A rebase lands several commits: one of them added the request, and the last one is the merge.
  if (addition.sha !== merge.sha && (await trace.mergedPullRequestOf(addition.sha))?.number !== pull.number)
    return unmerged(`Commit ${mergeSha} did not add this request: it stood there before`)
  if (addition.before !== undefined && (await rulesBlobAt(addition.before)) !== (await rulesBlobAt(merge.sha)))
    return unmerged(`#${pull.number} changed the rules as well, so nothing could be granted for it`)
  return {
    kind: 'merged',
    entry,
    mergedAt: pull.mergedAt,
    pullRequest: pull.number,
    rulesBefore: await rulesBefore(trace, addition),
    since: await sinceOf(trace, laterVersions, entry),
  }
}

/** Whose role it was by the rules before a merge. */
async function personBehind(trace: ProvenanceSources, merge: Landed, role: string): Promise<string | undefined> {
  const rules = await rulesBefore(trace, merge)
  return 'rules' in rules ? personWithRole(rules, role) : undefined
}

const failureToAsk = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))

/** GitHub alone knows whether a commit was a merge. But git alone knows that its request was removed since: that ends it anyway. */
async function withoutGitHub(
  trace: ProvenanceSources,
  error: Error,
  later: readonly Version[],
  entry: RequestEntry,
): Promise<Provenance> {
  trace.debug(error)
  const since = await sinceOf(trace, later, entry)
  return { kind: 'unknown', why: reasonIn(error), ...(since.kind === 'removed' && { removedAt: since.at }) }
}

const reasonIn = (error: unknown) => messageOf(error).replace(/\.$/, '')

const unmerged = (why: string): Provenance => ({ kind: 'unmerged', why })

/**
 * A merge that GitHub has and the checkout does not have yet. A commit that the checkout has outside the first-parent line
 * was never a merge itself.
 */
async function traceAbsentCommit(
  { git, branch, isOnDefaultBranch }: ProvenanceSources,
  beginning: string,
): Promise<Provenance> {
  if (!(await git.holds(branch.tip, beginning)) && (await isOnDefaultBranch(beginning)))
    return { kind: 'too-new', why: `Commit ${beginning} is younger than the checkout` }
  return unmerged(`No merge into the default branch is commit ${beginning}`)
}

const rulesBefore = async ({ rules }: ProvenanceSources, { before }: Landed): Promise<Rules | Refusal> =>
  before === undefined ? NO_RULES_BEFORE : rules.at(before)

/** Whether an entry is in all `later` versions, newest first. */
async function sinceOf(trace: ProvenanceSources, later: readonly Version[], entry: RequestEntry): Promise<Since> {
  const gone = await findGap(later, entry, trace.mergedPullRequestOf)
  if (gone) return { kind: 'removed', at: gone.at }
  const [tip] = later
  if (tip && (await tip.entries()) === undefined)
    return {
      kind: 'unknown',
      why: `The file on the default branch, as of commit ${tip.sha.slice(0, 12)}, cannot be read`,
    }
  return { kind: 'stands' }
}
