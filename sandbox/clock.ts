import type { Clock } from '../src/clock.ts'

/** Time that passes only when told to; what was scheduled in between happens in order, each at its own instant. */
export class VirtualClock implements Clock {
  #now: number
  #scheduled: { at: number; run: () => unknown }[] = []

  constructor(start: Date) {
    this.#now = start.getTime()
  }

  now = () => new Date(this.#now)

  sleep = (ms: number, signal?: AbortSignal) => this.advance(ms, signal)

  /** Runs `run` when the clock reaches `at`; what it awaits happens at that instant. */
  schedule(at: Date, run: () => unknown): void {
    this.#scheduled.push({ at: at.getTime(), run })
  }

  async advance(ms: number, signal?: AbortSignal): Promise<void> {
    const end = this.#now + ms
    for (;;) {
      signal?.throwIfAborted()
      const next = this.#scheduled.filter(event => event.at <= end).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      this.#scheduled.splice(this.#scheduled.indexOf(next), 1)
      this.#now = Math.max(this.#now, next.at)
      await next.run()
    }
    this.#now = Math.max(this.#now, end)
  }
}
