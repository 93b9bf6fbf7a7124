import type { Filterable } from './filter.ts'
import { tableNode } from './parts.ts'
import { h, type TreeElement, type TreeNode } from './tree.ts'

/** What happened besides grants, of one kind. */
export interface EventTable {
  readonly id: string
  readonly title: string
  /** Said where the period has none. */
  readonly none: string
  readonly columns: readonly string[]
  readonly rows: readonly EventRowOnPage[]
}

export interface EventRowOnPage extends Filterable {
  /** Made when the row is shown. */
  cells(): readonly (TreeNode | undefined)[]
}

/** The search finds everything that `row` holds. */
export function eventRowOnPage(
  row: object,
  { at, ...facts }: { readonly at: string; readonly people?: readonly string[]; readonly account?: string },
  cells: () => readonly (TreeNode | undefined)[],
): EventRowOnPage {
  const instant = Date.parse(at) || 0
  return { ...facts, opens: instant, closes: instant, haystack: JSON.stringify(row).toLowerCase(), cells }
}

/** A section of the page; `shown` are those of its rows that the filters leave, `most` of them at most. */
export function eventSection(table: EventTable, shown: readonly EventRowOnPage[], most: number): TreeElement {
  const { id, title, none, columns, rows } = table
  const titleId = `${id}-title`
  const count = shown.length === rows.length ? `${rows.length}` : `${shown.length} of ${rows.length}`
  return h(
    'section',
    { id, class: 'events', 'aria-labelledby': titleId },
    h('h2', { id: titleId, tabindex: -1 }, title, ' ', h('span', { class: 'count' }, count)),
    rows.length === 0 && h('p', {}, none),
    rows.length > 0 && shown.length === 0 && h('p', {}, 'The filters leave none of them.'),
    shown.length > 0 &&
      tableNode(
        title,
        columns,
        shown.slice(0, most).map(row => row.cells()),
      ),
    shown.length > most &&
      h(
        'button',
        { type: 'button', class: 'more', 'data-more': id },
        `Show ${Math.min(MORE, shown.length - most)} more of ${shown.length - most}`,
      ),
  )
}

/** Rows that are shown at first, and by each press of the button. */
export const MORE = 100
