import { describe, expect, it } from 'vitest'
import type { GrantEvidence, LogsResult, SessionEvidence } from '../../src/domain/evidence/evidence.ts'
import type { ObjectLook } from '../../src/domain/evidence/transcript.ts'
import { assessSession, type Findings } from '../../src/domain/evidence/verdict.ts'
import { renderLogsSummary } from '../../src/render/evidence.ts'
import { renderEvidence } from '../../src/render/evidence-comment.ts'
import { manifestFiles } from '../../src/render/manifest.ts'
import { evidenceRecords } from '../../src/services/ledger/files.ts'
import { account } from '../domain/account.ts'
import { ENDS_AT, grant, idOf, minutes, OPENS_AT, openSession, past, session } from '../domain/known-grant.ts'
import { logsResult } from '../support/evidence-text.ts'
import { saying } from '../support/free-text.ts'
import { everySnippet } from '../support/hostile.ts'

// Over 200 lines: one result, and each part of what is rendered of it.

const NOW = past(minutes(60))
const stored = (modifiedAt: Date): ObjectLook => ({ kind: 'found', object: { bytes: 9, etag: '"e"', modifiedAt } })

/** A session of the grant, recorded in both. */
function evidence(change: Partial<Findings> = {}, content?: SessionEvidence['content']): SessionEvidence {
  const findings: Findings = {
    session: session(),
    isThroughOurs: true,
    stream: { kind: 'found', stream: { events: 3, bytes: 90, firstAt: OPENS_AT, lastAt: ENDS_AT, slowestMs: 900 } },
    object: stored(past(minutes(-14))),
    standing: { kind: 'within', grant: grant(), grants: [grant()], end: ENDS_AT },
    ...change,
  }
  const { id } = findings.session
  return {
    ...findings,
    account,
    places: { group: account.logs.group, stream: id, bucket: account.logs.bucket, key: `sessions/${id}.log` },
    ended: 'left, idle, or ended by hand',
    verdicts: assessSession(findings, NOW),
    ...(content && { content }),
  }
}

const numbered = (index: number) =>
  session({ id: `${'alice-with-a-long-name-'.repeat(3)}${String(index).padStart(17, '0')}` })

const result = (sessions: readonly SessionEvidence[], change: Partial<LogsResult> = {}): LogsResult => ({
  at: NOW,
  asked: ['sessions of alice'],
  sessions,
  saved: [],
  failures: [],
  ...change,
})

const closing = (sessions: readonly SessionEvidence[], change: Partial<GrantEvidence> = {}): GrantEvidence => ({
  grant: grant(),
  sessions,
  usedMs: minutes(30),
  usedInTimeMs: minutes(30),
  overrunMs: 0,
  ...change,
})

describe('2,000 sessions', () => {
  const stray = evidence({
    session: session({ id: 'stray' }),
    standing: { kind: 'outside', why: 'Nothing granted it' },
  })
  const lines = Array.from({ length: 200 }, () => '<&>'.repeat(26))
  const quiet = Array.from({ length: 2_000 }, (_, index) =>
    evidence({ session: numbered(index) }, index < 20 ? { lines, isCut: true } : undefined),
  )
  const all = [...quiet, stray]

  it('fit into a summary, alarms first, with the beginnings of transcripts', () => {
    const summary = renderLogsSummary(result(all))
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024)
    const told = all.filter(({ session: { id } }) => summary.includes(`<summary>Session <code>${id}</code></summary>`))
    expect(told.length).toBeGreaterThan(200)
    expect(told.at(-1)).toBe(stray)
    expect(summary).toContain(`… and ${all.length - told.length} more: the log of the job`)
    expect(summary.match(/<pre>/g)?.length).toBeGreaterThan(3)
    expect(summary).toMatch(/… and 1\d more that have no room here/)
  })

  it('fit into a comment, of one grant and of hundreds', () => {
    const one = renderEvidence([closing(all)])
    expect(one.length).toBeLessThan(65_536)
    expect(one).toMatch(
      /was used in 2001 sessions\n\nA session was open for 30m of 1h\. None was open after the end\. What to do/,
    )
    expect(one).toContain('stray')
    expect(one).toMatch(/… and 19\d\d more: the log of the job/)
    const many = renderEvidence(Array.from({ length: 500 }, () => closing(quiet.slice(0, 4))))
    expect(many.length).toBeLessThan(65_536)
    expect(many).toMatch(/… and 4\d\d more: the log of the job/)
  })
})

it('a summary shows nothing of what was typed unless that was requested', () => {
  const secret = { lines: ['secret'], isCut: false }
  expect(renderLogsSummary(result([evidence()]))).not.toContain('<pre>')
  expect(renderLogsSummary(result([evidence({}, secret)]))).toContain('<pre><code>secret</code></pre>')
})

it('a summary without sessions says so', () => {
  expect(renderLogsSummary(result([]))).toContain('No such session was found')
})

it.each([
  ['an object a minute later', past(minutes(-14)), 'an object was in S3 1m after its session had ended'],
  ['an object before the recorded end', past(minutes(-15) - 900), 'an object was in S3 0s after its session had ended'],
])('a summary says what these sessions measured: %s', (_, modifiedAt, expected) => {
  const summary = renderLogsSummary(result([evidence({ object: stored(modifiedAt) })]))
  expect(summary).toContain('a line was in CloudWatch 0.9s after it was written')
  expect(summary).toContain(expected)
})

