import type { RepositoryRecord } from '../state/record.ts'
import type { GitHubState } from '../state/state.ts'

/** What stands in place of a SHA where there is no commit. */
export const NO_COMMIT = '0'.repeat(40)

/** A branch's ref in the bare repository: forks share its objects, as on GitHub, and have their refs aside. */
export function refOf({ fork, owner, name }: RepositoryRecord, branch: string): string {
  return fork ? `refs/forks/${owner}/${name}/heads/${branch}` : `refs/heads/${branch}`
}

export async function branchSha(world: GitHubState, branch: string, repository: RepositoryRecord): Promise<string> {
  const sha = await world.git.resolve(refOf(repository, branch))
  if (!sha) throw new Error(`There is no branch ${branch} in ${repository.owner}/${repository.name}`)
  return sha
}

export function mainSha(world: GitHubState): Promise<string> {
  return branchSha(world, world.defaultBranch, world.home)
}
