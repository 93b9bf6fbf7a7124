import { linesInReport } from '../../domain/report/line.ts'
import type { Report } from '../../domain/report/report.ts'
import { printableJson } from '../../shared/printable.ts'

/**
 * A report as JSON Lines: `report` first, then `check`, `figures` and the rows. Each with its line end. docs/reference/report.schema.json
 * describes a line. Hidden characters are escaped, so that a terminal shows what is there.
 */
export function* jsonLinesOf(report: Report): Generator<string> {
  for (const line of linesInReport(report)) yield `${printableJson(JSON.stringify(line))}\n`
}
