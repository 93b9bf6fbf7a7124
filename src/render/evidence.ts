import type { SessionAttribution } from '../domain/evidence/attribution.ts'
import { isAlarmingVerdict, type LogsResult, type SessionEvidence } from '../domain/evidence/evidence.ts'
import { type SessionVerdict, severityOf } from '../domain/evidence/verdict.ts'
import { describeVerdictForPeople, remedyFor } from '../domain/evidence/verdict-text.ts'
import { renderFailures } from './failures.ts'
import { code, duration, instant, join, type Markdown, md, table, text, transcript } from './markdown.ts'
import { omittedNote } from './omitted-note.ts'
import { takeWithinBudget } from './within-budget.ts'

/** GitHub accepts 1 MiB in a summary. Sessions and transcripts have separate limits; the rest is counted. */
const SESSIONS_BUDGET_BYTES = 300_000
const CONTENT_BUDGET_BYTES = 400_000

/** The job summary of mode `logs`. It contains what was typed and printed only if the input asked for it. */
export function renderLogsSummary(result: LogsResult): Markdown {
  const { asked, ledger, sessions, saved, failures } = result
  const alarms = sessions.flatMap(({ verdicts }) => verdicts.filter(each => isAlarmingVerdict(each, result))).length
  return join(
    [
      md`## ${alarms > 0 ? md`🚨` : md`📼`} Sessions and their transcripts`,
      join(
        asked.map(each => md`- ${text(each, 1_000)}`),
        '\n',
      ),
      ...(ledger === undefined ? [] : [renderSource(ledger)]),
      sessions.length === 0 ? md`No such session. AWS keeps them for 30 days.` : renderSessions(sessions),
      ...renderDelays(sessions),
      ...renderContents(sessions),
      ...(saved.length > 0
        ? [md`${saved.length} files were saved, with ${code('manifest.json')} and ${code('SHA256SUMS')}.`]
        : []),
      ...renderFailures(failures),
    ],
    '\n\n',
  )
}

/** The role for logs cannot read the witness, and everyone who may push to the branch can edit it. */
const renderSource = (ledger: string): Markdown =>
  md`What was granted is that of the default branch. When it was ended, and what was told of it, is that of the branch ${code('access-ledger')} at ${code(ledger.slice(0, 12))}, which this job cannot compare with the witness: the sweep does, and mode ${code('verify')}.`

const HEAD = ['Verdict, and what to do', 'Session', 'Where', 'Open', 'Grant', 'CloudWatch', 'S3']

const renderSessions = (sessions: readonly SessionEvidence[]): Markdown =>
  sessionTable(HEAD, sessions, SESSIONS_BUDGET_BYTES, rowOf)

/** A table in order. If not all rows fit, it shows the most alarming ones and counts the rest. */
export function sessionTable(
  head: readonly string[],
  sessions: readonly SessionEvidence[],
  budgetBytes: number,
  toRow: (session: SessionEvidence) => readonly Markdown[],
): Markdown {
  const fitting = takeWithinBudget(sessions.toSorted(byAlarm), budgetBytes, each => join(toRow(each), ' | '))
  const fits = new Set(fitting.map(([each]) => each))
  const rest = sessions.length - fits.size
  return join(
    [table(head, sessions.filter(each => fits.has(each)).map(toRow)), ...(rest > 0 ? [omittedNote(rest)] : [])],
    '\n\n',
  )
}

const byAlarm = (a: SessionEvidence, b: SessionEvidence) => alarmOf(b) - alarmOf(a)

const alarmOf = ({ verdicts }: SessionEvidence) =>
  Math.max(...verdicts.map(verdict => ['fine', 'warning', 'alarm'].indexOf(severityOf(verdict))))

const MARKS = { fine: md`✅`, warning: md`⚠️`, alarm: md`🚨` } as const

export const renderVerdict = (verdict: SessionVerdict): Markdown =>
  md`${MARKS[severityOf(verdict)]} ${text(describeVerdictForPeople(verdict), 1_000)}`

