import { endOfGrant } from '../domain/evidence/attribution.ts'
import type { GrantEvidence, SessionEvidence } from '../domain/evidence/evidence.ts'
import { hasEntries } from '../domain/evidence/transcript.ts'
import { isOver } from '../domain/session/session.ts'
import { renderVerdict, sessionTable } from './evidence.ts'
import { code, duration, instant, join, type Markdown, md } from './markdown.ts'
import { omittedNote } from './omitted-note.ts'
import { takeWithinBudget } from './within-budget.ts'

/** GitHub accepts 65,536 characters in a comment. The limit for one grant leaves space for others. */
const BUDGET_BYTES = 40_000
const GRANT_BUDGET_BYTES = 25_000

/**
 * The comment that closes a grant: whether and how long it was used, how long beyond its end, and where the transcripts are.
 */
export function renderEvidence(ended: readonly GrantEvidence[]): Markdown {
  const fitting = takeWithinBudget(ended, BUDGET_BYTES, renderOne).map(([, each]) => each)
  const rest = ended.length - fitting.length
  return join([...fitting, ...(rest > 0 ? [omittedNote(rest)] : [])], '\n\n')
}

function renderOne({ grant, sessions, usedMs, overrunMs }: GrantEvidence): Markdown {
  const { user, account, opensAt } = grant.record
  const opened = new Date(opensAt)
  const givenMs = Math.max(0, endOfGrant(grant).getTime() - opened.getTime())
  const title = md`### 📼 What became of the access of ${code(user)} in ${code(account)}`
  if (sessions.length === 0) {
    const open = md`no session was open between ${instant(opened)} and ${instant(endOfGrant(grant))}`
    return md`${title}\n\n**Never used**: ${givenMs > 0 ? open : md`it was ended before it opened`}.`
  }
  const count = sessions.length === 1 ? md`1 session` : md`${sessions.length} sessions`
  return join(
    [
      title,
      md`${count}, ${duration(roundedMs(usedMs))} used of ${duration(roundedMs(givenMs))}. Overrun: ${duration(overrunMs)}.`,
      sessionTable(HEAD, sessions, GRANT_BUDGET_BYTES, rowOf),
    ],
    '\n\n',
  )
}

const HEAD = ['Session', 'Instance', 'From', 'Until', 'Transcripts', '']

const roundedMs = (ms: number) => Math.round(ms / 1_000) * 1_000

function rowOf({ session, places, stream, object, verdicts }: SessionEvidence): Markdown[] {
  const lie = [
    ...(hasEntries(stream) ? [md`CloudWatch ${code(`${places.group}, stream ${places.stream}`)}`] : []),
    ...(object.kind === 'found' ? [md`S3 ${code(`s3://${places.bucket}/${places.key}`)}`] : []),
  ]
  return [
    code(session.id),
    code(session.target),
    session.startedAt ? instant(session.startedAt) : md`not known`,
    session.endedAt ? instant(session.endedAt) : isOver(session) ? md`not known` : md`still open`,
    lie.length > 0 ? join(lie, '<br>') : md`none`,
    join(verdicts.map(renderVerdict), '<br>'),
  ]
}
