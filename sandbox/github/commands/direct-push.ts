import type { GitHubState } from '../state/state.ts'
import { moveBranch } from './branch.ts'
import { mainSha } from './branch-ref.ts'
import { type CommitOptions, commitChanges } from './new-commit.ts'

/** With `commit` any commit: one that does not continue the branch is forced on it. */
export type DirectPush = CommitOptions | { readonly by: string; readonly commit: string }

/** Moves main without a pull request. */
export async function pushToMain(world: GitHubState, options: DirectPush): Promise<{ sha: string; before: string }> {
  const before = await mainSha(world)
  const sha =
    'commit' in options ? options.commit : await commitChanges(world, before, { message: 'Direct push', ...options })
  await moveBranch(world, world.defaultBranch, sha, options.by)
  return { sha, before }
}
