import type { GrantRecord } from '../grant/record.ts'
import type { Rules } from '../rules/rules.ts'

/** A job that waits for the end of grants and revokes them: an entry of the workflow's matrix. */
export interface FollowUp {
  /** The name of the job and of its concurrency group: the grant id, or the id of the first grant. */
  readonly id: string
  /** The GitHub environment of the job. If it has a wait timer, the job starts after that time. */
  readonly environment: string
  readonly grants: readonly GrantRecord[]
}

/**
 * A matrix may have 256 jobs, but each of these waits for hours, and a plan runs 20 (GitHub Free) to 500 jobs at once. More
 * of one push would keep other follow-ups and the emergency stop from starting. Each job also makes about twenty requests to
 * GitHub, of 1,000 an hour.
 */
export const MOST_FOLLOW_UPS = 10

/** More grants would fit neither into an environment variable of a process (128 KiB on Linux) nor into one dispatch. */
const MOST_GRANTS = 100

/** The environment without a wait timer. */
export const REVOKE_ENVIRONMENT = 'jit-revoke'

/** How long a job may take to start after its wait timer: GitHub gives no figure [inferred]. */
const QUEUE_MS = 2 * 60_000

/** One job per grant, up to {@link MOST_FOLLOW_UPS}; with more grants, those that end close together share a job. */
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
 * Batches that fit one dispatch each: GitHub allows 65,535 characters of inputs (REST reference, workflow dispatches), and
 * does not document how it counts quotes, which are escaped once more.
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

/** The environment with the longest wait timer that still leaves time for the warning before the end. */
function environmentFor(end: Date, { environments, warnBeforeMs }: Rules['followUp'], now: Date): string {
  const left = end.getTime() - warnBeforeMs - QUEUE_MS - now.getTime()
  const inTime = environments.filter(({ waitMs }) => waitMs <= left)
  const longest = inTime.reduce<(typeof inTime)[0] | undefined>(
    (best, each) => (best && best.waitMs >= each.waitMs ? best : each),
    undefined,
  )
  return longest?.name ?? REVOKE_ENVIRONMENT
}
