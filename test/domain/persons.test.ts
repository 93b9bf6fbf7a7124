import { expect, it } from 'vitest'
import {
  aliasesOf,
  type Collaborators,
  type GitHubAccount,
  type IdentityMap,
  identityOf,
  isAccountOf,
  isSamePerson,
} from '../../src/domain/rules/identity-map.ts'

const PERSONS: IdentityMap = [['Alice-GH', 'alice-work'], ['alice-gh'], ['alice-work', 'ALICE-old'], ['bob-gh'], []]

it.each<[string, readonly string[], readonly string[]]>([
  ['nobody has none', [], []],
  ['a stranger has one', ['Stranger'], ['stranger']],
  ['whoever has one has one', ['bob-gh'], ['bob-gh']],
  ['two of one user are hers, and so are those of a user who shares one', ['alice-OLD'], ['alice-old', 'alice-work', 'alice-gh']],
  ['of several people, all', ['bob-gh', 'alice-gh'], ['bob-gh', 'alice-gh', 'alice-work', 'alice-old']],
])('the logins behind some: %s', (_, logins, expected) => {
  expect([...aliasesOf(logins, PERSONS)]).toEqual(expected)
}) // biome-ignore format: a table

const NOW: Collaborators = new Map([
  ['alice-gh', { id: 1, permission: 'write' }],
  ['alice-work', { id: 2, permission: 'none' }],
  ['bob-gh', { id: 3, permission: 'read' }],
  ['zoe-now', { id: 4, permission: 'read' }],
])

it.each<[string, readonly GitHubAccount[], readonly string[], readonly number[]]>([
  ['nobody has none', [], [], []],
  ['a stranger has what is said', [{ login: 'Stranger', id: 9 }], ['stranger'], [9]],
  ['a login has the id that is its own now', [{ login: 'bob-gh' }], ['bob-gh'], [3]],
  ['an id has the login that it has now', [{ id: 4, login: 'zoe-old' }], ['zoe-old', 'zoe-now'], [4]],
  ['an id leads to all that the rules put together', [{ id: 2 }], ['alice-work', 'alice-gh', 'alice-old'], [2, 1]],
  ['a login that was taken over leads to both', [{ login: 'bob-gh', id: 4 }], ['bob-gh', 'zoe-now'], [4, 3]],
])('all accounts behind some: %s', (_, accounts, logins, ids) => {
  const identity = identityOf(accounts, PERSONS, NOW)
  expect([[...identity.logins].sort(), [...identity.ids].sort()]).toEqual([[...logins].sort(), [...ids].sort()])
}) // biome-ignore format: a table

it('an equal login or an equal id makes the same person, and an absent one does not', () => {
  const carol = { logins: new Set(['carol']), ids: new Set([7]) }
  const other = (login: string, id: number) => ({ logins: new Set([login]), ids: new Set([id]) })
  expect([{ login: 'Carol' }, { id: 7 }, { login: 'x', id: 7 }, { login: 'x', id: 8 }, {}].map(one => isAccountOf(carol, one))).toEqual([true, true, true, false, false])
  expect([other('carol', 8), other('x', 7), other('x', 8)].map(one => isSamePerson(carol, one))).toEqual([true, true, false])
}) // biome-ignore format: a table
