import { describe, expect, it } from 'vitest'
import {
  describePrincipal,
  holderOf,
  includesPrincipal,
  isOwnedBy,
  ownerArn,
  type Principal,
  principalKey,
  principalOf,
  principalOfOwner,
  withoutIdentity,
} from '../../src/domain/principal/principal.ts'
import { iamUser } from '../support/principals.ts'
import { account } from './account.ts'

const inRole = (name: string) => `arn:aws:sts::${account.id}:assumed-role/${name}`
const alice = { kind: 'assumed-role', role: 'JitShell-alice', identity: '24685458-d011' } as const satisfies Principal
const anybody = { kind: 'role', role: 'JitShell-alice' } as const satisfies Principal
const root = { kind: 'other', arn: `arn:aws:iam::${account.id}:root` } as const satisfies Principal
const all = [iamUser('alice'), alice, { ...alice, identity: 'other' }, anybody, iamUser('JitShell-alice'), root]

describe('the owner of a session', () => {
  it.each<[string, Principal, boolean]>([
    [inRole('JitShell-alice/24685458-d011'), alice, true],
    [inRole('JitShell-alice/24685458-d0110'), alice, false],
    [inRole('JitShell-alice/24685458-d01'), alice, false],
    [inRole('JitShell-alice/24685458-D011'), alice, false],
    [inRole('JitShell-bob/24685458-d011'), alice, false],
    [inRole('jit/JitShell-alice/24685458-d011'), alice, false],
    ['arn:aws:sts::210987654321:assumed-role/JitShell-alice/24685458-d011', alice, false],
    [`arn:aws-cn:sts::${account.id}:assumed-role/JitShell-alice/24685458-d011`, alice, false],
    [`arn:aws:iam::${account.id}:user/24685458-d011`, alice, false],
    [inRole('JitShell-alice/24685458-d011'), anybody, true],
    [inRole('JitShell-alice/anybody'), anybody, true],
    [inRole('JitShell-alice2/24685458-d011'), anybody, false],
    [inRole('JitShell-alice/x/y'), anybody, false],
    [inRole('JitShell-alice/alice'), iamUser('alice'), false],
    [root.arn, root, true],
    [`${root.arn}2`, root, false],
  ])('is compared whole: %s with %j: %s', (arn, principal, expected) => {
    expect(isOwnedBy(arn, account, principal)).toBe(expected)
  }) // biome-ignore format: a table

  it.each<[string, Principal]>([
    [`arn:aws:iam::${account.id}:user/team/alice`, iamUser('alice')],
    [inRole('JitShell-alice/24685458-d011'), alice],
    [inRole('AWSReservedSSO_Admin_0123/carol'), { kind: 'other', arn: inRole('AWSReservedSSO_Admin_0123/carol') }],
    [inRole('JitShell-alice/'), { kind: 'other', arn: inRole('JitShell-alice/') }],
    [inRole('JitShell-alice/x/y'), { kind: 'other', arn: inRole('JitShell-alice/x/y') }],
    ['arn:aws:iam::210987654321:user/alice', { kind: 'other', arn: 'arn:aws:iam::210987654321:user/alice' }],
    [root.arn, root],
  ])('holds policies of ours if it is an IAM user, or in a role that people have for themselves: %s', (arn, expected) => {
    const found = principalOfOwner(arn, account, new Set(['JitShell-alice']))
    expect(found).toEqual(expected)
    expect(isOwnedBy(arn, account, found)).toBe(true)
  }) // biome-ignore format: a table
})

describe('a principal', () => {
  it('has a key of its own, and a text', () => {
    expect(new Set(all.map(principalKey)).size).toBe(all.length)
    expect(all.map(describePrincipal)).toEqual([
      'IAM user alice',
      'role JitShell-alice as 24685458-d011',
      'role JitShell-alice as other',
      'role JitShell-alice',
      'IAM user JitShell-alice',
      root.arn,
    ])
  })

  it('includes itself, and a role everyone in it', () => {
    for (const one of all)
      for (const other of all) {
        const isIn = one === anybody && other.kind === 'assumed-role'
        expect(includesPrincipal(one, other), `${principalKey(one)}, ${principalKey(other)}`).toBe(
          one === other || isIn,
        )
      }
  })

  it('is held by a user or a role, and what others hold is for everyone who may use it', () => {
    expect(all.map(holderOf).map(holder => holder && principalOf(holder))).toEqual([
      iamUser('alice'),
      anybody,
      anybody,
      anybody,
      iamUser('JitShell-alice'),
      undefined,
    ])
    expect(all.map(withoutIdentity)).toEqual([iamUser('alice'), anybody, anybody, anybody, all[4], root])
  })

  it('is shown as the owner of its sessions if it is no IAM user', () => {
    expect([alice, anybody, root].map(each => ownerArn(each, account))).toEqual([
      inRole('JitShell-alice/24685458-d011'),
      inRole('JitShell-alice/*'),
      root.arn,
    ])
  })
})
