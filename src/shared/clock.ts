import timers from 'node:timers/promises'

/** The only source of time. All other code is given the time as a value. */
export interface Clock {
  now(): Date
  /** Waits `ms` milliseconds. Rejects with an `AbortError` as soon as `signal` is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** Waits `ms` milliseconds, or until `signal` is aborted. */
export async function pause({ sleep }: Clock, ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, signal).catch(error => {
    if (!signal.aborted) throw error
  })
}

/** A Node timer with a longer delay fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

export const systemClock: Clock = {
  now: () => new Date(),
  async sleep(ms, signal) {
    const options = signal ? { signal } : {}
    for (let left = ms; left > 0; left -= LONGEST_TIMER_MS)
      await timers.setTimeout(Math.min(left, LONGEST_TIMER_MS), undefined, options)
  },
}

/** A clock that is corrected by times that a trusted source reports. */
export interface CorrectedClock extends Clock {
  /** Call it when a request is sent. Call the returned function with the time that the answer carries. */
  readonly ask: () => (instant: Date) => void
}

/** Answers carry whole seconds, so a smaller difference is not treated as a wrong clock. */
const TOLERANCE_MS = 5_000

/**
 * Calls `report` whenever the correction changes: by how many milliseconds `base` is ahead of the reported time (negative:
 * behind).
 */
export function correctedClock(base: Clock, report: (aheadMs: number) => void): CorrectedClock {
  let aheadMs = 0
  return {
    now: () => new Date(base.now().getTime() - aheadMs),
    sleep: base.sleep,
    ask: () => {
      const asked = base.now().getTime()
      return instant => {
        // The server read its clock at some moment between request and answer, and the answer may have been slow.
        const least = asked - instant.getTime()
        const most = base.now().getTime() - instant.getTime()
        const agrees = (ahead: number) => least - TOLERANCE_MS <= ahead && ahead <= most + TOLERANCE_MS
        if (agrees(aheadMs)) return
        // Assume the largest possible lead: with that correction no access ends before its time.
        aheadMs = agrees(0) ? 0 : most
        report(aheadMs)
      }
    },
  }
}
