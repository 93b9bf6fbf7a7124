import type { GrantRecord } from '../grant/record.ts'
import type { Rules } from '../rules/rules.ts'

/** A job that waits for the end of grants, and ends them: an entry of the workflow's matrix. */
export interface FollowUp {
  /** Names it for people, and its concurrency group: the grant id, or that of the first of several. */
  readonly id: string
  /** The GitHub environment that it runs in; one with a wait timer waits before the job starts. */
  readonly environment: string
  readonly grants: readonly GrantRecord[]
}

/**
 * A matrix takes 256 jobs. But each waits for hours, and a plan runs 20 at once (GitHub Free) to 500: more of one push would
 * keep the others', and the emergency stop, from starting. Each also asks GitHub about twenty things, of 1,000 an hour.
 */
export const MOST_FOLLOW_UPS = 10

/** More in one would not fit into the environment of a process (128 KiB a variable on Linux), nor into one dispatch. */
const MOST_GRANTS = 100

/** Without a wait timer. */
export const REVOKE_ENVIRONMENT = 'jit-revoke'

/** From the end of a wait timer until its job runs: GitHub gives no figure [inferred]. */
const QUEUE_MS = 2 * 60_000

/** One job a grant, as long as there are not too many; then those that end close together share one. */
export function followUpsOf(
  grants: readonly GrantRecord[],
  followUp: Rules['followUp'],
  now: Date,
): readonly FollowUp[] {
  const byEnd = grants.toSorted((a, b) => Date.parse(a.expiresAt) - Date.parse(b.expiresAt))
  const size = Math.min(MOST_GRANTS, Math.ceil(byEnd.length / MOST_FOLLOW_UPS))
  const followUps: FollowUp[] = []
  for (let start = 0; start < byEnd.length; start += size) {
    const chunk = byEnd.slice(start, start + size)
    const [first] = chunk as [GrantRecord]
    followUps.push({
      id: first.id,
      environment: environmentFor(new Date(first.expiresAt), followUp, now),
      grants: chunk,
    })
  }
  return followUps
}

/**
 * As many in each as one dispatch takes: GitHub allows 65,535 characters of inputs (REST reference, workflow dispatches), and
 * does not say how it counts the quotes, which are escaped once more.
 */
export function inBatches(followUps: readonly FollowUp[]): readonly (readonly FollowUp[])[] {
  const batches: FollowUp[][] = []
  let budget = 0
  for (const followUp of followUps) {
    const size = JSON.stringify(JSON.stringify(followUp)).length
    if (size > budget) {
      batches.push([])
      budget = MOST_CHARACTERS
    }
    batches.at(-1)?.push(followUp)
    budget -= size
  }
  return batches
}

const MOST_CHARACTERS = 60_000

/** The longest wait timer that is over in time for the warning before the end. */
function environmentFor(end: Date, { environments, warnBeforeMs }: Rules['followUp'], now: Date): string {
  const left = end.getTime() - warnBeforeMs - QUEUE_MS - now.getTime()
  const inTime = environments.filter(({ waitMs }) => waitMs <= left)
  const longest = inTime.reduce<(typeof inTime)[0] | undefined>(
    (best, each) => (best && best.waitMs >= each.waitMs ? best : each),
    undefined,
  )
  return longest?.name ?? REVOKE_ENVIRONMENT
}
