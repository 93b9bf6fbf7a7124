import timers from 'node:timers/promises'

/** The only source of time. Everything else is told what time it is. */
export interface Clock {
  now(): Date
  /** Waits `ms` milliseconds. Rejects with an `AbortError` as soon as `signal` is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
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
