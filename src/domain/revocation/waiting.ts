import type { Rules } from '../rules/rules.ts'
import { LISTING_LAG_MS, PROPAGATION_MS, type RevocationTarget } from './revocation.ts'

/** How often a follow-up that waits looks whether its grant is still there. */
export const POLL_INTERVAL_MS = 5 * 60_000

/** A grant seen gone is looked at once more when nobody can get in by it any more, and whoever just did is in sight. */
const VERIFY_AFTER_MS = PROPAGATION_MS + LISTING_LAG_MS

/** A grant whose end is waited for. */
export interface Waiting {
  readonly expiresAt: Date
  /** When its pull request is to be told; absent when it has been, or need not be. */
  readonly warnAt?: Date
  /** When this job must hand it to the next one, if its end is later. */
  readonly handOverAt: Date
  /** Since when its policies are known to be gone; absent while they are there. */
  readonly goneSince?: Date
}

/** What a look led to. */
export type PollDecision =
  | { readonly kind: 'wait'; readonly until: Date; readonly warn: boolean; readonly goneSince?: Date }
  /** Its end has come. */
  | { readonly kind: 'end' }
  /** Somebody else ended it before, at `goneSince` or earlier: one pass is to verify that nothing is open. */
  | { readonly kind: 'verify'; readonly goneSince: Date }
  | { readonly kind: 'hand-over' }

/**
 * What follows from a look at `now`. `isThere`: whether the policies are; `undefined` when AWS did not say. Only what was
 * seen gone twice counts as ended early: IAM may not show a policy that was written a moment ago.
 */
export function decidePoll(waiting: Waiting, isThere: boolean | undefined, now: Date): PollDecision {
  const { expiresAt, warnAt, handOverAt } = waiting
  if (now >= expiresAt) return { kind: 'end' }
  const isSeenGone = isThere === false && waiting.goneSince !== undefined
  if (now >= handOverAt && expiresAt > handOverAt && !isSeenGone) return { kind: 'hand-over' }
  if (isThere === false) {
    const goneSince = waiting.goneSince ?? now
    const verifyAt = new Date(goneSince.getTime() + VERIFY_AFTER_MS)
    if (now >= verifyAt) return { kind: 'verify', goneSince }
    return { kind: 'wait', until: earliest(verifyAt, expiresAt), warn: false, goneSince }
  }
  const known = isThere === undefined && waiting.goneSince ? { goneSince: waiting.goneSince } : {}
  const warn = warnAt !== undefined && now >= warnAt
  const until = earliest(
    new Date(now.getTime() + POLL_INTERVAL_MS),
    expiresAt,
    ...(expiresAt > handOverAt ? [handOverAt] : []),
    ...(warnAt && !warn ? [warnAt] : []),
  )
  return { kind: 'wait', until, warn, ...known }
}

/**
 * What to wait for, in a job that began at `jobStartedAt`: by the clock that counts, so from the first look on. What is to be
 * left to the sweep is handed over at once.
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

/** When to tell of the end; not of access that is shorter than the time that people are told before. */
export function warningOf(opensAt: Date, expiresAt: Date, warnBeforeMs: number): Date | undefined {
  const warnAt = new Date(expiresAt.getTime() - warnBeforeMs)
  return warnAt > opensAt ? warnAt : undefined
}

const earliest = (...instants: readonly Date[]) => new Date(Math.min(...instants.map(instant => instant.getTime())))
