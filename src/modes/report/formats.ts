import type { ReportFormat } from '../../domain/report/format.ts'
import type { Report } from '../../domain/report/report.ts'
import type { ReportSummary } from '../../render/report/markdown.ts'
import type { ReportText } from '../../render/report/report-text.ts'

type FilesOf = (report: Report, summary: ReportSummary) => Promise<readonly ReportText[]>

/** The files of each format. Each renderer is loaded when it is asked for. */
const FORMATS: { readonly [F in ReportFormat]: FilesOf } = {
  csv: async report => (await import('../../render/report/csv.ts')).csvFiles(report),
  jsonl: async report => [(await import('../../render/report/json-lines.ts')).jsonLinesOf(report)],
  markdown: async (_, summary) => [{ name: 'summary.md', after: () => [summary.render(), '\n'] }],
  ocsf: async report => [(await import('../../render/report/ocsf.ts')).ocsfOf(report)],
  html: async report => [(await import('../../render/report/page.ts')).pageOf(report)],
}

/** `summary`: is told of the grants before the files are. */
export const filesOf = async (
  report: Report,
  summary: ReportSummary,
  formats: readonly ReportFormat[],
): Promise<readonly ReportText[]> => (await Promise.all(formats.map(format => FORMATS[format](report, summary)))).flat()
