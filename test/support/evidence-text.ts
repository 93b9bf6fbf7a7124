import type { KnownGrant, SessionAttribution } from '../../src/domain/evidence/attribution.ts'
import type { GrantEvidence, LogsResult, SavedFile, SessionEvidence } from '../../src/domain/evidence/evidence.ts'
import type { ObjectLook, StreamLook } from '../../src/domain/evidence/transcript.ts'
import { assessSession } from '../../src/domain/evidence/verdict.ts'
import { account } from '../domain/account.ts'
import { ENDS_AT, grant, OPENS_AT, openSession, past, session } from '../domain/known-grant.ts'
import type { Say } from './free-text.ts'

/** Sentences of ours begin in their own way, whatever is put into them. */
const why = (say: Say) => `The ${say()}`

const known = (say: Say): KnownGrant => grant({ user: say(), account: say(), id: say(), pullRequest: 7 })

const STANDINGS: readonly ((say: Say) => SessionAttribution)[] = [
  say => ({ kind: 'within', grant: known(say), grants: [], end: ENDS_AT }),
  say => ({ kind: 'outlived', grant: known(say), grants: [], end: ENDS_AT, byMs: 12_000, isTold: false }),
  say => ({ kind: 'outside', why: why(say) }),
  say => ({ kind: 'unknown', why: why(say) }),
]

const STREAMS: readonly ((say: Say) => StreamLook)[] = [
  () => ({ kind: 'found', stream: { events: 2, bytes: 9, firstAt: OPENS_AT, lastAt: ENDS_AT, slowestMs: 900 } }),
  () => ({ kind: 'absent' }),
  () => ({ kind: 'no-group' }),
  say => ({ kind: 'unknown', why: why(say) }),
]

const OBJECTS: readonly ((say: Say) => ObjectLook)[] = [
  say => ({ kind: 'found', object: { bytes: 9, etag: say(), modifiedAt: ENDS_AT } }),
  () => ({ kind: 'absent' }),
  () => ({ kind: 'no-bucket' }),
  say => ({ kind: 'unknown', why: why(say) }),
]

function evidence(
  say: Say,
  stand: (say: Say) => SessionAttribution,
  stream: StreamLook,
  object: ObjectLook,
): SessionEvidence {
  const named = { id: say(), owner: say(), target: say(), document: say(), status: say() }
  const one = stream.kind === 'absent' ? openSession(named) : session(named)
  const findings = { session: one, isThroughOurs: false, stream, object, standing: stand(say) }
  return {
    ...findings,
    account: { ...account, name: say(), region: say() },
    places: { group: say(), stream: say(), bucket: say(), key: say() },
    ended: 'left, idle, or ended by hand',
    verdicts: assessSession(findings, past(0)),
    content: { lines: [say(), say()], isCut: true },
  }
}

/** Every standing, and every look, with text from outside wherever there may be some. */
export const evidences = (say: Say): SessionEvidence[] => [
  ...STANDINGS.map(stand => evidence(say, stand, { kind: 'absent' }, { kind: 'absent' })),
  ...STREAMS.map(stream =>
    evidence(say, STANDINGS[0] as (say: Say) => SessionAttribution, stream(say), { kind: 'absent' }),
  ),
  ...OBJECTS.map(object =>
    evidence(say, STANDINGS[1] as (say: Say) => SessionAttribution, { kind: 'no-group' }, object(say)),
  ),
]

export const grantEvidence = (say: Say, sessions = evidences(say)): GrantEvidence => ({
  grant: known(say),
  sessions,
  usedMs: 90_500,
  usedInTimeMs: 78_500,
  overrunMs: 12_000,
})

const saved = (say: Say): SavedFile[] => [
  {
    path: 'dev/a.cloudwatch.log',
    bytes: 9,
    sha256: 'a'.repeat(64),
    session: say(),
    source: { kind: 'CloudWatch', group: say(), stream: say() },
  },
  {
    path: 'dev/a.s3.log',
    bytes: 9,
    sha256: 'b'.repeat(64),
    session: say(),
    source: { kind: 'S3', bucket: say(), key: say(), etag: say(), modifiedAt: ENDS_AT },
  },
]

export const logsResult = (say: Say): LogsResult => ({
  at: past(0),
  asked: [say(), say()],
  sessions: evidences(say),
  ended: [grantEvidence(say), grantEvidence(say, [])],
  saved: saved(say),
  failures: [{ message: say() }, { message: say(), remedy: say() }],
})
