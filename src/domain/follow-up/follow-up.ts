import { type GrantRecord, MOST_GRANTS_A_JOB } from '../grant/record.ts'
import type { Rules } from '../rules/rules.ts'

/** A grant and its end, which decides how follow-ups share it. */
export interface Expiring {
  readonly id: string
  /** An instant: `2026-11-24T02:00:00Z`. */
  readonly expiresAt: string
}

/**
 * A job that waits for the end of grants and revokes them: an entry of the workflow's matrix. Within one run it has the records
 * of the job that granted. A dispatch has ids alone: anyone with write permission can send one, so terms in it count for nothing.
 */
export interface FollowUp<G = GrantRecord> {
  /** The name of the job: the grant id, or the id of the first grant. */
  readonly id: string
  /** The GitHub environment of the job. If it has a wait timer, the job starts after that time. */
  readonly environment: string
  readonly grants: readonly G[]
}

/**
 * A matrix may have 256 jobs, but each of these waits for hours, and a plan runs 20 (GitHub Free) to 500 jobs at once. More
 * of one push would keep other follow-ups and the emergency stop from starting. Each job also makes about twenty requests to
 * GitHub, of 1,000 an hour.
 */
export const MOST_FOLLOW_UPS = 10

/** The environment without a wait timer. */
export const REVOKE_ENVIRONMENT = 'jit-revoke'

/** How long a job may take to start after its wait timer: GitHub gives no figure [inferred]. */
const QUEUE_MS = 2 * 60_000

/** One job per grant, up to {@link MOST_FOLLOW_UPS}; with more grants, those that end close together share a job. */
export function followUpsOf<G extends Expiring>(
  grants: readonly G[],
  followUp: Rules['followUp'],
  now: Date,
): readonly FollowUp<G>[] {
  const byEnd = grants.toSorted((a, b) => Date.parse(a.expiresAt) - Date.parse(b.expiresAt))
  const size = Math.min(MOST_GRANTS_A_JOB, Math.ceil(byEnd.length / MOST_FOLLOW_UPS))
  const followUps: FollowUp<G>[] = []
  for (let start = 0; start < byEnd.length; start += size) {
    const chunk = byEnd.slice(start, start + size)
    const [first] = chunk as [G, ...G[]]
    followUps.push({
      id: first.id,
      environment: environmentFor(new Date(first.expiresAt), followUp, now),
      grants: chunk,
    })
  }
  return followUps
}

/** The same, by ids alone, as a dispatch has them. */
export const byIds = (followUps: readonly FollowUp<Expiring>[]): readonly FollowUp<string>[] =>
  followUps.map(followUp => ({ ...followUp, grants: followUp.grants.map(({ id }) => id) }))

/**
 * Batches that fit one dispatch each: GitHub allows 65,535 characters of inputs (REST reference, workflow dispatches), and
 * does not document how it counts quotes, which are escaped once more.
 */
export function inBatches<G>(followUps: readonly FollowUp<G>[]): readonly (readonly FollowUp<G>[])[] {
  const batches: FollowUp<G>[][] = []
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
