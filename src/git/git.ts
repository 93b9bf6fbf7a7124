import { type BlobContent, eachBlob, readBlob, readBlobs } from './blobs.ts'
import { type CommitStep, changedFiles, changesOf, nulTerminated, pathspec } from './changes.ts'
import { everyCommit, holdsHistoryOf } from './every-commit.ts'
import { type FetchAccess, fetchBranch } from './fetch.ts'
import { type DatedCommit, firstParentLine, holds, isShallow } from './line.ts'
import { memoizeObjects } from './memo.ts'
import { FETCH_HISTORY, GitError, type RunGit, runGit, type StreamGit, streamGit } from './process.ts'
import { checked } from './sha.ts'
import { listFiles, listTop } from './tree.ts'
import type { GitChange, GitCommit, GitFile } from './types.ts'

export type { GitFile } from './types.ts'

/** A file or symlink, without its content. */
export interface GitBlobInfo extends Pick<BlobContent, 'size'> {
  readonly mode: string
  readonly sha: string
}

export interface GitBlob extends GitBlobInfo, BlobContent {}

/**
 * One repository through the git executable. Commits are given by full SHA only, so that no name can be taken for an option
 * or another ref.
 */
export interface Git {
  /**
   * The commits that a push added to a branch, oldest first: those on the first-parent line after `before`, up to `after`.
   * Fails, with the remedy, for a new branch, a force-push, and a clone without the history.
   */
  firstParentCommits(before: string, after: string): Promise<readonly GitCommit[]>
  /** Files below `prefix` (a folder, with its `/`) that differ. A rename is a removal and an addition. */
  changedFiles(before: string, after: string, prefix: string): Promise<readonly GitChange[]>
  /**
   * The same for many commits at once, by their names, each compared with the commit given for it. Commits without changes
   * there are left out.
   */
  changesOf(commits: readonly CommitStep[], prefix: string): Promise<ReadonlyMap<string, readonly GitChange[]>>
  /** What stands at a path, without its content: for comparing. `undefined` when there is no file, but a folder or submodule. */
  findFile(sha: string, path: string): Promise<GitBlobInfo | undefined>
  /** The file or symlink at a path; `undefined` when there is none, or a folder or submodule. */
  readFile(sha: string, path: string): Promise<GitBlob | undefined>
  /** The first MiB of a blob, by its name. */
  readBlob(sha: string): Promise<Uint8Array>
  /** Many blobs, by their names; objects that are not blobs are left out. */
  readBlobs(shas: readonly string[]): Promise<ReadonlyMap<string, BlobContent>>
  /** The same, one after the other and each name once: for more than memory should hold. */
  eachBlob(shas: readonly string[]): AsyncIterable<readonly [sha: string, blob: BlobContent]>
  /** The same for commits: the bytes of each as git keeps them. */
  eachCommit(shas: readonly string[]): AsyncIterable<readonly [sha: string, commit: BlobContent]>
  /** The commit that is checked out. Fails, with the remedy, if there is none. */
  head(): Promise<string>
  /** The parents of a commit, the first one first. */
  parents(sha: string): Promise<readonly string[]>
  /** The commits on the first-parent line up to `sha` that changed a path (`''` for all), newest first; at most `limit`. */
  history(sha: string, path: string, limit: number): Promise<readonly string[]>
  /** The whole first-parent line up to `sha`, newest first. Fails, with the remedy, for a clone without the history. */
  firstParentLine(sha: string): Promise<readonly DatedCommit[]>
  /** Whether a commit with an id that begins with these 12 to 40 digits is `sha` or one of its ancestors. */
  holds(sha: string, beginning: string): Promise<boolean>
  /** Whether the clone has a commit and all of its ancestors; a shallow clone never does. */
  holdsHistoryOf(sha: string): Promise<boolean>
  /** Every commit that is reachable from `tips` and not from `since`, by any parent, children first. The clone must have their history. */
  everyCommit(tips: readonly string[], since?: string): Promise<readonly (GitCommit & Pick<DatedCommit, 'at'>)[]>
  /** Every file below `prefix` (a folder, with its `/`, or `''` for all). */
  listFiles(sha: string, prefix: string): Promise<readonly GitFile[]>
  /** What is at the top of a commit's tree: files, and folders with the mode `040000`. */
  listTop(sha: string): Promise<readonly GitFile[]>
  /** The commit of a branch of `origin` when it was last fetched; `undefined` when it was not fetched. */
  fetchedTip(branch: string): Promise<string | undefined>
  /**
   * Fetches a branch of `origin` with its history, and no other: the names of branches are anyone's who may push. No branch of
   * that name is no failure.
   */
  fetchBranch(branch: string): Promise<void>
}

/**
 * Opens the repository in `directory`. Runs and checks nothing until a method is called. What was read of a commit is
 * remembered.
 * @param access absent: fetches with what the checkout itself has
 */
