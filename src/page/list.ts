import { grantEvidence } from '../render/report/page/evidence.ts'
import { grantItem } from '../render/report/page/grant-item.ts'
import type { PageLinks } from '../render/report/page/links.ts'
import { h } from '../render/report/page/tree.ts'
import { fill, toDom } from './dom.ts'
import type { Unpacked } from './unpack.ts'

const ROWS_ON_PAGE = 50
/** Grants that are unfolded when the page is printed. */
export const ROWS_IN_PRINT = 200

export interface ListHandlers {
  turn(page: number): void
  /** The id of the grant that was unfolded; empty when one was folded. */
  unfolded(id: string): void
}

/** The list of grants, a page at a time. Grants go by their places in the report, pages are counted from 1. */
export class GrantList {
  readonly element = document.createElement('div')
  readonly #unpacked: Unpacked
  readonly #links: PageLinks
  readonly #handlers: ListHandlers

  constructor(unpacked: Unpacked, links: PageLinks, handlers: ListHandlers) {
    this.#unpacked = unpacked
    this.#links = links
    this.#handlers = handlers
    // These events do not bubble, so they are caught on their way down.
    this.element.addEventListener('toggle', event => void this.#toggled(event.target), true)
    this.element.addEventListener('click', ({ target }) => {
      const page = (target as Element).closest<HTMLElement>('[data-page]')?.dataset.page
      if (page) this.#turn(Number(page), (target as Element).textContent ?? '')
    })
  }

  pageOf(matches: readonly number[], index: number): number {
    return Math.floor(Math.max(0, matches.indexOf(index)) / ROWS_ON_PAGE) + 1
  }

  show(matches: readonly number[], page: number): void {
    const pages = Math.max(1, Math.ceil(matches.length / ROWS_ON_PAGE))
    const current = Math.min(page, pages)
    const first = (current - 1) * ROWS_ON_PAGE
    const items = matches.slice(first, first + ROWS_ON_PAGE).flatMap(index => this.#item(index))
    const pagers = pages > 1 ? PAGERS.map(place => pager(place, current, pages)) : []
    fill(this.element, ...pagers.slice(0, 1), h('ul', { class: 'grants' }, ...items), ...pagers.slice(1))
  }

  /** Unfolded, as far as the rows are at hand. */
  showForPrint(matches: readonly number[]): void {
    const rest = matches.length - ROWS_IN_PRINT
    const items = matches.slice(0, ROWS_IN_PRINT).flatMap(index => {
      const row = this.#unpacked.rowAtHand(index)
      return this.#item(index, row && { row, links: this.#links })
    })
    const more = rest > 0 ? [h('p', {}, `And ${rest} more grants: filter for fewer, or see grants.csv.`)] : []
    fill(this.element, h('ul', { class: 'grants' }, ...items), ...more)
  }

  /** Unfolds a grant of the page that is shown, and brings it into view. */
  async unfold(index: number): Promise<void> {
    const details = this.element.querySelector<HTMLDetailsElement>(`details[data-index="${index}"]`)
    const summary = details?.querySelector('summary')
    if (!details || !summary) return
    await this.#addEvidence(details, index)
    details.open = true
    summary.focus({ preventScroll: true })
    summary.scrollIntoView({ block: 'start' })
  }

  /** The button is drawn anew. The keyboard stays on it, above the list, so that it can be pressed again. */
  #turn(page: number, label: string) {
    this.#handlers.turn(page)
    const buttons = [...this.element.querySelectorAll<HTMLButtonElement>('.pager button:not(:disabled)')]
    const same = buttons.find(button => button.textContent === label) ?? buttons[0]
    same?.focus({ preventScroll: true })
    this.element.scrollIntoView({ block: 'start' })
  }

  #item(index: number, opened?: Parameters<typeof grantItem>[2]) {
    const entry = this.#unpacked.entries[index]
    return entry ? [grantItem(entry, index, opened)] : []
  }

  async #toggled(target: EventTarget | null) {
    if (!(target instanceof HTMLDetailsElement) || target.dataset.index === undefined) return
    if (target.open) await this.#addEvidence(target, Number(target.dataset.index))
    this.#handlers.unfolded(target.open ? (target.dataset.id ?? '') : '')
  }

  async #addEvidence(details: HTMLElement, index: number) {
    const row = await this.#unpacked.rowOf(index)
    if (!details.querySelector('.evidence')) details.append(toDom(grantEvidence(row, this.#links)))
  }
}

const PAGERS = ['above', 'below'] as const

function pager(place: (typeof PAGERS)[number], page: number, pages: number) {
  const button = (label: string, to: number) =>
    h('button', { type: 'button', 'data-page': to, disabled: to < 1 || to > pages || to === page }, label)
  return h(
    'nav',
    { class: 'pager', 'aria-label': `Pages of the list, ${place} it` },
    button('First', 1),
    button('Previous', page - 1),
    h('span', {}, `Page ${page} of ${pages}`),
    button('Next', page + 1),
    button('Last', pages),
  )
}