describe('the comment that closes a grant', () => {
  it.each<[string, GrantEvidence, string]>([
    ['it was never used', closing([]), '**Never used**: no session was open between 23 Nov 2026, 10:00 UTC and 23 Nov 2026, 11:00 UTC.'],
    ['it was ended early, and never used', closing([], { grant: grant({}, { endedAt: past(minutes(-30)) }) }), 'between 23 Nov 2026, 10:00 UTC and 23 Nov 2026, 10:30 UTC.'],
    ['it was ended before it opened', closing([], { grant: grant({}, { endedAt: past(minutes(-70)) }) }), '**Never used**: it was ended before it opened.'],
    ['it was used', closing([evidence()]), 'was used in 1 session\n\nA session was open for 30m of 1h. None was open after the end. There is nothing to do.'],
    ['it was outlived', closing([evidence(), evidence()], { overrunMs: 12_000, usedMs: minutes(60) + 12_400, usedInTimeMs: minutes(60) }), 'A session was open for 1h of 1h. The last one closed 12s after the end.'],
  ])('says how the grant was used: %s', (_, one, expected) => {
    expect(renderEvidence([one])).toContain(expected)
  }) // biome-ignore format: a table

  it('says where the transcripts are, or that there are none', () => {
    const nowhere = evidence({ stream: { kind: 'absent' }, object: { kind: 'absent' } })
    expect(renderEvidence([closing([evidence()])])).toMatch(
      /\*\*CloudWatch:\*\* <code>.+stream.+<\/code>\n- \*\*S3:\*\* <code>s3/,
    )
    expect(renderEvidence([closing([nowhere])])).toContain('**Transcripts:** none')
  })
})

describe('the manifest', () => {
  const hostile = () => logsResult(saying(everySnippet))

  it('says what each file is a copy of, with any names', () => {
    const given = hostile()
    const sessions = given.sessions.slice(0, 1)
    const saved = given.saved.map(each => ({ ...each, session: sessions[0]?.session.id ?? '' }))
    const manifest = JSON.parse(manifestFiles({ ...given, sessions, saved }).get('manifest.json') ?? '')
    expect(manifest.savedAt).toBe('2026-11-23T11:00:00Z')
    expect(manifest.sessions).toHaveLength(1)
    expect(
      manifest.sessions[0].files.map(({ path, source }: { path: string; source: object }) => [path, source]),
    ).toEqual([
      [saved[0]?.path, saved[0]?.source],
      [saved[1]?.path, { ...saved[1]?.source, modifiedAt: '2026-11-23T11:00:00Z' }],
    ])
  })

  it('has the checksums in the form of sha256sum, a line each, and nothing from outside', () => {
    expect(manifestFiles(hostile()).get('SHA256SUMS')).toBe(
      `${'a'.repeat(64)}  dev/a.cloudwatch.log\n${'b'.repeat(64)}  dev/a.s3.log\n`,
    )
  })

  it('has nothing of what was typed', () => {
    const typed = evidence({}, { lines: ['secret'], isCut: false })
    for (const text of manifestFiles(result([typed])).values()) expect(text).not.toContain('secret')
  })
})

describe('the records of an evidence check', () => {
  const observation = { at: NOW, run: 'https://github.com/acme/jit-access/actions/runs/1' }

  it('are a file for each grant and region beside what was granted, with nothing of what was typed', () => {
    const typed = evidence({}, { lines: ['secret'], isCut: false })
    const early = grant({ id: idOf(2), mergedAt: '2026-10-31T23:59:59Z', region: 'eu-west-1' })
    const files = evidenceRecords(
      [closing([typed], { overrunMs: 1_500 }), closing([], { grant: early, usedMs: 0 })],
      observation,
    )
    expect(files.map(({ path }) => path)).toEqual([
      `2026-11/${idOf(1)}/evidence.ap-southeast-1.json`,
      `2026-10/${idOf(2)}/evidence.eu-west-1.json`,
    ])
    const [first = '', second = ''] = files.map(({ content }) => content)
    expect(first).not.toContain('secret')
    expect(JSON.parse(first)).toMatchObject({
      observedAt: '2026-11-23T12:00:00Z',
      run: observation.run,
      kind: 'evidence',
      id: idOf(1),
      user: 'alice',
      pullRequest: 7,
      endedAt: '2026-11-23T11:00:00Z',
      minutesUsed: 30,
      overrunSeconds: 1.5,
      sessions: [
        {
          id: session().id,
          verdicts: [{ verdict: 'recorded in both', severity: 'fine' }],
          s3: { state: 'found', secondsAfterEnd: 60 },
          cloudWatch: { state: 'found', events: 3, slowestSeconds: 0.9 },
        },
      ],
    })
    expect(JSON.parse(second)).toMatchObject({ minutesUsed: 0, sessions: [] })
  })

  it.each<[string, Partial<Findings>, boolean]>([
    ['recorded in both', {}, true],
    ['that outlived its grant', { standing: { kind: 'outlived', grant: grant(), grants: [grant()], end: ENDS_AT, byMs: 1, isTold: true } }, true],
    ['of which S3 has nothing', { object: { kind: 'absent' } }, true],
    ['whose object may still come', { session: session({ endedAt: past(minutes(50)) }), object: { kind: 'absent' } }, false],
    ['that is open', { session: openSession() }, false],
    ['that could not be read', { stream: { kind: 'unknown', why: 'Refused' } }, false],
  ])('have the final name only if they are final: a session %s: %s', (_, change, isLast) => {
    const [record] = evidenceRecords([closing([evidence(), evidence(change)])], observation)
    expect(record?.path).toBe(`2026-11/${idOf(1)}/evidence${isLast ? '' : '-so-far'}.ap-southeast-1.json`)
  }) // biome-ignore format: a table
})
