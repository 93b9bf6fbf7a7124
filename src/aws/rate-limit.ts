import type { Clock } from '../shared/clock.ts'

/** Calls that are allowed so often: each waits for its turn. */
export function createRateLimit(clock: Clock, perSecond: number): () => Promise<void> {
  const gapMs = 1_000 / perSecond
  let next = 0
  let last = 0
  const look = () => {
    const now = clock.now().getTime()
    // A clock that was put back puts back the turns as well.
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
