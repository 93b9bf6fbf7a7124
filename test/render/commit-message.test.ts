import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderCommitMessage } from '../../src/render/commit-message.ts'
import { hostileText } from '../support/hostile.ts'

// Over 200 lines: one table of all records.

const NOW = new Date('2026-11-24T13:15:00Z')
const API = 'i-0123456789abcdef0'
const approval = { by: [{ login: 'carol' }] }
const granted = {
  kind: 'granted',
  user: 'alice',
  account: 'dev',
  instances: ['api-3'],
  pullRequest: 12,
  grant: { expiresAt: '2026-11-24T14:15:30Z', instances: [API] },
  approval,
}
const asked = { user: 'bob', account: 'prod', instances: [API], pullRequest: 13 }
const revocation = { user: 'alice', account: 'dev', instances: [API], verdict: 'clean', passes: [{}, {}, {}] }
const file = (record: object, path = 'x.json') => ({ path, content: JSON.stringify(record) })
const messageOf = (...records: readonly object[]) =>
  renderCommitMessage(
    records.map(record => file(record)),
    { now: NOW },
  )

describe('the subject of one record', () => {
  it.each<[string, object, string]>([
    ['a grant', granted, 'grant alice → api-3 until 14:15Z (#12, approved by carol)'],
    [
      'a grant that ends on another day',
      { ...granted, grant: { expiresAt: '2026-11-25T00:00:00Z' } },
      'grant alice → api-3 until 2026-11-25 00:00Z (#12, approved by carol)',
    ],
    [
      'a grant by tags, with two approvals',
      {
        ...granted,
        instances: undefined,
        tags: { Service: 'api' },
        approval: { by: [{ login: 'carol' }, { login: 'erin' }] },
      },
      'grant alice → Service=api until 14:15Z (#12, approved by carol, erin)',
    ],
    [
      'a grant that nobody approved',
      { ...granted, approval: { kind: 'break-glass', by: [] } },
      'grant alice → api-3 until 14:15Z (#12, break-glass)',
    ],
    [
      'a grant for many instances',
      { ...granted, instances: ['a', 'b', 'c', 'd'] },
      'grant alice → a, b and 2 more until 14:15Z (#12, approved by carol)',
    ],
    [
      'a grant for an instance whose id does not fit',
      { ...granted, user: 'alice.smith', instances: [API] },
      'grant alice.smith → i-0123456789a… until 14:15Z (#12, approved by carol)',
    ],
    ['a refusal', { kind: 'refused', ...asked }, `refuse bob → prod ${API} (#13)`],
    ['a refusal of a direct push', { kind: 'refused', ...asked, pullRequest: undefined }, `refuse bob → prod ${API}`],
    ['a failure', { kind: 'failed', ...asked }, `fail bob → prod ${API} (#13)`],
    ['what another merge overtook', { kind: 'overtaken', ...asked }, `skip bob → prod ${API} (#13, overtaken)`],
    ['an end', { kind: 'ended', revocation }, `end alice → ${API} (clean, 3 passes)`],
    [
      'an end of what was asked for by name',
      { kind: 'ended', user: 'alice', instances: ['api-3'], revocation: { ...revocation, passes: [{}] } },
      'end alice → api-3 (clean, 1 pass)',
    ],
    [
      'an end of what is tagged, that is not proven',
      {
        kind: 'ended',
        revocation: { ...revocation, verdict: 'still open', instances: { tagged: { Service: 'api' } } },
      },
      'end alice → Service=api (still open, 3 passes)',
    ],
    [
      'an end of everything',
      { kind: 'ended', revocation: { ...revocation, instances: undefined } },
      'end alice → all in dev (clean, 3 passes)',
    ],
    [
      'a deletion by others',
      { kind: 'deleted-by-others', user: 'alice', account: 'dev', pullRequest: 12 },
      'note alice in dev: policy deleted by others (#12)',
    ],
    [
      'a review',
      { kind: 'review', user: 'alice', verdict: 'rejected', by: { login: 'carol' } },
      'review alice: rejected by carol (break-glass)',
    ],
    [
      'evidence',
      { kind: 'evidence', user: 'alice', sessions: [{}], minutesUsed: 3.5, pullRequest: 12 },
      'evidence alice: 1 session, 3.5 min (#12)',
    ],
    [
      'a stop of everything',
      { kind: 'stopped', selector: { kind: 'everything' }, startedBy: { login: 'dave' } },
      'stop everything (by dave)',
    ],
    ['a stop of a user', { kind: 'stopped', selector: { kind: 'user', user: 'bob' } }, 'stop bob'],
    [
      'a finding',
      { kind: 'finding', state: 'unknown', user: 'eve', account: 'dev', policy: 'jit.x' },
      'find unknown: eve in dev (jit.x)',
    ],
    [
      'a finding that is gone',
      { kind: 'finding-gone', state: 'unknown', user: 'eve', account: 'dev' },
      'gone unknown: eve in dev',
    ],
    [
      'a change of the rules',
      {
        kind: 'rules-changed',
        mergeSha: 'a'.repeat(40),
        pullRequest: { number: 14 },
        approvedBy: [{ login: 'carol' }],
      },
      'change rules by aaaaaaaaaaaa (#14, approved by carol)',
    ],
    [
      'a read',
      { kind: 'transcripts-read', sessions: ['a', 'b'], startedBy: { login: 'erin' } },
      'read transcripts of 2 sessions (by erin)',
    ],
    ['a sweep', { kind: 'swept', accounts: [1, 2], policies: [1] }, 'sweep 2 accounts: 1 policy'],
    ['what is none of these', { kind: 'new' }, 'record x.json'],
    ['what is no record', [], 'record x.json'],
  ])('says what happened: %s', (_, record, subject) => {
    expect(messageOf(record)).toBe(subject)
    expect([...subject].length).toBeLessThanOrEqual(72)
  })

  it('says of evidence whether it is final', () => {
    const record = file({ kind: 'evidence', user: 'alice', sessions: [] }, '2026-11/x/evidence-so-far.eu-west-1.json')
    expect(renderCommitMessage([record], { now: NOW })).toBe('evidence so far alice: 0 sessions, 0 min')
  })

  it('says of what the witness had before that it is late', () => {
    expect(renderCommitMessage([file(granted)], { now: NOW, isLate: true })).toBe(
      'late: grant alice → api-3 until 14:15Z (#12, approved by carol)',
    )
  })
})

