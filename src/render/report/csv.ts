import type { GrantRow } from '../../domain/report/grant-row.ts'
import type { Report } from '../../domain/report/report.ts'
import { csvLine } from './csv-cell.ts'
import { type Column, GRANT_COLUMNS } from './csv-grant.ts'
import { END_COLUMNS, endRowsIn, REVIEW_COLUMNS, reviewRowsIn, SESSION_COLUMNS, sessionRowsIn } from './csv-parts.ts'
import {
  ACCESS_REVIEW_COLUMNS,
  CHECK_COLUMNS,
  FAILURE_COLUMNS,
  FIGURE_COLUMNS,
  FINDING_COLUMNS,
  figureLinesOf,
  gapsOf,
  OVERTAKEN_COLUMNS,
  READ_COLUMNS,
  REFUSAL_COLUMNS,
  RULES_CHANGE_COLUMNS,
  STOP_COLUMNS,
} from './csv-sections.ts'
import type { ReportText } from './report-text.ts'

/** With a byte order mark: without it Excel reads UTF-8 as something else. */
const head = <R>(columns: readonly Column<R>[]) => `\uFEFF${csvLine(columns.map(([name]) => name))}`

const lineOf = <R>(columns: readonly Column<R>[], row: R) => csvLine(columns.map(([, read]) => read(row)))

/** A report as tables. Every file is there, with its header alone if the period has no such rows. */
export const csvFiles = (report: Report): readonly ReportText[] => [
  table('checks.csv', CHECK_COLUMNS, gapsOf(report)),
  table('figures.csv', FIGURE_COLUMNS, figureLinesOf(report)),
  GRANTS_CSV,
  ofGrants('ends.csv', END_COLUMNS, endRowsIn),
  ofGrants('sessions.csv', SESSION_COLUMNS, sessionRowsIn),
  ofGrants('break-glass-reviews.csv', REVIEW_COLUMNS, reviewRowsIn),
  table('refusals.csv', REFUSAL_COLUMNS, report.refusals),
  table('overtaken.csv', OVERTAKEN_COLUMNS, report.overtaken),
  table('failures.csv', FAILURE_COLUMNS, report.failures),
  table('stops.csv', STOP_COLUMNS, report.stops),
  table('findings.csv', FINDING_COLUMNS, report.findings),
  table('rules-changes.csv', RULES_CHANGE_COLUMNS, report.rulesChanges),
  table('transcript-reads.csv', READ_COLUMNS, report.transcriptReads),
  table('access-reviews.csv', ACCESS_REVIEW_COLUMNS, report.accessReviews),
]

/** Some rows for each grant. */
const ofGrants = <R>(name: string, columns: readonly Column<R>[], rowsOf: (grant: GrantRow) => readonly R[]) => ({
  name,
  before: [head(columns)],
  ofGrant: (grant: GrantRow) =>
    rowsOf(grant)
      .map(row => lineOf(columns, row))
      .join(''),
})

/** One row a grant: of a whole report, or of what a reader has filtered. */
export const GRANTS_CSV = ofGrants('grants.csv', GRANT_COLUMNS, grant => [grant])

const table = <R>(name: string, columns: readonly Column<R>[], rows: readonly R[]): ReportText => ({
  name,
  before: [head(columns), ...rows.map(row => lineOf(columns, row))],
})
