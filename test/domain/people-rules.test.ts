import { describe, expect, it } from 'vitest'
import { parseRules } from '../../src/config/rules-file.ts'
import { compareRules } from '../../src/domain/rules/compare-rules.ts'
import { evaluateMerge } from '../../src/domain/rules/evaluate-merge.ts'
import { evaluateRequest } from '../../src/domain/rules/evaluate-request.ts'
import { everyonesLogins, loginsOfName, personWithRole, subjectNamed } from '../../src/domain/rules/rules.ts'
import { problemsOf } from './bad-file.ts'
import { RULES } from './good-files.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
const IDENTITY = '24685458-d011-7092-87e2-2677cafbd2c3'

const PEOPLE = `people:
  erin:
    github: {login: erin-gh, id: 1234567}
    role: JitShell-erin
    identity: ${IDENTITY}
  frank:
    github: [frank-gh, frank-at-work]
    role: JitShell-frank
    identity: frank@example.com
    sign_in: permission-set
`

const parse = (yaml: string) => parseRules('.github/jit-access.yml', new TextEncoder().encode(yaml))

function read(yaml = RULES + PEOPLE) {
  const parsed = parse(yaml)
  expect(problemsOf(parsed)).toEqual([])
  if (!parsed.ok) throw new Error('unreachable')
  return parsed.value
}

describe('people in the rule file', () => {
  const rules = read()

  it('have logins, a role and an identity, and a way to sign in', () => {
    expect([...rules.people]).toEqual([
      ['erin', { logins: ['erin-gh'], role: 'JitShell-erin', identity: IDENTITY, signIn: 'account-access' }],
      ['frank', { logins: ['frank-gh', 'frank-at-work'], role: 'JitShell-frank', identity: 'frank@example.com', signIn: 'permission-set' }],
    ])
    expect(rules.accountIds.get('erin-gh')).toBe(1_234_567)
    expect(read(RULES).people.size).toBe(0)
  }) // biome-ignore format: a table

  it('are found by their names and by their roles, as IAM users are by their names', () => {
    expect(loginsOfName(rules, 'erin')).toEqual(['erin-gh'])
    expect(loginsOfName(rules, 'alice')).toEqual(['alice-gh'])
    expect(loginsOfName(rules, 'mallory')).toBeUndefined()
    expect(everyonesLogins(rules)).toEqual([['alice-gh'], ['bob-gh'], ['erin-gh'], ['frank-gh', 'frank-at-work']])
    expect(subjectNamed(rules, 'alice')).toEqual({ kind: 'iam-user', name: 'alice' })
    expect(subjectNamed(rules, 'erin')).toMatchObject({ kind: 'assumed-role', role: 'JitShell-erin', identity: IDENTITY })
    expect(subjectNamed(rules, 'Erin')).toBeUndefined()
    expect(['JitShell-erin', 'jitshell-ERIN', 'JitShell-eri'].map(role => personWithRole(rules, role))).toEqual([
      'erin',
      'erin',
      undefined,
    ])
  }) // biome-ignore format: a table

  it.each<[string, readonly [string, string], readonly string[]]>([
    ['a role of two people', ['JitShell-frank', 'jitshell-ERIN'],
      ['44:11: `role` is the role of `erin` as well. Give each person a role of their own.']],
    ['a name that is an IAM user, too', ['  frank:', '  Bob:'],
      ['42:3: `Bob` stands under users: as well, as `bob`. Keep one: their requests are in one file.']],
    ['two names that differ in case', ['  frank:', '  Erin:'],
      ['42:3: The user `Erin` differs from `erin` only in case; IAM takes them for one. Keep one.']],
    ['a role of this action', ['JitShell-erin', 'jitLOGS'],
      ['40:11: `role` has the name of arn:aws:iam::123456789012:role/jit/JitLogs, a role of this action. Make a role for this person.']],
    ['a role with its path', ['JitShell-erin', 'jit/JitShell-erin'],
      ['40:11: `role` must be the name of an IAM role, found `jit/JitShell-erin`. Write the name alone, without ARN and path: 1 to 64 letters, digits and `_+=,.@-`. It is looked for under `/jit/`.']],
    ['a wildcard as identity', [IDENTITY, '"*"'],
      ['41:15: `identity` must be a role session name, found `*`. Write what AWS shows after the last slash of `aws sts get-caller-identity`: 2 to 64 letters, digits and `_+=,.@-`; wildcards are never allowed.']],
    ['a variable as identity', [IDENTITY, `"\${aws:username}"`],
      ['41:15: `identity` must be a role session name, found `$'+'{aws:username}`. Write what AWS shows after the last slash of `aws sts get-caller-identity`: 2 to 64 letters, digits and `_+=,.@-`; variables are not expanded here.']],
    ['no identity', [`    identity: ${IDENTITY}\n`, ''],
      ['39:5: `identity` is missing. Add `identity: 24685458-d011-7092-87e2-2677cafbd2c3`.']],
    ['another way to sign in', ['permission-set', 'permission'],
      ['46:14: `sign_in` must be one of `account-access`, `permission-set`, `saml`, `oidc`, found `permission`. Write `sign_in: permission-set`.']],
    ['an id that is another one elsewhere', ['approvers: [carol, dave]', 'approvers: [carol, {login: erin-gh, id: 7654321}]'],
      ['24:24: Entry 2 of `approvers` has the id 7654321, and elsewhere in this file 1234567. Correct the id that is wrong.']],
    ['a rule for a person whom it does not have', ['approvers: [carol, dave]', 'users: [erin, franc]'],
      ['24:19: Entry 2 of `users` must be a user defined under users: or people:, found `franc` (did you mean `frank`?). Define it under users: or people:.']],
  ])('are refused with the place and what to do: %s', (_, [old, changed], expected) => {
    expect((RULES + PEOPLE).includes(old)).toBe(true)
    expect(problemsOf(parse((RULES + PEOPLE).replace(old, changed)))).toEqual(expected)
  }) // biome-ignore format: a table
})

