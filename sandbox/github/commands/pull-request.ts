import type { PullRequestName, PullRequestRecord, RepositoryRecord } from '../state/record.ts'
import type { GitHubState } from '../state/state.ts'
import { moveBranch } from './branch.ts'
import { branchSha, refOf } from './branch-ref.ts'
import { fork } from './fork.ts'
import { nextNumber } from './issue.ts'
import { type CommitOptions, commitChanges } from './new-commit.ts'
import { refresh } from './trial-merge.ts'

export interface OpenOptions extends Omit<CommitOptions, 'by' | 'author'> {
  readonly author: string
  /** Who pushes the branch: the author, unless told. */
  readonly pusher?: string
  readonly title: string
  readonly branch: string
  /** The fork that the branch is in, `owner/name`; where the pull request lives, unless told. */
  readonly fork?: string
  /** The repository that it lives in: a fork of ours, `owner/name`. Ours, unless told. */
  readonly repository?: string
  readonly body?: string
  readonly base?: string
  /** A branch or commit to start from: the base, unless told. */
  readonly from?: string
}

export interface Opened {
  readonly number: number
  /** What the world knows it by: its number, unless it lives in a fork. */
  readonly name: PullRequestName
  readonly headSha: string
}

export interface PushOptions extends CommitOptions {
  /** Who pushes: the committer, unless told. */
  readonly pusher?: string
}

/** A branch with one commit, and a pull request for it. */
export async function openPullRequest(world: GitHubState, options: OpenOptions): Promise<Opened> {
  const { author, title, branch, body = null, base = world.defaultBranch, pusher = author, message = title } = options
  const repository = options.repository ? await forkNamed(world, options.repository) : world.home
  const headRepository = options.fork ? await forkNamed(world, options.fork) : repository
  const baseSha = await branchSha(world, base, repository)
  const start = options.from ? await world.git.resolve(options.from) : baseSha
  if (!start) throw new Error(`There is no commit ${options.from}`)
  const headSha = await commitChanges(world, start, { ...options, by: author, message })
  await moveBranch(world, branch, headSha, pusher, { repository: headRepository })
  const record = await addPullRequest(world, {
    author: world.people.named(author),
    title,
    body,
    headRepository,
    baseRepository: repository,
    headRef: branch,
    baseRef: base,
    headSha,
    baseSha,
  })
  const { number } = record
  const { owner, name } = repository
  return { number, name: repository.fork ? `${owner}/${name}#${number}` : number, headSha }
}

type Proposed = Pick<
  PullRequestRecord,
  'author' | 'title' | 'body' | 'headRepository' | 'baseRepository' | 'headRef' | 'baseRef' | 'headSha' | 'baseSha'
>

/** A pull request for a branch that is there. */
export async function addPullRequest(world: GitHubState, proposed: Proposed): Promise<PullRequestRecord> {
  const at = world.clock.now()
  const record: PullRequestRecord = {
    ...proposed,
    id: world.nextId(),
    number: nextNumber(world, proposed.baseRepository),
    createdAt: at,
    updatedAt: at,
    requested: { people: new Set(), teams: new Set() },
    testMergeSha: undefined,
  }
  world.pullRequests.push(record)
  await refresh(world, record)
  return record
}

async function forkNamed(world: GitHubState, name: string): Promise<RepositoryRecord> {
  const known = world.repository(name)
  return known && !known.deleted ? known : fork(world, name)
}

export async function pushToPullRequest(
  world: GitHubState,
  record: PullRequestRecord,
  { pusher, ...options }: PushOptions,
): Promise<string> {
  const sha = await commitChanges(world, record.headSha, options)
  await moveBranch(world, record.headRef, sha, pusher ?? options.by, { repository: record.headRepository })
  return sha
}

/** The commits of a pull request, oldest first. */
export function commitsOf(world: GitHubState, record: PullRequestRecord): Promise<string[]> {
  return world.git.commitsBetween(startOf(record), record.headSha)
}

/** The common ancestor that the diff of a pull request is shown against. */
export async function mergeBaseOf(world: GitHubState, record: PullRequestRecord): Promise<string> {
  const found = await world.git.mergeBase(startOf(record), record.headSha)
  if (!found) throw new Error(`Pull request #${record.number} has nothing in common with ${record.baseRef}`)
  return found
}

function startOf(record: PullRequestRecord): string {
  return record.merged || record.closedAt ? record.baseSha : refOf(record.baseRepository, record.baseRef)
}
