import { describe, expect, it } from 'vitest'
import { DEFAULT_FOLLOW_UP } from '../../src/config/rules-file.ts'
import type { ApprovalEvidence } from '../../src/domain/approval/approval.ts'
import { parsePolicyDocument } from '../../src/domain/grant/policy-document.ts'
import { type Decision, type Merge, NO_PULL_REQUEST, planMerge, referTo } from '../../src/domain/merge/plan.ts'
import { digestOf, type RequestEntry } from '../../src/domain/request/request.ts'
import { NO_RULES_BEFORE } from '../../src/domain/rules/evaluate-merge.ts'
import type { Rules } from '../../src/domain/rules/rules.ts'
import { complete } from '../render/granted.ts'
import type { NamedRequest } from '../support/named-request.ts'
import { account } from './account.ts'
import { evidenceOf, MERGE, MERGED_AT, PATH, review, rule } from './evidence.ts'

// Over 200 lines: one table of all decisions on a merge.

const HOUR = 3_600_000
const [API, DB] = ['i-0123456789abcdef0', 'i-0fedcba9876543210']

const rules: Rules = {
  accounts: new Map([
    ['dev', account],
    ['prod', { ...account, name: 'prod', id: '210987654321' }],
  ]),
  rules: [{ ...rule, accounts: ['dev', 'prod'] }],
  users: new Map([['alice', ['alice-gh']]]),
  people: new Map(),
  accountIds: new Map(),
  notify: [],
  followUp: DEFAULT_FOLLOW_UP,
}

const entry = (change: Partial<NamedRequest> = {}, user = 'alice'): RequestEntry => {
  const request = { account: 'dev', instances: [API], durationMs: HOUR, reason: 'INC-1234', ...change }
  return { user, request, digest: digestOf(user, request), at: { file: PATH, line: 1, column: 1 } }
}

const merge = (
  before: readonly RequestEntry[],
  after: readonly RequestEntry[],
  change: Partial<Merge> = {},
): Merge => ({
  sha: MERGE,
  evidence: evidenceOf({}),
  changes: [{ path: PATH, before, after }],
  problems: [],
  touchesRules: false,
  rulesBefore: rules,
  ...change,
})

/** `grant INC-1234`, or `refuse …: why`. */
const describeAll = (decisions: readonly Decision[]): string[] =>
  decisions.map(decision => {
    const why = decision.kind === 'refuse' ? `: ${decision.refusals.map(({ message }) => message).join('; ')}` : ''
    return `${decision.kind} ${decision.entry.request.reason}${why}`
  })

const planned = (...given: Parameters<typeof merge>) => describeAll(planMerge(merge(...given), rules))

function granted(...given: Parameters<typeof merge>) {
  const grants = planMerge(merge(...given), rules).flatMap(decision =>
    decision.kind === 'grant' ? [complete(decision.planned)] : [],
  )
  if (!grants[0]) throw new Error('nothing was granted')
  return grants[0]
}

const [one, two, three] = ['one', 'two', 'three'].map(reason => entry({ reason })) as [
  RequestEntry,
  RequestEntry,
  RequestEntry,
]
const unapproved = { evidence: evidenceOf({ reviews: [] }) }
const noApproval = 'Pull request #7 has 0 of the 1 approvals that rule 1 asks for'
const ownRules = 'The pull request changes the rules as well as requests, so it could have written its own permission'