const request = { account: 'dev', instances: ['i-0123456789abcdef0'], durationMs: 3_600_000, reason: 'INC-1: x' }

describe('a request of a person', () => {
  it('is for the role and the identity of the rules', () => {
    const evaluation = evaluateRequest('erin', request, NOW, read())
    expect(evaluation).toMatchObject({
      ok: true,
      beneficiary: ['erin-gh'],
      principal: { kind: 'assumed-role', role: 'JitShell-erin', identity: IDENTITY, signIn: 'account-access' },
    })
  })

  it('falls under the rules that name the person', () => {
    const rules = read((RULES + PEOPLE).replace('approvers: [carol, dave]', 'users: [ERIN]'))
    expect(evaluateRequest('erin', request, NOW, rules).ok).toBe(true)
    expect(evaluateRequest('frank', request, NOW, rules).ok).toBe(false)
  })

  it('is refused by a rule that asks for MFA: AWS does not tell whether a person used it', () => {
    const rules = read((RULES + PEOPLE).replace('approvers: [carol, dave]', 'mfa: true'))
    expect(evaluateRequest('erin', request, NOW, rules)).toMatchObject({
      ok: false,
      refusals: [
        {
          message:
            'Rule 1 asks for MFA, and AWS does not tell of the session of a person with a role whether they used it',
          remedy:
            'Have the identity provider ask for MFA when `erin` signs in, and match people by a rule without `mfa`',
        },
      ],
    })
    expect(evaluateRequest('alice', request, NOW, rules).ok).toBe(true)
  })

  const before = read()
  it.each<[string, readonly [string, string], boolean]>([
    ['another role', ['JitShell-erin', 'JitShell-erin-2'], false],
    ['another identity', [IDENTITY, 'erin@example.com'], false],
    ['another way to sign in, which changes no right', ['permission-set', 'saml'], true],
    ['another login, which the approval has to satisfy', ['login: erin-gh, id: 1234567', 'login: erin-2, id: 7654321'], true],
  ])('is granted only as it was approved: the rules say %s now', (_, [old, changed], isAllowed) => {
    const now = read((RULES + PEOPLE).replace(old, changed))
    expect(evaluateMerge('erin', request, NOW, { before, now }).ok).toBe(isAllowed)
  }) // biome-ignore format: a table

  it('is not granted if the rules have made a person of the IAM user since, or the reverse', () => {
    const moved = read(RULES.replace('  alice: alice-gh\n', '') + PEOPLE.replace('erin:', 'alice:'))
    for (const rules of [
      { before: read(RULES), now: moved },
      { before: moved, now: read(RULES) },
    ])
      expect(evaluateMerge('alice', request, NOW, rules)).toMatchObject({
        ok: false,
        refusals: [{ message: expect.stringContaining('who the person is in AWS') }],
      })
  })
})

it('a change of the rules shows who is who in AWS', () => {
  const moved = read(RULES.replace('  alice: alice-gh\n', '') + PEOPLE.replace('erin:', 'alice:'))
  const { people, access } = compareRules(read(RULES), moved)
  expect(people).toEqual([
    { key: 'alice', before: 'alice-gh', after: `erin-gh; role JitShell-erin as ${IDENTITY}` },
    { key: 'frank', before: '—', after: 'frank-gh, frank-at-work; role JitShell-frank as frank@example.com' },
  ])
  expect(access.map(({ users, kind }) => [users, kind])).toContainEqual([['frank'], 'gains'])
})
