import type { GrantEvidence, SessionEvidence } from '../domain/evidence.ts'
import { endOf } from '../domain/standing.ts'
import { renderVerdict } from './evidence.ts'
import { fitting } from './fitting.ts'
import { code, duration, instant, join, type Markdown, md, table } from './markdown.ts'

/** GitHub takes 65,536 characters in a comment. */
const ROOM = 40_000

/** The comment that closes a grant: whether it was used, for how long, what beyond its end, and where the transcripts lie. */
export function renderEvidence(ended: readonly GrantEvidence[]): Markdown {
  const told = fitting(ended, ROOM, renderOne).map(([, each]) => each)
  const rest = ended.length - told.length
  return join(
    [
      ...told,
      ...(rest > 0 ? [md`… and ${rest} more: the log of the job and its output ${code('result')} tell of them`] : []),
    ],
    '\n\n',
  )
}

function renderOne({ grant, sessions, usedMs, overrunMs }: GrantEvidence): Markdown {
  const { user, account, opensAt } = grant.record
  const given = endOf(grant).getTime() - Date.parse(opensAt)
  const title = md`### 📼 What became of the access of ${code(user)} in ${code(account)}`
  if (sessions.length === 0)
    return md`${title}\n\n**Never used**: no session began between ${instant(new Date(opensAt))} and ${instant(endOf(grant))}.`
  const count = sessions.length === 1 ? md`1 session` : md`${sessions.length} sessions`
  return join(
    [
      title,
      md`${count}, ${duration(roundedMs(usedMs))} used of ${duration(roundedMs(given))}. Overrun: ${duration(overrunMs)}.`,
      table(['Session', 'Instance', 'From', 'Until', 'Transcripts', ''], sessions.map(rowOf)),
    ],
    '\n\n',
  )
}

const roundedMs = (ms: number) => Math.round(ms / 1_000) * 1_000

function rowOf({ session, places, stream, object, verdicts }: SessionEvidence): Markdown[] {
  const lie = [
    ...(stream.kind === 'found' ? [md`CloudWatch ${code(`${places.group}, stream ${places.stream}`)}`] : []),
    ...(object.kind === 'found' ? [md`S3 ${code(`s3://${places.bucket}/${places.key}`)}`] : []),
  ]
  return [
    code(session.id),
    code(session.target),
    session.startedAt ? instant(session.startedAt) : md`not known`,
    session.endedAt ? instant(session.endedAt) : md`still open`,
    lie.length > 0 ? join(lie, '<br>') : md`none`,
    join(verdicts.map(renderVerdict), '<br>'),
  ]
}
