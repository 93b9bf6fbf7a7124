import type { Rules } from '../rules/rules.ts'
import type { EarlyEnd } from './early-end.ts'
import { LISTING_LAG_MS, PROPAGATION_MS, type RevocationTarget } from './revocation.ts'

/** How often a waiting follow-up checks whether its grant still exists. */
export const POLL_INTERVAL_MS = 5 * 60_000

/**
 * A grant that was seen gone is polled again after this time: then no session can start by it, and the last one that did is
 * visible.
 */
const VERIFY_AFTER_MS = PROPAGATION_MS + LISTING_LAG_MS

/** A grant whose end the job waits for. */
export interface Waiting {
  readonly expiresAt: Date
  /** When to warn on its pull request; absent when that is done or not needed. */
  readonly warnAt?: Date
  /** When this job must hand it over to the next one, if its end is later. */
  readonly handOverAt: Date
  /** Since when its policies are known to be gone; absent while they exist. */
  readonly goneSince?: Date
}

/** The decision after a poll. */
export type PollDecision =
  | { readonly kind: 'wait'; readonly until: Date; readonly warn: boolean; readonly goneSince?: Date }
  /** Its end has been reached. */
  | { readonly kind: 'end' }
  /** It has been gone since `goneSince` or earlier: who ended it decides what follows. */
  | { readonly kind: 'inquire'; readonly goneSince: Date }
  | { readonly kind: 'hand-over' }

/**
 * Decides after a poll at `now`. `isThere`: whether the policies exist; `undefined` when AWS did not answer. Access counts as
 * ended early only when its policies were seen gone twice: IAM may not show a policy that was written a moment ago.
 */
export function decidePoll(waiting: Waiting, isThere: boolean | undefined, now: Date): PollDecision {
  const { expiresAt, handOverAt } = waiting
  if (now >= expiresAt) return { kind: 'end' }
  const isSeenGone = isThere === false && waiting.goneSince !== undefined
  if (now >= handOverAt && expiresAt > handOverAt && !isSeenGone) return { kind: 'hand-over' }
  if (isThere === false) {
    const goneSince = waiting.goneSince ?? now
    const verifyAt = new Date(goneSince.getTime() + VERIFY_AFTER_MS)
    if (now >= verifyAt) return { kind: 'inquire', goneSince }
    return { kind: 'wait', until: earliest(verifyAt, expiresAt), warn: false, goneSince }
  }
  const known = isThere === undefined && waiting.goneSince ? { goneSince: waiting.goneSince } : {}
  return { ...waitOn(waiting, now), ...known }
}

/** The decision after it was asked who ended a grant that is gone. */
export type EarlyEndDecision =
  | Exclude<PollDecision, { kind: 'inquire' }>
  /** It has been ended: one pass verifies that no session is open. */
  | { readonly kind: 'verify' }

/**
 * Decides at `now` what becomes of a grant whose policy is gone. Sessions stay open until its end only if another hand deleted
 * the policy: they are still approved, and nobody whom our records know wanted them to end.
 */
export function decideEarlyEnd(waiting: Waiting, { kind }: EarlyEnd, now: Date): EarlyEndDecision {
  const { expiresAt, handOverAt } = waiting
  if (now >= expiresAt) return { kind: 'end' }
  if (kind !== 'others') return { kind: 'verify' }
  if (now >= handOverAt && expiresAt > handOverAt) return { kind: 'hand-over' }
  return waitOn(waiting, now)
}

/** Waits for the next poll, or for what comes before it. */
function waitOn({ expiresAt, warnAt, handOverAt }: Waiting, now: Date): Extract<PollDecision, { kind: 'wait' }> {
  const warn = warnAt !== undefined && now >= warnAt
  const until = earliest(
    new Date(now.getTime() + POLL_INTERVAL_MS),
    expiresAt,
    ...(expiresAt > handOverAt ? [handOverAt] : []),
    ...(warnAt && !warn ? [warnAt] : []),
  )
  return { kind: 'wait', until, warn }
}

/**
 * When to warn and to hand over, in a job that began at `jobStartedAt`. Call it after the first poll, when the clock is
 * corrected. A grant that is left to the sweep is handed over at once.
 */
export function waitingFor(
  { expiresAt, grant }: Pick<RevocationTarget, 'expiresAt' | 'grant'>,
  { maxWaitMs, beyond, warnBeforeMs }: Rules['followUp'],
  jobStartedAt: Date,
): Waiting {
  const until = new Date(jobStartedAt.getTime() + maxWaitMs)
  const end = expiresAt ?? jobStartedAt
  const warnAt = warningOf(grant?.opensAt ?? end, end, warnBeforeMs)
  return {
    expiresAt: end,
    handOverAt: beyond === 'sweep' && end > until ? jobStartedAt : until,
    ...(warnAt && { warnAt }),
  }
}

/** When to warn of the end; `undefined` for access that is shorter than the warning period. */
export function warningOf(opensAt: Date, expiresAt: Date, warnBeforeMs: number): Date | undefined {
  const warnAt = new Date(expiresAt.getTime() - warnBeforeMs)
  return warnAt > opensAt ? warnAt : undefined
}

const earliest = (...instants: readonly Date[]) => new Date(Math.min(...instants.map(instant => instant.getTime())))
