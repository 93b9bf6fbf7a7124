import { expect, it } from 'vitest'
import type { Collaborators, KnownAccount } from '../../src/domain/rules/identity-map.ts'
import {
  accountsByLoginAlone,
  checkKnownIds,
  otherIdOf,
  type WitnessedAccount,
} from '../../src/domain/rules/known-accounts.ts'

const seen = (login: string, id: number): WitnessedAccount => ({ login, id, seenAt: new Date('2026-11-01T08:00:00Z') })
const now = (login: string, id: number): KnownAccount => ({ login, id })

it.each<[string, readonly KnownAccount[], readonly WitnessedAccount[], readonly string[]]>([
  ['nothing is mapped', [], [seen('alice-gh', 101)], []],
  ['it was never seen before', [now('alice-gh', 101)], [], []],
  ['another login was seen with another id', [now('alice-gh', 101)], [seen('bob-gh', 102)], []],
  ['it is still the same account', [now('alice-gh', 101)], [seen('alice-gh', 101)], []],
  ['another account has it now', [now('alice-gh', 999)], [seen('alice-gh', 101)], ['alice-gh']],
  ['another account has it now, spelt differently', [now('Alice-GH', 999)], [seen('alice-gh', 101)], ['Alice-GH']],
  ['it was seen with several ids, one of them that of now', [now('alice-gh', 101)], [seen('alice-gh', 101), seen('alice-gh', 7)], ['alice-gh']],
  ['two of three', [now('alice-gh', 9), now('bob-gh', 102), now('carol', 8)], [seen('alice-gh', 101), seen('bob-gh', 102), seen('carol', 103)], ['alice-gh', 'carol']],
])('refuses a login that has another id than when it was first seen: %s', (_, accounts, witnessed, refused) => {
  const changed = checkKnownIds(accounts, witnessed).map(({ message }) => /^The account (\S+) has changed hands/.exec(message)?.[1])
  expect(changed).toEqual(refused)
}) // biome-ignore format: a table

it('says what the id was, since when, and what to write', () => {
  expect(checkKnownIds([now('alice-gh', 999)], [seen('alice-gh', 101)])).toEqual([
    {
      message: 'The account alice-gh has changed hands: its id is 999 now, and it was 101 at 1 Nov 2026, 08:00 UTC',
      remedy:
        'Find out which account belongs to this person, and write its login and id in the rule file, such as `{login: alice-gh, id: 999}`',
    },
  ])
})

it('leaves out logins whose id the rules say, and those that GitHub does not know', () => {
  const collaborators: Collaborators = new Map([
    ['alice-gh', { id: 101, permission: 'write' }],
    ['bob-gh', { id: 102, permission: 'write' }],
  ])
  const logins = ['Alice-GH', 'alice-gh', 'bob-gh', 'gone']
  expect(accountsByLoginAlone(logins, collaborators, [now('bob-gh', 7)])).toEqual([now('alice-gh', 101)])
})

it.each<[string, string | undefined, number | undefined, number | undefined]>([
  ['the same id', 'Alice-GH', 101, undefined],
  ['another id', 'Alice-GH', 999, 101],
  ['an id that is not known', 'alice-gh', undefined, 101],
  ['a login of which the rules say no id', 'bob-gh', 5, undefined],
  ['no login', undefined, 5, undefined],
])('compares the id of a login with the one that the rules say: %s', (_, login, id, expected) => {
  expect(otherIdOf(login, id, [now('alice-gh', 101)])).toBe(expected)
})
