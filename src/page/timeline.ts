import { type Cursor, movedCursor } from '../render/report/page/cursor.ts'
import type { PageEntry } from '../render/report/page/entries.ts'
import { type Bar, barAt, lanesOf, type PersonLanes } from '../render/report/page/lanes.ts'
import { panRange, type TimeRange, zoomRange } from '../render/report/page/range.ts'
import {
  axisRow,
  cursorPath,
  entrySentence,
  laneAt,
  legend,
  patterns,
  timelineRow,
} from '../render/report/page/timeline.ts'
import { h } from '../render/report/page/tree.ts'
import { fill, find, toDom } from './dom.ts'

/** People who are drawn; filters show the others. */
const MOST_PEOPLE = 1_000

export interface Timeline {
  readonly element: HTMLElement
  draw(entries: readonly PageEntry[], range: TimeRange, whole: TimeRange): void
}

export interface TimelineHandlers {
  /** By the place in what was drawn. */
  choose(entry: PageEntry): void
  zoom(range: TimeRange): void
}

export function openTimeline(handlers: TimelineHandlers): Timeline {
  const element = toDom(FRAME) as HTMLElement
  const chart = find('.chart', element)
  const hint = find('.hint', element)
  let shown:
    | { entries: readonly PageEntry[]; people: readonly PersonLanes[]; range: TimeRange; whole: TimeRange }
    | undefined
  let cursor: Cursor | undefined
  let width = 0

  function paint() {
    if (!shown) return
    if (!chart.firstChild) fill(chart, axisRow(shown.range, 100))
    width = Math.max(120, Math.floor(find('.plot', chart).clientWidth))
    const { people, range } = shown
    fill(chart, axisRow(range, width), ...people.slice(0, MOST_PEOPLE).map(person => timelineRow(person, range, width)))
    point(undefined)
  }

  function point(next: Cursor | undefined) {
    cursor = next
    chart.querySelector('.cursor')?.remove()
    const bar = barOf(next)
    if (!next || !bar || !shown) {
      hint.textContent = ''
      return
    }
    const row = chart.querySelectorAll<HTMLElement>('.person:not(.axis)')[next.person]
    row?.querySelector('svg')?.append(toDom(h('path', { class: 'cursor', d: cursorPath(bar, shown.range, width) })))
    fill(hint, entrySentence(shown.entries[bar.index] as PageEntry))
  }

  const barOf = (at: Cursor | undefined) => (at ? shown?.people[at.person]?.bars[at.bar] : undefined)

  function atPointer(event: MouseEvent): Cursor | undefined {
    const row = (event.target as Element).closest('.person:not(.axis)')
    const svg = row?.querySelector('svg')
    if (!row || !svg || !shown) return undefined
    const person = [...chart.querySelectorAll('.person:not(.axis)')].indexOf(row)
    const own = shown.people[person]
    const box = svg.getBoundingClientRect()
    const perPixel = (shown.range.until - shown.range.from) / width
    const at = shown.range.from + (event.clientX - box.left) * perPixel
    const bar = own && barAt(own, laneAt(event.clientY - box.top), at, 4 * perPixel)
    return own && bar ? { person, bar: own.bars.indexOf(bar) } : undefined
  }

  const choose = (bar: Bar | undefined) => {
    const entry = bar && shown?.entries[bar.index]
    if (entry) handlers.choose(entry)
  }

  function zoom(how: 'in' | 'out' | 'earlier' | 'later' | 'all') {
    if (!shown) return
    const { range, whole } = shown
    const bar = barOf(cursor)
    const around = bar ? (bar.opens + bar.closes) / 2 : (range.from + range.until) / 2
    if (how === 'all') handlers.zoom(whole)
    else if (how === 'in' || how === 'out') handlers.zoom(zoomRange(range, how === 'in' ? 0.5 : 2, around, whole))
    else handlers.zoom(panRange(range, how === 'earlier' ? -0.5 : 0.5, whole))
  }

  const KEYS: Readonly<Record<string, () => void>> = {
    '+': () => zoom('in'),
    '=': () => zoom('in'),
    '-': () => zoom('out'),
    '0': () => zoom('all'),
    PageUp: () => zoom('earlier'),
    PageDown: () => zoom('later'),
    Enter: () => choose(barOf(cursor)),
    ' ': () => choose(barOf(cursor)),
    Escape: () => point(undefined),
  }

  chart.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || !shown) return
    const moved = movedCursor(shown.people, shown.range, cursor, event.key)
    const run = moved ? () => point(moved) : KEYS[event.key]
    if (!run) return
    event.preventDefault()
    run()
    if (moved) chart.querySelectorAll('.person:not(.axis)')[moved.person]?.scrollIntoView({ block: 'nearest' })
  })
  chart.addEventListener('pointermove', event => {
    const next = atPointer(event)
    if (next?.person !== cursor?.person || next?.bar !== cursor?.bar) point(next)
  })
  chart.addEventListener('click', event => choose(barOf(atPointer(event))))
  element.addEventListener('click', event => {
    const how = (event.target as Element).closest<HTMLElement>('[data-zoom]')?.dataset.zoom
    if (how) zoom(how as Parameters<typeof zoom>[0])
  })
  new ResizeObserver(() => {
    if (shown && Math.abs(find('.plot', chart).clientWidth - width) > 1) paint()
  }).observe(chart)

  return {
    element,
    draw: (entries, range, whole) => {
      shown = { entries, people: lanesOf(entries), range, whole }
      paint()
    },
  }
}

const FRAME = h(
  'div',
  { class: 'timeline' },
  patterns(),
  h(
    'div',
    { class: 'tools' },
    legend(),
    h(
      'div',
      { class: 'zoom', role: 'group', 'aria-label': 'Time that the timeline and the list show' },
      ...(
        [
          ['earlier', 'Earlier'],
          ['later', 'Later'],
          ['in', 'Zoom in'],
          ['out', 'Zoom out'],
          ['all', 'Whole period'],
        ] as const
      ).map(([how, label]) => h('button', { type: 'button', 'data-zoom': how }, label)),
    ),
  ),
  h('div', {
    class: 'chart',
    tabindex: 0,
    role: 'application',
    'aria-label': 'Timeline: a row for each person, a bar for each grant. The list below has the same grants.',
    'aria-describedby': 'timeline-help',
  }),
  h('p', { class: 'hint', 'aria-live': 'polite' }),
  h(
    'p',
    { id: 'timeline-help', class: 'help' },
    'Keys on the timeline: arrows go from grant to grant, Enter unfolds one in the list, + and - zoom, Page Up and Page Down move in time, 0 shows the whole period.',
  ),
)
