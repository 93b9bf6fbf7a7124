import type { ReportFormat } from '../../domain/report/format.ts'
import type { Report } from '../../domain/report/report.ts'
import { reportLines } from '../../render/report/lines.ts'
import { renderReport } from '../../render/report/summary.ts'

/** One file of a report. `lines`: each with its line end, written as they are. */
interface ReportFile {
  readonly name: string
  readonly lines: Iterable<string>
}

/** The files of each format. */
const FORMATS: { readonly [F in ReportFormat]?: (report: Report) => readonly ReportFile[] } = {
  jsonl: report => [{ name: 'report.jsonl', lines: reportLines(report) }],
  markdown: report => [{ name: 'summary.md', lines: [renderReport(report), '\n'] }],
}

export const filesOf = (report: Report, formats: readonly ReportFormat[]): readonly ReportFile[] =>
  formats.flatMap(format => FORMATS[format]?.(report) ?? [])
