import type { GrantRow } from '../../src/domain/report/grant-row.ts'
import type { GrantRows } from '../../src/domain/report/grant-rows.ts'
import { linesAfterGrants, linesBeforeGrants, type ReportLine } from '../../src/domain/report/line.ts'
import { packRows } from '../../src/domain/report/pack-rows.ts'
import type { Report } from '../../src/domain/report/report.ts'
import { openTally } from '../../src/domain/report/tally.ts'
import type { Markdown } from '../../src/render/markdown.ts'
import { openReportSummary } from '../../src/render/report/markdown.ts'
import { pageOf } from '../../src/render/report/page.ts'
import { type ReportText, textsOf } from '../../src/render/report/report-text.ts'

/** A report whose rows can be looked at as a list. */
export interface ListedReport extends Report {
  readonly grants: GrantRows & readonly GrantRow[]
}

/** The same with rows as people write them, and without what follows from them. */
export type WrittenReport = Omit<Report, 'grants' | 'exceptional' | 'breakGlass'> & {
  readonly grants: readonly GrantRow[]
}

/** A report of these rows. They are packed when that is asked for. */
export function listed({ grants, ...rest }: WrittenReport): ListedReport {
  const rows = Object.defineProperty([...grants], 'blocks', { get: () => packRows(grants).blocks })
  const tally = openTally()
  for (const grant of grants) tally.add(grant)
  const { exceptional, breakGlass } = tally.finish()
  return { ...rest, grants: rows as unknown as ListedReport['grants'], exceptional, breakGlass }
}

export const wholeFile = (file: ReportText, { grants }: Report): string => [...textsOf(file, grants)].join('')

/** With their ends. */
export const linesOfFile = (file: ReportText, report: Report): readonly string[] =>
  wholeFile(file, report).match(/[^\n]*\n/g) ?? []

export const wholePage = (report: Report): string => wholeFile(pageOf(report), report)

export function wholeSummary(report: Report): Markdown {
  const summary = openReportSummary(report)
  for (const grant of report.grants) summary.add(grant)
  return summary.render()
}

export const linesInReport = (report: Report): readonly ReportLine[] => [
  ...linesBeforeGrants(report),
  ...report.grants,
  ...linesAfterGrants(report),
]
