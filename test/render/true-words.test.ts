import { describe, expect, it } from 'vitest'
import type { GrantEvidence } from '../../src/domain/evidence/evidence.ts'
import { assessSession, type Findings } from '../../src/domain/evidence/verdict.ts'
import type { Outcome } from '../../src/domain/merge/outcome.ts'
import type { SweepResult } from '../../src/domain/reconcile/sweep.ts'
import type { Revocation } from '../../src/domain/revocation/revocation.ts'
import { renderEnded } from '../../src/render/ending-comment.ts'
import { renderEvidence } from '../../src/render/evidence-comment.ts'
import { renderGrantComment } from '../../src/render/grant-comment.ts'
import { renderRevocation } from '../../src/render/revocation.ts'
import { renderSweepSummary } from '../../src/render/sweep.ts'
import { account } from '../domain/account.ts'
import { MERGE } from '../domain/evidence.ts'
import { ENDS_AT, grant as known, OPENS_AT, session } from '../domain/known-grant.ts'
import { iamUser } from '../support/principals.ts'
import { granted, request } from './granted.ts'

const { grant, entry } = granted(request)
const about = { entry, merge: { sha: MERGE, pullRequest: 7 } }
const comment = (...outcomes: readonly Outcome[]) => renderGrantComment(outcomes, [])
const seconds = (after: number) => new Date(ENDS_AT.getTime() + after * 1_000)

const revocation = (change: Partial<Revocation> = {}): Revocation => ({
  ending: {
    account,
    user: 'alice',
    principal: iamUser('alice'),
    role: account.roles.revoke,
    instances: ['i-0123456789abcdef0'],
    documents: [],
    policies: [grant.policy.name],
    expiresAt: ENDS_AT,
  },
  startedAt: ENDS_AT,
  finishedAt: seconds(40),
  passes: [],
  verdict: 'clean',
  outlived: [session({ endedAt: seconds(8) })],
  overrunMs: 8_000,
  ...change,
})

describe('the comment of a grant', () => {
  it('says what AWS asks for besides, and how to sign in with MFA', () => {
    const conditions = { mfa: true, sourceIps: ['203.0.113.0/24'] }
    const told = comment({ kind: 'granted', ...about, grant: { ...grant, conditions }, repeated: false })
    expect(told).toContain('**Only:** with MFA, and from <code>203&#46;0&#46;113&#46;0&#47;24</code>')
    expect(told).toContain('aws sts get-session-token --serial-number MFA-DEVICE-ARN')
    expect(comment({ kind: 'granted', ...about, grant, repeated: false })).not.toMatch(/MFA|\*\*Only/)
  })

  it('names who, on what, until when and what to do in its first line', () => {
    const [title] = comment({ kind: 'granted', ...about, grant, repeated: false }).split('\n')
    expect(title).toMatch(
      /✅ .*alice.* shell on .*i-0123456789abcdef0.* in .*dev.* until 23 Nov 2026, .*: paste the line/,
    )
  })

  it('announces a later start as later', () => {
    const later = { ...grant, opensAt: new Date(grant.approval.mergedAt.getTime() + 60_000) }
    const [title] = comment({ kind: 'granted', ...about, grant: later, repeated: false }).split('\n')
    expect(title).toMatch(/⏳ .* from 23 Nov 2026, .* until 23 Nov 2026, .*: paste the line below then/)
  })

  it('calls a renewal a replacement, and any other removal an end', () => {
    const ended = { kind: 'ended', ...about, revocation: revocation() } as const
    const renewal = { ...grant, supersedes: [entry.digest] }
    const told = comment({ kind: 'granted', ...about, grant: renewal, repeated: false }, ended)
    expect(told).toContain('🔁 Earlier access of <code>alice</code> was replaced')
    expect(told).not.toContain('Access of <code>alice</code> ended')
    expect(comment(ended)).toContain('🔒 Access of <code>alice</code> ended')
  })
})

describe('the words about an end', () => {
  it('speak of an end that was overrun where access ended in time', () => {
    expect(renderEnded(revocation())).toContain('The last one closed 8s after the end.')
    expect(renderRevocation(revocation())).toContain('Sessions that were open after the end')
  })

  it('speak of no overrun where access ended before its time', () => {
    const early = revocation({ startedAt: seconds(-2_700), outlived: [session({ endedAt: seconds(-2_692) })] })
    expect(renderEnded(early)).toContain('The last one closed 8s after it was told to.')
    const summary = renderRevocation(early)
    expect(summary).toContain('Sessions that it closed')
    expect(summary).toContain('it would have ended at 23 Nov 2026, 11:00 UTC')
    expect(summary).not.toContain('after the end')
  })

  it('claim nothing of sessions that another grant keeps open', () => {
    const covered = [session()]
    const pass = { number: 1, at: ENDS_AT, listed: true, deleted: [], gone: [], open: [], terminated: [], failures: [] }
    const told = renderEnded(revocation({ passes: [{ ...pass, covered }] }))
    expect(told).toContain('All other sessions are closed')
    expect(told).toContain('Left open, because another live grant covers them')
  })
})

it('the ordinary cut-off is no alarm, and no more was used than was given', () => {
  const late = session({ startedAt: OPENS_AT, endedAt: seconds(25) })
  const standing = {
    kind: 'outlived',
    grant: known(),
    grants: [known()],
    end: ENDS_AT,
    byMs: 25_000,
    isTold: true,
  } as const
  const findings: Findings = {
    session: late,
    isThroughOurs: true,
    stream: { kind: 'found', stream: { events: 3, bytes: 90, lastAt: ENDS_AT } },
    object: { kind: 'found', object: { bytes: 9, etag: '"e"', modifiedAt: seconds(60) } },
    standing,
  }
  const { id } = late
  const evidence = {
    ...findings,
    account,
    places: { group: 'g', stream: id, bucket: 'b', key: `sessions/${id}.log` },
    ended: 'ended by the revocation',
    verdicts: assessSession(findings, seconds(3_600)),
  }
  const closed: GrantEvidence = {
    grant: known(),
    sessions: [evidence],
    usedMs: 3_625_000,
    usedInTimeMs: 3_600_000,
    overrunMs: 25_000,
  }
  const told = renderEvidence([closed])
  expect(told).toContain(
    'A session was open for 1h of 1h. The last one closed 25s after the end. There is nothing to do.',
  )
  expect(told).toContain('⏱️ outlived its grant by 25s')
  expect(told).not.toContain('🚨')
})

describe('the summary of a sweep that found nothing', () => {
  const nothing: SweepResult = {
    findings: [],
    plan: [],
    revocations: [],
    outcomes: [],
    caughtUp: [],
    isComplete: true,
    failures: [],
  }

  it('says that there is nothing else where it could look', () => {
    expect(renderSweepSummary(nothing)).toContain('Nothing else was found. There is nothing to do.')
  })

  it('says that more may be there where it could not', () => {
    const told = renderSweepSummary({ ...nothing, isComplete: false, failures: [{ message: 'dev could not be read' }] })
    expect(told).toContain('Not everything could be read or judged')
    expect(told).not.toContain('Nothing else was found')
  })
})
