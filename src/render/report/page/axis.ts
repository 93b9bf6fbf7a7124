import type { TimeRange } from './range.ts'

/** A line of the time axis. `isMajor`: a day begins there, or a month where whole days are a step. */
export interface Tick {
  readonly at: number
  readonly label: string
  readonly isMajor: boolean
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const STEPS = [1, 5, 15, 30].map(minutes => minutes * MINUTE).concat([1, 3, 6, 12].map(hours => hours * HOUR))
const DAYS = [DAY, 2 * DAY, 7 * DAY]
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** 5 January 1970 was a Monday. */
const MONDAY = 4 * DAY

/** At most about `most` lines on round times in UTC. */
export function ticksOf(range: TimeRange, most: number): readonly Tick[] {
  const length = range.until - range.from
  const step = [...STEPS, ...DAYS].find(each => length / each <= most)
  if (step === undefined) return monthTicks(range, most)
  const origin = step === 7 * DAY ? MONDAY : 0
  const first = Math.ceil((range.from - origin) / step) * step + origin
  const count = Math.max(0, Math.floor((range.until - first) / step) + 1)
  return Array.from({ length: count }, (_, index) => tickAt(first + index * step, step))
}

function tickAt(at: number, step: number): Tick {
  const date = new Date(at)
  const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`
  if (step >= DAY) return { at, label: day, isMajor: date.getUTCDate() === 1 }
  return at % DAY === 0
    ? { at, label: day, isMajor: true }
    : { at, label: date.toISOString().slice(11, 16), isMajor: false }
}

function monthTicks({ from, until }: TimeRange, most: number): readonly Tick[] {
  const months = [1, 3, 6, 12, 24, 60, 120].find(each => (until - from) / (each * 30 * DAY) <= most) ?? 1_200
  const years = Math.max(1, months / 12)
  const firstYear = Math.floor(new Date(from).getUTCFullYear() / years) * years
  const ticks: Tick[] = []
  for (let month = 0; Date.UTC(firstYear, month) <= until; month += months) {
    const at = Date.UTC(firstYear, month)
    const date = new Date(at)
    const label = `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
    if (at >= from) ticks.push({ at, label, isMajor: date.getUTCMonth() === 0 })
  }
  return ticks
}
