import { refOf } from './branch.ts'
import { type CommitOptions, commitChanges } from './new-commit.ts'
import type { PullRequestRecord } from './record.ts'
import { refresh } from './trial-merge.ts'
import type { GitHubWorld } from './world.ts'

export interface OpenOptions extends Omit<CommitOptions, 'by' | 'author'> {
  readonly author: string
  /** Who pushes the branch: the author, unless told. */
  readonly pusher?: string
  readonly title: string
  readonly branch: string
  readonly body?: string
  readonly base?: string
  /** A branch or commit to start from: the base, unless told. */
  readonly from?: string
}

export interface PushOptions extends CommitOptions {
  /** Who pushes: the committer, unless told. */
  readonly pusher?: string
}

/** A branch with one commit, and a pull request for it. Numbers are shared with issues, of which there are none. */
export async function openPullRequest(
  world: GitHubWorld,
  options: OpenOptions,
): Promise<{ number: number; headSha: string }> {
  const { author, title, branch, body = null, base = world.defaultBranch, pusher = author, message = title } = options
  const repository = world.home
  const baseSha = await world.branchSha(base, repository)
  const start = options.from ? await world.git.resolve(options.from) : baseSha
  if (!start) throw new Error(`There is no commit ${options.from}`)
  const headSha = await commitChanges(world, start, { ...options, by: author, message })
  await world.moveBranch(branch, headSha, pusher, { repository })
  const at = world.clock.now()
  const record: PullRequestRecord = {
    id: world.nextId(),
    number: world.pullRequests.filter(({ baseRepository }) => baseRepository === repository).length + 1,
    author: world.people.named(author),
    title,
    body,
    headRepository: repository,
    baseRepository: repository,
    headRef: branch,
    baseRef: base,
    createdAt: at,
    updatedAt: at,
    headSha,
    baseSha,
    testMergeSha: undefined,
  }
  world.pullRequests.push(record)
  await refresh(world, record)
  return { number: record.number, headSha }
}

export async function pushToPullRequest(
  world: GitHubWorld,
  record: PullRequestRecord,
  { pusher, ...options }: PushOptions,
): Promise<string> {
  const sha = await commitChanges(world, record.headSha, options)
  await world.moveBranch(record.headRef, sha, pusher ?? options.by, { repository: record.headRepository })
  return sha
}

/** The commits of a pull request, oldest first. */
export function commitsOf(world: GitHubWorld, record: PullRequestRecord): Promise<string[]> {
  return world.git.commitsBetween(startOf(record), record.headSha)
}

/** The common ancestor that the diff of a pull request is shown against. */
export function mergeBaseOf(world: GitHubWorld, record: PullRequestRecord): Promise<string> {
  return world.git.text(['merge-base', startOf(record), record.headSha])
}

function startOf(record: PullRequestRecord): string {
  return record.merged ? record.baseSha : refOf(record.baseRepository, record.baseRef)
}
