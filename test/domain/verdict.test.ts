import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SessionAttribution } from '../../src/domain/evidence/attribution.ts'
import { isAlarmingVerdict } from '../../src/domain/evidence/evidence.ts'
import { EMPTY_STREAM, type ObjectLook, S3_LATEST_MS, type StreamLook } from '../../src/domain/evidence/transcript.ts'
import { assessSession, type Findings, type SessionVerdict, severityOf } from '../../src/domain/evidence/verdict.ts'
import { describeVerdict, remedyFor } from '../../src/domain/evidence/verdict-text.ts'
import { ENDS_AT, grant, minutes, openSession, past, session } from './known-grant.ts'

// Over 200 lines: one table of all verdicts on a recording.

const endedAt = past(minutes(-15))
const atEnd = (ms: number) => new Date(endedAt.getTime() + ms)
const DUE = atEnd(S3_LATEST_MS)

const streamed: StreamLook = { kind: 'found', stream: { events: 1, bytes: 1 } }
const silent = (forMinutes: number): StreamLook => ({
  kind: 'found',
  stream: { events: 1, bytes: 1, lastAt: atEnd(-minutes(forMinutes)) },
})
const empty: StreamLook = { kind: 'found', stream: EMPTY_STREAM }
const stored: ObjectLook = { kind: 'found', object: { bytes: 1, etag: '"e"', modifiedAt: endedAt } }
const within: SessionAttribution = { kind: 'within', grant: grant(), grants: [grant()], end: ENDS_AT }
const outlived = (change: Partial<Extract<SessionAttribution, { kind: 'outlived' }>> = {}): SessionAttribution => ({
  kind: 'outlived',
  grant: grant(),
  grants: [grant()],
  end: ENDS_AT,
  byMs: 12_000,
  isTold: false,
  ...change,
})

/** A session that ended within its grant, recorded nowhere. */
const findings = (change: Partial<Findings> = {}): Findings => ({
  session: session(),
  isThroughOurs: true,
  stream: { kind: 'absent' },
  object: { kind: 'absent' },
  standing: within,
  ...change,
})

const said = (change: Partial<Findings>, now: Date) => assessSession(findings(change), now).map(describeVerdict)

