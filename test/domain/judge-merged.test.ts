import { describe, expect, it } from 'vitest'
import { DEFAULT_FOLLOW_UP } from '../../src/config/rules-file.ts'
import type { Request } from '../../src/domain/request/request.ts'
import { evaluateMerge, NO_RULES_BEFORE } from '../../src/domain/rules/evaluate-merge.ts'
import type { AwsAccount, Rule, Rules } from '../../src/domain/rules/rules.ts'
import type { NamedRequest } from '../support/named-request.ts'
import { account } from './account.ts'
import { MERGED_AT, rule } from './evidence.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const [API, DB] = ['i-0123456789abcdef0', 'i-0fedcba9876543210']

interface Difference {
  readonly account?: Partial<AwsAccount>
  readonly rule?: Partial<Rule>
  readonly rules?: readonly Rule[]
  readonly users?: Record<string, readonly string[]>
  readonly ids?: Record<string, number>
}

const rulesOf = ({ account: place, rule: change, rules, users, ids = {} }: Difference = {}): Rules => ({
  accounts: new Map([['dev', { ...account, ...place }]]),
  rules: rules ?? [{ ...rule, ...change }],
  users: new Map(Object.entries(users ?? { alice: ['alice-gh'] })),
  people: new Map(),
  accountIds: new Map(Object.entries(ids)),
  notify: [],
  followUp: DEFAULT_FOLLOW_UP,
})

const ask = (change: Partial<NamedRequest> = {}): Request => ({
  account: 'dev',
  instances: [API],
  durationMs: HOUR,
  reason: 'INC-1234',
  ...change,
})

/** `ok`, or why not. */
function verdict(before: Rules | typeof NO_RULES_BEFORE, now: Rules, request = ask()): string {
  const judged = evaluateMerge('alice', request, MERGED_AT, { before, now })
  const refusals = judged.ok ? judged.refusalsAfterApproval() : judged.refusals
  return refusals.map(({ message }) => message).join('; ') || 'ok'
}

const THEN = 'When this was merged, the rules did not allow it: '
const CHANGED =
  'The rules have changed since this was approved: the account, its names, who the person is in AWS, the session document or the conditions of the policy are others now'

it('knows the ids that either set of rules says', () => {
  const now = rulesOf({ ids: { 'alice-gh': 101 } })
  const before = rulesOf({ ids: { 'alice-gh': 7, carol: 103 } })
  const evaluate = (rules: { before: Rules; now: Rules }) => evaluateMerge('alice', ask(), MERGED_AT, rules)
  expect(evaluate({ before: now, now })).toMatchObject({ known: [{ login: 'alice-gh', id: 101 }] })
  expect(evaluate({ before, now })).toMatchObject({
    known: [{ login: 'alice-gh', id: 101 }, { login: 'alice-gh', id: 7 }, { login: 'carol', id: 103 }],
  })
}) // biome-ignore format: lists