describe('the plan of a merge', () => {
  it.each<[string, readonly RequestEntry[], readonly RequestEntry[], Partial<Merge>, string[]]>([
    ['a new request', [], [one], {}, ['grant one']],
    ['two of them', [], [one, two], {}, ['grant one', 'grant two']],
    ['a request that stands there already', [one], [one], {}, ['keep one']],
    ['the same requests in another order', [one, two], [two, one], {}, ['keep two', 'keep one']],
    ['a change, which grants and then ends', [one], [two], {}, ['grant two', 'remove one']],
    ['one request more', [one], [one, two], {}, ['keep one', 'grant two']],
    ['one of two removed', [one, two], [two], {}, ['keep two', 'remove one']],
    ['a deleted file', [one, two], [], {}, ['remove one', 'remove two']],
    ['all three kinds at once', [one, two], [two, three], {}, ['keep two', 'grant three', 'remove one']],
    ['nothing', [], [], {}, []],
    ['a new request without approval, which is refused while the rest goes on', [one, two], [two, three], unapproved, ['keep two', `refuse three: ${noApproval}`, 'remove one']],
    ['a direct push, whose new request is refused', [one, two], [two, three], { evidence: NO_PULL_REQUEST }, ['keep two', 'refuse three: This commit did not come from a merged pull request, so nobody approved it', 'remove one']],
    ['a change together with the rules, whose new request is refused', [one, two], [two, three], { touchesRules: true }, ['keep two', `refuse three: ${ownRules}`, 'remove one']],
    ['a user whom the rules do not know', [], [entry({ reason: 'one' }, 'bob')], {}, ['refuse one: The rules do not say which GitHub login the IAM user `bob` belongs to, and know no person of that name']],
    ['an account that the rules do not know', [], [entry({ reason: 'one', account: 'test' })], {}, ['refuse one: The rules know no account `test`']],
    ['a duration longer than the rule allows', [], [entry({ reason: 'one', durationMs: 9 * HOUR })], {}, ['refuse one: 9h is longer than the 8h that rule 1 allows; No session document of `dev` covers 9h; the longest covers 8h']],
  ])('grants what is new, keeps what stands and ends what was removed: %s', (_, before, after, change, expected) => {
    expect(planned(before, after, change)).toEqual(expected)
  }) // biome-ignore format: a table

  it('decides about each user for itself if one merge changes the files of several', () => {
    const changes = [
      { path: PATH, before: [one], after: [two] },
      { path: 'requests/bob.yaml', before: [], after: [entry({ reason: 'three' }, 'bob')] },
    ]
    const decisions = describeAll(planMerge(merge([], [], { changes }), rules))
    expect(decisions.map(text => text.split(':')[0])).toEqual(['grant two', 'remove one', 'refuse three'])
  })

  it('tells requests whose digests collide apart by their terms', () => {
    // Found by brute force over the free text: 3e97dc41 both.
    const big = entry({ durationMs: 8 * HOUR, reason: 'INC-1234: disk full 83230' })
    const small = entry({ durationMs: HOUR / 2, instances: [DB], reason: 'INC-1234: disk full 1389' })
    expect(small.digest).toBe(big.digest)
    expect(planned([big], [small])).toEqual(['grant INC-1234: disk full 1389', 'remove INC-1234: disk full 83230'])
    expect(planned([big, small], [small])).toEqual([
      'keep INC-1234: disk full 1389',
      'remove INC-1234: disk full 83230',
    ])
  })

  it('refuses all requests of one merge that would share a grant id, and nothing else', () => {
    const big = entry({ durationMs: 8 * HOUR, reason: 'INC-1234: disk full 83230' })
    const small = entry({ durationMs: HOUR / 2, instances: [DB], reason: 'INC-1234: disk full 1389' })
    const why = 'Another request of this merge would have the same grant id: their digests begin alike'
    expect(planned([one], [big, two, small])).toEqual([
      `refuse ${big.request.reason}: ${why}`,
      'grant two',
      `refuse ${small.request.reason}: ${why}`,
      'remove one',
    ])
    const apart = [
      { path: PATH, before: [], after: [big] },
      { path: 'requests/bob.yaml', before: [], after: [{ ...small, user: 'bob' }] },
    ]
    expect(planned([], [], { changes: apart })).toEqual([
      `refuse ${big.request.reason}: ${why}`,
      `refuse ${small.request.reason}: ${why}`,
    ])
  })

  it('names its pull request, if there is one', () => {
    const own = { sha: MERGE, pullRequest: 7, mergedAt: MERGED_AT, requestedBy: { login: 'dave' } }
    expect(referTo(merge([], []))).toEqual(own)
    const evidence = evidenceOf({})
    const known = { authorId: 4, createdAt: MERGED_AT, mergedBy: 'carol', mergedById: 5 }
    const pullRequest = { ...evidence.pullRequest, ...known }
    expect(referTo(merge([], [], { evidence: { ...evidence, pullRequest } }))).toEqual({
      ...own,
      requestedBy: { login: 'dave', id: 4 },
      requestedAt: MERGED_AT,
      mergedBy: { login: 'carol', id: 5 },
    })
    expect(referTo(merge([], [], { evidence: NO_PULL_REQUEST }))).toEqual({ sha: MERGE })
  })
})

