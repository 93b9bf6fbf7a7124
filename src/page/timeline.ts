import { type Cursor, movedCursor } from '../render/report/page/cursor.ts'
import type { PageEntry } from '../render/report/page/entries.ts'
import { type Bar, barAt, lanesOf, type PersonLanes } from '../render/report/page/lanes.ts'
import { panRange, type TimeRange, zoomRange } from '../render/report/page/range.ts'
import {
  axisRow,
  cursorPath,
  entrySentence,
  laneAt,
  type TimelineStep,
  timelineFrame,
  timelineRow,
} from '../render/report/page/timeline.ts'
import { h } from '../render/report/page/tree.ts'
import { fill, find, toDom } from './dom.ts'

/** People who are drawn; filters show the others. */
const MOST_PEOPLE = 1_000

const KEYS: Readonly<Record<string, TimelineStep>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  '0': 'all',
  PageUp: 'earlier',
  PageDown: 'later',
}

interface Drawn {
  readonly entries: readonly PageEntry[]
  readonly people: readonly PersonLanes[]
  readonly range: TimeRange
  readonly whole: TimeRange
}

export interface TimelineHandlers {
  choose(entry: PageEntry): void
  zoom(range: TimeRange): void
}

/** A row for each person. The cursor is the bar that the keyboard or the pointer is on. */
export class TimelineView {
  readonly element = toDom(timelineFrame()) as HTMLElement
  readonly #chart = find('.chart', this.element)
  readonly #hint = find('.hint', this.element)
  readonly #handlers: TimelineHandlers
  #drawn: Drawn | undefined
  #cursor: Cursor | undefined
  #width = 0

  constructor(handlers: TimelineHandlers) {
    this.#handlers = handlers
    this.#chart.addEventListener('keydown', event => this.#press(event))
    this.#chart.addEventListener('pointermove', event => {
      const at = this.#cursorAt(event)
      if (at?.person !== this.#cursor?.person || at?.bar !== this.#cursor?.bar) this.#point(at)
    })
    this.#chart.addEventListener('click', event => this.#choose(this.#cursorAt(event)))
    this.element.addEventListener('click', ({ target }) => {
      const step = (target as Element).closest<HTMLElement>('[data-step]')?.dataset.step
      if (step) this.#step(step as TimelineStep)
    })
    new ResizeObserver(() => {
      if (this.#drawn && Math.abs(this.#measure() - this.#width) > 1) this.#paint(this.#drawn)
    }).observe(this.#chart)
  }

  draw(entries: readonly PageEntry[], range: TimeRange, whole: TimeRange): void {
    this.#drawn = { entries, people: lanesOf(entries), range, whole }
    this.#paint(this.#drawn)
  }

  #measure() {
    return Math.max(120, Math.floor(find('.plot', this.#chart).clientWidth))
  }

  #paint({ people, range }: Drawn) {
    if (!this.#chart.firstChild) fill(this.#chart, axisRow(range, 120))
    const width = this.#measure()
    this.#width = width
    const rows = people.slice(0, MOST_PEOPLE).map(person => timelineRow(person, range, width))
    const rest = people.length - rows.length
    const more = rest > 0 ? [h('p', { class: 'more-people' }, `And ${rest} more people: filter to see them.`)] : []
    fill(this.#chart, axisRow(range, width), ...rows, ...more)
    this.#point(undefined)
  }

  #rows() {
    return [...this.#chart.querySelectorAll('.person:not(.axis)')]
  }

  #barOf(cursor: Cursor | undefined): Bar | undefined {
    return cursor && this.#drawn?.people[cursor.person]?.bars[cursor.bar]
  }

  #point(cursor: Cursor | undefined) {
    this.#cursor = cursor
    this.#chart.querySelector('.cursor')?.remove()
    const bar = this.#barOf(cursor)
    const entry = bar && this.#drawn?.entries[bar.index]
    if (!cursor || !bar || !entry || !this.#drawn) return this.#hint.replaceChildren()
    const d = cursorPath(bar, this.#drawn.range, this.#width)
    const row = this.#rows()[cursor.person]
    row?.querySelector('svg')?.append(toDom(h('path', { class: 'cursor', d })))
    fill(this.#hint, entrySentence(entry))
  }

  #cursorAt({ target, clientX, clientY }: MouseEvent): Cursor | undefined {
    const row = (target as Element).closest('.person:not(.axis)')
    const box = row?.querySelector('svg')?.getBoundingClientRect()
    if (!row || !box || !this.#drawn) return undefined
    const { people, range } = this.#drawn
    const person = this.#rows().indexOf(row)
    const perPixel = (range.until - range.from) / this.#width
    const own = people[person]
    const bar = own && barAt(own, laneAt(clientY - box.top), range.from + (clientX - box.left) * perPixel, 4 * perPixel)
    return bar && { person, bar: own.bars.indexOf(bar) }
  }

  #choose(cursor: Cursor | undefined) {
    const bar = this.#barOf(cursor)
    const entry = bar && this.#drawn?.entries[bar.index]
    if (entry) this.#handlers.choose(entry)
  }

  #step(step: TimelineStep) {
    if (!this.#drawn) return
    const { range, whole } = this.#drawn
    const bar = this.#barOf(this.#cursor)
    const around = bar ? (bar.opens + bar.closes) / 2 : (range.from + range.until) / 2
    const next = {
      all: () => whole,
      in: () => zoomRange(range, 0.5, around, whole),
      out: () => zoomRange(range, 2, around, whole),
      earlier: () => panRange(range, -0.5, whole),
      later: () => panRange(range, 0.5, whole),
    }[step]()
    this.#handlers.zoom(next)
  }

  #press(event: KeyboardEvent) {
    const { key } = event
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#drawn) return
    const moved = movedCursor(this.#drawn.people, this.#drawn.range, this.#cursor, key)
    const step = KEYS[key]
    if (moved) {
      this.#point(moved)
      this.#rows()[moved.person]?.scrollIntoView({ block: 'nearest' })
    } else if (step) this.#step(step)
    else if (key === 'Enter' || key === ' ') this.#choose(this.#cursor)
    else if (key === 'Escape') this.#point(undefined)
    else return
    event.preventDefault()
  }
}
