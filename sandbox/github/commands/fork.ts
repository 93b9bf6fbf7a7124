import type { RepositoryRecord } from '../state/record.ts'
import type { GitHubState } from '../state/state.ts'
import { branchSha, NO_COMMIT, refOf } from './branch-ref.ts'

export interface ForkOptions {
  /** Whether our tokens may read it: forks of a private repository are private, so not unless told. */
  readonly readable?: boolean
}

/** Makes `owner/name` a fork with the branches that we have now; said again, its options change. */
export async function fork(
  world: GitHubState,
  name: string,
  { readable = false }: ForkOptions = {},
): Promise<RepositoryRecord> {
  const before = world.repository(name)
  if (before && !before.deleted) return Object.assign(before, { readable })
  const [owner = '', repository = ''] = name.split('/')
  world.people.named(owner)
  const made = { id: world.nextId(), owner, name: repository, fork: true, readable, deleted: false }
  world.forks.unshift(made)
  for (const branch of await branchesOf(world, world.home)) {
    await world.git.updateRef(refOf(made, branch), await branchSha(world, branch, world.home))
  }
  return made
}

/** What pull requests hold of it stays. */
export async function deleteFork(world: GitHubState, name: string): Promise<void> {
  const record = world.repository(name)
  if (!record?.fork || record.deleted) throw new Error(`There is no fork ${name}`)
  for (const branch of await branchesOf(world, record)) {
    await world.git.swapRef(refOf(record, branch), await branchSha(world, branch, record), NO_COMMIT)
  }
  record.deleted = true
}

async function branchesOf(world: GitHubState, record: RepositoryRecord): Promise<string[]> {
  const all = refOf(record, '')
  const refs = await world.git.text(['for-each-ref', '--format=%(refname)', all])
  return refs
    .split('\n')
    .filter(Boolean)
    .map(ref => ref.slice(all.length))
}
