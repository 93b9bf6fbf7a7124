import { signatureOf, webFlow } from '../state/person.ts'
import type { PullRequestRecord } from '../state/record.ts'
import type { GitHubState } from '../state/state.ts'
import { branchSha } from './branch-ref.ts'

/** GitHub's own ref for a pull request: what it proposes, or what merging it would give. */
export function pullRefOf({ number, baseRepository }: PullRequestRecord, which: 'head' | 'merge'): string {
  const { fork, owner, name } = baseRepository
  return `${fork ? `refs/forks/${owner}/${name}` : 'refs'}/pull/${number}/${which}`
}

/** What GitHub does after each push to a pull request: its own refs for it, and a trial merge. */
export async function refresh(world: GitHubState, record: PullRequestRecord): Promise<void> {
  const { git } = world
  const at = world.clock.now()
  record.updatedAt = at
  record.baseSha = await branchSha(world, record.baseRef, record.baseRepository)
  await git.updateRef(pullRefOf(record, 'head'), record.headSha)
  const tree = await git.mergeTree(record.baseSha, record.headSha)
  record.testMergeSha =
    tree &&
    (await git.commit({
      tree,
      parents: [record.baseSha, record.headSha],
      message: `Merge ${record.headSha} into ${record.baseSha}`,
      author: signatureOf(record.author, at),
      committer: webFlow(at),
    }))
  if (record.testMergeSha) await git.updateRef(pullRefOf(record, 'merge'), record.testMergeSha)
}
