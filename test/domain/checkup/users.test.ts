import { describe, expect, it } from 'vitest'
import { type AccountUsers, checkUsers, type UserLook } from '../../../src/domain/doctor/users.ts'
import { account } from '../account.ts'

const prod = { ...account, name: 'prod', id: '210987654321' }
const BOUNDARY = 'arn:aws:iam::123456789012:policy/jit-boundary'
const PLACE = 'dev (ap-southeast-1)'

const alice: UserLook = { name: 'alice', boundary: BOUNDARY, policies: new Map() }
const standing = (characters: number, name = 'standing') => new Map([[name, 'x'.repeat(characters)]])

const told = (...all: readonly AccountUsers[]) =>
  checkUsers(all).map(({ subject, state, message }) => `${state}: ${subject}: ${message}`)

const inDev = (users: Readonly<Record<string, UserLook | undefined>>): AccountUsers => ({
  account,
  users: new Map(Object.entries(users)),
})

describe('the users of the rules', () => {
  it.each<[string, Readonly<Record<string, UserLook | undefined>>, readonly string[]]>([
    ['who are there, with the boundary', { alice, bob: { ...alice, name: 'bob' } }, [
      `pass: users in ${PLACE}: 2 of the rules' users are there, with a permissions boundary and room for a grant`,
    ]],
    ['who are nobody', {}, [`untested: users in ${PLACE}: The rules name nobody who is there, so no user was looked at`]],
    ['of whom one is not there', { eve: undefined }, [`fail: user eve in ${PLACE}: The rules name an IAM user who is not there`]],
    ['of whom one is spelt otherwise', { alice: { ...alice, name: 'Alice' } }, [`fail: user alice in ${PLACE}: IAM spells it Alice`]],
    ['of whom one has no boundary', { alice: { name: 'alice', policies: new Map() } }, [
      `fail: user alice in ${PLACE}: Carries no permissions boundary`,
    ]],
    ['who have different boundaries', { alice, bob: { ...alice, name: 'bob', boundary: `${BOUNDARY}-2` } }, [
      `warning: users in ${PLACE}: They carry different permissions boundaries: ${BOUNDARY} on alice; ${BOUNDARY}-2 on bob`,
      expect.stringMatching(/^pass: /),
    ]],
  ])('%s', (_, users, expected) => expect(told(inDev(users))).toEqual(expected)) // biome-ignore format: a table

  it.each<[string, UserLook['policies'], string]>([
    ['with little beside it', standing(300), 'pass'],
    ['and a second one not', standing(700), 'warning'],
    ['not', standing(1_700), 'fail'],
    [
      'for what ends by itself counts for nothing',
      standing(1_700, 'jit.20990101T000000Z.0123456789ab-01234567'),
      'pass',
    ],
  ])('have room for a grant: %s', (_, policies, state) => {
    expect(checkUsers([inDev({ alice: { ...alice, policies } })]).map(each => each.state)).toEqual([state])
  })

  it('need not be in every account that the rules let them ask for', () => {
    const bob = { ...alice, name: 'bob' }
    const users = new Map<string, UserLook | undefined>([
      ['alice', alice],
      ['bob', undefined],
      ['eve', undefined],
    ])
    expect(told({ account, users }, { account: prod, users: new Map([['bob', bob]]) })).toEqual([
      `fail: user eve in ${PLACE}: The rules name an IAM user who is not there`,
      `pass: users in ${PLACE}: 1 of the rules' users are there, with a permissions boundary and room for a grant; 1 more are in other accounts alone`,
      "pass: users in prod (ap-southeast-1): 1 of the rules' users are there, with a permissions boundary and room for a grant",
    ])
  })
})
