import timers from 'node:timers/promises'

/** The only source of time. Everything else is told what time it is. */
export interface Clock {
  now(): Date
  /** Waits `ms` milliseconds. Rejects with an `AbortError` as soon as `signal` is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** Waits, or until it is told to stop. */
export async function pause({ sleep }: Clock, ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, signal).catch(error => {
    if (!signal.aborted) throw error
  })
}

/** A timer of Node that is set for longer fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

export const systemClock: Clock = {
  now: () => new Date(),
  async sleep(ms, signal) {
    const options = signal ? { signal } : {}
    for (let left = ms; left > 0; left -= LONGEST_TIMER_MS)
      await timers.setTimeout(Math.min(left, LONGEST_TIMER_MS), undefined, options)
  },
}

/** A clock that is put right by somebody who knows the time. */
export interface CorrectedClock extends Clock {
  /** Call it when asking, and what it answers with the time that came back. */
  readonly ask: () => (instant: Date) => void
}

/** Answers are dated to the second; up to here nobody's clock is wrong. */
const TOLERANCE_MS = 5_000

/** `report` hears how far `base` is ahead of the truth (behind it, if negative), whenever that changes. */
export function correctedClock(base: Clock, report: (aheadMs: number) => void): CorrectedClock {
  let aheadMs = 0
  return {
    now: () => new Date(base.now().getTime() - aheadMs),
    sleep: base.sleep,
    ask: () => {
      const asked = base.now().getTime()
      return instant => {
        // It was that time somewhere between question and answer, which may have been slow.
        const least = asked - instant.getTime()
        const most = base.now().getTime() - instant.getTime()
        const agrees = (ahead: number) => least - TOLERANCE_MS <= ahead && ahead <= most + TOLERANCE_MS
        if (agrees(aheadMs)) return
        // The most that it may be ahead: by such a clock nothing ends before its time.
        aheadMs = agrees(0) ? 0 : most
        report(aheadMs)
      }
    },
  }
}