function rowOf(evidence: SessionEvidence): Markdown[] {
  const { session, account, standing, ended, verdicts } = evidence
  const from = session.startedAt ? instant(session.startedAt) : md`not known`
  const until = session.endedAt ? md`${instant(session.endedAt)}: ${text(ended)}` : text(ended)
  return [
    join(
      verdicts.map(verdict => md`${renderVerdict(verdict)}<br>→ ${text(remedyFor(verdict), 1_000)}.`),
      '<br>',
    ),
    md`${code(session.id)}<br>of ${code(session.owner)}`,
    md`${code(session.target)} in ${code(account.name)} (${code(account.region)})<br>through ${code(session.document ?? 'no document')}`,
    md`${from}<br>${until}`,
    grantOf(standing),
    streamOf(evidence),
    objectOf(evidence),
  ]
}

function streamOf({ places, stream }: SessionEvidence): Markdown {
  const where = md`${code(places.group)}, stream as the session`
  if (stream.kind !== 'found') return md`${where}: ${text(stream.kind)}`
  const { events, bytes, firstAt, lastAt } = stream.stream
  const span = firstAt && lastAt ? md`<br>${instant(firstAt)} to ${instant(lastAt)}` : md``
  return md`${where}<br>${events} events, ${bytes} bytes${span}`
}

function objectOf({ places, object }: SessionEvidence): Markdown {
  const where = code(`s3://${places.bucket}/${places.key}`, 1_100)
  if (object.kind !== 'found') return md`${where}: ${text(object.kind)}`
  const { bytes, etag, modifiedAt } = object.object
  return md`${where}<br>${bytes} bytes, ETag ${code(etag)}<br>${instant(modifiedAt)}`
}

function grantOf(standing: SessionAttribution): Markdown {
  if (!('grant' in standing)) return md`none`
  const { id, pullRequest } = standing.grant.record
  return md`${code(id)}<br>pull request ${code(`#${pullRequest}`)}<br>until ${instant(standing.end)}`
}

/** The delays that were measured on these sessions; docs/troubleshooting.md has the usual ones. */
function renderDelays(sessions: readonly SessionEvidence[]): readonly Markdown[] {
  const toS3 = sessions.flatMap(({ object, session: { endedAt } }) =>
    // S3 has whole seconds only, and the agent may upload before the end is recorded.
    object.kind === 'found' && endedAt ? [Math.max(0, object.object.modifiedAt.getTime() - endedAt.getTime())] : [],
  )
  const toCloudWatch = sessions.flatMap(({ stream }) =>
    stream.kind === 'found' && stream.stream.slowestMs !== undefined ? [stream.stream.slowestMs] : [],
  )
  const parts = [
    ...(toCloudWatch.length > 0
      ? [md`a line was in CloudWatch ${duration(Math.max(...toCloudWatch))} after it was written, at the latest`]
      : []),
    ...(toS3.length > 0
      ? [md`an object was in S3 ${duration(Math.max(...toS3))} after its session had ended, at the latest`]
      : []),
  ]
  return parts.length > 0 ? [md`Measured on these sessions: ${join(parts, '; ')}.`] : []
}

function renderContents(sessions: readonly SessionEvidence[]): readonly Markdown[] {
  const shown = sessions.filter(({ content }) => content !== undefined)
  if (shown.length === 0) return []
  const fitting = takeWithinBudget(shown, CONTENT_BUDGET_BYTES, renderContent).map(([, text]) => text)
  const rest = shown.length - fitting.length
  return [
    md`### What was typed and printed\n\n> ⚠️ Everyone who may read this repository may read this.`,
    ...fitting,
    ...(rest > 0 ? [md`… and ${rest} more that have no room here: save them with ${code('output')}.`] : []),
  ]
}

function renderContent({ session, content }: SessionEvidence): Markdown {
  const { lines = [], isCut = false } = content ?? {}
  const more = isCut ? md`\n\n… and more: follow it, or save it with ${code('output')}.` : md``
  return md`${code(session.id)}:\n\n${transcript(lines)}${more}`
}
