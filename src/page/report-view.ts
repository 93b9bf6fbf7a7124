import type { PageEntry } from '../render/report/page/entries.ts'
import { eventTables } from '../render/report/page/events.ts'
import {
  type Filterable,
  filterableEntry,
  hashOfView,
  matchesOf,
  minuteOf,
  minuteText,
  NO_FILTER,
  type PageView,
  viewFromHash,
} from '../render/report/page/filter.ts'
import { pageLinks } from '../render/report/page/links.ts'
import { type TimeRange, wholeRange } from '../render/report/page/range.ts'
import { counted } from '../shared/printable.ts'
import { type Controls, openControls } from './controls.ts'
import { find } from './dom.ts'
import { GrantList, ROWS_IN_PRINT } from './list.ts'
import { onPrint } from './print.ts'
import { saveAsCsv } from './save.ts'
import { openTables, type Tables } from './tables.ts'
import { TimelineView } from './timeline.ts'
import type { Unpacked } from './unpack.ts'

const NO_VIEW: PageView = { ...NO_FILTER, page: 1, grant: '' }

/** Draws what the address says, and follows it from then on. */
export function openReportView(unpacked: Unpacked): void {
  const view = new ReportView(unpacked)
  view.follow(location.hash)
  window.addEventListener('hashchange', () => {
    view.follow(location.hash)
    if (viewFromHash(location.hash).grant === '') find('#grants').scrollIntoView({ block: 'start' })
  })
  document.addEventListener('click', event => {
    const place = (event.target as Element).closest('a[href^="#"]')?.getAttribute('href')?.slice(1)
    if (place && !place.includes('=')) goTo(place, event)
  })
}

/** A place in the page. The address stays: it says what is filtered. */
function goTo(id: string, event: MouseEvent) {
  event.preventDefault()
  find(`#${id}`).scrollIntoView({ block: 'start' })
  find(`#${id}-title`).focus({ preventScroll: true })
}

/** What people chose, and the parts of the page that show it. Each choice is written into the address. */
class ReportView {
  readonly #unpacked: Unpacked
  readonly #rows: readonly (PageEntry & Filterable)[]
  readonly #whole: TimeRange
  readonly #controls: Controls
  readonly #timeline: TimelineView
  readonly #list: GrantList
  readonly #tables: Tables
  #view = NO_VIEW
  #matches: readonly number[] = []

  constructor(unpacked: Unpacked) {
    const { header, events } = unpacked.data
    const { entries } = unpacked
    const links = pageLinks(header)
    this.#unpacked = unpacked
    this.#rows = entries.map(filterableEntry)
    this.#whole = wholeRange({ from: Date.parse(header.since), until: Date.parse(header.until) }, entries)
    this.#controls = openControls(entries, {
      change: filter => this.#go({ ...filter, page: 1, grant: '' }),
      clear: () => this.#go(NO_VIEW),
      print: () => void this.#print(),
      save: () => void this.#save(),
    })
    this.#timeline = new TimelineView({
      choose: entry => this.#unfold(entry.id),
      zoom: range => this.#go({ ...this.#view, ...this.#periodOf(range), page: 1, grant: '' }),
    })
    this.#list = new GrantList(unpacked, links, {
      turn: page => this.#turn(page),
      unfolded: id => this.#remember({ ...this.#view, grant: id }),
    })
    this.#tables = openTables(find('#events'), eventTables(events, links))
    find('#view').append(this.#controls.element, this.#timeline.element, this.#list.element)
    onPrint({ before: () => this.#showForPrint(), after: () => this.follow(location.hash) })
  }

  follow(hash: string): void {
    const view = viewFromHash(hash)
    this.#go(view)
    if (view.grant !== '') this.#unfold(view.grant)
  }

  #go(view: PageView) {
    this.#remember(view)
    this.#matches = matchesOf(this.#rows, view)
    this.#show()
    void this.#unpacked.keepAtHand(this.#matches.slice(0, ROWS_IN_PRINT))
  }

  /** Without a new entry in the history: typing a word would fill it. */
  #remember(view: PageView) {
    this.#view = view
    const hash = hashOfView(view)
    try {
      history.replaceState(null, '', hash === '' ? location.pathname + location.search : `#${hash}`)
    } catch {
      // Safari allows 100 of them in 30 seconds. The address is behind then, and what is shown is not.
    }
  }

  #show() {
    this.#controls.show(this.#view)
    this.#timeline.draw(this.#found(), this.#range(), this.#whole)
    this.#list.show(this.#matches, this.#view.page)
    this.#tables.show(this.#view)
    this.#say()
  }

  #found() {
    return this.#matches.flatMap(index => this.#rows[index] ?? [])
  }

  #say() {
    const exceptions = this.#found().filter(row => row.exceptions.length > 0).length
    const grants = counted(this.#rows.length, 'grant')
    find('#status').textContent = `${this.#matches.length} of ${grants} shown, ${exceptions} of them with an exception.`
  }

  #range(): TimeRange {
    const [from, until] = [minuteOf(this.#view.since), minuteOf(this.#view.until)]
    const range = { from: from ?? this.#whole.from, until: until ?? this.#whole.until }
    return range.from < range.until ? range : this.#whole
  }

  #periodOf({ from, until }: TimeRange) {
    const isAtEnd = until >= this.#whole.until
    return { since: from <= this.#whole.from ? '' : minuteText(from), until: isAtEnd ? '' : minuteText(until) }
  }

  #turn(page: number) {
    this.#remember({ ...this.#view, page, grant: '' })
    this.#list.show(this.#matches, page)
  }

  /** Turns to the page of the list that has a grant. Filters that hide it are taken away. */
  #unfold(id: string) {
    const index = this.#rows.findIndex(row => row.id === id)
    if (index === -1) return
    if (!this.#matches.includes(index)) this.#go(NO_VIEW)
    const page = this.#list.pageOf(this.#matches, index)
    this.#remember({ ...this.#view, page, grant: id })
    this.#list.show(this.#matches, page)
    void this.#list.unfold(index)
  }

  async #print() {
    await this.#unpacked.keepAtHand(this.#matches.slice(0, ROWS_IN_PRINT))
    window.print()
  }

  async #save() {
    const matches = this.#matches
    find('#status').textContent = `Unpacking ${counted(matches.length, 'grant')} to save…`
    const rows = []
    for (const index of matches) rows.push(await this.#unpacked.rowOf(index))
    saveAsCsv(rows)
    this.#say()
  }

  #showForPrint() {
    this.#list.showForPrint(this.#matches)
    this.#tables.showForPrint(this.#view)
  }
}