export function openGit(directory: string, access?: FetchAccess): Git {
  const git: RunGit = memoizeObjects((args, options) => runGit(directory, args, options))
  const stream: StreamGit = (args, input) => streamGit(directory, args, input)
  return {
    firstParentCommits: (before, after) => firstParentCommits(git, before, after),
    changedFiles: (before, after, prefix) => changedFiles(git, before, after, prefix),
    changesOf: (commits, prefix) => changesOf(git, commits, prefix),
    findFile: (sha, path) => findFile(git, sha, path),
    readFile: (sha, path) => readFile(git, sha, path),
    readBlob: sha => readBlob(git, checked(sha)),
    readBlobs: shas => readBlobs(git, stream, shas.map(checked)),
    eachBlob: shas => eachBlob(git, stream, shas.map(checked)),
    eachCommit: shas => eachBlob(git, stream, shas.map(checked), 'commit'),
    head: async () => (await git(['rev-parse', '--verify', 'HEAD^{commit}'])).stdout.toString('utf8').trim(),
    parents: sha => parents(git, sha),
    history: (sha, path, limit) => history(git, sha, path, limit),
    firstParentLine: sha => firstParentLine(git, sha),
    holds: (sha, beginning) => holds(git, sha, beginning),
    holdsHistoryOf: sha => holdsHistoryOf(git, sha),
    everyCommit: (tips, since) => everyCommit(git, tips, since),
    listFiles: (sha, prefix) => listFiles(git, sha, prefix),
    listTop: sha => listTop(git, sha),
    fetchedTip: branch => fetchedTip(git, branch),
    fetchBranch: branch => fetchBranch(git, branch, access),
  }
}

const NO_COMMIT = '0'.repeat(40)

async function firstParentCommits(git: RunGit, before: string, after: string): Promise<readonly GitCommit[]> {
  if (before === NO_COMMIT) {
    throw new GitError(
      'This push created the branch, so there is nothing to compare it with',
      'Push a further commit, or run the sweep',
    )
  }
  await requireCommit(git, after)
  await requireCommit(git, before)
  const { stdout } = await git([
    'rev-list',
    '--first-parent',
    '--reverse',
    '--parents',
    checked(after),
    `^${before}`,
    '--',
  ])
  const commits = lines(stdout).map(line => {
    const [sha = '', ...parents] = line.split(' ')
    return { sha, parents }
  })
  // Also false after a merge with swapped parents, with `before` as second parent: the commits that git lists as new are then
  // not those that were merged.
  const continues = before === after || commits[0]?.parents[0] === before
  if (!continues) {
    throw (await isShallow(git))
      ? new GitError(`The clone is too shallow to tell what came after ${before}`, FETCH_HISTORY)
      : new GitError(
          `${after} does not continue ${before}: the branch was force-pushed, or merged the wrong way round`,
          'Restore it, protect it against force-pushes, and run the sweep',
        )
  }
  return commits
}

async function requireCommit(git: RunGit, sha: string): Promise<void> {
  const { exitCode } = await git(['cat-file', '-e', `${checked(sha)}^{commit}`], { mayFail: true })
  if (exitCode === 0) return
  throw (await isShallow(git))
    ? new GitError(`The clone is shallow and does not hold commit ${sha}`, FETCH_HISTORY)
    : new GitError(
        `The clone does not hold commit ${sha}: the branch was force-pushed, or not all of it was fetched`,
        'Run this job on the newest commit of the branch, and protect the branch against force-pushes',
      )
}

async function history(git: RunGit, sha: string, path: string, limit: number): Promise<readonly string[]> {
  const args = ['rev-list', '--first-parent', `--max-count=${limit}`, checked(sha), '--', ...pathspec(path)]
  return lines((await git(args)).stdout)
}

async function findFile(git: RunGit, sha: string, path: string): Promise<GitBlobInfo | undefined> {
  if (path === '' || path.endsWith('/') || path.includes('\0')) return undefined
  const { stdout } = await git(['ls-tree', '-z', '-l', '--full-tree', checked(sha), '--', path])
  const [line] = nulTerminated(stdout)
  if (line === undefined) return undefined
  const [mode = '', type, blob = '', size] = line.slice(0, line.indexOf('\t')).split(/ +/)
  return type === 'blob' ? { mode, sha: blob, size: Number(size) } : undefined
}

async function readFile(git: RunGit, sha: string, path: string): Promise<GitBlob | undefined> {
  const file = await findFile(git, sha, path)
  return file && { ...file, bytes: await readBlob(git, file.sha) }
}

async function parents(git: RunGit, sha: string): Promise<readonly string[]> {
  await requireCommit(git, sha)
  const { stdout } = await git(['rev-list', '--parents', '--max-count=1', checked(sha), '--'])
  return lines(stdout)[0]?.split(' ').slice(1) ?? []
}

async function fetchedTip(git: RunGit, branch: string): Promise<string | undefined> {
  const ref = `refs/remotes/origin/${branch}^{commit}`
  const { stdout, exitCode } = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', ref], {
    mayFail: true,
  })
  return exitCode === 0 ? stdout.toString('utf8').trim() : undefined
}

function lines(output: Buffer): string[] {
  return output.toString('utf8').split('\n').filter(Boolean)
}
