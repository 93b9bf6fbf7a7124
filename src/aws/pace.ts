import type { Clock } from '../clock.ts'

/** Calls that are allowed so often: each waits for its turn. */
export function pace(clock: Clock, perSecond: number): () => Promise<void> {
  const gapMs = 1_000 / perSecond
  let next = 0
  return async () => {
    const now = clock.now().getTime()
    // A clock that was put back must not leave everybody waiting.
    const turn = next - now > LONGEST_QUEUE_MS ? now : Math.max(now, next)
    next = turn + gapMs
    if (turn > now) await clock.sleep(turn - now)
  }
}

const LONGEST_QUEUE_MS = 60_000
