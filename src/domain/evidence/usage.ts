import type { Session } from '../session/session.ts'

type Span = Pick<Session, 'startedAt' | 'endedAt'>

/** How long at least one of these sessions was open, in milliseconds. Overlapping sessions count once. */
export function usedMs(sessions: readonly Span[], now: Date): number {
  const spans = sessions
    .flatMap(({ startedAt, endedAt }) =>
      startedAt ? [[startedAt.getTime(), (endedAt ?? now).getTime()] as const] : [],
    )
    .toSorted(([a], [b]) => a - b)
  let used = 0
  let until = Number.NEGATIVE_INFINITY
  for (const [start, end] of spans) {
    used += Math.max(0, end - Math.max(start, until))
    until = Math.max(until, end)
  }
  return used
}
