import { groupBy } from '../../../shared/group-by.ts'
import type { Look, PageEntry } from './entries.ts'
import type { TimeRange } from './range.ts'

/** One grant in the timeline. */
export interface Bar {
  /** The place of its entry in the list that was given. */
  readonly index: number
  readonly lane: number
  readonly opens: number
  readonly closes: number
  readonly look: Look
}

/** One person: grants that overlap are in lanes of their own. */
export interface PersonLanes {
  readonly user: string
  readonly lanes: number
  /** The first opening first. */
  readonly bars: readonly Bar[]
}

/** By name. Each grant is in the first lane that is free when it opens. */
export function lanesOf(entries: readonly PageEntry[]): readonly PersonLanes[] {
  const placed = entries.map((entry, index) => ({ ...entry, index }))
  return groupBy(placed, ({ user }) => user)
    .toSorted(([one], [other]) => (one.user < other.user ? -1 : 1))
    .map(own => ({ user: own[0].user, ...lanesOfPerson(own) }))
}

function lanesOfPerson(entries: readonly (PageEntry & Pick<Bar, 'index'>)[]) {
  const free: number[] = []
  const bars = entries
    .toSorted((one, other) => one.opens - other.opens || one.closes - other.closes || one.index - other.index)
    .map(({ index, opens, closes, look }): Bar => {
      const found = free.findIndex(until => until <= opens)
      const lane = found === -1 ? free.length : found
      free[lane] = closes
      return { index, lane, opens, closes, look }
    })
  return { lanes: free.length, bars }
}

/** A rectangle of the drawing: one grant, or several of the same look that would touch each other. In pixels. */
export interface Block {
  readonly lane: number
  readonly look: Look
  readonly left: number
  readonly right: number
}

const NARROWEST = 3

/** At most one rectangle for about each pixel of a lane, whatever the number of grants. */
export function blocksOf({ bars }: PersonLanes, range: TimeRange, width: number): readonly Block[] {
  const scale = width / (range.until - range.from)
  const blocks: { lane: number; look: Look; left: number; right: number }[] = []
  const last = new Map<number, (typeof blocks)[number]>()
  for (const { lane, look, opens, closes } of bars) {
    if (closes < range.from || opens >= range.until) continue
    const left = Math.max(0, tenths((opens - range.from) * scale))
    const right = Math.min(width, Math.max(left + NARROWEST, tenths((closes - range.from) * scale)))
    const before = last.get(lane)
    if (before?.look === look && left < before.right + 0.5) before.right = Math.max(before.right, right)
    else {
      const block = { lane, look, left, right }
      blocks.push(block)
      last.set(lane, block)
    }
  }
  return blocks
}

const tenths = (value: number) => Math.round(value * 10) / 10

/** The grant at an instant in a lane; the nearest one within `reach` milliseconds where none is open then. */
export function barAt({ bars }: PersonLanes, lane: number, at: number, reach: number): Bar | undefined {
  let nearest: Bar | undefined
  let distance = reach
  for (const bar of bars) {
    if (bar.lane !== lane) continue
    const away = at < bar.opens ? bar.opens - at : Math.max(0, at - bar.closes)
    if (away <= distance) {
      nearest = bar
      distance = away
    }
  }
  return nearest
}
