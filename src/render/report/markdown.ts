import { EXCEPTION_WORDS } from '../../domain/report/exception-words.ts'
import type { GrantRow } from '../../domain/report/grant-row.ts'
import type { CompletenessCheck, Report } from '../../domain/report/report.ts'
import { code, details, join, type Markdown, md, text } from '../markdown.ts'
import { takeWithinBudget } from '../within-budget.ts'
import { renderReportFigures } from './figures.ts'
import { renderGantt } from './gantt.ts'
import { pullRequestLink, when } from './row-parts.ts'
import { type ReportSection, renderGrantRow, sectionsIn } from './rows.ts'

/** GitHub accepts 1 MiB in a summary. Of a section: ten of them fit beside the checks and the exceptions. */
const BUDGET_BYTES = { checks: 120_000, exceptions: 200_000, grants: 200_000, section: 30_000 } as const

/** The job summary of mode `report`, which is a file of the report too: what fails and every exception first, then the figures, then the rows. */
export function renderReportSummary(report: Report): Markdown {
  const { header, figures, grants } = report
  const exceptions = grants.filter(grant => grant.exceptions.length > 0)
  const chart = renderGantt(grants)
  return join(
    [
      md`## 📋 Access in ${code(header.repository)} from ${when(header.since)} to ${when(header.until)}`,
      overviewOf(report, exceptions.length),
      md`### Is it complete?`,
      renderChecks(report.checks),
      ...(exceptions.length > 0
        ? [md`### Exceptions: ${exceptions.length}`, renderExceptions(report, exceptions)]
        : []),
      md`### Figures`,
      renderReportFigures(figures),
      ...(chart ? [md`### Who had access when (UTC)`, chart] : []),
      md`### What happened`,
      renderSection(md`Grants: ${grants.length}`, grants, BUDGET_BYTES.grants, row => renderGrantRow(header, row)),
      ...renderSections(sectionsIn(report)),
      md`Every row, with where it is recorded, is in the files of this report. Made at ${when(header.madeAt)} from commit ${code(header.main.slice(0, 12))} of the default branch.`,
    ],
    '\n\n',
  )
}

function overviewOf({ checks, figures }: Report, exceptions: number): Markdown {
  const of = (state: CompletenessCheck['state']) => checks.filter(check => check.state === state).length
  const [failing, unknown] = [of('fails'), of('unknown')]
  const complete =
    failing > 0
      ? md`❌ **${failing} of ${checks.length} checks fail: this may not be all that happened.** Do what stands under each, and make the report again.`
      : unknown > 0 || checks.length === 0
        ? md`❓ **${unknown} of ${checks.length} checks could not be made: more may have happened.** Do what stands under each, and make the report again.`
        : md`✅ All ${checks.length} checks hold: this is all that happened.`
  const looked = exceptions > 0 ? md`⚠️ **${exceptions} are exceptions: look at each.**` : md`None is an exception.`
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
const renderExceptions = ({ header }: Report, grants: readonly GrantRow[]): Markdown =>
  listWithin(
    grants.toSorted((a, b) => gravityOf(a) - gravityOf(b)),
    BUDGET_BYTES.exceptions,
    ({ user, account, opensAt, pullRequest, exceptions }) => {
      const why = exceptions.map(each => md`**${text(EXCEPTION_WORDS[each.kind])}**: ${text(each.text)}`)
      return md`- ${code(user)} in ${code(account)}, ${when(opensAt)}, ${pullRequestLink(header, pullRequest)}: ${join(why, '; ')}`
    },
  )

const GRAVEST_FIRST = Object.keys(EXCEPTION_WORDS)
const gravityOf = ({ exceptions }: GrantRow) => Math.min(...exceptions.map(({ kind }) => GRAVEST_FIRST.indexOf(kind)))

/** What there is is folded away; what there is none of is one line. */
function renderSections(sections: readonly ReportSection[]): readonly Markdown[] {
  const isEmpty = ({ lines }: ReportSection) => lines.length === 0
  const none = sections.filter(isEmpty).map(({ title }) => title)
  return [
    ...sections
      .filter(section => !isEmpty(section))
      .map(({ title, lines }) =>
        renderSection(md`${title}: ${lines.length}`, lines, BUDGET_BYTES.section, write => write()),
      ),
    ...(none.length > 0 ? [md`There is none of these: ${join(none, '; ')}.`] : []),
  ]
}

/** A list that is folded away. */
function renderSection<R>(
  title: Markdown,
  rows: readonly R[],
  budgetBytes: number,
  write: (row: R) => Markdown,
): Markdown {
  return rows.length === 0 ? title : details(title, listWithin(rows, budgetBytes, write))
}

function listWithin<R>(rows: readonly R[], budgetBytes: number, write: (row: R) => Markdown): Markdown {
  const told = takeWithinBudget(rows, budgetBytes, write).map(([, line]) => line)
  const rest = rows.length - told.length
  return join([...told, ...(rest > 0 ? [md`- … and ${rest} more: see the files of this report`] : [])], '\n')
}
