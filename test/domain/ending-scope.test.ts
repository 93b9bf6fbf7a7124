import { describe, expect, it } from 'vitest'
import type { Pass, RevocationTarget } from '../../src/domain/revocation/revocation.ts'
import { byEntries, notYetIn, reachingFurther, sawAnything } from '../../src/domain/revocation/scope.ts'
import type { AwsAccount } from '../../src/domain/rules/rules.ts'
import { account } from './account.ts'
import { INSTANCE, OTHER_INSTANCE, openSession } from './known-grant.ts'

const rulesWith = (...accounts: AwsAccount[]) => ({ accounts: new Map(accounts.map(one => [one.name, one])) })
const other = { ...account, name: 'prod', id: '210987654321' }

describe('newer rules reach further than older ones', () => {
  it.each<[string, AwsAccount, boolean]>([
    ['not with the same account', account, false],
    ['not with another name for it', { ...account, name: 'development' }, false],
    ['not with another role that grants', { ...account, roles: { ...account.roles, grant: 'arn:aws:iam::1:role/G' } }, false],
    ['not with a document less', { ...account, documents: account.documents.slice(1) }, false],
    ['with another account', other, true],
    ['with another region of the account', { ...account, region: 'us-east-1' }, true],
    ['with another role that revokes', { ...account, roles: { ...account.roles, revoke: 'arn:aws:iam::1:role/R' } }, true],
    ['with a document more', { ...account, documents: [...account.documents, { name: 'JitNew', maxMs: 1 }] }, true],
  ])('%s', (_, newer, isFurther) => {
    expect(reachingFurther(rulesWith(newer), rulesWith(account))).toEqual(isFurther ? [newer] : [])
  }) // biome-ignore format: a table

  it('in all accounts, if there were none before', () => {
    expect(reachingFurther(rulesWith(account, other), undefined)).toEqual([account, other])
  })
})

const ending: RevocationTarget = {
  account,
  role: account.roles.revoke,
  user: 'alice',
  policies: ['jit.x'],
  instances: [INSTANCE],
  documents: ['JitAccess-1h'],
}

it('an end goes by the role and the documents of the entry of its account and region, and by no other', () => {
  const newer = { ...account, roles: { ...account.roles, revoke: 'arn:aws:iam::1:role/R' } }
  expect(byEntries([ending], [newer, other, { ...newer, region: 'us-east-1' }])).toEqual([
    { ...ending, role: 'arn:aws:iam::1:role/R', documents: ['JitAccess-1h', 'JitAccess-8h'] },
  ])
})

describe('an end is new beside others', () => {
  it.each<[string, Partial<RevocationTarget>, boolean]>([
    ['not if it is the same', {}, false],
    ['not if it ends less', { policies: [], documents: [] }, false],
    ['by another user', { user: 'bob' }, true],
    ['by another role', { role: 'arn:aws:iam::1:role/R' }, true],
    ['by another account', { account: other }, true],
    ['by another region', { account: { ...account, region: 'us-east-1' } }, true],
    ['by another policy', { policies: ['jit.x', 'jit.y'] }, true],
    ['by another instance', { instances: [INSTANCE, OTHER_INSTANCE] }, true],
    ['by every instance', { instances: 'any' }, true],
    ['by another document', { documents: ['JitAccess-8h'] }, true],
  ])('%s', (_, change, isNew) => {
    expect(notYetIn([ending], [{ ...ending, ...change }])).toHaveLength(isNew ? 1 : 0)
  })
  it('once', () => {
    const more = { ...ending, user: 'bob' }
    expect(notYetIn([ending], [more, more])).toEqual([more])
  })
})

describe('a revocation saw something', () => {
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
    ['not if policies were gone, and sessions another grant’s', {}, false],
    ['if it deleted a policy', { deleted: ['jit.x'] }, true],
    ['if a session was open', { open: [openSession()] }, true],
    ['if it told a session to end', { terminated: ['alice-1'] }, true],
  ])('%s', (_, change, expected) => {
    expect(sawAnything({ passes: [pass, { ...pass, ...change }] })).toBe(expected)
  })
})
