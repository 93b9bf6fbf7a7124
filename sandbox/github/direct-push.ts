import { type CommitOptions, commitChanges } from './new-commit.ts'
import type { GitHubWorld } from './world.ts'

/** With `commit` any commit: one that does not continue the branch is forced on it. */
export type DirectPush = CommitOptions | { readonly by: string; readonly commit: string }

/** Moves main without a pull request. */
export async function pushToMain(world: GitHubWorld, options: DirectPush): Promise<{ sha: string; before: string }> {
  const before = await world.mainSha()
  const sha =
    'commit' in options ? options.commit : await commitChanges(world, before, { message: 'Direct push', ...options })
  await world.moveBranch(world.defaultBranch, sha, options.by)
  return { sha, before }
}