describe('the verdict about a recording', () => {
  const open = { session: openSession() }
  const foreign = { isThroughOurs: false, session: session({ document: 'PlatformTeam-Shell' }) }
  const failed = { session: session({ status: 'Failed' }) }
  const over = { session: openSession({ status: 'Terminated' }) }
  const noGroup = { stream: { kind: 'no-group' } } as const
  const noBucket = { object: { kind: 'no-bucket' } } as const
  const both = { stream: streamed, object: stored }
  const last = new Date(DUE.getTime() - 1)

  it.each<[string, Partial<Findings>, Date, string]>([
    ['open and streamed', { ...open, stream: streamed }, atEnd(0), 'active, recording'],
    ['open, with an empty stream', { ...open, stream: empty }, atEnd(0), 'active, nothing recorded yet'],
    ['with an empty stream, just ended', { stream: empty }, atEnd(0), 'nothing yet, S3 expected by 2026-11-23T11:00:00Z'],
    ['with an empty stream, in S3', { stream: empty, object: stored }, DUE, 'S3 only: the instance wrote nothing to CloudWatch, or its retention has removed it'],
    ['with an empty stream, and nothing in S3', { stream: empty }, DUE, 'not recorded: the instance wrote to neither CloudWatch nor S3'],
    ['failed, with an empty stream', { ...failed, stream: empty }, DUE, 'never connected'],
    ['open, nothing yet', open, atEnd(0), 'active, nothing recorded yet'],
    ['open, no group', { ...open, ...noGroup }, atEnd(0), 'active, nothing recorded yet: the log group is missing, so only S3 gets it, at its end'],
    ['over at an unknown instant, in both', { ...both, ...over }, DUE, 'recorded in both'],
    ['over at an unknown instant, streamed', { ...over, stream: streamed }, DUE, 'not known: AWS does not say when it ended, so not by when S3 must have it'],
    ['failed at an unknown instant', { session: openSession({ status: 'Failed' }) }, DUE, 'never connected'],
    ['in both at once', both, atEnd(0), 'recorded in both'],
    ['in both later', both, DUE, 'recorded in both'],
    ['in both through another document', { ...both, ...foreign }, DUE, 'recorded in both'],
    ['failed', failed, atEnd(0), 'never connected'],
    ['failed, and recorded all the same', { ...failed, stream: streamed }, DUE, 'CloudWatch only, S3 overdue since 2026-11-23T11:00:00Z: the instance may not write to the bucket, or was stopped before the agent could'],
    ['streamed, just ended', { stream: streamed }, atEnd(0), 'CloudWatch only, S3 expected by 2026-11-23T11:00:00Z'],
    ['streamed, a millisecond left', { stream: streamed }, last, 'CloudWatch only, S3 expected by 2026-11-23T11:00:00Z'],
    ['streamed, its time is over', { stream: streamed }, DUE, 'CloudWatch only, S3 overdue since 2026-11-23T11:00:00Z: the instance may not write to the bucket, or was stopped before the agent could'],
    ['streamed, no bucket, with time left', { stream: streamed, ...noBucket }, last, 'CloudWatch only, S3 overdue since 2026-11-23T10:45:00Z: the bucket is missing'],
    ['streamed, no bucket, later', { stream: streamed, ...noBucket }, DUE, 'CloudWatch only, S3 overdue since 2026-11-23T11:00:00Z: the bucket is missing'],
    ['streamed by another document, with time left', { ...foreign, stream: streamed }, last, 'CloudWatch only, S3 expected by 2026-11-23T11:00:00Z'],
    ['streamed by another document, later', { ...foreign, stream: streamed }, DUE, 'CloudWatch only, S3 overdue since 2026-11-23T11:00:00Z: the session used another document'],
    ['a stream that is silent before the end, with time left', { stream: silent(40) }, last, 'CloudWatch only, S3 expected by 2026-11-23T11:00:00Z'],
    ['a stream that is silent before the end', { stream: silent(40) }, DUE, 'broken off: CloudWatch has nothing of the last 40m, and S3 nothing at all: the instance may not write to the bucket, or was stopped before the agent could'],
    ['a stream that is silent for five minutes, no bucket', { stream: silent(5), ...noBucket }, last, 'broken off: CloudWatch has nothing of the last 5m, and S3 nothing at all: the bucket is missing'],
    ['a stream that is silent for four minutes', { stream: silent(4) }, DUE, 'CloudWatch only, S3 overdue since 2026-11-23T11:00:00Z: the instance may not write to the bucket, or was stopped before the agent could'],
    ['a stream that is silent before the end, in S3', { stream: silent(40), object: stored }, DUE, 'recorded in both'],
    ['nothing, a millisecond left', {}, last, 'nothing yet, S3 expected by 2026-11-23T11:00:00Z'],
    ['nothing, its time is over', {}, DUE, 'not recorded: the instance wrote to neither CloudWatch nor S3'],
    ['no group, with time left', noGroup, last, 'nothing yet, S3 expected by 2026-11-23T11:00:00Z'],
    ['no group, later', noGroup, DUE, 'not recorded: the log group is missing, and nothing came to S3'],
    ['no bucket, no stream, with time left', noBucket, last, 'not recorded: the bucket is missing, and nothing came to CloudWatch'],
    ['neither group nor bucket', { ...noGroup, ...noBucket }, last, 'not recorded: the log group is missing, and the bucket is, too'],
    ['another document, at once', foreign, atEnd(0), 'not recorded: the session used another document, PlatformTeam-Shell'],
    ['another document, group and bucket missing', { ...foreign, ...noGroup, ...noBucket }, DUE, 'not recorded: the session used another document, PlatformTeam-Shell'],
    ['S3, no group', { ...noGroup, object: stored }, DUE, 'S3 only: the log group is missing, of which the agent only warns'],
    ['S3, no stream', { object: stored }, DUE, 'S3 only: the instance wrote nothing to CloudWatch, or its retention has removed it'],
    ['S3 through another document', { ...foreign, object: stored }, DUE, 'S3 only: the session used another document'],
    ['an unknown stream', { stream: { kind: 'unknown', why: 'CloudWatch is away' }, object: stored }, DUE, 'not known: CloudWatch is away'],
    ['an unknown object', { object: { kind: 'unknown', why: 'AWS account dev: could not look' } }, DUE, 'not known: AWS account dev: could not look'],
    ['an unknown object of an open session', { ...open, object: { kind: 'unknown', why: 'S3 is away' } }, DUE, 'not known: S3 is away'],
  ])('follows from stream, object, group, bucket and time: %s', (_, change, now, expected) => {
    expect(said(change, now)).toEqual([expected])
  }) // biome-ignore format: a table

  it('calls a document that AWS does not name another one', () => {
    const { document: _, ...nameless } = session()
    expect(said({ session: nameless, isThroughOurs: false }, DUE)).toEqual([
      'not recorded: the session used another document',
    ])
  })
})

describe('the verdict about a session beside its recording', () => {
  it.each<[string, SessionAttribution, Partial<Findings>, string[]]>([
    ['nothing, within its grant', within, {}, []],
    ['it outlived its grant', outlived(), {}, ['outlived its grant by 12s']],
    ['it still outlives its grant', outlived(), { session: openSession() }, ['outlived its grant by 12s so far']],
    ['nothing granted it', { kind: 'outside', why: 'It began late' }, {}, ['outside every grant: it began late']],
    ['the grants are unknown', { kind: 'unknown', why: 'The ledger is away' }, {}, ['not known: whether it was granted is not known. The ledger is away']],
  ])('follows from the grants: %s', (_, standing, change, expected) => {
    const look = { stream: streamed, object: stored, standing, ...change }
    expect(said(look, DUE).slice(1)).toEqual(expected)
  }) // biome-ignore format: a table
})

