import { describe, expect, it } from 'vitest'
import { checkMappedLogins } from '../../../src/domain/doctor/access.ts'

const users = new Map([
  ['alice', ['Alice-GH']],
  ['bob', ['bob-gh', 'alice-gh']],
])
const ids = (...logins: string[]) => new Map(logins.map((login, index) => [login, index]))

describe('the check of the logins that the rules map', () => {
  it.each([
    ['with all ids', ids('alice-gh', 'bob-gh'), [['pass', 'The ids of all 2 are in the rules']]],
    ['without the id of one', ids('alice-gh'), [['untested', expect.stringMatching(/^Whether bob-gh belong/)]]],
    ['without any id', ids(), [['untested', expect.stringMatching(/^Whether alice-gh, bob-gh belong/)]]],
  ])('names those whose account nobody can tell after a change of login: %s', (_, accountIds, expected) => {
    expect(
      checkMappedLogins({ users, people: new Map(), accountIds }).map(({ state, message }) => [state, message]),
    ).toEqual(expected)
  })

  it('says nothing where there are none', () => {
    expect(checkMappedLogins({ users: new Map(), people: new Map(), accountIds: ids() })).toEqual([])
  })
})
