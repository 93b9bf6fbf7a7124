import { grantEvidence } from '../render/report/page/evidence.ts'
import { grantItem } from '../render/report/page/grant-item.ts'
import type { PageLinks } from '../render/report/page/links.ts'
import { h } from '../render/report/page/tree.ts'
import { fill, find, toDom } from './dom.ts'
import type { Unpacked } from './unpack.ts'

const ROWS_ON_PAGE = 50
/** Grants that are unfolded when the page is printed. */
export const ROWS_IN_PRINT = 200

export interface GrantList {
  readonly element: HTMLElement
  /** `matches`: places in the report; `page` is counted from 1. */
  show(matches: readonly number[], page: number): void
  /** Unfolds a grant that is on the shown page, and brings it into view. */
  unfold(index: number): Promise<void>
  /** The page of the list that a grant is on. */
  pageOf(matches: readonly number[], index: number): number
  showForPrint(matches: readonly number[]): void
}

export interface ListHandlers {
  turn(page: number): void
  unfolded(index: number | undefined): void
}

export function openList(unpacked: Unpacked, links: PageLinks, handlers: ListHandlers): GrantList {
  const element = document.createElement('div')
  const entryAt = (index: number) => unpacked.data.entries[index]
  element.addEventListener('toggle', event => void toggled(event.target as HTMLElement), true)
  element.addEventListener('click', event => {
    const page = (event.target as HTMLElement).closest<HTMLElement>('[data-page]')?.dataset.page
    if (page) handlers.turn(Number(page))
  })

  async function toggled(details: HTMLElement) {
    if (!(details instanceof HTMLDetailsElement) || details.dataset.index === undefined) return
    const index = Number(details.dataset.index)
    if (details.open) await addEvidence(details, index)
    handlers.unfolded(details.open ? index : undefined)
  }

  async function addEvidence(details: HTMLElement, index: number) {
    const row = await unpacked.rowOf(index)
    if (!details.querySelector('.evidence')) details.append(toDom(grantEvidence(row, links)))
  }

  const items = (indices: readonly number[], forPrint: boolean) =>
    indices.flatMap(index => {
      const entry = entryAt(index)
      const row = forPrint ? unpacked.rowAtHand(index) : undefined
      return entry ? [grantItem(entry, index, row && { row, links })] : []
    })

  return {
    element,
    pageOf: (matches, index) => Math.floor(Math.max(0, matches.indexOf(index)) / ROWS_ON_PAGE) + 1,
    show: (matches, page) => {
      const pages = Math.max(1, Math.ceil(matches.length / ROWS_ON_PAGE))
      const current = Math.min(page, pages)
      const first = (current - 1) * ROWS_ON_PAGE
      fill(
        element,
        h('ul', { class: 'grants' }, ...items(matches.slice(first, first + ROWS_ON_PAGE), false)),
        ...(pages > 1 ? [pager(current, pages)] : []),
      )
    },
    unfold: async index => {
      const details = find<HTMLDetailsElement>(`details[data-index="${index}"]`, element)
      await addEvidence(details, index)
      details.open = true
      const summary = find('summary', details)
      summary.focus({ preventScroll: true })
      summary.scrollIntoView({ block: 'start' })
    },
    showForPrint: matches => {
      const rest = matches.length - ROWS_IN_PRINT
      fill(
        element,
        h('ul', { class: 'grants' }, ...items(matches.slice(0, ROWS_IN_PRINT), true)),
        ...(rest > 0 ? [h('p', {}, `And ${rest} more grants: filter for fewer, or see grants.csv.`)] : []),
      )
    },
  }
}

function pager(page: number, pages: number) {
  const button = (label: string, to: number) =>
    h('button', { type: 'button', 'data-page': to, disabled: to < 1 || to > pages || to === page }, label)
  return h(
    'nav',
    { class: 'pager', 'aria-label': 'Pages of the list' },
    button('First', 1),
    button('Previous', page - 1),
    h('span', {}, `Page ${page} of ${pages}`),
    button('Next', page + 1),
    button('Last', pages),
  )
}
