import type { BreakGlassRow } from '../../../domain/report/break-glass-row.ts'
import type { RefusalRow } from '../../../domain/report/event-rows.ts'
import type { PageEvents } from './data.ts'
import { type EventTable, eventRowOnPage } from './event-table.ts'
import { followUpTables } from './follow-up-tables.ts'
import type { PageLinks } from './links.ts'
import { artefactNode, badge, grantLink, linesNode, momentNode, personText, pullRequestNode } from './parts.ts'

/** What happened besides the grants: one table for each kind, in the order of the page. */
export const eventTables = (events: PageEvents, links: PageLinks): readonly EventTable[] => [
  breakGlass(events, links),
  refusals(events, links),
  overtaken(events, links),
  failures(events, links),
  ...followUpTables(events, links),
]

const breakGlass = ({ breakGlass: rows }: PageEvents, links: PageLinks): EventTable => ({
  id: 'break-glass',
  title: 'Break-glass access and its reviews',
  none: 'Nobody used break-glass access.',
  columns: ['Grant', 'For', 'Account', 'Opened', 'Reason', 'Review'],
  rows: rows.map(row =>
    eventRowOnPage(row, { at: row.opensAt, people: [row.user], account: row.account }, () => [
      grantLink(row.id),
      row.user,
      row.account,
      momentNode(row.opensAt),
      row.reason,
      reviewNode(row, links),
    ]),
  ),
})

const reviewNode = ({ reviews, reviewDueAt }: BreakGlassRow, links: PageLinks) =>
  reviews.length === 0
    ? linesNode([badge('warn', 'Not reviewed'), ...(reviewDueAt ? [linesNode(['due ', momentNode(reviewDueAt)])] : [])])
    : linesNode(
        reviews.flatMap(({ verdict, by, at, text, artefact }) => [
          badge(verdict === 'approved' ? 'good' : 'bad', `${verdict} by ${personText(by)}`),
          momentNode(at),
          text,
          artefactNode(links, artefact),
        ]),
      )

const requestColumns = ['When', 'For', 'Account', 'Instances', 'Reason', 'Asked by', 'Merged by', 'Pull request']

const requestCells = (row: Omit<RefusalRow, 'type' | 'why'>, links: PageLinks) => [
  momentNode(row.observedAt),
  row.user,
  row.account,
  row.instances?.join(', ') ??
    Object.entries(row.tags ?? {})
      .map(([key, value]) => `${key}=${value}`)
      .join(', '),
  row.reason,
  row.requestedBy && personText(row.requestedBy),
  row.mergedBy && personText(row.mergedBy),
  pullRequestNode(links, row.pullRequest),
]

const refusals = ({ refusals: rows }: PageEvents, links: PageLinks): EventTable => ({
  id: 'refusals',
  title: 'Refused requests',
  none: 'No merged request was refused.',
  columns: [...requestColumns, 'Why', 'Record'],
  rows: rows.map(row =>
    eventRowOnPage(row, { at: row.observedAt, people: [row.user], account: row.account }, () => [
      ...requestCells(row, links),
      linesNode(row.why),
      artefactNode(links, row.artefact),
    ]),
  ),
})

const overtaken = ({ overtaken: rows }: PageEvents, links: PageLinks): EventTable => ({
  id: 'overtaken',
  title: 'Overtaken requests',
  none: 'No request was changed by another merge before it could be granted.',
  columns: [...requestColumns, 'Record'],
  rows: rows.map(row =>
    eventRowOnPage(row, { at: row.observedAt, people: [row.user], account: row.account }, () => [
      ...requestCells(row, links),
      artefactNode(links, row.artefact),
    ]),
  ),
})

const failures = ({ failures: rows }: PageEvents, links: PageLinks): EventTable => ({
  id: 'failures',
  title: 'Failures',
  none: 'No grant failed, and every end could be proven at once.',
  columns: ['When', 'What failed', 'For', 'Account', 'Grant', 'Message', 'Followed by', 'Record'],
  rows: rows.map(row =>
    eventRowOnPage(row, { at: row.observedAt, people: [row.user], account: row.account }, () => [
      momentNode(row.observedAt),
      row.kind === 'grant' ? 'The grant' : 'The proof of the end',
      row.user,
      row.account,
      grantLink(row.grant),
      row.message,
      row.followedBy ?? badge('warn', 'Nothing'),
      artefactNode(links, row.artefact),
    ]),
  ),
})
