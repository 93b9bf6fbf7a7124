import { describe, expect, it } from 'vitest'
import { parseRules } from '../../src/config/rules-file.ts'
import type { Request } from '../../src/domain/request/request.ts'
import { evaluateRequest, whenApproved } from '../../src/domain/rules/evaluate-request.ts'
import { matchRule } from '../../src/domain/rules/rules.ts'
import { KEY_PREFIX } from '../../src/shared/identifiers.ts'
import type { NamedRequest } from '../support/named-request.ts'
import { problemsOf } from './bad-file.ts'
import { RULES } from './good-files.ts'

// Over 200 lines: one table of all rules that match, or do not.

const HOUR = 3_600_000
const NOW = new Date('2026-11-23T10:00:00Z')

function read(yaml = RULES) {
  const parsed = parseRules('.github/jit-access.yml', new TextEncoder().encode(yaml))
  expect(problemsOf(parsed)).toEqual([])
  if (!parsed.ok) throw new Error('unreachable')
  return parsed.value
}

describe('the rule file', () => {
  const rules = read()

  it('describes accounts, with the shortest session document first', () => {
    expect(rules.accounts.get('dev')).toEqual({
      name: 'dev',
      id: '123456789012',
      region: 'ap-southeast-1',
      partition: 'aws',
      roles: {
        grant: 'arn:aws:iam::123456789012:role/JitGrant',
        revoke: 'arn:aws:iam::123456789012:role/JitRevoke',
        logs: 'arn:aws:iam::123456789012:role/jit/JitLogs',
      },
      documents: [
        { name: 'JitAccess-1h', maxMs: HOUR },
        { name: 'JitAccess-8h', maxMs: 8 * HOUR },
      ],
      logs: { group: '/aws/ssm/onetime-sessions-dev', bucket: 'ssm-onetime-logs-dev', prefix: 'sessions' },
      names: { kind: 'listed', ids: new Map() },
      foreignDocuments: [],
    })
    expect(rules.accounts.get('prod')?.logs.prefix).toBe('')
  })

  it.each([
    ['ledger', false],
    ['ledger/sessions', false],
    ['ledger-2', true],
    ['ledgers/a', true],
    ['a/ledger', true],
  ])('keeps transcripts apart from the witness: the prefix %s is accepted: %s', (prefix, isAccepted) => {
    expect(KEY_PREFIX.accepts(prefix)).toBe(isAccepted)
  })

  it('lists rules, numbered from 1', () => {
    expect(rules.rules).toEqual([
      {
        number: 1,
        accounts: ['dev'],
        minDurationMs: 0,
        maxDurationMs: 8 * HOUR,
        maxInstances: 20,
        live: false,
        approvals: 1,
        approvalWithinMs: 168 * HOUR,
        approvers: ['carol', 'dave'],
        mfa: false,
      },
      {
        number: 2,
        accounts: ['prod'],
        instances: ['i-0aaaaaaaaaaaaaaa0', 'mi-0bbbbbbbbbbbbbbb0'],
        minDurationMs: 0,
        maxDurationMs: HOUR,
        maxInstances: 20,
        live: false,
        approvals: 2,
        approvalWithinMs: 168 * HOUR,
        reason: { source: '^(INC|CHG)-\\d+', test: expect.any(Function) },
        mfa: true,
        sourceIps: ['203.0.113.0/24'],
      },
    ])
  })

  it('maps users to logins, and says how to follow up', () => {
    expect([...rules.users]).toEqual([
      ['alice', ['alice-gh']],
      ['bob', ['bob-gh']],
    ])
    expect(rules.followUp).toEqual({
      maxWaitMs: 5 * HOUR,
      beyond: 'sweep',
      passes: 4,
      intervalMs: 30_000,
      warnBeforeMs: 300_000,
      environments: [
        { name: 'jit-wait-1h', waitMs: HOUR },
        { name: 'jit-wait-4h', waitMs: 4 * HOUR },
      ],
      sweepWithinMs: 12 * HOUR,
    })
  })

  it('has defaults for users and follow-up', () => {
    const { users, followUp } = read(RULES.slice(0, RULES.indexOf('users:')))
    expect(users.size).toBe(0)
    expect(followUp).toEqual({
      maxWaitMs: 5.5 * HOUR,
      beyond: 'relay',
      passes: 3,
      intervalMs: 20_000,
      warnBeforeMs: 600_000,
      environments: [],
      sweepWithinMs: 2 * HOUR,
    })
    expect(read(RULES.replace(/follow_up: .*/s, 'follow_up: {passes: 5}')).followUp).toEqual({
      ...followUp,
      passes: 5,
    })
  })
})

