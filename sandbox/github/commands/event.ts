import type { PullRequestEventName, PullRequestEventRecord, PullRequestRecord } from '../state/record.ts'
import type { GitHubState } from '../state/state.ts'

/** Puts on record what happened to a pull request, and by whom. */
export function recordEvent(
  world: GitHubState,
  pull: PullRequestRecord,
  event: PullRequestEventName,
  by: string,
  more: Pick<PullRequestEventRecord, 'commit' | 'from'> = {},
): void {
  const id = world.nextId()
  world.pullRequestEvents.push({ id, pull, event, by: world.people.named(by), at: world.clock.now(), ...more })
}