describe('a grant', () => {
  it('is named after the merge, the request and the end, and carries its approval', () => {
    const grant = granted([], [one])
    expect(grant).toMatchObject({
      id: `aaaaaaaaaaaa-${one.digest}`,
      user: 'alice',
      account: { name: 'dev' },
      rule: 1,
      opensAt: new Date('2026-11-23T10:00:00Z'),
      expiresAt: new Date('2026-11-23T11:00:00Z'),
      sessionDocument: 'JitAccess-1h',
      policy: { name: `jit.20261123T110000Z.aaaaaaaaaaaa-${one.digest}` },
      approval: { by: [{ login: 'carol' }] },
    })
  })

  it.each<[string, Partial<NamedRequest>, { notBefore?: Date; expiresAt: Date; document: string }]>([
    ['no start', {}, { expiresAt: at('11:00'), document: 'JitAccess-1h' }],
    ['a start before the merge', { start: at('09:00') }, { expiresAt: at('11:00'), document: 'JitAccess-1h' }],
    ['a start with the merge', { start: at('10:00') }, { expiresAt: at('11:00'), document: 'JitAccess-1h' }],
    ['a start after the merge', { start: at('12:00') }, { notBefore: at('12:00'), expiresAt: at('13:00'), document: 'JitAccess-1h' }],
    ['a minute more than the short document allows', { durationMs: HOUR + 60_000 }, { expiresAt: at('11:01'), document: 'JitAccess-8h' }],
  ])('has a policy that opens no earlier and ends no later than requested: %s', (_, change, expected) => {
    const { policy } = granted([], [entry(change)])
    expect(parsePolicyDocument(policy.document)).toEqual({ region: account.region, instances: [API], ...expected })
  }) // biome-ignore format: a table

  it.each<[string, readonly RequestEntry[], readonly RequestEntry[], readonly RequestEntry[]]>([
    ['nothing if nothing was removed', [one], [one, two], []],
    ['what was removed in the same account', [one, three], [two], [one, three]],
    ['nothing in another account', [entry({ account: 'prod' }), one], [two], [one]],
  ])('supersedes %s', (_, before, after, superseded) => {
    expect(granted(before, after).supersedes).toEqual(superseded.map(({ digest }) => digest))
  })

  it('has the conditions of its rule in its policy', () => {
    const strict = { ...rule, mfa: true, sourceIps: ['203.0.113.0/24'] }
    const strictly = { ...rules, rules: [strict] }
    const [decision] = planMerge(merge([], [one], { rulesBefore: strictly }), strictly)
    const document = decision?.kind === 'grant' ? complete(decision.planned).policy.document : ''
    expect(document.match(/aws:MultiFactorAuthPresent/g)).toHaveLength(3)
    expect(document.match(/"aws:SourceIp":\["203\.0\.113\.0\/24"\]/g)).toHaveLength(3)
  })

  it('needs the approvals of the rules before the merge and of the current ones', () => {
    const two = { ...rules, rules: [{ ...rule, approvals: 2 }] }
    const one = { ...rules, rules: [rule] }
    const plan = (rulesBefore: Rules, now: Rules) =>
      planMerge(merge([], [entry({ reason: 'x' })], { rulesBefore }), now)
    expect(describeAll(plan(one, two))).toEqual(['refuse x: Pull request #7 has 1 of the 2 approvals that rule 1 asks for'])
    expect(describeAll(plan(two, one))).toEqual(['refuse x: Pull request #7 has 1 of the 2 approvals that rule 1 as before the merge asks for'])
    expect(describeAll(plan({ ...one }, one))).toEqual(['grant x'])
    expect(describeAll(planMerge(merge([], [entry({ reason: 'x' })], { rulesBefore: NO_RULES_BEFORE }), one))).toEqual([`refuse x: ${NO_RULES_BEFORE.message}`])
  }) // biome-ignore format: lines to compare

  it('is refused to the person who approved it and given to another by the same pull request', () => {
    const evidence: ApprovalEvidence = {
      ...evidenceOf({ reviews: [review('carol')] }),
      files: [PATH, 'requests/carol.yaml'],
    }
    const changes = [
      { path: PATH, before: [], after: [one] },
      { path: 'requests/carol.yaml', before: [], after: [entry({ reason: 'two' }, 'carol')] },
    ]
    const blobs = new Map(changes.map(({ path }) => [path, { head: path, merged: path }]))
    const all = { ...rules, users: new Map([...rules.users, ['carol', ['Carol']] as const]) }
    expect(
      describeAll(planMerge(merge([], [], { evidence: { ...evidence, blobs }, changes, rulesBefore: all }), all)),
    ).toEqual(['grant one', `refuse two: ${noApproval} (not counted: carol would approve their own access)`])
  })
})

function at(time: string): Date {
  return new Date(`2026-11-23T${time}:00Z`)
}

describe('the reason of a request', () => {
  const asked: string[] = []
  const reason = {
    source: '^CHG',
    test(text: string) {
      asked.push(text)
      return text.startsWith('CHG')
    },
  }
  const demanding: Rules = { ...rules, rules: [{ ...rule, accounts: ['dev', 'prod'], reason }] }
  const plan = (change: Partial<Merge>) =>
    describeAll(planMerge(merge([], [entry()], { rulesBefore: demanding, ...change }), demanding))

  it('is matched against the rule once the request is approved', () => {
    asked.length = 0
    expect(plan({})).toEqual(['refuse INC-1234: The reason `INC-1234` does not match `^CHG`, which rule 1 asks for'])
    expect(asked).toEqual(['INC-1234'])
  })

  it('is matched against the rule before the merge too, if the rules have changed since', () => {
    expect(describeAll(planMerge(merge([], [entry()], { rulesBefore: demanding }), rules))).toEqual([
      'refuse INC-1234: When this was merged, the rules did not allow it: The reason `INC-1234` does not match `^CHG`, which rule 1 as before the merge asks for',
    ])
  })

  it.each<[string, Partial<Merge>]>([
    ['nobody approved', unapproved],
    ['a direct push', { evidence: NO_PULL_REQUEST }],
    ['a merge that changes the rules as well', { touchesRules: true }],
    ['a merge before which there were no rules', { rulesBefore: NO_RULES_BEFORE }],
  ])('is never matched if the request has no valid approval: %s', (_, change) => {
    asked.length = 0
    expect(plan(change)).toEqual([expect.stringMatching(/^refuse INC-1234: /)])
    expect(asked).toEqual([])
  })
})