const LAYERED = RULES.replace(
  '  - accounts: [dev]\n',
  `  - accounts: [dev, prod]
    instances: [i-0aaaaaaaaaaaaaaa0, i-0ccccccccccccccc0]
    max_duration: 30m
  - accounts: [dev]
`,
)

function ask(change: Partial<NamedRequest>): Request {
  return { account: 'dev', instances: ['i-0123456789abcdef0'], durationMs: HOUR, reason: 'INC-1: why', ...change }
}

describe('the first rule that matches', () => {
  const rules = read(LAYERED)
  it.each<[string, Partial<NamedRequest>, number | undefined]>([
    ['a rule without instances takes any instance', {}, 2],
    ['a rule with instances takes those', { instances: ['i-0aaaaaaaaaaaaaaa0'] }, 1],
    ['a request with one more instance matches no rule', { instances: ['i-0123456789abcdef0', 'i-0aaaaaaaaaaaaaaa0'] }, undefined],
    ['a request with one more instance matches no rule, in any order', { instances: ['i-0aaaaaaaaaaaaaaa0', 'i-0123456789abcdef0'] }, undefined],
    ['one rule for all of them', { instances: ['i-0aaaaaaaaaaaaaaa0', 'i-0ccccccccccccccc0'] }, 1],
    ['a request with an instance of no rule matches none', { account: 'prod', instances: ['mi-0bbbbbbbbbbbbbbb0', 'i-01234567'] }, undefined],
    ['a request that is too long does not match a later rule instead', { instances: ['i-0ccccccccccccccc0'], durationMs: 8 * HOUR }, 1],
    ['the account must be listed', { account: 'prod' }, undefined],
    ['a later rule may list another instance', { account: 'prod', instances: ['mi-0bbbbbbbbbbbbbbb0'] }, 3],
  ])('decides about a request by accounts and instances: %s', (_, change, number) => {
    expect(matchRule('alice', ask(change), rules)?.number).toBe(number)
  }) // biome-ignore format: a table

  const ofUsers = read(
    RULES.replace('  - accounts: [dev]\n', '  - {accounts: [dev], users: [alice, Erin], max_duration: 30m}\n  - accounts: [dev]\n').replace('users:\n', 'users:\n  erin: erin-gh\n'),
  ) // biome-ignore format: one line a rule
  it.each<[string, string, Partial<NamedRequest>, number | undefined]>([
    ['a rule for the user comes first', 'alice', {}, 1],
    ['a request that is too long does not match a later rule instead', 'alice', { durationMs: 8 * HOUR }, 1],
    ['IAM takes a name in another case for the same user', 'ALICE', {}, 1],
    ['the rule takes a name in another case for the same user', 'erin', {}, 1],
    ['other users match the next rule', 'bob', {}, 2],
    ['a longer name is another user', 'alice2', {}, 2],
    ['the rule is for its accounts alone', 'alice', { account: 'prod', instances: ['i-0aaaaaaaaaaaaaaa0'] }, 3],
  ])('decides about a request by users: %s', (_, user, change, number) => {
    expect(matchRule(user, ask(change), ofUsers)?.number).toBe(number)
  }) // biome-ignore format: a table
})

