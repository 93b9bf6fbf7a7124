import type { Report } from '../../domain/report/report.ts'

/** The report as JSON, one row a line: the header first, then checks and figures, then the rows of each section. */
export function* reportLines(report: Report): Generator<string> {
  const { header, checks, figures, ...sections } = report
  for (const row of [header, ...checks, figures]) yield lineOf(row)
  for (const rows of Object.values(sections)) for (const row of rows) yield lineOf(row)
}

const lineOf = (row: object) => `${JSON.stringify(row)}\n`
