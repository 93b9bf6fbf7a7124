import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../sandbox/aws/state/settings.ts'
import { CLOUDWATCH_LATEST_MS, S3_LATEST_MS } from '../../src/domain/evidence/transcript.ts'
import { assessSession, type Findings, type SessionVerdict, severityOf } from '../../src/domain/evidence/verdict.ts'
import { describeVerdictForPeople, remedyFor } from '../../src/domain/evidence/verdict-text.ts'
import { CLOSING_MS, LISTING_LAG_MS, PROPAGATION_MS } from '../../src/domain/revocation/revocation.ts'
import { formatDuration } from '../../src/shared/instant.ts'

const page = readFileSync(new URL('../../docs/troubleshooting.md', import.meta.url), 'utf8')

/** The cells of a table of the page that stands between two markers, without its head. */
function rowsOf(name: string): string[][] {
  const table = new RegExp(`<!-- ${name} -->\\n([\\s\\S]*?)\\n<!-- /${name} -->`).exec(page)?.[1] ?? ''
  const [, , ...rows] = table.split('\n')
  return rows.map(row => row.slice(2, -2).split(' | '))
}

const by = new Date('2026-11-24T10:15:00Z')
const why = '…'
const outlived = { kind: 'outlived-grant', byMs: 12_000 } as const

/** Every kind, and what else the words depend on. A kind that is missing here does not type-check. */
const SAMPLES: { readonly [K in SessionVerdict['kind']]: readonly Extract<SessionVerdict, { kind: K }>[] } = {
  'active-recording': [{ kind: 'active-recording' }],
  'active-unrecorded': [{ kind: 'active-unrecorded' }],
  'never-connected': [{ kind: 'never-connected' }],
  'recorded-in-both': [{ kind: 'recorded-in-both' }],
  's3-expected': [
    { kind: 's3-expected', by, isInCloudWatch: true },
    { kind: 's3-expected', by, isInCloudWatch: false },
  ],
  's3-overdue': [{ kind: 's3-overdue', since: by, why }],
  'broken-off': [
    { kind: 'broken-off', silentMs: 37 * 60_000, why },
    { kind: 'broken-off', silentMs: 7 * 60_000, why },
  ],
  's3-only': [{ kind: 's3-only', why }],
  'not-recorded': [{ kind: 'not-recorded', why }],
  unknown: [{ kind: 'unknown', why }],
  'outside-every-grant': [{ kind: 'outside-every-grant', why }],
  'outlived-grant': [
    { ...outlived, isTold: true, isOpen: false },
    { ...outlived, isTold: false, isOpen: false },
    { ...outlived, isTold: false, isOpen: true },
  ],
}

const COLOURS = { fine: 'green', warning: 'green, with a warning', alarm: '**red**' } as const

/** Of a session that ended long ago and within its grant, through our document, unless told. */
const findings = (change: Partial<Findings>): Findings => ({
  session: {
    id: 'alice-0123456789abcdef0',
    owner: 'arn:aws:iam::123456789012:user/alice',
    target: 'i-0123456789abcdef0',
    status: 'Terminated',
    startedAt: new Date('2026-11-23T10:00:00Z'),
    endedAt: new Date('2026-11-23T11:00:00Z'),
  },
  isThroughOurs: true,
  stream: { kind: 'absent' },
  object: { kind: 'absent' },
  standing: { kind: 'within', grant: undefined as never, grants: [], end: new Date('2026-11-23T12:00:00Z') },
  ...change,
})

const streamed = { kind: 'found', stream: { events: 1, bytes: 1 } } as const
const stored = { kind: 'found', object: { bytes: 1, etag: '"0"', modifiedAt: by } } as const
const [another, noGroup, noBucket] = [
  { isThroughOurs: false },
  { stream: { kind: 'no-group' } },
  { object: { kind: 'no-bucket' } },
] as const

/** What leads to each reason that our own words give. */
const REASONS: readonly Partial<Findings>[] = [
  { stream: streamed },
  { stream: streamed, ...noBucket },
  { stream: streamed, ...another },
  { object: stored },
  { object: stored, ...noGroup },
  { object: stored, ...another },
  {},
  another,
  noGroup,
  noBucket,
  { ...noGroup, ...noBucket },
]

describe('docs/troubleshooting.md', () => {
  it('has each verdict, with its remedy and severity, in the words of the action', () => {
    const told = rowsOf('verdicts').map(([verdict, , advice, colour]) => [verdict, advice, colour])
    const meant = Object.values(SAMPLES)
      .flat()
      .map(verdict => [
        `\`${describeVerdictForPeople(verdict)}\``,
        `${remedyFor(verdict)}.`,
        COLOURS[severityOf(verdict)],
      ])
    expect(told).toEqual(meant)
  })

  it('has each reason of the action for a gap in the recording', () => {
    const verdicts = REASONS.map(change => assessSession(findings(change), by)[0])
    const meant = verdicts.map(verdict => verdict && describeVerdictForPeople(verdict).replace(/^.*?: /, ''))
    const told = rowsOf('reasons').map(([reason]) => reason?.slice(1, -1))
    expect(told.toSorted()).toEqual([...new Set(meant)].toSorted())
  })

  it('has for each delay the limits of the action and of the sandbox', () => {
    const { propagationMs, listingLagMs, terminateMs, closeMs, s3DelayMs } = defaultSettings
    const range = ([min, max]: readonly [number, number]) => `${min / 1_000}–${max / 1_000} s`
    const told = new Map(rowsOf('delays').map(([what = '', , , allowed, drawn]) => [what, [allowed, drawn]]))
    expect(Object.fromEntries(told)).toMatchObject({
      'a line, to CloudWatch': [formatDuration(CLOUDWATCH_LATEST_MS), expect.any(String)],
      'the object, to S3': [formatDuration(S3_LATEST_MS), range(s3DelayMs)],
      'a new policy, until it is honoured everywhere': [expect.any(String), range(propagationMs)],
      'a deleted policy, until it is honoured nowhere': [formatDuration(PROPAGATION_MS), range(propagationMs)],
      'a new session, until listings have it': [formatDuration(LISTING_LAG_MS), range(listingLagMs)],
      '`TerminateSession`, until it takes effect': [`${formatDuration(CLOSING_MS)} with the next`, range(terminateMs)],
      'the session, until it is closed': [`${formatDuration(CLOSING_MS)} with the one before`, range(closeMs)],
    })
  })
})
