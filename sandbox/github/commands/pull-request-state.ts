import type { PullRequestRecord, PushRecord, RepositoryRecord } from '../state/record.ts'
import type { GitHubState } from '../state/state.ts'
import { recordEvent } from './event.ts'

/** GitHub counts an open pull request as merged as soon as its base holds its head, however that came about. */
export async function noticeMerges(world: GitHubState, push: PushRecord, branch: string): Promise<void> {
  for (const record of world.openPullRequests()) {
    if (record.baseRepository !== push.repository || record.baseRef !== branch) continue
    if (!(await world.git.isAncestor(record.headSha, push.after))) continue
    await markMerged(world, record, { before: push.before, sha: push.after, by: push.by.login, at: push.at })
  }
}

export async function markMerged(
  world: GitHubState,
  record: PullRequestRecord,
  { before, sha, by, at }: { before: string; sha: string; by: string; at: Date },
): Promise<void> {
  const introduced = new Set(await world.git.commitsBetween(before, sha))
  record.baseSha = before
  record.updatedAt = at
  record.merged = { at, knownAt: world.clock.now(), by: world.people.named(by), sha, introduced }
  recordEvent(world, record, 'merged', by, { commit: sha })
  recordEvent(world, record, 'closed', by)
}

export function close(world: GitHubState, record: PullRequestRecord, by: string): void {
  if (record.merged || record.closedAt) throw new Error(`Pull request #${record.number} is closed already`)
  record.closedAt = record.updatedAt = world.clock.now()
  recordEvent(world, record, 'closed', by)
}

export function closeForLostBranch(world: GitHubState, repository: RepositoryRecord, branch: string, by: string): void {
  for (const record of world.pullRequests) {
    if (record.headRepository !== repository || record.headRef !== branch) continue
    recordEvent(world, record, 'head_ref_deleted', by)
    if (!record.merged && !record.closedAt) close(world, record, by)
  }
}
