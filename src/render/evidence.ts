import { isAlarmingVerdict, type LogsResult, type SessionEvidence } from '../domain/evidence/evidence.ts'
import { renderFailures } from './failures.ts'
import { code, duration, join, type Markdown, md, text, transcript } from './markdown.ts'
import { renderSessionCard, sessionCards } from './session-card.ts'
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
      md`## ${alarms > 0 ? md`🚨` : md`📼`} ${overviewOf(sessions.length, alarms)}`,
      join(
        asked.map(each => md`- ${text(each, 1_000)}`),
        '\n',
      ),
      ...(ledger === undefined ? [] : [renderSource(ledger)]),
      sessions.length === 0
        ? md`AWS lists sessions for 30 days. Older transcripts are in CloudWatch and S3, under the id of the session.`
        : sessionCards(sessions, SESSIONS_BUDGET_BYTES, each => renderSessionCard(each, result)),
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

function overviewOf(sessions: number, alarms: number): Markdown {
  if (sessions === 0) return md`No such session was found`
  const found = sessions === 1 ? md`1 session was found` : md`${sessions} sessions were found`
  return alarms === 0
    ? md`${found}, and nothing in them needs a person at once`
    : md`${found}: do what stands under those with 🚨`
}

/** The role for logs cannot read the witness, and everyone who may push to the branch can edit it. */
const renderSource = (ledger: string): Markdown =>
  md`Grants are read from the default branch. Their ends are read from the branch ${code('access-ledger')} at ${code(ledger.slice(0, 12))}. This job cannot compare that branch with the witness: the sweep does, and mode ${code('verify')} can.`

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
