import { signatureOf, webFlow } from '../state/person.ts'
import type { PullRequestName } from '../state/record.ts'
import type { GitHubState } from '../state/state.ts'
import { moveBranch } from './branch.ts'
import { mainSha } from './branch-ref.ts'
import { type MergeOptions, makeMerge } from './merge.ts'
import { markMerged } from './pull-request-state.ts'

export interface QueueOptions extends Pick<MergeOptions, 'method'> {
  /** Who put them into the queue. */
  readonly by: string
  /** Whom the API names as having merged: the one who queued, unless told. It may be the queue; that is not documented. */
  readonly mergedBy?: string
}

export const MERGE_QUEUE = 'github-merge-queue[bot]'

/**
 * Lands several pull requests on main in one push, one on top of the other; all or none. The temporary branches
 * `gh-readonly-queue/…` that GitHub checks them on are left out.
 * Source: https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/incorporating-changes-from-a-pull-request/merging-a-pull-request-with-a-merge-queue
 */
export async function mergeQueue(
  world: GitHubState,
  names: readonly PullRequestName[],
  { method, by, mergedBy = by }: QueueOptions,
): Promise<{ before: string; sha: string }> {
  const at = world.clock.now()
  const merger = signatureOf(world.people.named(by), at)
  const before = await mainSha(world)
  const steps = []
  let sha = before
  for (const record of names.map(name => world.pullRequest(name))) {
    const step = {
      before: sha,
      sha: await makeMerge(method, { world, record, before: sha, merger, rebaser: webFlow(at) }),
    }
    steps.push({ record, step })
    sha = step.sha
  }
  for (const { record, step } of steps) await markMerged(world, record, { ...step, by: mergedBy, at })
  await moveBranch(world, world.defaultBranch, sha, MERGE_QUEUE, { activity: 'merge_queue_merge' })
  return { before, sha }
}
