import type { ReportFormat } from '../../domain/report/format.ts'
import type { Report } from '../../domain/report/report.ts'

/** One file of a report. `lines`: each with its line end, written as they are. */
interface ReportFile {
  readonly name: string
  readonly lines: Iterable<string>
}

/** The files of each format. Each renderer is loaded when it is asked for. */
const FORMATS: { readonly [F in ReportFormat]: (report: Report) => Promise<readonly ReportFile[]> } = {
  csv: async report => (await import('../../render/report/csv.ts')).csvFiles(report),
  jsonl: async report => [
    { name: 'report.jsonl', lines: (await import('../../render/report/json-lines.ts')).jsonLinesOf(report) },
  ],
  markdown: async report => [
    {
      name: 'summary.md',
      lines: [(await import('../../render/report/markdown.ts')).renderReportSummary(report), '\n'],
    },
  ],
  ocsf: async report => [{ name: 'ocsf.jsonl', lines: (await import('../../render/report/ocsf.ts')).ocsfOf(report) }],
  html: async report => [
    { name: 'report.html', lines: (await import('../../render/report/page.ts')).renderPage(report) },
  ],
}

export const filesOf = async (report: Report, formats: readonly ReportFormat[]): Promise<readonly ReportFile[]> =>
  (await Promise.all(formats.map(format => FORMATS[format](report)))).flat()
