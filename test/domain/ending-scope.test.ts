import { describe, expect, it } from 'vitest'
import type { Pass, RevocationTarget } from '../../src/domain/revocation/revocation.ts'
import { byEntries, notYetIn, reachingFurther, sawAnything } from '../../src/domain/revocation/scope.ts'
import type { AwsAccount } from '../../src/domain/rules/rules.ts'
import { iamUser } from '../support/principals.ts'
import { account } from './account.ts'
import { INSTANCE, OTHER_INSTANCE, openSession } from './known-grant.ts'

const rulesWith = (...accounts: AwsAccount[]) => ({ accounts: new Map(accounts.map(one => [one.name, one])) })
const other = { ...account, name: 'prod', id: '210987654321' }

describe('the reach of newer rules', () => {
  it.each<[string, AwsAccount, boolean]>([
    ['the same account', account, false],
    ['another name for the same account', { ...account, name: 'development' }, false],
    ['another role that grants', { ...account, roles: { ...account.roles, grant: 'arn:aws:iam::1:role/G' } }, false],
    ['one document less', { ...account, documents: account.documents.slice(1) }, false],
    ['another account', other, true],
    ['another region of the account', { ...account, region: 'us-east-1' }, true],
    ['another role that revokes', { ...account, roles: { ...account.roles, revoke: 'arn:aws:iam::1:role/R' } }, true],
    ['one document more', { ...account, documents: [...account.documents, { name: 'JitNew', maxMs: 1 }] }, true],
  ])('goes further if they have another account, region, role that revokes or document: %s', (_, newer, isFurther) => {
    expect(reachingFurther(rulesWith(newer), rulesWith(account))).toEqual(isFurther ? [newer] : [])
  }) // biome-ignore format: a table

  it('covers all accounts if there were no rules before', () => {
    expect(reachingFurther(rulesWith(account, other), undefined)).toEqual([account, other])
  })
})

const ending: RevocationTarget = {
  account,
  role: account.roles.revoke,
  user: 'alice',
  principal: iamUser('alice'),
  policies: ['jit.x'],
  instances: [INSTANCE],
  documents: ['JitAccess-1h'],
}

it('a revocation takes the role and the documents of the entry of its account and region', () => {
  const newer = { ...account, roles: { ...account.roles, revoke: 'arn:aws:iam::1:role/R' } }
  expect(byEntries([ending], [newer, other, { ...newer, region: 'us-east-1' }])).toEqual([
    { ...ending, role: 'arn:aws:iam::1:role/R', documents: ['JitAccess-1h', 'JitAccess-8h'] },
  ])
})

describe('a revocation beside others', () => {
  it.each<[string, Partial<RevocationTarget>, boolean]>([
    ['the same revocation', {}, false],
    ['a revocation that ends less', { policies: [], documents: [] }, false],
    ['another user', { user: 'bob', principal: iamUser('bob') }, true],
    ['another role', { role: 'arn:aws:iam::1:role/R' }, true],
    ['another account', { account: other }, true],
    ['another region', { account: { ...account, region: 'us-east-1' } }, true],
    ['another policy', { policies: ['jit.x', 'jit.y'] }, true],
    ['another instance', { instances: [INSTANCE, OTHER_INSTANCE] }, true],
    ['every instance', { instances: 'any' }, true],
    ['another document', { documents: ['JitAccess-8h'] }, true],
  ])('is new if it ends anything that the others do not: %s', (_, change, isNew) => {
    expect(notYetIn([ending], [{ ...ending, ...change }])).toHaveLength(isNew ? 1 : 0)
  })
  it('is listed once', () => {
    const more = { ...ending, user: 'bob', principal: iamUser('bob') }
    expect(notYetIn([ending], [more, more])).toEqual([more])
  })
})

describe('a pass', () => {
  const pass: Pass = {
    number: 1,
    at: new Date(0),
    deleted: [],
    gone: ['jit.x'],
    listed: true,
    open: [],
    terminated: [],
    covered: [openSession()],
    failures: ['x'],
  }
  it.each<[string, Partial<Pass>, boolean]>([
    ['policies were gone, and the sessions were covered by other grants', {}, false],
    ['a policy was deleted', { deleted: ['jit.x'] }, true],
    ['a session was open', { open: [openSession()] }, true],
    ['a session was told to end', { terminated: ['alice-1'] }, true],
  ])('saw something if it deleted or ended anything: %s', (_, change, expected) => {
    expect(sawAnything({ passes: [pass, { ...pass, ...change }] })).toBe(expected)
  })
})