describe('a request that one of the two sets of rules does not allow', () => {
  /** What is said where the rules of now do not; before the merge, it is said with other words around it. */
  const OTHER = 'i-0aaaaaaaaaaaaaaa0'
  it.each<[string, Difference, string, string]>([
    ['the longest duration', { rule: { maxDurationMs: HOUR / 2 } }, '1h is longer than the 30m that RULE allows', ''],
    ['the shortest duration', { rule: { minDurationMs: 2 * HOUR } }, '1h is shorter than the 2h that RULE asks for', ''],
    ['the reason', { rule: { reason: /^CHG/u } }, 'The reason `INC-1234` does not match `^CHG`, which RULE asks for', ''],
    ['how far ahead a start may lie', { rule: { startWithinMs: HOUR } }, 'The start at 23 Nov 2026, 12:00 UTC lies further ahead than the 1h that RULE allows', ''],
    ['the instances', { rule: { instances: [OTHER] } }, `No rule for \`dev\` lists ${API}, ${DB}`, ''],
    ['one of the instances', { rules: [{ ...rule, instances: [DB] }, { ...rule, number: 2 }] }, `No single rule for \`dev\` decides about all of these instances: rule 2 about ${API}; rule 1 about ${DB}`, `No single rule for \`dev\` decides about all of these instances: rule 2 as before the merge about ${API}; rule 1 as before the merge about ${DB}`],
    ['the users', { rule: { users: ['bob'] } }, 'No rule allows access to the account `dev` to `alice`', ''],
    ['the account of the rule', { rule: { accounts: ['prod'] } }, 'No rule allows access to the account `dev`', ''],
    ['who is who', { users: {} }, 'The rules do not say which GitHub login the IAM user `alice` belongs to, and know no person of that name', ''],
    ['the documents', { account: { documents: [{ name: 'Jit-30m', maxMs: HOUR / 2 }] } }, 'No session document of `dev` covers 1h; the longest covers 30m', ''],
  ])('is refused, whether the rules before the merge or the current ones differ: %s', (_, change, now, before) => {
    const asked = ask({ instances: [API, DB], start: new Date(MERGED_AT.getTime() + 2 * HOUR) })
    expect(verdict(rulesOf(change), rulesOf(change), asked)).not.toBe('ok')
    expect(verdict(rulesOf(), rulesOf(change), asked)).toBe(now.replace('RULE', 'rule 1'))
    expect(verdict(rulesOf(change), rulesOf(), asked)).toBe(
      THEN + (before || now.replace('RULE', 'rule 1 as before the merge')),
    )
    expect(verdict(rulesOf(), rulesOf(), asked)).toBe('ok')
  }) // biome-ignore format: a table

  it('names the current rule if both refuse, because that one can be met', () => {
    const [before, now] = [{ rule: { maxDurationMs: 1 } }, { rule: { maxDurationMs: 2 * MINUTE } }].map(rulesOf)
    expect(verdict(before as Rules, now as Rules)).toBe('1h is longer than the 2m that rule 1 allows')
  })

  it('is refused if there were no rules before the merge, or none that could be read', () => {
    expect(verdict(NO_RULES_BEFORE, rulesOf())).toBe(NO_RULES_BEFORE.message)
  })

  it('is to be asked for anew, under the current rules', () => {
    const judged = evaluateMerge('alice', ask(), MERGED_AT, { before: rulesOf({ users: {} }), now: rulesOf() })
    expect(judged).toMatchObject({
      refusals: [
        {
          remedy:
            'Change the request (a word of its reason, for instance) in a new pull request, and have it approved under the rules as they are now',
        },
      ],
    })
  })
})

describe('a change of the rules since the approval', () => {
  const short = { name: 'Jit-1h', maxMs: HOUR }
  it.each<[string, Difference, Difference, string]>([
    ['no change', {}, {}, 'ok'],
    ['the AWS account', {}, { account: { id: '210987654321' } }, CHANGED],
    ['the region', {}, { account: { region: 'us-east-1' } }, CHANGED],
    ['the partition', {}, { account: { partition: 'aws-cn' } }, CHANGED],
    ['the document for this duration', {}, { account: { documents: [short] } }, CHANGED],
    ['the document for longer durations', {}, { account: { documents: [...account.documents.slice(0, 1), { name: 'x', maxMs: 9 * HOUR }] } }, 'ok'],
    ['no MFA any more', { rule: { mfa: true } }, {}, CHANGED],
    ['MFA from now on', {}, { rule: { mfa: true } }, CHANGED],
    ['no source addresses any more', { rule: { sourceIps: ['203.0.113.0/24'] } }, {}, CHANGED],
    ['source addresses from now on', {}, { rule: { sourceIps: ['203.0.113.0/24'] } }, CHANGED],
    ['other source addresses', { rule: { sourceIps: ['203.0.113.0/24'] } }, { rule: { sourceIps: ['203.0.113.0/24', '10.0.0.0/8'] } }, CHANGED],
    ['the approvers and their number, because the approval must satisfy both', { rule: { approvals: 1 } }, { rule: { approvals: 2, approvers: ['carol', 'mona'] } }, 'ok'],
    ['the requesters, because the request must satisfy both', { rule: { requesters: [] } }, { rule: { requesters: ['dave'] } }, 'ok'],
    ['roles and logs, which do not change the grant', {}, { account: { roles: { ...account.roles, grant: 'arn:aws:iam::123456789012:role/New' }, logs: { ...account.logs, prefix: 'new' } } }, 'ok'],
    ['bounds that the request stays within', { rule: { maxDurationMs: HOUR } }, { rule: { minDurationMs: HOUR, reason: /^INC/u, instances: [API] } }, 'ok'],
    ['the rules before its rule', {}, { rules: [{ ...rule, instances: [DB] }, { ...rule, number: 2 }] }, 'ok'],
    ['the login of the user, because the approval must satisfy both', { users: { alice: ['alice-gh'] } }, { users: { alice: ['mallory'] } }, 'ok'],
  ])('refuses what would be granted otherwise than approved, and allows the rest: %s', (_, before, now, expected) => {
    expect(verdict(rulesOf(before), rulesOf(now))).toBe(expected)
  }) // biome-ignore format: a table
})

