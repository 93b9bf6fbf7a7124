import type { Report } from '../../../domain/report/report.ts'

/** All rows but those of the grants. */
export type PageEvents = Omit<Report, 'header' | 'checks' | 'figures' | 'grants' | 'exceptional'>

/** What the page unpacks when it opens, beside the blocks of entries. The rows of the grants are in blocks of their own. */
export interface PageData {
  readonly header: Report['header']
  /** How many blocks of entries there are, {@link ENTRIES_IN_BLOCK} in each. */
  readonly entryBlocks: number
  readonly events: PageEvents
}

export const DATA_ID = 'data'
export const entriesId = (block: number): string => `entries-${block}`
export const rowsId = (block: number): string => `rows-${block}`

export const ENTRIES_IN_BLOCK = 1_000

export const pageEvents = ({ header, checks, figures, grants, exceptional, ...events }: Report): PageEvents => events
