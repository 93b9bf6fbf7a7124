import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../src/shared/clock.ts'

interface Sleeper {
  readonly at: number
  readonly wake: () => void
  readonly fail: (reason: unknown) => void
}

/** So many turns of the event loop in which nobody asks for the time: then all who are not asleep wait for something else. */
const QUIET_TURNS = 10

/** A caller that asks for the time without end does not hold it. */
const MOST_TURNS = 2_000

/**
 * Time that passes only when told to; what was scheduled in between happens in order, each at its own instant. Those who sleep
 * at once sleep side by side: the time goes to the next of their ends when nobody has anything left to do at this instant.
 */
export class VirtualClock implements Clock {
  #now: number
  #scheduled: { at: number; run: () => unknown }[] = []
  #sleepers: Sleeper[] = []
  #isDriven = false
  /** How many scheduled events are under way: the time is theirs until they are over. */
  #running = 0
  #asked = 0

  constructor(start: Date) {
    this.#now = start.getTime()
  }

  now = () => {
    this.#asked += 1
    return new Date(this.#now)
  }

  sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    // What an event waits for happens within the event.
    this.#running > 0 ? this.advance(ms, signal) : this.#sleep(ms, signal)

  /** Runs `run` when the clock reaches `at`; what it awaits happens at that instant. */
  schedule(at: Date, run: () => unknown): void {
    this.#scheduled.push({ at: at.getTime(), run })
  }

  async advance(ms: number, signal?: AbortSignal): Promise<void> {
    await this.#goTo(this.#now + ms, () => {
      signal?.throwIfAborted()
      return true
    })
    this.#wake()
  }

  #sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#sleepers = this.#sleepers.filter(one => one !== sleeper)
        signal?.removeEventListener('abort', stop)
      }
      const stop = () => sleeper.fail(signal?.reason)
      const sleeper: Sleeper = {
        at: this.#now + ms,
        wake: () => {
          leave()
          resolve()
        },
        fail: reason => {
          leave()
          reject(reason)
        },
      }
      this.#sleepers.push(sleeper)
      if (signal?.aborted) stop()
      signal?.addEventListener('abort', stop)
      void this.#drive()
    })
  }

  async #drive(): Promise<void> {
    if (this.#isDriven) return
    this.#isDriven = true
    for (;;) {
      await this.#quiet()
      const [next] = this.#sleepers.toSorted((a, b) => a.at - b.at)
      if (!next) break
      try {
        // Told to stop, it does not wait for the rest of the time.
        await this.#goTo(next.at, () => this.#sleepers.includes(next))
      } catch (error) {
        next.fail(error)
      }
      this.#wake()
    }
    this.#isDriven = false
  }

  /** Goes on until `end`, or until `goesOn` answers `false` or throws. */
  async #goTo(end: number, goesOn: () => boolean): Promise<void> {
    for (;;) {
      if (!goesOn()) return
      const next = this.#scheduled.filter(event => event.at <= end).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      this.#scheduled.splice(this.#scheduled.indexOf(next), 1)
      this.#now = Math.max(this.#now, next.at)
      this.#running += 1
      try {
        await next.run()
      } finally {
        this.#running -= 1
      }
    }
    this.#now = Math.max(this.#now, end)
  }

  #wake(): void {
    for (const sleeper of this.#sleepers) if (sleeper.at <= this.#now) sleeper.wake()
  }

  async #quiet(): Promise<void> {
    for (let turns = 0, quiet = 0; quiet < QUIET_TURNS && turns < MOST_TURNS; turns++) {
      const asked = this.#asked
      await setImmediate()
      quiet = asked === this.#asked ? quiet + 1 : 0
    }
  }
}
