import type { PageEntry } from './entries.ts'

/** From when to when a timeline shows, in milliseconds since 1970. */
export interface TimeRange {
  readonly from: number
  readonly until: number
}

const MINUTE = 60_000
const SMALLEST = 10 * MINUTE

/**
 * The whole of a report: its period, and the access that reaches beyond it. That is at most a tenth of the period more on
 * each side, so that one grant which begins in a year does not squeeze all others.
 */
export function wholeRange(period: TimeRange, entries: readonly PageEntry[]): TimeRange {
  const more = (period.until - period.from) / 10
  let { from, until } = period
  for (const { opens, closes } of entries) {
    if (opens < from) from = Math.max(opens, period.from - more)
    if (closes > until) until = Math.min(closes, period.until + more)
  }
  return { from: Math.floor(from / MINUTE) * MINUTE, until: Math.ceil(until / MINUTE) * MINUTE }
}

/** `factor` under 1 shows less, more closely. The instant `around` stays where it is, as far as `whole` allows. */
export function zoomRange(range: TimeRange, factor: number, around: number, whole: TimeRange): TimeRange {
  const length = Math.min(Math.max((range.until - range.from) * factor, SMALLEST), whole.until - whole.from)
  const share = Math.min(Math.max((around - range.from) / (range.until - range.from), 0), 1)
  return within(around - share * length, length, whole)
}

/** By `share` of its length to the right; to the left where that is negative. */
export const panRange = (range: TimeRange, share: number, whole: TimeRange): TimeRange =>
  within(range.from + share * (range.until - range.from), range.until - range.from, whole)

function within(from: number, length: number, whole: TimeRange): TimeRange {
  const first = Math.max(whole.from, Math.min(from, whole.until - length))
  const start = Math.floor(first / MINUTE) * MINUTE
  return { from: start, until: start + Math.ceil(length / MINUTE) * MINUTE }
}
