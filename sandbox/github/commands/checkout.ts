import { copyRepository } from '../git/copy-repository.ts'
import type { GitHubState } from '../state/state.ts'

export interface CloneOptions {
  /** `false`: without the files of the work tree. Git need not be started for that. */
  readonly files?: boolean
}

/**
 * What actions/checkout leaves with `fetch-depth: 2147483647`: the default branch with its history, and no object of another.
 * (`--no-local`: otherwise git copies all objects that there are.)
 */
export async function clone(world: GitHubState, directory: string, { files = true }: CloneOptions = {}): Promise<void> {
  const { git, defaultBranch } = world
  const alone = ['--no-local', '--single-branch', '--no-tags', '--branch', defaultBranch]
  const whole = () => git.run(['clone', '--quiet', ...alone, git.directory, directory], { cwd: '.' })
  if (files) await whole()
  else await copyRepository({ origin: git.directory, directory, head: { branch: defaultBranch } }, whole)
}

/**
 * What actions/checkout leaves on `pull_request` with `fetch-depth: 2147483647`: the trial merge with its history, and
 * HEAD detached at it. Answers that merge, which is GITHUB_SHA. With conflicts there is none, and GitHub starts no run. Once the
 * pull request is merged or closed it is gone, and a run on a review, which GitHub starts all the same, cannot fetch it.
 * Source: https://github.com/actions/checkout/blob/main/src/ref-helper.ts
 */
export async function clonePullRequest(
  world: GitHubState,
  number: number,
  directory: string,
  { files = true }: CloneOptions = {},
): Promise<string> {
  const { testMergeSha: sha, merged, closedAt } = world.pullRequest(number)
  if (merged || closedAt) throw new Error(`couldn't find remote ref refs/pull/${number}/merge`)
  if (!sha) throw new Error(`Pull request #${number} has conflicts, so no workflow runs for it`)
  const remote = `refs/remotes/pull/${number}/merge`
  const whole = () => fetchAndCheckOut(world, directory, sha, remote)
  if (files) await whole()
  else await copyRepository({ origin: world.git.directory, directory, head: { sha }, refs: { [remote]: sha } }, whole)
  return sha
}

async function fetchAndCheckOut({ git, defaultBranch }: GitHubState, directory: string, sha: string, remote: string) {
  await git.run(['init', '--quiet', '-b', defaultBranch, directory], { cwd: '.' })
  const inside = { cwd: directory }
  await git.run(['remote', 'add', 'origin', git.directory], inside)
  await git.run(['fetch', '--quiet', '--no-tags', '--prune', 'origin', `+${sha}:${remote}`], inside)
  await git.run(['checkout', '--quiet', '--force', remote], inside)
}
