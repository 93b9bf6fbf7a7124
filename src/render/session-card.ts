import type { SessionAttribution } from '../domain/evidence/attribution.ts'
import { isAlarmingVerdict, type LogsResult, type SessionEvidence } from '../domain/evidence/evidence.ts'
import { type SessionVerdict, severityOf } from '../domain/evidence/verdict.ts'
import { describeVerdictForPeople, remedyFor, VERDICT_WORDS } from '../domain/evidence/verdict-text.ts'
import { code, details, facts, instant, join, type Markdown, md, text } from './markdown.ts'
import { omittedNote } from './omitted-note.ts'
import { takeWithinBudget } from './within-budget.ts'

/** A card each, in order. If not all fit, it shows the most alarming ones and counts the rest. */
export function sessionCards(
  sessions: readonly SessionEvidence[],
  budgetBytes: number,
  toCard: (session: SessionEvidence) => Markdown,
): Markdown {
  const fitting = new Map(takeWithinBudget(sessions.toSorted(byAlarm), budgetBytes, toCard))
  const shown = sessions.flatMap(each => fitting.get(each) ?? [])
  const rest = sessions.length - shown.length
  return join([...shown, ...(rest > 0 ? [omittedNote(rest)] : [])], '\n\n')
}

const byAlarm = (a: SessionEvidence, b: SessionEvidence) => severityRank(worstOf(b)) - severityRank(worstOf(a))

const MARKS = { fine: md`✅`, warning: md`⚠️`, alarm: md`🚨` } as const

/** The worst verdict: what the heading of a session says. */
export const worstOf = ({ verdicts }: SessionEvidence): SessionVerdict =>
  verdicts.reduce((worst, each) => (severityRank(each) > severityRank(worst) ? each : worst))

const severityRank = (verdict: SessionVerdict) => ['fine', 'warning', 'alarm'].indexOf(severityOf(verdict))

/** An overrun that the revocation has reported is the ordinary cut-off: the last look raises no alarm for it. */
export const markOf = (verdict: SessionVerdict, result: Pick<LogsResult, 'ended'>): Markdown =>
  severityOf(verdict) === 'alarm' && !isAlarmingVerdict(verdict, result) ? md`⏱️` : MARKS[severityOf(verdict)]

/** Each verdict with what to do about it. */
export const renderVerdicts = ({ verdicts }: SessionEvidence, result: Pick<LogsResult, 'ended'>): Markdown =>
  join(
    verdicts.map(
      verdict =>
        md`- ${markOf(verdict, result)} ${text(describeVerdictForPeople(verdict), 1_000)}. **${text(remedyFor(verdict), 1_000)}.**`,
    ),
    '\n',
  )

/** The verdict, what to do under it, and the rest folded away. */
export function renderSessionCard(evidence: SessionEvidence, result: Pick<LogsResult, 'ended'>): Markdown {
  const { session, account, standing } = evidence
  const worst = worstOf(evidence)
  const who = 'grant' in standing ? standing.grant.record.user : session.owner
  return join(
    [
      md`### ${markOf(worst, result)} ${text(capitalized(VERDICT_WORDS[worst.kind]))}: ${code(who)} on ${code(session.target)} in ${code(account.name)}`,
      renderVerdicts(evidence, result),
      details(
        md`Session ${code(session.id)}`,
        facts([
          [md`Owner`, code(session.owner)],
          [md`Where`, md`${code(session.target)} in ${code(account.name)} (${code(account.region)})`],
          [md`Document`, code(session.document ?? 'no document')],
          ...openOf(evidence),
          [md`Grant`, grantOf(standing)],
          [md`CloudWatch`, streamOf(evidence)],
          [md`S3`, objectOf(evidence)],
        ]),
      ),
    ],
    '\n\n',
  )
}

const capitalized = (words: string) => words.replace(/^[a-z]/, letter => letter.toUpperCase())

/** From when until when a session was open, and how it ended. */
export function openOf({ session, ended }: SessionEvidence): readonly (readonly [Markdown, Markdown])[] {
  const { startedAt, endedAt } = session
  return [
    [md`From`, startedAt ? instant(startedAt) : md`not known`],
    [md`Until`, endedAt ? md`${instant(endedAt)} (${text(ended)})` : text(ended)],
  ]
}

function streamOf({ places, stream }: SessionEvidence): Markdown {
  const where = md`${code(places.group)}, stream as the session`
  if (stream.kind !== 'found') return md`${where}: ${text(stream.kind)}`
  const { events, bytes, firstAt, lastAt } = stream.stream
  const span = firstAt && lastAt ? md`, ${instant(firstAt)} to ${instant(lastAt)}` : md``
  return md`${where}: ${events} events, ${bytes} bytes${span}`
}

function objectOf({ places, object }: SessionEvidence): Markdown {
  const where = code(`s3://${places.bucket}/${places.key}`, 1_100)
  if (object.kind !== 'found') return md`${where}: ${text(object.kind)}`
  const { bytes, etag, modifiedAt } = object.object
  return md`${where}: ${bytes} bytes, ETag ${code(etag)}, ${instant(modifiedAt)}`
}

function grantOf(standing: SessionAttribution): Markdown {
  if (!('grant' in standing)) return md`none`
  const { id, pullRequest } = standing.grant.record
  return md`${code(id)}, pull request ${code(`#${pullRequest}`)}, until ${instant(standing.end)}`
}
