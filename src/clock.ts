import timers from 'node:timers/promises'

/** The only source of time. Everything else is told what time it is. */
export interface Clock {
  now(): Date
  /** Waits `ms` milliseconds. Rejects with an `AbortError` as soon as `signal` is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (ms, signal) => timers.setTimeout(ms, undefined, signal ? { signal } : {}),
}
