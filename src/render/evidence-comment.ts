import { endOfGrant, type KnownGrant } from '../domain/evidence/attribution.ts'
import { type GrantEvidence, isAlarmingVerdict, type SessionEvidence } from '../domain/evidence/evidence.ts'
import { hasEntries } from '../domain/evidence/transcript.ts'
import { type SessionVerdict, severityOf } from '../domain/evidence/verdict.ts'
import { code, details, duration, facts, instant, join, type Markdown, md } from './markdown.ts'
import { omittedNote } from './omitted-note.ts'
import { openOf, renderVerdicts, sessionCards } from './session-card.ts'
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

function renderOne(evidence: GrantEvidence): Markdown {
  const { grant, sessions } = evidence
  const title = md`### 📼 ${titleOf(evidence)}`
  if (sessions.length === 0) return md`${title}\n\n${neverUsed(grant)} There is nothing to do.`
  const toDo = sessions.every(({ verdicts }) => verdicts.every(isSettled))
    ? md`There is nothing to do.`
    : md`What to do stands under each session.`
  return join(
    [
      title,
      md`${usageOf(evidence)} ${afterEnd(evidence)} ${toDo}`,
      sessionCards(sessions, GRANT_BUDGET_BYTES, renderCard),
    ],
    '\n\n',
  )
}

function titleOf({ grant, sessions }: GrantEvidence): Markdown {
  const { user, account } = grant.record
  const what =
    sessions.length === 0
      ? md`was never used`
      : md`was used in ${sessions.length === 1 ? md`1 session` : md`${sessions.length} sessions`}`
  return md`The access of ${code(user)} in ${code(account)} until ${instant(endOfGrant(grant))} ${what}`
}

function neverUsed(grant: KnownGrant): Markdown {
  const opened = new Date(grant.record.opensAt)
  const end = endOfGrant(grant)
  return end > opened
    ? md`**Never used**: no session was open between ${instant(opened)} and ${instant(end)}.`
    : md`**Never used**: it was ended before it opened.`
}

function usageOf({ grant, usedInTimeMs }: GrantEvidence): Markdown {
  const givenMs = Math.max(0, endOfGrant(grant).getTime() - new Date(grant.record.opensAt).getTime())
  return md`A session was open for ${duration(roundedMs(usedInTimeMs))} of ${duration(roundedMs(givenMs))}.`
}

/** What was open beyond the end. A renewal keeps sessions open, which is no overrun. */
function afterEnd({ grant, sessions, overrunMs }: GrantEvidence): Markdown {
  const end = endOfGrant(grant)
  if (overrunMs > 0) return md`The last one closed ${duration(overrunMs)} after the end.`
  return sessions.some(({ standing }) => 'grant' in standing && standing.end > end)
    ? md`Another access of the same person kept sessions open after that.`
    : md`None was open after the end.`
}

/** Needs nobody: all is well, or the revocation has reported the overrun. */
const isSettled = (verdict: SessionVerdict) =>
  severityOf(verdict) === 'fine' || (severityOf(verdict) === 'alarm' && !isAlarmingVerdict(verdict, LAST_LOOK))

const roundedMs = (ms: number) => Math.round(ms / 1_000) * 1_000

/** The last look raises no alarm for an overrun that has been reported. */
const LAST_LOOK = { ended: [] }

function renderCard(evidence: SessionEvidence): Markdown {
  const { session, places, stream, object } = evidence
  const where = [
    ...(hasEntries(stream) ? [[md`CloudWatch`, code(`${places.group}, stream ${places.stream}`)] as const] : []),
    ...(object.kind === 'found' ? [[md`S3`, code(`s3://${places.bucket}/${places.key}`)] as const] : []),
  ]
  const transcripts = where.length > 0 ? where : [[md`Transcripts`, md`none`] as const]
  return join(
    [
      renderVerdicts(evidence, LAST_LOOK),
      details(
        md`Session ${code(session.id)}`,
        facts([[md`Instance`, code(session.target)], ...openOf(evidence), ...transcripts]),
      ),
    ],
    '\n\n',
  )
}