describe('a rule with every condition', () => {
  const FULL = RULES.replace(
    '    approvers: [carol, dave]\n',
    `    users: [alice]
    instances: [i-01234567]
    min_duration: 10m
    start_within: 24h
    approvals: 3
    approval_within: 1d12h
    approvers: [Carol, ACME/oncall]
    requesters: [Dave, "helper[bot]", acme/leads]
`,
  )

  it('is parsed as it is written', () => {
    expect(read(FULL).rules[0]).toEqual({
      number: 1,
      accounts: ['dev'],
      users: ['alice'],
      instances: ['i-01234567'],
      minDurationMs: 600_000,
      maxInstances: 20,
      live: false,
      maxDurationMs: 8 * HOUR,
      startWithinMs: 24 * HOUR,
      approvals: 3,
      approvalWithinMs: 36 * HOUR,
      approvers: ['Carol', 'ACME/oncall'],
      requesters: ['Dave', 'helper[bot]', 'acme/leads'],
      mfa: false,
    })
  })

  it('may allow nobody to ask for others, which differs from no condition', () => {
    expect(read(FULL.replace(/requesters: .*/, 'requesters: []')).rules[0]?.requesters).toEqual([])
    expect(read(FULL.replace(/ {4}requesters: .*\n/, '')).rules[0]).not.toHaveProperty('requesters')
  })

  it('may apply to a person with several logins', () => {
    const { users } = read(RULES.replace('alice: alice-gh', 'alice: [alice-gh, Alice-Work]'))
    expect(users.get('alice')).toEqual(['alice-gh', 'Alice-Work'])
  })

  it('may give accounts with their ids, alone, in lists and beside logins', () => {
    const written = RULES.replace(
      '[carol, dave]',
      '[{login: Carol, id: 103}, dave, acme/oncall]\n    requesters: [{login: "chat[bot]", id: 7}]',
    )
    const { users, rules, accountIds } = read(
      written
        .replace('alice: alice-gh', 'alice: {login: Alice-GH, id: 101}')
        .replace('bob: bob-gh', 'bob: [bob-gh, {id: 102, login: bob-work}]'),
    )
    expect([...users]).toEqual([['alice', ['Alice-GH']], ['bob', ['bob-gh', 'bob-work']]])
    expect(rules[0]).toMatchObject({ approvers: ['Carol', 'dave', 'acme/oncall'], requesters: ['chat[bot]'] })
    expect([...accountIds]).toEqual([['alice-gh', 101], ['bob-work', 102], ['carol', 103], ['chat[bot]', 7]])
  }) // biome-ignore format: lists

  const rules = read(FULL)
  const start = (ms: number) => ({ start: new Date(NOW.getTime() + ms) })
  const AHEAD = (at: string) =>
    `The start at ${at} lies further ahead than the 24h that rule 1 allows. Ask for a start by 2026-11-24T10:00:00Z, or merge closer to it`
  it.each<[string, Partial<NamedRequest>, readonly string[]]>([
    ['as short as it allows', { durationMs: 600_000 }, []],
    ['too short', { durationMs: 599_000 }, ['9m59s is shorter than the 10m that rule 1 asks for. Ask for at least 10m']],
    ['as long as it allows', { durationMs: 8 * HOUR }, []],
    ['a start within its bound', start(24 * HOUR), []],
    ['a start too far ahead', start(24 * HOUR + 1_000), [AHEAD('24 Nov 2026, 10:00:01 UTC')]],
    ['a start in the past', start(-1_000 * HOUR), []],
    ['too short, and a start too far ahead', { durationMs: 60_000, ...start(25 * HOUR) }, ['1m is shorter than the 10m that rule 1 asks for. Ask for at least 10m', AHEAD('24 Nov 2026, 11:00 UTC')]],
  ])('limits duration and start: %s', (_, change, expected) => {
    const judged = whenApproved(evaluateRequest('alice', ask({ instances: ['i-01234567'], ...change }), NOW, rules))
    expect(judged.ok ? [] : judged.refusals.map(({ message, remedy }) => `${message}. ${remedy}`)).toEqual(expected)
  }) // biome-ignore format: a table
})

describe('a request that matches no rule', () => {
  const LISTED = '  - {accounts: [prod], users: [alice], instances: [i-0aaaaaaaaaaaaaaa0], max_duration: 1h}\n'
  const rules = read(RULES.replace(/ {2}- accounts: \[dev\].*(?=users:\n)/s, LISTED))
  it.each<[string, string, Partial<NamedRequest>, string]>([
    ['no rule is for this account', 'alice', {}, 'No rule allows access to the account `dev`'],
    ['the rules of the account are for another user', 'bob', { account: 'prod' }, 'No rule allows access to the account `prod` to `bob`'],
    ['the rules for the user have other instances', 'alice', { account: 'prod' }, 'No rule for `prod` lists i-0123456789abcdef0'],
    ['the instances in rules of others stay secret', 'bob', { account: 'prod', instances: ['i-0aaaaaaaaaaaaaaa0'] }, 'No rule allows access to the account `prod` to `bob`'],
  ])('is told only what concerns its own user: %s', (_, user, change, expected) => {
    const judged = whenApproved(evaluateRequest(user, ask(change), NOW, rules))
    expect(judged.ok ? [] : judged.refusals.map(({ message }) => message)).toEqual([expected])
  }) // biome-ignore format: a table
})

