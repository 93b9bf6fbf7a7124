import type { BreakGlassRow } from '../../domain/report/break-glass-row.ts'
import type {
  AccessReviewRow,
  FailureRow,
  FindingRow,
  OvertakenRow,
  RefusalRow,
  RulesChangeRow,
  StopRow,
  TranscriptReadRow,
} from '../../domain/report/event-rows.ts'
import type { GrantRow } from '../../domain/report/grant-row.ts'
import type { Report, ReportHeader } from '../../domain/report/report.ts'
import { code, join, type Markdown, md, text } from '../markdown.ts'
import { firstCodes, personMarkdown, pullRequestLink, recordedAt, when } from './row-parts.ts'

export interface ReportSection {
  readonly title: Markdown
  /** Each writes one line: those that do not fit are not written at all. */
  readonly lines: readonly (() => Markdown)[]
}

/** The sections of a report beside its grants. */
export function sectionsIn(report: Report): readonly ReportSection[] {
  const { header } = report
  const section = <R>(title: Markdown, rows: readonly R[], write: (row: R, header: ReportHeader) => Markdown) => ({
    title,
    lines: rows.map(row => () => md`- ${write(row, header)}`),
  })
  return [
    section(md`Break-glass`, report.breakGlass, breakGlass),
    section(md`Refused`, report.refusals, refusal),
    section(md`Changed by a later merge before they could be granted`, report.overtaken, overtaken),
    section(md`Failed`, report.failures, failure),
    section(md`Emergency stops`, report.stops, stop),
    section(md`What sweeps found`, report.findings, finding),
    section(md`Changes of the rules`, report.rulesChanges, rulesChange),
    section(md`Transcripts that were read`, report.transcriptReads, transcriptRead),
    section(md`Access reviews`, report.accessReviews, accessReview),
  ]
}

/** One grant on one line. */
export function renderGrantRow(header: ReportHeader, grant: GrantRow): Markdown {
  const { user, account, instances, opensAt, expiresAt, approval, pullRequest, reason, ended, usage } = grant
  const approvers =
    approval.by.length > 0
      ? md`approved by ${firstCodes(approval.by.map(({ login }) => login))}`
      : md`**nobody approved it**`
  const end = ended ? md`ended ${when(ended.at)}` : md`**no end is proven**`
  const sessions = usage?.sessions.length ?? 0
  const use = usage
    ? md`; ${sessions} ${sessions === 1 ? md`session` : md`sessions`}, ${usage.usedMinutes} minutes`
    : md``
  const whereTo = instances.length === 1 ? code(instances[0] ?? '') : md`${instances.length} instances`
  return md`- ${when(opensAt)} to ${when(expiresAt)}: ${code(user)} on ${whereTo} in ${code(account)}, ${pullRequestLink(header, pullRequest)}, ${approvers}, for ${text(reason, 300)}; ${grant.state === 'open' ? md`open` : end}${use}`
}

function breakGlass(
  { user, account, opensAt, pullRequest, reviews, reviewDueAt }: BreakGlassRow,
  header: ReportHeader,
) {
  const told = reviews.map(({ verdict, by, at, text: words }) => {
    const said = verdict === 'approved' ? md`approved` : md`**rejected**`
    return md`${said} by ${personMarkdown(by)} at ${when(at)}: ${text(words, 300)}`
  })
  const due = reviewDueAt === undefined ? md`` : md`, due by ${when(reviewDueAt)}`
  return md`${when(opensAt)}: ${code(user)} in ${code(account)}, ${pullRequestLink(header, pullRequest)}: ${told.length > 0 ? join(told, '; ') : md`**not reviewed**${due}`}`
}

const asked = ({ user, account, observedAt, reason, requestedBy }: RefusalRow | OvertakenRow) =>
  md`${when(observedAt)}: ${code(user)} in ${code(account)}${requestedBy ? md`, asked for by ${personMarkdown(requestedBy)}` : md``}, for ${text(reason, 300)}`

const refusal = (row: RefusalRow) =>
  md`${asked(row)}. ${join(
    row.why.map(each => text(each, 300)),
    '; ',
  )} (${recordedAt(row.artefact)})`

const overtaken = (row: OvertakenRow) => md`${asked(row)} (${recordedAt(row.artefact)})`

function failure({ kind, user, account, observedAt, message, followedBy, artefact }: FailureRow) {
  const later =
    followedBy === undefined ? md`**Nothing that followed settles it**` : md`Settled by ${code(followedBy, 300)}`
  const what = kind === 'grant' ? md`the grant` : md`the end`
  return md`${when(observedAt)}: ${what} of ${code(user)} in ${code(account)}: ${text(message, 300)}. ${later} (${recordedAt(artefact)})`
}

function stop({ what, subject, grants, observedAt, startedBy, artefact }: StopRow) {
  const whom =
    what === 'everything'
      ? md`everything`
      : md`${what === 'user' ? md`all of` : md`grant`} ${code(subject ?? 'not known', 300)}`
  return md`${when(observedAt)}: ${personMarkdown(startedBy)} stopped ${whom}; it ended ${firstCodes(grants)} (${recordedAt(artefact)})`
}

function finding({
  state,
  account,
  region,
  user,
  policy,
  sessions,
  why,
  issue,
  goneAt,
  observedAt,
  artefact,
}: FindingRow) {
  const what = policy === undefined ? md`sessions ${firstCodes(sessions)}` : md`policy ${code(policy, 300)}`
  const alarm = issue === undefined ? md`` : md`; issue ${issue}`
  const end = goneAt === undefined ? md`**still found by the last sweep**` : md`gone ${when(goneAt)}`
  return md`${when(observedAt)}: ${code(state, 300)}: ${what} of ${code(user ?? 'not known', 300)} in ${code(account)} (${code(region, 300)}): ${text(why, 300)}; ${end}${alarm} (${recordedAt(artefact)})`
}

function rulesChange(row: RulesChangeRow, header: ReportHeader) {
  const { mergedAt, pullRequest, mergedBy, approvedBy, changes, mergeSha } = row
  const by =
    approvedBy === undefined
      ? md`no record says who approved it`
      : md`approved by ${firstCodes(approvedBy.map(({ login }) => login))}`
  const where = pullRequest ? pullRequestLink(header, pullRequest) : md`commit ${code(mergeSha.slice(0, 12))}`
  const said = changes.slice(0, 20).map(each => text(each, 300))
  const rest = changes.length - said.length
  return md`${when(mergedAt)}: ${where}, ${by}, merged by ${personMarkdown(mergedBy)}: ${join(said, '; ')}${rest > 0 ? md` and ${rest} more` : md``}`
}

const transcriptRead = ({ observedAt, startedBy, how, asked: wanted, sessions }: TranscriptReadRow) =>
  md`${when(observedAt)}: ${personMarkdown(startedBy)} (${firstCodes(how)}) asked for ${firstCodes(wanted)}: sessions ${firstCodes(sessions)}`

function accessReview({ file, mergedAt, mergedBy, confirmed, notConfirmed }: AccessReviewRow) {
  return md`${when(mergedAt)}: ${code(file, 300)}, merged by ${personMarkdown(mergedBy)}: ${confirmed} confirmed, not confirmed: ${firstCodes(notConfirmed)}`
}