describe('a request that is allowed', () => {
  it('has one rule if both sets of rules are the same', () => {
    const same = rulesOf({ users: { alice: ['alice-gh', 'alice-work'], bob: ['bob-gh'] } })
    expect(evaluateMerge('alice', ask(), MERGED_AT, { before: same, now: same })).toEqual({
      ok: true,
      account,
      principal: { kind: 'iam-user', name: 'alice' },
      targets: { kind: 'ids', ids: [API] },
      document: 'JitAccess-1h',
      beneficiary: ['alice-gh', 'alice-work'],
      ownLogins: ['alice-gh', 'alice-work'],
      persons: [['alice-gh', 'alice-work'], ['bob-gh']],
      known: [],
      rules: [rule],
      refusalsAfterApproval: expect.any(Function),
    })
  })

  it('has both rules if they differ, every login that either names, and the current account', () => {
    const roles = { ...account.roles, grant: 'arn:aws:iam::123456789012:role/New' }
    const before = rulesOf({ users: { alice: ['Alice-GH', 'alice-old'], bob: ['bob-gh'] } })
    const now = rulesOf({
      rules: [{ ...rule, instances: [DB] }, { ...rule, number: 2 }],
      account: { roles },
      users: { alice: ['alice-new', 'alice-gh'], bob: ['bob-gh', 'carol'] },
    })
    const judged = evaluateMerge('alice', ask(), MERGED_AT, { before, now })
    expect(judged).toEqual({
      ok: true,
      account: { ...account, roles },
      principal: { kind: 'iam-user', name: 'alice' },
      targets: { kind: 'ids', ids: [API] },
      document: 'JitAccess-1h',
      beneficiary: ['alice-new', 'alice-gh', 'Alice-GH', 'alice-old'],
      ownLogins: ['alice-gh'],
      persons: [['alice-new', 'alice-gh'], ['bob-gh', 'carol'], ['Alice-GH', 'alice-old'], ['bob-gh']],
      known: [],
      rules: [{ ...rule, number: 2 }, { ...rule, isFormer: true }],
      refusalsAfterApproval: expect.any(Function),
    })
  }) // biome-ignore format: values to compare
})

it('a start is compared with the instant of the merge, so that a re-run decides alike', () => {
  const rules = rulesOf({ rule: { startWithinMs: 24 * HOUR } })
  const start = (ms: number) => ask({ start: new Date(MERGED_AT.getTime() + ms) })
  expect(verdict(rules, rules, start(24 * HOUR))).toBe('ok')
  expect(verdict(rules, rules, start(24 * HOUR + 1_000))).toBe(
    'The start at 24 Nov 2026, 10:00:01 UTC lies further ahead than the 24h that rule 1 allows',
  )
  expect(verdict(rules, rules, start(-HOUR))).toBe('ok')
})

it('a reason that nobody has approved yet is matched against no expression of either set of rules', () => {
  const matched: string[] = []
  const reason = { source: '^CHG', test: (text: string) => matched.push(text) < 0 }
  const [before, now] = [{ rule: { reason } }, { rule: { reason, approvals: 2 } }].map(rulesOf) as [Rules, Rules]
  const judged = evaluateMerge('alice', ask(), MERGED_AT, { before, now })
  expect([judged.ok, matched]).toEqual([true, []])
  expect(judged.ok && judged.refusalsAfterApproval()).toHaveLength(1)
  expect(matched).toEqual(['INC-1234'])
})
