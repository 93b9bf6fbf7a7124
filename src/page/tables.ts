import { type EventTable, eventSection, MORE } from '../render/report/page/event-table.ts'
import { matcherOf, type PageFilter } from '../render/report/page/filter.ts'
import { fill, find } from './dom.ts'

const ROWS_IN_PRINT = 500

/** The sections below the list of grants. */
export interface Tables {
  show(filter: PageFilter): void
  /** Call `show` afterwards. */
  showForPrint(filter: PageFilter): void
}

export function openTables(place: HTMLElement, tables: readonly EventTable[]): Tables {
  const most = new Map<string, number>()
  let current: PageFilter | undefined

  const draw = (filter: PageFilter, limit: (table: EventTable) => number) =>
    fill(place, ...tables.map(table => eventSection(table, table.rows.filter(matcherOf(filter)), limit(table))))

  const show = (filter: PageFilter) => {
    current = filter
    draw(filter, table => most.get(table.id) ?? MORE)
  }

  place.addEventListener('click', event => {
    const id = (event.target as Element).closest<HTMLElement>('[data-more]')?.dataset.more
    if (id === undefined || !current) return
    most.set(id, (most.get(id) ?? MORE) + MORE)
    show(current)
    find(`#${id} .wide`, place).focus()
  })

  return { show, showForPrint: filter => draw(filter, () => ROWS_IN_PRINT) }
}