describe('the message of several records', () => {
  it('has the first and the number of the others, and a line for each', () => {
    const end = { kind: 'ended', revocation }
    expect(messageOf(end, granted, granted)).toBe(
      [
        `end alice → ${API} (clean, 3 passes) … and 2 more`,
        '',
        `end alice → ${API} (clean, 3 passes)`,
        'grant alice → api-3 until 14:15Z (#12, approved by carol)',
        'grant alice → api-3 until 14:15Z (#12, approved by carol)',
      ].join('\n'),
    )
    const long = { ...granted, approval: { by: [{ login: 'carol-of-the-platform-team' }] } }
    expect(messageOf(long, granted).split('\n')[0]).toBe('grant alice → api-3 until 14:15Z … and 1 more')
  })

  it('has two hundred lines at most, and says how many it leaves out', () => {
    const lines = messageOf(...Array.from({ length: 1_000 }, () => granted)).split('\n')
    expect(lines).toHaveLength(203)
    expect(lines.at(-1)).toBe('… and 800 more')
  })
})

it('is broken by no text: a subject of one line and 72 characters, whatever records hold', () => {
  const text = hostileText({ maxLength: 200, pieces: 3 })
  const record = fc.record({
    kind: fc.constantFrom('granted', 'refused', 'ended', 'evidence', 'review', 'finding', 'stopped', 'rules-changed'),
    user: text,
    account: text,
    instances: fc.array(text, { maxLength: 3 }),
    verdict: text,
    state: text,
    policy: text,
    mergeSha: text,
    by: fc.record({ login: text }),
    startedBy: fc.record({ login: text }),
    approval: fc.record({ by: fc.array(fc.record({ login: text }), { maxLength: 3 }) }),
    revocation: fc.record({ user: text, account: text, verdict: text, passes: fc.constant([]) }),
    selector: fc.record({ kind: text, user: text }),
  })
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 3 }), records => {
      const [subject = '', blank = '', ...lines] = messageOf(...records).split('\n')
      expect(blank).toBe('')
      expect(lines).toHaveLength(records.length === 1 ? 0 : records.length)
      for (const line of [subject, ...lines]) {
        expect([...line].length).toBeLessThanOrEqual(72)
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
        expect(line.trim()).not.toBe('')
      }
    }),
  )
})