describe('a request that matches a rule', () => {
  const rules = read(LAYERED)

  it('is allowed, with the smallest document that covers it, and its beneficiary', () => {
    const judged = whenApproved(evaluateRequest('alice', ask({}), NOW, rules))
    expect(judged).toMatchObject({ ok: true, document: 'JitAccess-1h', beneficiary: ['alice-gh'], rule: { number: 2 } })
    expect(whenApproved(evaluateRequest('alice', ask({ durationMs: HOUR + 1 }), NOW, rules))).toMatchObject({
      document: 'JitAccess-8h',
    })
  })

  const LISTED = { account: 'prod', instances: ['mi-0bbbbbbbbbbbbbbb0'] }
  it.each<[string, string, Partial<NamedRequest>, readonly string[]]>([
    [
      'too long',
      'alice',
      { ...LISTED, durationMs: HOUR + 60_000 },
      [
        '1h1m is longer than the 1h that rule 3 allows. Ask for at most 1h',
        'No session document of `prod` covers 1h1m; the longest covers 1h. Ask for at most 1h, or have a longer document added',
      ],
    ],
    [
      'a reason that does not match',
      'alice',
      { ...LISTED, reason: 'because `x`' },
      [
        "The reason `because 'x'` does not match `^(INC|CHG)-\\d+`, which rule 3 asks for. Write a reason that matches `^(INC|CHG)-\\d+`",
      ],
    ],
    [
      'no rule for these instances',
      'alice',
      { account: 'prod', instances: ['i-01234567'] },
      ['No rule for `prod` lists i-01234567. Leave these instances out, or have them added to a rule'],
    ],
    [
      'instances that no single rule has together',
      'alice',
      { account: 'prod', instances: ['i-0aaaaaaaaaaaaaaa0', 'i-0ccccccccccccccc0', 'mi-0bbbbbbbbbbbbbbb0'] },
      [
        'No single rule for `prod` decides about all of these instances: rule 1 about i-0aaaaaaaaaaaaaaa0, i-0ccccccccccccccc0; rule 3 about mi-0bbbbbbbbbbbbbbb0. Write one request for the instances of each rule',
      ],
    ],
    [
      'an unknown user',
      'mallory',
      {},
      [
        'The rules do not say which GitHub login the IAM user `mallory` belongs to, and know no person of that name. Add `mallory: GITHUB-LOGIN` under users: in the rule file, or the person under people: if they have a role of their own',
      ],
    ],
    [
      'a user in another case',
      'Alice',
      {},
      [
        'The rules do not say which GitHub login the IAM user `Alice` belongs to, and know no person of that name (did you mean `alice`?). Name the request file `alice.yaml`, if that is who it is for',
      ],
    ],
    [
      'a file that is named by a login',
      'ALICE-gh',
      {},
      [
        'The rules do not say which GitHub login the IAM user `ALICE-gh` belongs to, and know no person of that name (did you mean `alice`?). Name the request file `alice.yaml`, if that is who it is for',
      ],
    ],
    [
      'an unknown account',
      'mallory',
      { account: 'live' },
      [
        'The rules know no account `live`. Ask for one of dev, prod',
        'The rules do not say which GitHub login the IAM user `mallory` belongs to, and know no person of that name. Add `mallory: GITHUB-LOGIN` under users: in the rule file, or the person under people: if they have a role of their own',
      ],
    ],
  ])('is refused for %s', (_, user, change, expected) => {
    const judged = whenApproved(evaluateRequest(user, ask(change), NOW, rules))
    expect(judged.ok ? [] : judged.refusals.map(({ message, remedy }) => `${message}. ${remedy}`)).toEqual(expected)
  })

  it('is refused if no rule is for the account', () => {
    const others = { ...rules, rules: rules.rules.slice(1, 2) }
    expect(whenApproved(evaluateRequest('alice', ask({ account: 'prod' }), NOW, others))).toMatchObject({
      refusals: [{ message: 'No rule allows access to the account `prod`' }],
    })
  })
})
