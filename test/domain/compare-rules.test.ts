import { describe, expect, it } from 'vitest'
import { parseRules } from '../../src/config/rules-file.ts'
import { compareRules, isNoChange } from '../../src/domain/rules/compare-rules.ts'
import type { Rules } from '../../src/domain/rules/rules.ts'

const ACCOUNTS = `version: 1
accounts:
  dev:
    id: "123456789012"
    region: ap-southeast-1
    roles:
      grant: arn:aws:iam::123456789012:role/JitGrant
      revoke: arn:aws:iam::123456789012:role/JitRevoke
      logs: arn:aws:iam::123456789012:role/JitLogs
    documents: [{name: JitAccess-1h, max: 1h}]
    logs: {group: sessions, bucket: session-logs}
`

function rules(rest: string): Rules {
  const parsed = parseRules('rules.yml', Buffer.from(ACCOUNTS + rest))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

const USERS = 'users: {alice: alice-gh, bob: bob-gh}\n'
const BEFORE = rules(`${USERS}rules: [{accounts: [dev], max_duration: 1h}]`)
const changeTo = (rest: string) => compareRules(BEFORE, rules(rest))

describe('a change of the rules', () => {
  it('is none if they mean the same', () => {
    const same = changeTo(`${USERS}rules:\n  - {accounts: [dev], max_duration: 60m, approvals: 1} # as before`)
    expect(isNoChange(same)).toBe(true)
  })

  it.each<[string, string, object]>([
    [
      'a longer duration for everyone',
      `${USERS}rules: [{accounts: [dev], max_duration: 8h}]`,
      {
        access: [
          {
            users: ['alice', 'bob'],
            account: 'dev',
            kind: 'changes',
            rules: [[{ key: 'max_duration', before: '1h', after: '8h' }]],
          },
        ],
      },
    ],
    [
      'another person',
      `users: {alice: alice-gh, bob: bob-gh, mallory: mallory-gh}\nrules: [{accounts: [dev], max_duration: 1h}]`,
      {
        access: [{ users: ['mallory'], account: 'dev', kind: 'gains' }],
        people: [{ key: 'mallory', before: '—', after: 'mallory-gh' }],
      },
    ],
    [
      'a person less',
      `users: {alice: alice-gh}\nrules: [{accounts: [dev], max_duration: 1h}]`,
      { access: [{ users: ['bob'], account: 'dev', kind: 'loses' }] },
    ],
    [
      'a rule for one of them first',
      `${USERS}rules: [{accounts: [dev], users: [bob], max_duration: 1h, approvals: 3}, {accounts: [dev], max_duration: 1h}]`,
      {
        access: [
          {
            users: ['bob'],
            kind: 'changes',
            rules: [expect.arrayContaining([{ key: 'approvals', before: '—', after: '3' }])],
          },
        ],
      },
    ],
    [
      'another account behind a login',
      'users: {alice: eve-gh, bob: bob-gh}\nrules: [{accounts: [dev], max_duration: 1h}]',
      { access: [], people: [{ key: 'alice', before: 'alice-gh', after: 'eve-gh' }] },
    ],
    [
      'a weaker end',
      `${USERS}rules: [{accounts: [dev], max_duration: 1h}]\nfollow_up: {beyond: sweep}`,
      { followUp: [{ key: 'beyond', before: 'relay', after: 'sweep' }] },
    ],
    [
      'a webhook that is told of alarms',
      `${USERS}rules: [{accounts: [dev], max_duration: 1h}]\nnotify: [{name: oncall, kind: slack, events: [ended, alarm], accounts: [dev]}]`,
      { access: [], notify: [{ key: 'oncall', before: '—', after: 'slack: alarm, ended (dev)' }] },
    ],
  ])('tells of %s', (_, rest, change) => {
    expect(changeTo(rest)).toMatchObject(change)
  })

  it('tells of another order of the same rules, for the first that fits decides', () => {
    const two = (one: string, other: string) => rules(`${USERS}rules: [${one}, ${other}]`)
    const wide = '{accounts: [dev], max_duration: 1h}'
    const narrow = '{accounts: [dev], instances: [i-0123456789abcdef0], max_duration: 30m, approvals: 2}'
    const change = compareRules(two(narrow, wide), two(wide, narrow))
    expect(change.access).toMatchObject([{ users: ['alice', 'bob'], rules: [[{ key: 'order of the rules' }]] }])
  })

  it('tells of a webhook that is no longer told of alarms', () => {
    const told = (events: string) =>
      rules(
        `${USERS}rules: [{accounts: [dev], max_duration: 1h}]\nnotify: [{name: siem, kind: json, events: ${events}}]`,
      )
    const change = compareRules(told('[alarm, granted]'), told('[granted]'))
    expect(isNoChange(change)).toBe(false)
    expect(change.notify).toEqual([
      { key: 'siem', before: 'json: alarm, granted (all accounts)', after: 'json: granted (all accounts)' },
    ])
  })

  it('takes the name of a user in a rule in any case, as the rules do', () => {
    const named = (user: string) => rules(`${USERS}rules: [{accounts: [dev], users: [${user}], max_duration: 1h}]`)
    expect(isNoChange(compareRules(named('bob'), named('BOB')))).toBe(true)
    expect(compareRules(named('bob'), named('alice')).access).toMatchObject([
      { users: ['alice'], kind: 'gains' },
      { users: ['bob'], kind: 'loses' },
    ])
  })

  it('tells of another role that grants', () => {
    const text = `${ACCOUNTS}${USERS}rules: [{accounts: [dev], max_duration: 1h}]`.replace(
      'role/JitGrant',
      'role/Other',
    )
    const parsed = parseRules('rules.yml', Buffer.from(text))
    const change = compareRules(BEFORE, parsed.ok ? parsed.value : BEFORE)
    expect(change.accounts).toMatchObject([{ key: 'dev: roles.grant', after: 'arn:aws:iam::123456789012:role/Other' }])
  })
})