const VERDICTS: Readonly<Record<SessionVerdict['kind'], readonly SessionVerdict[]>> = {
  'active-recording': [{ kind: 'active-recording' }],
  'active-unrecorded': [{ kind: 'active-unrecorded' }],
  'never-connected': [{ kind: 'never-connected' }],
  'recorded-in-both': [{ kind: 'recorded-in-both' }],
  's3-expected': [true, false].map(isInCloudWatch => ({ kind: 's3-expected', by: DUE, isInCloudWatch })),
  's3-overdue': [{ kind: 's3-overdue', since: DUE, why: 'The bucket is missing' }],
  'broken-off': [{ kind: 'broken-off', silentMs: minutes(37), why: 'The bucket is missing' }],
  's3-only': [{ kind: 's3-only', why: 'The log group is missing' }],
  unknown: [{ kind: 'unknown', why: 'It is away' }],
  'not-recorded': [{ kind: 'not-recorded', why: 'Nothing was written' }],
  'outside-every-grant': [{ kind: 'outside-every-grant', why: 'It began late' }],
  'outlived-grant': [true, false].flatMap(isTold =>
    [true, false].map(isOpen => ({ kind: 'outlived-grant' as const, byMs: 12_000, isTold, isOpen })),
  ),
}
const all = Object.values(VERDICTS).flat()

describe('every verdict', () => {
  it('has a text of its own', () => {
    const beginnings = all.map(verdict => `${verdict.kind} ← ${describeVerdict(verdict).split(/:| by | since /)[0]}`)
    const words = new Map<string, Set<string>>()
    for (const [kind = '', said = ''] of beginnings.map(each => each.split(' ← ')))
      words.set(said, (words.get(said) ?? new Set()).add(kind))
    for (const [said, kinds] of words) expect([...kinds], said).toHaveLength(1)
  })

  it.each(all.map(verdict => [describeVerdict(verdict), verdict] as const))('has a remedy: %s', (_, verdict) => {
    expect(describeVerdict(verdict)).toMatch(/[^.\s]$/)
    expect(remedyFor(verdict)).toMatch(/^[A-Z].*[^.\s]$/)
  })

  it.each<[SessionVerdict['kind'], ReturnType<typeof severityOf>]>([
    ['active-recording', 'fine'],
    ['active-unrecorded', 'warning'],
    ['never-connected', 'fine'],
    ['recorded-in-both', 'fine'],
    ['s3-expected', 'fine'],
    ['s3-overdue', 'warning'],
    ['s3-only', 'warning'],
    ['unknown', 'alarm'],
    ['not-recorded', 'alarm'],
    ['outside-every-grant', 'alarm'],
    ['outlived-grant', 'alarm'],
  ])('has a severity: %s: %s', (kind, severity) => {
    for (const verdict of VERDICTS[kind]) expect(severityOf(verdict)).toBe(severity)
  })

  it('raises an alarm by its severity, except for an overrun that was already told', () => {
    for (const verdict of all) {
      expect(isAlarmingVerdict(verdict, {})).toBe(severityOf(verdict) === 'alarm')
      const isOld = verdict.kind === 'outlived-grant' && verdict.isTold
      expect(isAlarmingVerdict(verdict, { ended: [] })).toBe(severityOf(verdict) === 'alarm' && !isOld)
    }
  })

  it('can be reached, and no session has two of one kind', () => {
    const looks = fc.constantFrom<StreamLook>(
      streamed,
      silent(40),
      { kind: 'absent' },
      { kind: 'no-group' },
      { kind: 'unknown', why: 'X is away' },
    )
    const objects = fc.constantFrom<ObjectLook>(
      stored,
      { kind: 'absent' },
      { kind: 'no-bucket' },
      { kind: 'unknown', why: 'X is away' },
    )
    const any = fc.record({
      session: fc.constantFrom(session(), openSession(), session({ status: 'Failed' })),
      isThroughOurs: fc.boolean(),
      stream: looks,
      object: objects,
      standing: fc.constantFrom<SessionAttribution>(
        within,
        outlived(),
        { kind: 'outside', why: 'X was late' },
        { kind: 'unknown', why: 'X is away' },
      ),
    })
    const reached = new Set<string>()
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 2 * S3_LATEST_MS }), (each, ms) => {
        const verdicts = assessSession(each, atEnd(ms))
        for (const verdict of verdicts) reached.add(verdict.kind)
        expect(new Set(verdicts.map(describeVerdict)).size).toBe(verdicts.length)
        if (each.standing.kind === 'within') expect(verdicts).toHaveLength(1)
        const overdue = verdicts.find(verdict => verdict.kind === 's3-overdue')
        if (overdue) expect(overdue.since.getTime()).toBeLessThanOrEqual(atEnd(ms).getTime())
      }),
      { numRuns: 2_000 },
    )
    expect([...reached].sort()).toEqual(Object.keys(VERDICTS).sort())
  })
})
