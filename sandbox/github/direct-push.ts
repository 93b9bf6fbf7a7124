import type { Changes } from './bare-repository.ts'
import { commitChanges } from './new-commit.ts'
import type { GitHubWorld } from './world.ts'

export type DirectPush = { readonly by: string; readonly message?: string } & (
  | { readonly changes: Changes }
  /** Any commit: one that does not continue the branch is forced on it. */
  | { readonly commit: string }
)

/** Moves main without a pull request. */
export async function pushToMain(world: GitHubWorld, options: DirectPush): Promise<{ sha: string; before: string }> {
  const before = await world.mainSha()
  const sha =
    'commit' in options
      ? options.commit
      : await commitChanges(world, before, { ...options, message: options.message ?? 'Direct push' })
  await world.moveBranch(world.defaultBranch, sha, options.by)
  return { sha, before }
}
