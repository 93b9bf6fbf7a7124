import type { Clock } from '../shared/clock.ts'

/** Limits calls to `perSecond`: each call waits for its turn. */
export function createRateLimit(clock: Clock, perSecond: number): () => Promise<void> {
  const gapMs = 1_000 / perSecond
  let next = 0
  let last = 0
  const look = () => {
    const now = clock.now().getTime()
    // If the clock was corrected backwards, move the turns back as well.
    if (now < last) next += now - last
    last = now
    return now
  }
  return async () => {
    const now = look()
    const turn = Math.max(now, next)
    next = turn + gapMs
    if (turn <= now) return
    await clock.sleep(turn - now)
    look()
  }
}
