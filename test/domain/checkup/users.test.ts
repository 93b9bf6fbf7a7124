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

describe('the check of the users of the rules', () => {
  it.each<[string, Readonly<Record<string, UserLook | undefined>>, readonly string[]]>([
    ['users with the boundary', { alice, bob: { ...alice, name: 'bob' } }, [
      `pass: users in ${PLACE}: 2 of the rules' users are there, with a permissions boundary and room for a grant`,
    ]],
    ['no user who exists', {}, [`untested: users in ${PLACE}: The rules name nobody who is there, so no user was looked at`]],
    ['a user who does not exist', { eve: undefined }, [`fail: user eve in ${PLACE}: The rules name an IAM user who is not there`]],
    ['a user whose name is spelt otherwise', { alice: { ...alice, name: 'Alice' } }, [`fail: user alice in ${PLACE}: IAM spells it Alice`]],
    ['a user without a boundary', { alice: { name: 'alice', policies: new Map() } }, [
      `fail: user alice in ${PLACE}: Carries no permissions boundary`,
    ]],
    ['an inline policy that denies something, which the role that revokes could delete', { alice: { ...alice, policies: new Map([['no-prod', '{"Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}'], ['jit.x', '{"Statement":[{"Effect":"Deny"}]}']]) } }, [
      `warning: user alice in ${PLACE}: Inline policies that deny something: no-prod. The role that revokes may delete them`,
    ]],
    ['users with different boundaries', { alice, bob: { ...alice, name: 'bob', boundary: `${BOUNDARY}-2` } }, [
      `warning: users in ${PLACE}: They carry different permissions boundaries: ${BOUNDARY} on alice; ${BOUNDARY}-2 on bob`,
      expect.stringMatching(/^pass: /),
    ]],
  ])('reports users without a boundary, and names that IAM does not have: %s', (_, users, expected) => expect(told(inDev(users))).toEqual(expected)) // biome-ignore format: a table

  it.each<[string, UserLook['policies'], string]>([
    ['for a grant and more', standing(300), 'pass'],
    ['for one grant, not for two', standing(700), 'warning'],
    ['for no grant', standing(1_700), 'fail'],
    [
      'without counting policies that end by themselves',
      standing(1_700, 'jit.20990101T000000Z.0123456789ab-01234567'),
      'pass',
    ],
  ])('reports whether the inline policies leave room for a grant: %s', (_, policies, state) => {
    expect(checkUsers([inDev({ alice: { ...alice, policies } })]).map(each => each.state)).toEqual([state])
  })

  it('expects no user in every account that the rules allow', () => {
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
