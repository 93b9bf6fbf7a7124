import { linesAfterGrants, linesBeforeGrants, type ReportLine } from '../../domain/report/line.ts'
import type { Report } from '../../domain/report/report.ts'
import { printableJson } from '../../shared/printable.ts'
import type { ReportText } from './report-text.ts'

/**
 * A report as JSON Lines: `report` first, then `check`, `figures` and the rows. docs/reference/report.schema.json describes a line.
 * Hidden characters are escaped, so that a terminal shows what is there.
 */
export const jsonLinesOf = (report: Report): ReportText => ({
  name: 'report.jsonl',
  before: linesBeforeGrants(report).map(lineOf),
  ofGrant: lineOf,
  after: () => linesAfterGrants(report).map(lineOf),
})

const lineOf = (line: ReportLine) => `${printableJson(JSON.stringify(line))}\n`
