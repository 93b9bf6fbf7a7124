import { EXCEPTION_WORDS } from '../../domain/report/exception-words.ts'
import type { GrantRow } from '../../domain/report/grant-row.ts'
import type { CompletenessCheck, Report, ReportHeader } from '../../domain/report/report.ts'
import { code, details, join, type Markdown, md, text } from '../markdown.ts'
import { takeWithinBudget } from '../within-budget.ts'
import { renderReportFigures } from './figures.ts'
import { openChart } from './gantt.ts'
import { type GrowingList, growingList, renderLines } from './growing-list.ts'
import { pullRequestLink, when } from './row-parts.ts'
import { type ReportSection, renderGrantRow, sectionsIn } from './rows.ts'

/** GitHub accepts 1 MiB in a summary. Of a section: ten of them fit beside the checks and the exceptions. */
const BUDGET_BYTES = { checks: 120_000, exceptions: 200_000, grants: 200_000, section: 30_000 } as const

/** The job summary of mode `report`, which is a file of the report too, made while its grants are gone through. */
export interface ReportSummary {
  add(grant: GrantRow): void
  /** What fails and every exception first, then the figures, then the rows. */
  render(): Markdown
}

export function openReportSummary(report: Report): ReportSummary {
  const { header } = report
  const chart = openChart()
  const exceptions = openExceptions(report)
  const grants = growingList(BUDGET_BYTES.grants)
  return {
    add(grant) {
      chart.add(grant)
      exceptions.add(grant)
      grants.add(() => renderGrantRow(header, grant))
    },
    render: () => renderSummary(report, { exceptions, grants, chart: chart.render(grants.count()) }),
  }
}

interface SummaryParts {
  readonly exceptions: ReturnType<typeof openExceptions>
  readonly grants: GrowingList
  readonly chart: Markdown | undefined
}

function renderSummary(report: Report, { exceptions, grants, chart }: SummaryParts): Markdown {
  const { header, figures, exceptional } = report
  return join(
    [
      md`## 📋 Access in ${code(header.repository)} from ${when(header.since)} to ${when(header.until)}`,
      overviewOf(report),
      md`### Is it complete?`,
      renderChecks(report.checks),
      ...(exceptional > 0 ? [md`### Exceptions: ${exceptional}`, exceptions.render()] : []),
      md`### Figures`,
      renderReportFigures(figures),
      ...(chart ? [md`### Who had access when (UTC)`, chart] : []),
      md`### What happened`,
      folded(md`Grants: ${grants.count()}`, grants),
      ...renderSections(sectionsIn(report)),
      md`Every row, with where it is recorded, is in the files of this report. Made at ${when(header.madeAt)} from commit ${code(header.main.slice(0, 12))} of the default branch.`,
    ],
    '\n\n',
  )
}

function overviewOf({ checks, figures, exceptional }: Report): Markdown {
  const of = (state: CompletenessCheck['state']) => checks.filter(check => check.state === state).length
  const [failing, unknown] = [of('fails'), of('unknown')]
  const complete =
    failing > 0
      ? md`❌ **${failing} of ${checks.length} checks fail: this may not be all that happened.** Do what stands under each, and make the report again.`
      : unknown > 0 || checks.length === 0
        ? md`❓ **${unknown} of ${checks.length} checks could not be made: more may have happened.** Do what stands under each, and make the report again.`
        : md`✅ All ${checks.length} checks hold: this is all that happened.`
  const looked = exceptional > 0 ? md`⚠️ **${exceptional} are exceptions: look at each.**` : md`None is an exception.`
  return md`${figures.grants} grants to ${figures.people} people. ${looked} ${complete}`
}

const MARKS: Readonly<Record<CompletenessCheck['state'], Markdown>> = {
  holds: md`✅`,
  fails: md`❌ **does not hold**:`,
  unknown: md`❓ **not known**:`,
}

const RANKS = ['fails', 'unknown', 'holds'] as const

function renderChecks(checks: readonly CompletenessCheck[]): Markdown {
  if (checks.length === 0) return md`❓ Nothing was checked. Make the report with a release that checks it.`
  const sorted = checks.toSorted((a, b) => RANKS.indexOf(a.state) - RANKS.indexOf(b.state))
  const share = Math.floor(BUDGET_BYTES.checks / checks.length)
  return join(
    sorted.map(check => renderCheck(check, share)),
    '\n',
  )
}

function renderCheck({ claim, state, counts, gaps }: CompletenessCheck, budgetBytes: number): Markdown {
  const numbers = Object.entries(counts).map(([name, count]) => md`${text(name, 300)} ${count}`)
  const told = takeWithinBudget(
    gaps,
    budgetBytes,
    ({ what, meaning, remedy }) => md`  - ${code(what, 300)}: ${text(meaning)}. **${text(remedy)}.**`,
  )
  const rest = gaps.length - told.length
  return join(
    [
      md`- ${MARKS[state]} ${text(claim)}${numbers.length > 0 ? md` (${join(numbers, ', ')})` : md``}`,
      ...told.map(([, line]) => line),
      ...(rest > 0 ? [md`  - … and ${rest} more: see checks.csv`] : []),
    ],
    '\n',
  )
}

/** The gravest first: those are shown where not all fit. */
function openExceptions({ header, exceptional }: Report) {
  const byGravity = GRAVEST_FIRST.map(() => growingList(BUDGET_BYTES.exceptions))
  return {
    add(grant: GrantRow) {
      if (grant.exceptions.length > 0) byGravity[gravityOf(grant)]?.add(() => renderException(header, grant))
    },
    render(): Markdown {
      const lines = byGravity.flatMap(list => list.lines)
      const told = takeWithinBudget(lines, BUDGET_BYTES.exceptions, line => line)
      return renderLines(
        told.map(([line]) => line),
        exceptional,
      )
    },
  }
}

function renderException(
  header: ReportHeader,
  { user, account, opensAt, pullRequest, exceptions }: GrantRow,
): Markdown {
  const why = exceptions.map(each => md`**${text(EXCEPTION_WORDS[each.kind])}**: ${text(each.text)}`)
  return md`- ${code(user)} in ${code(account)}, ${when(opensAt)}, ${pullRequestLink(header, pullRequest)}: ${join(why, '; ')}`
}

const GRAVEST_FIRST = Object.keys(EXCEPTION_WORDS)
const gravityOf = ({ exceptions }: GrantRow) => Math.min(...exceptions.map(({ kind }) => GRAVEST_FIRST.indexOf(kind)))

/** What there is is folded away; what there is none of is one line. */
function renderSections(sections: readonly ReportSection[]): readonly Markdown[] {
  const isEmpty = ({ lines }: ReportSection) => lines.length === 0
  const none = sections.filter(isEmpty).map(({ title }) => title)
  return [
    ...sections
      .filter(section => !isEmpty(section))
      .map(({ title, lines }) => {
        const list = growingList(BUDGET_BYTES.section)
        for (const write of lines) list.add(write)
        return folded(md`${title}: ${lines.length}`, list)
      }),
    ...(none.length > 0 ? [md`There is none of these: ${join(none, '; ')}.`] : []),
  ]
}

/** A list that is folded away. */
const folded = (title: Markdown, list: GrowingList): Markdown =>
  list.count() === 0 ? title : details(title, renderLines(list.lines, list.count()))
