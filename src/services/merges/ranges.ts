import type { PullRequest } from '../../domain/approval/pull-request.ts'
import type { Git } from '../../git/git.ts'
import type { GitHub } from '../../github/api.ts'
import type { Paths } from '../context.ts'
import type { Push } from './push.ts'

/** One pull request's commits on the default branch, or one commit that was pushed directly. */
export interface MergedRange {
  readonly before: string
  readonly after: string
  /** Absent for a direct push; an error when GitHub could not tell. */
  readonly pullRequest: PullRequest | Error | undefined
}

/**
 * The pull requests that landed with a push, oldest first. A rebase lands several commits, of which GitHub names the last as
 * merge commit. Commits that change neither requests nor rules are not looked up.
 */
export async function readMergedRanges(
  git: Git,
  github: GitHub,
  push: Push,
  paths: Paths,
): Promise<readonly MergedRange[]> {
  const landings: MergedRange[] = []
  const commits = (await git.firstParentCommits(push.before, push.after)).map(({ sha }) => sha)
  for (const [index, sha] of commits.entries()) {
    const parent = commits[index - 1] ?? push.before
    if (!(await isRelevant(git, parent, sha, paths))) continue
    const pullRequest = await github.mergedPullRequestOf(sha).catch(toError)
    const found = pullRequest instanceof Error ? undefined : pullRequest
    if (found && landings.some(landing => isFrom(landing, found))) continue
    const landed = commits.slice(index).find(commit => commit === found?.mergeCommitSha)
    landings.push({ before: parent, after: landed ?? sha, pullRequest })
  }
  return landings
}

async function isRelevant(git: Git, before: string, after: string, { requests, config }: Paths): Promise<boolean> {
  return (await git.changedFiles(before, after, requests)).length > 0 || (await differs(git, before, after, config))
}

/** Whether a file changed. */
export async function differs(git: Git, before: string, after: string, path: string): Promise<boolean> {
  return (await git.findFile(before, path))?.sha !== (await git.findFile(after, path))?.sha
}

const isFrom = ({ pullRequest }: MergedRange, { number }: PullRequest) =>
  pullRequest !== undefined && 'number' in pullRequest && pullRequest.number === number

const toError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))
