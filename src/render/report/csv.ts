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

export interface CsvFile {
  readonly name: string
  /** Each with its end. The first one begins with a byte order mark: without it Excel reads UTF-8 as something else. */
  readonly lines: Iterable<string>
}

/** A report as tables. Every file is there, with its header alone if the period has no such rows. */
export const csvFiles = (report: Report): readonly CsvFile[] => [
  table('checks.csv', CHECK_COLUMNS, gapsOf(report)),
  table('figures.csv', FIGURE_COLUMNS, figureLinesOf(report)),
  grantsCsv(report.grants),
  table('ends.csv', END_COLUMNS, endRowsIn(report)),
  table('sessions.csv', SESSION_COLUMNS, sessionRowsIn(report)),
  table('break-glass-reviews.csv', REVIEW_COLUMNS, reviewRowsIn(report)),
  table('refusals.csv', REFUSAL_COLUMNS, report.refusals),
  table('overtaken.csv', OVERTAKEN_COLUMNS, report.overtaken),
  table('failures.csv', FAILURE_COLUMNS, report.failures),
  table('stops.csv', STOP_COLUMNS, report.stops),
  table('findings.csv', FINDING_COLUMNS, report.findings),
  table('rules-changes.csv', RULES_CHANGE_COLUMNS, report.rulesChanges),
  table('transcript-reads.csv', READ_COLUMNS, report.transcriptReads),
  table('access-reviews.csv', ACCESS_REVIEW_COLUMNS, report.accessReviews),
]

/** One row a grant: of a whole report, or of what a reader has filtered. */
export const grantsCsv = (grants: Iterable<GrantRow>): CsvFile => table('grants.csv', GRANT_COLUMNS, grants)

const table = <R>(name: string, columns: readonly Column<R>[], rows: Iterable<R>): CsvFile => ({
  name,
  lines: { [Symbol.iterator]: () => linesOf(columns, rows) },
})

function* linesOf<R>(columns: readonly Column<R>[], rows: Iterable<R>): Generator<string> {
  yield `\uFEFF${csvLine(columns.map(([name]) => name))}`
  for (const row of rows) yield csvLine(columns.map(([, read]) => read(row)))
}
