import type { ReviewResult } from '../domain/reconcile/debt-finding.ts'
import { FINDING_WORDS } from '../domain/reconcile/finding-words.ts'
import { RESPONSES } from '../domain/reconcile/responses.ts'
import { type Finding, isAlarm, reasonOf, remedyOf, type SweepResult, subjectOf } from '../domain/reconcile/sweep.ts'
import { renderFailures } from './failures.ts'
import { renderGrantComment } from './grant-comment.ts'
import { code, join, type Markdown, md, table, text } from './markdown.ts'
import { omittedNote } from './omitted-note.ts'
import { renderRevocation } from './revocation.ts'
import { renderEndingPlan } from './summary.ts'
import { takeWithinBudget } from './within-budget.ts'

/** GitHub accepts 65,536 characters in an issue, and 1 MiB in a summary. */
const BUDGET_BYTES = { issue: 40_000, summary: 300_000 } as const

/** The job summary of mode `sweep`. */
export function renderSweepSummary(result: SweepResult): Markdown {
  const { findings, plan, revocations, outcomes, failures } = result
  const told = findings.filter(({ state }) => state !== 'live')
  const live = findings.length - told.length
  return join(
    [
      md`## ${findings.some(isAlarm) ? md`🚨` : md`🧹`} Sweep of Session Manager access`,
      md`${live} live ${live === 1 ? md`grant is` : md`grants are`} as they were merged. ${told.length === 0 ? md`Nothing else was found.` : md``}`,
      ...(told.length > 0 ? [renderFindings(told, BUDGET_BYTES.summary)] : []),
      ...plan.map(renderEndingPlan),
      ...revocations.map(renderRevocation),
      ...(outcomes.length > 0 ? [renderGrantComment(outcomes, [])] : []),
      ...renderFailures(failures),
    ],
    '\n\n',
  )
}

/** The job summary of mode `review`. */
export function renderReviewSummary({ findings, failures }: ReviewResult): Markdown {
  const nothing = md`No access without an approval waits for a review.`
  return join(
    [
      md`## Reviews of access that nobody approved`,
      findings.length > 0 ? renderFindings(findings, BUDGET_BYTES.summary) : nothing,
      ...renderFailures(failures),
    ],
    '\n\n',
  )
}

const HEAD = ['What', 'Who', 'Account', 'Policy or sessions', 'Why', 'Access', 'What to do']

/** A table with the alarms first. Rows that do not fit are counted. */
function renderFindings(findings: readonly Finding[], budgetBytes: number): Markdown {
  const rank = ({ state }: Finding) => ['alarm', 'warning', 'nothing'].indexOf(RESPONSES[state].severity)
  const sorted = findings.toSorted((a, b) => rank(a) - rank(b))
  const rows = takeWithinBudget(sorted, budgetBytes, finding => join(renderFinding(finding), ' | ')).map(
    ([finding]) => finding,
  )
  const rest = findings.length - rows.length
  return join([table(HEAD, rows.map(renderFinding)), ...(rest > 0 ? [omittedNote(rest)] : [])], '\n\n')
}

const MARKS = { alarm: md`🚨`, warning: md`⚠️`, nothing: md`🔒` } as const

function renderFinding(finding: Finding): Markdown[] {
  const { user, account, what } = subjectOf(finding)
  const { severity, ends } = RESPONSES[finding.state]
  const remedy = remedyOf(finding)
  return [
    md`${ends || severity !== 'nothing' ? MARKS[severity] : md`⏳`} ${text(FINDING_WORDS[finding.state])}`,
    code(user),
    md`${code(account.name)} (${code(account.region)})`,
    code(what),
    text(reasonOf(finding)),
    accessOf(finding, ends),
    remedy === undefined ? md`nothing` : text(remedy),
  ]
}

function accessOf(finding: Finding, ends: boolean): Markdown {
  if (finding.kind === 'debt') return md`nobody approved it`
  if (finding.state === 'missing') return md`is not there`
  return ends ? md`ends` : md`is left alone`
}

const TITLE = 'The sweep found access that nobody merged'

/** The issue that alerts people. It does not contain the time of the run, so that the same alarm changes nothing. */
export function renderAlarm(alarms: readonly Finding[]): { title: string; body: Markdown; news: Markdown } {
  const found = renderFindings(alarms, BUDGET_BYTES.issue)
  const body = md`## 🚨 Access was written or changed without a merged pull request

${found}

The sweep ends what it finds of this at once; its summary says whether that is proven. This issue is kept up to date by every sweep. Close it when you know how it came about.`
  return { title: TITLE, body, news: md`The sweep found this now:\n\n${found}` }
}

/** The note on an issue whose alarms are all gone. */
export const ALARM_SETTLED: Markdown = md`> ✅ The last sweep found nothing of this any more. Close the issue when you know how it came about.`
