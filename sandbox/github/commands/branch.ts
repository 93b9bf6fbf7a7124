import type { ActivityType, PushRecord, RepositoryRecord } from '../state/record.ts'
import type { GitHubState } from '../state/state.ts'
import { branchSha, NO_COMMIT, refOf } from './branch-ref.ts'
import { recordEvent } from './event.ts'
import { closeForLostBranch, noticeMerges } from './pull-request-state.ts'
import { leaveLostBase } from './retarget.ts'
import { refresh } from './trial-merge.ts'

export interface MoveOptions {
  /** Ours, unless told. */
  readonly repository?: RepositoryRecord
  /** How it came about, where that is more than a push. */
  readonly activity?: 'pr_merge' | 'merge_queue_merge'
  /** Only if it still points there. */
  readonly expected?: string
}

/** The branch is not at the expected commit: another writer was faster. */
export class BranchMoved extends Error {}

/** Points a branch at a commit, on record, and does what GitHub then does about pull requests. */
export async function moveBranch(
  world: GitHubState,
  branch: string,
  sha: string,
  by: string,
  { repository = world.home, activity, expected }: MoveOptions = {},
): Promise<void> {
  const ref = refOf(repository, branch)
  const before = expected ?? (await world.git.resolve(ref)) ?? NO_COMMIT
  if (!(await world.git.swapRef(ref, before, sha))) throw new BranchMoved(`${branch} is not at ${before} any more`)
  const type = activity ?? (await activityOf(world, before, sha))
  const push = record(world, { repository, type, ref: `refs/heads/${branch}`, before, after: sha, by })
  for (const pull of world.openPullRequests()) {
    if (type === 'force_push' && pull.baseRepository === repository && pull.baseRef === branch)
      recordEvent(world, pull, 'base_ref_force_pushed', by, { commit: sha })
    if (pull.headRepository !== repository || pull.headRef !== branch) continue
    if (type === 'force_push') recordEvent(world, pull, 'head_ref_force_pushed', by, { commit: sha })
    pull.headSha = sha
    await refresh(world, pull)
  }
  await noticeMerges(world, push, branch)
}

/** What happened stays on record; an open pull request for it closes, and one that goes there goes elsewhere or closes too. */
export async function deleteBranch(
  world: GitHubState,
  branch: string,
  by: string,
  repository: RepositoryRecord,
): Promise<void> {
  const before = await branchSha(world, branch, repository)
  await world.git.swapRef(refOf(repository, branch), before, NO_COMMIT)
  const ref = `refs/heads/${branch}`
  record(world, { repository, type: 'branch_deletion', ref, before, after: NO_COMMIT, by })
  closeForLostBranch(world, repository, branch, by)
  await leaveLostBase(world, repository, branch, by)
}

async function activityOf(world: GitHubState, before: string, after: string): Promise<ActivityType> {
  if (before === NO_COMMIT) return 'branch_creation'
  return (await world.git.isAncestor(before, after)) ? 'push' : 'force_push'
}

function record(world: GitHubState, push: Omit<PushRecord, 'id' | 'at' | 'by'> & { by: string }): PushRecord {
  const pushed = { ...push, id: world.nextId(), by: world.people.named(push.by), at: world.clock.now() }
  world.pushes.push(pushed)
  return pushed
}
