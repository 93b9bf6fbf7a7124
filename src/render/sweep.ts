import type { ReviewResult } from '../domain/reconcile/debt-finding.ts'
import { FINDING_TITLES, FINDING_WORDS } from '../domain/reconcile/finding-words.ts'
import { RESPONSES } from '../domain/reconcile/responses.ts'
import { type Finding, isAlarm, reasonOf, remedyOf, type SweepResult, subjectOf } from '../domain/reconcile/sweep.ts'
import { renderFailures } from './failures.ts'
import { renderGrantComment } from './grant-comment.ts'
import { code, details, facts, join, type Markdown, md, text } from './markdown.ts'
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
  return join(
    [
      md`## ${findings.some(isAlarm) ? md`🚨` : md`🧹`} Sweep of Session Manager access`,
      overviewOf(result, told),
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

/** Where not everything could be read, nothing is said of the rest. */
function overviewOf({ findings, isComplete }: SweepResult, told: readonly Finding[]): Markdown {
  const live = findings.length - told.length
  const asMerged =
    live === 0
      ? md`No access is live.`
      : md`${live} live ${live === 1 ? md`grant is` : md`grants are`} as ${live === 1 ? md`it was` : md`they were`} merged.`
  if (!isComplete)
    return md`❌ **Not everything could be read or judged**, so more may be there than is said here. What went wrong stands below: fix it, and run the sweep again. Of what could be read: ${asMerged}`
  if (told.length === 0) return md`${asMerged} Nothing else was found. There is nothing to do.`
  const toDo = told.filter(({ state }) => RESPONSES[state].severity !== 'nothing').length
  return md`${asMerged} ${told.length} ${told.length === 1 ? md`thing was` : md`things were`} found besides; ${toDo === 0 ? md`no one has to do anything.` : md`${toDo} of them ${toDo === 1 ? md`needs` : md`need`} a person.`}`
}

/** A card each, the alarms first. Those that do not fit are counted. */
function renderFindings(findings: readonly Finding[], budgetBytes: number): Markdown {
  const rank = ({ state }: Finding) => ['alarm', 'warning', 'nothing'].indexOf(RESPONSES[state].severity)
  const sorted = findings.toSorted((a, b) => rank(a) - rank(b))
  const cards = takeWithinBudget(sorted, budgetBytes, renderFinding).map(([, card]) => card)
  const rest = findings.length - cards.length
  return join([...cards, ...(rest > 0 ? [omittedNote(rest)] : [])], '\n\n')
}

const MARKS = { alarm: md`🚨`, warning: md`⚠️`, nothing: md`🔒` } as const

/** What it is and whose, what to do, and the rest folded away. */
function renderFinding(finding: Finding): Markdown {
  const { user, account, what } = subjectOf(finding)
  const { severity, ends } = RESPONSES[finding.state]
  const remedy = remedyOf(finding)
  const mark = ends || severity !== 'nothing' ? MARKS[severity] : md`⏳`
  const toDo = remedy === undefined ? md`There is nothing to do.` : md`**${text(remedy)}.**`
  return join(
    [
      md`### ${mark} ${text(FINDING_TITLES[finding.state])}: ${code(user)} in ${code(account.name)}`,
      md`${text(reasonOf(finding))}.${fateOf(finding, ends)} ${toDo}`,
      details(
        md`Details`,
        facts([
          [finding.kind === 'session' ? md`Sessions` : md`Policy`, code(what)],
          [md`Account`, md`${code(account.name)} (${code(account.region)})`],
          [md`In the log`, code(FINDING_WORDS[finding.state])],
        ]),
      ),
    ],
    '\n\n',
  )
}

/** What the sweep does with the access; nothing where there is none, or where only the review is missing. */
function fateOf(finding: Finding, ends: boolean): Markdown {
  if (finding.kind === 'debt' || finding.state === 'missing') return md``
  return ends ? md` The sweep ends it.` : md` The sweep leaves it alone.`
}

const TITLE = 'The sweep found access that nobody merged'

/** The issue that alerts people. It does not contain the time of the run, so that the same alarm changes nothing. */
export function renderAlarm(alarms: readonly Finding[]): { title: string; body: Markdown; news: Markdown } {
  const found = renderFindings(alarms, BUDGET_BYTES.issue)
  const body = md`## 🚨 Access was written or changed without a merged pull request: find out who did it

${found}

The sweep ends what it finds of this at once; its summary says whether that is proven. Every sweep keeps this issue up to date. **Close it when you know how it came about.**`
  return { title: TITLE, body, news: md`The sweep found this now:\n\n${found}` }
}

/** The note on an issue whose alarms are all gone. */
export const ALARM_SETTLED: Markdown = md`> ✅ The last sweep found nothing of this any more. Close the issue when you know how it came about.`
