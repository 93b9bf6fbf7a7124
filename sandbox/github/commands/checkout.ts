import type { GitHubState } from '../state/state.ts'

/** A work tree of main. */
export async function clone(world: GitHubState, directory: string): Promise<void> {
  await world.git.run(['clone', '--quiet', world.git.directory, directory], { cwd: '.' })
}

/**
 * What actions/checkout leaves on `pull_request` with `fetch-depth: 0`: all branches as origin's, and HEAD detached at
 * the trial merge. Answers that merge, which is GITHUB_SHA. With conflicts there is none, and GitHub starts no run.
 * Source: https://github.com/actions/checkout/blob/main/src/ref-helper.ts
 */
export async function clonePullRequest(world: GitHubState, number: number, directory: string): Promise<string> {
  const sha = world.pullRequest(number).testMergeSha
  if (!sha) throw new Error(`Pull request #${number} has conflicts, so no workflow runs for it`)
  const { git } = world
  const remote = `refs/remotes/pull/${number}/merge`
  await git.run(['init', '--quiet', '-b', world.defaultBranch, directory], { cwd: '.' })
  const inside = { cwd: directory }
  await git.run(['remote', 'add', 'origin', git.directory], inside)
  const refs = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*', `+${sha}:${remote}`]
  await git.run(['fetch', '--quiet', '--no-tags', '--prune', 'origin', ...refs], inside)
  await git.run(['checkout', '--quiet', '--force', remote], inside)
  return sha
}
