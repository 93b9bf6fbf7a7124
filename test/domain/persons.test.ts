import { expect, it } from 'vitest'
import {
  aliasesOf,
  type Collaborators,
  type GitHubAccount,
  type IdentityMap,
  identityOf,
  isAccountOf,
  isSamePerson,
  type KnownAccount,
} from '../../src/domain/rules/identity-map.ts'

const PERSONS: IdentityMap = [['Alice-GH', 'alice-work'], ['alice-gh'], ['alice-work', 'ALICE-old'], ['bob-gh'], []]

it.each<[string, readonly string[], readonly string[]]>([
  ['none for nobody', [], []],
  ['only its own for a stranger', ['Stranger'], ['stranger']],
  ['only its own for a user with one login', ['bob-gh'], ['bob-gh']],
  ['all that the logins of two users of one person connect', ['alice-OLD'], ['alice-old', 'alice-work', 'alice-gh']],
  ['all of several people', ['bob-gh', 'alice-gh'], ['bob-gh', 'alice-gh', 'alice-work', 'alice-old']],
])('finds all logins of the same persons: %s', (_, logins, expected) => {
  expect([...aliasesOf(logins, PERSONS)]).toEqual(expected)
}) // biome-ignore format: a table

const NOW: Collaborators = new Map([
  ['alice-gh', { id: 1, permission: 'write' }],
  ['alice-work', { id: 2, permission: 'none' }],
  ['bob-gh', { id: 3, permission: 'read' }],
  ['zoe-now', { id: 4, permission: 'read' }],
])

const KNOWN: readonly KnownAccount[] = [{ login: 'bob-gh', id: 33 }, { login: 'yan-old', id: 8 }] // biome-ignore format: a line

it.each<[string, readonly GitHubAccount[], readonly string[], readonly number[]]>([
  ['none for nobody', [], [], []],
  ['login and id as given for a stranger', [{ login: 'Stranger', id: 9 }], ['stranger'], [9]],
  ['the current id of a login, and the one that the rules say', [{ login: 'bob-gh' }], ['bob-gh'], [3, 33]],
  ['the login that the rules say for an id', [{ id: 8 }], ['yan-old'], [8]],
  ['the current login of an id', [{ id: 4, login: 'zoe-old' }], ['zoe-old', 'zoe-now'], [4]],
  ['all that the rules connect to an id', [{ id: 2 }], ['alice-work', 'alice-gh', 'alice-old'], [2, 1]],
  ['both accounts of a login that was taken over', [{ login: 'bob-gh', id: 4 }], ['bob-gh', 'zoe-now'], [3, 33, 4]],
])('finds all logins and ids of the same accounts: %s', (_, accounts, logins, ids) => {
  const identity = identityOf(accounts, PERSONS, NOW, KNOWN)
  expect([[...identity.logins].sort(), [...identity.ids].sort()]).toEqual([[...logins].sort(), [...ids].sort()])
}) // biome-ignore format: a table

it('takes equal logins or equal ids for one person, and absent ones for none', () => {
  const carol = { logins: new Set(['carol']), ids: new Set([7]) }
  const other = (login: string, id: number) => ({ logins: new Set([login]), ids: new Set([id]) })
  expect([{ login: 'Carol' }, { id: 7 }, { login: 'x', id: 7 }, { login: 'x', id: 8 }, {}].map(one => isAccountOf(carol, one))).toEqual([true, true, true, false, false])
  expect([other('carol', 8), other('x', 7), other('x', 8)].map(one => isSamePerson(carol, one))).toEqual([true, true, false])
}) // biome-ignore format: a table
