import type { GrantRow } from '../../../domain/report/grant-row.ts'
import type { Report } from '../../../domain/report/report.ts'
import { entryOf, type PageEntry } from './entries.ts'

/** Access that nobody had approved beforehand, and its reviews. */
export interface BreakGlassRow
  extends Pick<GrantRow, 'id' | 'user' | 'account' | 'opensAt' | 'reason' | 'reviewDueAt'> {
  readonly reviews: NonNullable<GrantRow['reviews']>
}

/** All rows but those of the grants. */
export interface PageEvents
  extends Pick<
    Report,
    'refusals' | 'overtaken' | 'failures' | 'stops' | 'findings' | 'rulesChanges' | 'transcriptReads' | 'accessReviews'
  > {
  readonly breakGlass: readonly BreakGlassRow[]
}

/** What the page unpacks when it opens. The rows of the grants are beside it, {@link ROWS_IN_CHUNK} in each block. */
export interface PageData {
  readonly header: Report['header']
  readonly entries: readonly PageEntry[]
  readonly events: PageEvents
}

/** Few enough that unfolding one is instant, and enough that they compress well. */
export const ROWS_IN_CHUNK = 64

export const DATA_ID = 'data'
export const chunkId = (chunk: number): string => `rows-${chunk}`

export const pageEvents = (report: Report): PageEvents => ({
  ...eventsOf(report),
  breakGlass: report.grants.filter(isBreakGlass).map(breakGlassRow),
})

/** `PageData` as JSON, in parts: the entries of all grants at once would be the most that a report holds in memory. */
export function* pageDataJson(report: Report, events: PageEvents): Generator<string> {
  const { header, grants } = report
  yield `{"header":${JSON.stringify(header)},"entries":[`
  for (let from = 0; from < grants.length; from += ENTRIES_IN_PART) {
    const part = JSON.stringify(grants.slice(from, from + ENTRIES_IN_PART).map(entryOf)).slice(1, -1)
    yield from === 0 ? part : `,${part}`
  }
  yield `],"events":${JSON.stringify(events)}}`
}

const ENTRIES_IN_PART = 1_000

const eventsOf = ({ header, checks, figures, grants, ...events }: Report) => events

const isBreakGlass = ({ approval }: GrantRow) => approval.kind === 'break-glass'

const breakGlassRow = ({ id, user, account, opensAt, reason, reviewDueAt, reviews }: GrantRow): BreakGlassRow => ({
  id,
  user,
  account,
  opensAt,
  reason,
  reviewDueAt,
  reviews: reviews ?? [],
})
