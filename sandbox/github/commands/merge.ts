import type { Changes } from '../git/changes.ts'
import { readCommit } from '../git/commit.ts'
import type { Signature } from '../git/commit-object.ts'
import { noreplyEmail, signatureOf, webFlow } from '../state/person.ts'
import type { PullRequestRecord } from '../state/record.ts'
import type { GitHubState } from '../state/state.ts'
import { moveBranch } from './branch.ts'
import { branchSha } from './branch-ref.ts'
import { commitsOf } from './pull-request.ts'
import { markMerged } from './pull-request-state.ts'

export interface MergeOptions {
  readonly by: string
  readonly method: 'merge' | 'squash' | 'rebase'
  /** Now, unless told: a demo may say that it happened a while ago. */
  readonly mergedAt?: Date
  /** What else the merge or squash commit changes, as a merge on the command line can do. */
  readonly alsoChanging?: Changes
  /** A message in place of GitHub's own. */
  readonly message?: string
}

/** Merges as GitHub's button does. Fails on conflicts. */
export async function mergePullRequest(
  world: GitHubState,
  record: PullRequestRecord,
  { by, method, mergedAt = world.clock.now(), alsoChanging, message }: MergeOptions,
): Promise<{ sha: string; before: string }> {
  const { baseRef, baseRepository: repository } = record
  const before = await branchSha(world, baseRef, repository)
  const merger = signatureOf(world.people.named(by), mergedAt)
  const sha = await makeMerge(method, { world, record, before, merger, rebaser: merger, alsoChanging, message })
  await markMerged(world, record, { before, sha, by, at: mergedAt })
  await moveBranch(world, baseRef, sha, by, { repository, activity: 'pr_merge' })
  return { sha, before }
}

export interface PlannedMerge {
  readonly world: GitHubState
  readonly record: PullRequestRecord
  readonly before: string
  readonly merger: Signature
  /** The committer of what is rebased. */
  readonly rebaser: Signature
  readonly alsoChanging?: Changes | undefined
  readonly message?: string | undefined
}

/** The commits of a merge on top of `before`; answers the last. No branch moves. */
export function makeMerge(method: MergeOptions['method'], plan: PlannedMerge): Promise<string> {
  if (plan.record.merged) throw new Error(`Pull request #${plan.record.number} is merged already`)
  return MAKERS[method](plan)
}

const MAKERS: Record<MergeOptions['method'], (plan: PlannedMerge) => Promise<string>> = {
  merge: makeMergeCommit,
  squash: makeSquashCommit,
  rebase: ({ world, record, before, rebaser }) => world.git.rebase(before, before, record.headSha, rebaser),
}

async function makeMergeCommit(plan: PlannedMerge): Promise<string> {
  const { world, record, before, merger } = plan
  return world.git.commit({
    tree: await mergedTree(plan),
    parents: [before, record.headSha],
    message:
      plan.message ??
      `Merge pull request #${record.number} from ${record.headRepository.owner}/${record.headRef}\n\n${record.title}`,
    author: merger,
    committer: webFlow(merger.at),
  })
}

async function makeSquashCommit(plan: PlannedMerge): Promise<string> {
  const { world, record, before, merger } = plan
  const shas = await commitsOf(world, record)
  const commits = await Promise.all(shas.map(sha => readCommit(world.git, sha)))
  const authorEmail = noreplyEmail(record.author)
  const others = new Map(
    commits.filter(({ author }) => author.email !== authorEmail).map(({ author }) => [author.email, author.name]),
  )
  const messages = commits.length > 1 ? commits.map(({ message }) => `* ${message}\n`) : []
  const trailers = [...others].map(([email, name]) => `Co-authored-by: ${name} <${email}>`)
  return world.git.commit({
    tree: await mergedTree(plan),
    parents: [before],
    message: plan.message ?? [`${record.title} (#${record.number})`, '', ...messages, ...trailers].join('\n').trimEnd(),
    author: signatureOf(record.author, merger.at),
    committer: webFlow(merger.at),
  })
}

async function mergedTree({ world, record, before, alsoChanging }: PlannedMerge): Promise<string> {
  const tree = await world.git.mergeTree(before, record.headSha)
  if (!tree) throw new Error(`Pull request #${record.number} has conflicts with ${record.baseRef}`)
  return alsoChanging ? world.git.changeTree(tree, alsoChanging) : tree
}
