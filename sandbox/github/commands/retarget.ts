import type { PullRequestRecord, RepositoryRecord } from '../state/record.ts'
import type { GitHubState } from '../state/state.ts'
import { branchSha } from './branch-ref.ts'
import { recordEvent } from './event.ts'
import { close } from './pull-request-state.ts'
import { refresh } from './trial-merge.ts'

/**
 * Has a pull request go to another base, as its author and everybody who may write can. Its head does not move, and its
 * reviews stay as they are, unless a protection of the new base dismisses stale ones: that is not modelled.
 * Source: https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/proposing-changes-to-your-work-with-pull-requests/changing-the-base-branch-of-a-pull-request
 */
export async function retarget(world: GitHubState, record: PullRequestRecord, base: string, by: string): Promise<void> {
  if (record.merged || record.closedAt) throw new Error('Cannot change the base branch of a closed pull request.')
  const sha = await branchSha(world, base, record.baseRepository)
  if (await world.git.isAncestor(record.headSha, sha))
    throw new Error(`There are no new commits between base branch '${base}' and head branch '${record.headRef}'`)
  await changeBase(world, record, base, 'base_ref_changed', by)
}

/**
 * What becomes of the open pull requests that go to a branch which is deleted: where it was merged itself, as the lower one of
 * a stack is, they go on to where that went; or else they close.
 * Source: https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/proposing-changes-to-your-work-with-pull-requests/about-branches
 */
export async function leaveLostBase(
  world: GitHubState,
  repository: RepositoryRecord,
  branch: string,
  by: string,
): Promise<void> {
  const lower = world.pullRequests.findLast(
    ({ merged, headRepository, headRef, baseRepository }) =>
      merged && headRepository === repository && headRef === branch && baseRepository === repository,
  )
  for (const record of world.openPullRequests()) {
    if (record.baseRepository !== repository || record.baseRef !== branch) continue
    if (lower) await changeBase(world, record, lower.baseRef, 'automatic_base_change_succeeded', by)
    else {
      recordEvent(world, record, 'base_ref_deleted', by)
      close(world, record, by)
    }
  }
}

async function changeBase(
  world: GitHubState,
  record: PullRequestRecord,
  base: string,
  event: 'base_ref_changed' | 'automatic_base_change_succeeded',
  by: string,
): Promise<void> {
  const from = { ref: record.baseRef, sha: record.baseSha }
  record.baseRef = base
  recordEvent(world, record, event, by, { from })
  await refresh(world, record)
}
