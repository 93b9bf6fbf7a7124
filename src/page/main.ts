import { eventTables } from '../render/report/page/events.ts'
import {
  filterableEntry,
  hashOfView,
  kindMatcher,
  matcherOf,
  minuteOf,
  minuteText,
  NO_FILTER,
  type PageView,
  viewFromHash,
} from '../render/report/page/filter.ts'
import { pageLinks } from '../render/report/page/links.ts'
import { type TimeRange, wholeRange } from '../render/report/page/range.ts'
import { counted } from '../shared/printable.ts'
import { openControls } from './controls.ts'
import { find } from './dom.ts'
import { openList, ROWS_IN_PRINT } from './list.ts'
import { onPrint } from './print.ts'
import { openTables } from './tables.ts'
import { openTimeline } from './timeline.ts'
import { type Unpacked, unpackData } from './unpack.ts'

const status = find('#status')

/** Draws what the address says, and writes into the address what people choose. */
function open(unpacked: Unpacked) {
  const { header, entries, events } = unpacked.data
  const links = pageLinks(header)
  const rows = entries.map(filterableEntry)
  const places = new Map(entries.map((entry, index) => [entry.id, index]))
  const whole = wholeRange({ from: Date.parse(header.since), until: Date.parse(header.until) }, entries)
  let view: PageView = { ...NO_FILTER, page: 1, grant: '' }
  let matches: readonly number[] = []

  const controls = openControls(entries, {
    change: filter => go({ ...filter, page: 1, grant: '' }),
    clear: () => go({ ...NO_FILTER, page: 1, grant: '' }),
    print: () => void prepareForPrint().then(() => window.print()),
  })
  const list = openList(unpacked, links, {
    turn: page => {
      go({ ...view, page, grant: '' })
      find('#status').scrollIntoView({ block: 'start' })
    },
    unfolded: index => remember({ ...view, grant: index === undefined ? '' : (entries[index]?.id ?? '') }),
  })
  const timeline = openTimeline({
    choose: entry => unfold(entry.id),
    zoom: range => go({ ...view, ...periodOf(range), page: 1, grant: '' }),
  })
  const tables = openTables(find('#events'), eventTables(events, links))
  find('#view').append(controls.element, timeline.element, list.element)

  const periodOf = ({ from, until }: TimeRange) => ({
    since: from <= whole.from ? '' : minuteText(from),
    until: until >= whole.until ? '' : minuteText(until),
  })

  /** Without a new entry in the history: typing a word would fill it. */
  function remember(next: PageView) {
    view = next
    const hash = hashOfView(next)
    history.replaceState(null, '', hash === '' ? location.pathname + location.search : `#${hash}`)
  }

  function go(next: PageView) {
    remember(next)
    const [isOfKind, isMatch] = [kindMatcher(next.kind), matcherOf(next)]
    matches = rows.flatMap((row, index) => (isOfKind(row) && isMatch(row) ? [index] : []))
    show()
  }

  function show() {
    controls.show(view)
    const found = matches.map(index => rows[index]).filter(row => row !== undefined)
    const range = { from: minuteOf(view.since) ?? whole.from, until: minuteOf(view.until) ?? whole.until }
    timeline.draw(found, range.from < range.until ? range : whole, whole)
    list.show(matches, view.page)
    tables.show(view)
    const exceptions = found.filter(row => row.exceptions.length > 0).length
    status.textContent = `${matches.length} of ${counted(entries.length, 'grant')} shown, ${exceptions} of them with an exception.`
  }

  /** Turns to the page of the list that has it. Filters that hide it are taken away. */
  function unfold(id: string) {
    const index = places.get(id)
    if (index === undefined) return
    if (!matches.includes(index)) go({ ...NO_FILTER, page: 1, grant: id })
    const page = list.pageOf(matches, index)
    remember({ ...view, page, grant: id })
    list.show(matches, page)
    void list.unfold(index)
  }

  const prepareForPrint = () => Promise.all(matches.slice(0, ROWS_IN_PRINT).map(unpacked.rowOf))

  function follow() {
    const next = viewFromHash(location.hash)
    go(next)
    if (next.grant !== '') unfold(next.grant)
  }

  window.addEventListener('hashchange', () => {
    // `#figures` is a place in the page and no view.
    if (location.hash.includes('=') || location.hash === '') follow()
  })
  onPrint({
    before: () => {
      list.showForPrint(matches)
      tables.showForPrint(view)
    },
    after: show,
  })
  follow()
}

try {
  status.textContent = 'Unpacking the grants…'
  unpackData().then(open).catch(fail)
} catch (error) {
  fail(error)
}

function fail(error: unknown) {
  status.textContent = `The grants cannot be shown: ${error instanceof Error ? error.message : String(error)}. Open this file in a current browser, or read the other files of this report.`
}
