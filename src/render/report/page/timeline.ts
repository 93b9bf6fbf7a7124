import { formatMoment } from '../../../shared/instant.ts'
import { ticksOf } from './axis.ts'
import { LOOK_WORDS, LOOKS, type Look, type PageEntry } from './entries.ts'
import { type Bar, type Block, blocksOf, type PersonLanes } from './lanes.ts'
import type { TimeRange } from './range.ts'
import { h, type TreeElement } from './tree.ts'

/** Heights in pixels. */
export const LANE = 12
const GAP = 3
export const PAD = 6
const AXIS = 24

export const rowHeight = ({ lanes }: PersonLanes): number => 2 * PAD + Math.max(1, lanes) * (LANE + GAP) - GAP

export const laneTop = (lane: number): number => PAD + lane * (LANE + GAP)

/** The lane at a height within a row. */
export const laneAt = (y: number): number => Math.max(0, Math.floor((y - PAD + GAP / 2) / (LANE + GAP)))

/** One person: the name, and a drawing as wide as its place in which bars of one look are one path. */
export function timelineRow(person: PersonLanes, range: TimeRange, width: number): TreeElement {
  const blocks = blocksOf(person, range, width)
  const height = rowHeight(person)
  const paths = LOOKS.map(look => ({ look, own: blocks.filter(block => block.look === look) }))
    .filter(({ own }) => own.length > 0)
    .map(({ look, own }) => h('path', { class: `bar ${look}`, d: own.map(rectangle).join('') }))
  return h(
    'div',
    { class: 'person' },
    h('span', { class: 'name', title: person.user }, person.user),
    h(
      'div',
      { class: 'plot' },
      h('svg', drawing(width, height), h('path', { class: 'grid', d: gridOf(range, width, height) }), ...paths),
    ),
  )
}

const drawing = (width: number, height: number) =>
  ({ width, height, viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none' }) as const

const rectangle = ({ lane, left, right }: Block) => rectanglePath(left, laneTop(lane), right - left, LANE)

/** A rectangle as a part of a path. */
export const rectanglePath = (left: number, top: number, width: number, height: number): string =>
  `M${round(left)} ${round(top)}h${round(width)}v${round(height)}h${round(-width)}z`

/** Around one bar: where the keyboard or the pointer is. */
export function cursorPath({ lane, opens, closes }: Bar, range: TimeRange, width: number): string {
  const place = (at: number) => Math.min(width, Math.max(0, placeOf(at, range, width)))
  const left = place(opens)
  return rectanglePath(left - 1.5, laneTop(lane) - 1.5, Math.max(3, place(closes) - left) + 3, LANE + 3)
}

const round = (value: number) => Math.round(value * 10) / 10

const ticksFor = (range: TimeRange, width: number) => ticksOf(range, Math.max(2, width / 72))

const placeOf = (at: number, range: TimeRange, width: number) =>
  round(((at - range.from) / (range.until - range.from)) * width)

const gridOf = (range: TimeRange, width: number, height: number) =>
  ticksFor(range, width)
    .map(({ at }) => `M${placeOf(at, range, width)} 0v${height}`)
    .join('')

/** The time axis, in UTC. A label that would be cut at the right is left out. */
export function axisRow(range: TimeRange, width: number): TreeElement {
  const labels = ticksFor(range, width)
    .filter(({ at }) => placeOf(at, range, width) < width - 34)
    .map(({ at, label, isMajor }) =>
      h('text', { x: placeOf(at, range, width) + 3, y: 16, class: isMajor ? 'major' : 'minor' }, label),
    )
  return h(
    'div',
    { class: 'person axis' },
    h('span', { class: 'name' }, 'UTC'),
    h(
      'div',
      { class: 'plot' },
      h('svg', drawing(width, AXIS), h('path', { class: 'grid', d: gridOf(range, width, AXIS) }), ...labels),
    ),
  )
}

/** The patterns that bars are filled with, so that colour is not all that tells them apart; once in the page. */
const patterns = (): TreeElement =>
  h(
    'svg',
    { class: 'patterns', width: 0, height: 0, 'aria-hidden': 'true' },
    h(
      'defs',
      {},
      ...(['exception', 'unproven'] as const).map(look =>
        h(
          'pattern',
          { id: `look-${look}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
          h('path', { class: `ground ${look}`, d: rectanglePath(0, 0, 6, 6) }),
          h('path', { class: `stroke ${look}`, d: STROKES[look] }),
        ),
      ),
    ),
  )

const STROKES = { exception: 'M0 0h2v6h-2z', unproven: 'M0 0h1.5v6h-1.5zM0 0h6v1.5h-6z' } as const

const legend = (): TreeElement =>
  h('ul', { class: 'legend', 'aria-label': 'What the bars mean' }, ...LOOKS.map(legendItem))

const legendItem = (look: Look) =>
  h(
    'li',
    {},
    h(
      'svg',
      { width: 28, height: LANE, viewBox: `0 0 28 ${LANE}`, 'aria-hidden': 'true' },
      h('path', { class: `bar ${look}`, d: rectanglePath(1, 1, 26, LANE - 2) }),
    ),
    LOOK_WORDS[look],
  )

/** What moves a timeline in time. */
export type TimelineStep = 'earlier' | 'later' | 'in' | 'out' | 'all'

const STEPS: readonly (readonly [TimelineStep, string])[] = [
  ['earlier', 'Earlier'],
  ['later', 'Later'],
  ['in', 'Zoom in'],
  ['out', 'Zoom out'],
  ['all', 'Whole period'],
]

/** Everything around the rows: what bars mean, buttons, the chart that rows are put into, and what is said about a bar. */
export const timelineFrame = (): TreeElement =>
  h(
    'div',
    { class: 'timeline' },
    patterns(),
    h(
      'div',
      { class: 'tools' },
      legend(),
      h(
        'div',
        { class: 'steps', role: 'group', 'aria-label': 'Time that the timeline and the list show' },
        ...STEPS.map(([step, label]) => h('button', { type: 'button', 'data-step': step }, label)),
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
    h('p', { id: 'timeline-help', class: 'help' }, HELP),
  )

const HELP =
  'Keys on the timeline: arrows go from grant to grant, Enter unfolds one in the list, + and - zoom, Page Up and Page Down move in time, 0 shows the whole period.'

/** One grant in a sentence: what the pointer or the keyboard is on. */
export function entrySentence(entry: PageEntry): string {
  const { user, account, instances, opens, closes, look, approvers, pullRequest } = entry
  const by = approvers.length > 0 ? `approved by ${approvers.join(', ')}` : 'nobody approved it beforehand'
  return `${user} in ${account} on ${instances.join(', ') || 'instances by tags'}: ${timeText(opens, closes)}. ${LOOK_WORDS[look]}. Pull request #${pullRequest}, ${by}.`
}

/** `3 Nov 2026, 10:00 UTC to 14:00 UTC`; the day is said once where it is the same. */
export function timeText(opens: number, closes: number): string {
  const [from, until] = [formatMoment(new Date(opens)), formatMoment(new Date(closes))]
  const [day, time] = until.split(', ')
  return from.startsWith(`${day}, `) ? `${from} to ${time}` : `${from} to ${until}`
}
