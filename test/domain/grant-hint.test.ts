import { describe, expect, it } from 'vitest'
import { policyDocument } from '../../src/domain/grant/policy-document.ts'
import { policyName } from '../../src/domain/grant/policy-name.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { userHolder } from '../../src/domain/principal/principal.ts'
import { accountOf, differencesFromAws, endingsOfHint, heldUnder } from '../../src/domain/reconcile/grant-hint.ts'
import type { AwsAccount } from '../../src/domain/rules/rules.ts'
import { iamUser } from '../support/principals.ts'
import { account } from './account.ts'
import { ENDS_AT, INSTANCE, idOf, minutes, OPENS_AT, OTHER_INSTANCE, past } from './known-grant.ts'

const ID = idOf(1)
const NAME = policyName(ENDS_AT, ID)
const NOW = past(minutes(-30))
const BASE = {
  id: ID,
  account: 'dev',
  accountId: account.id,
  region: account.region,
  partition: 'aws',
  role: account.roles.revoke,
  user: 'alice',
  policy: NAME,
  instances: [INSTANCE],
  documents: ['JitAccess-1h', 'JitAccess-8h'],
  mergedAt: '2026-11-23T10:00:00Z',
  opensAt: '2026-11-23T10:00:00Z',
  expiresAt: '2026-11-23T11:00:00Z',
  pullRequest: 7,
} satisfies GrantRecord
const hint = (change: Partial<GrantRecord> = {}): GrantRecord => ({ ...BASE, ...change })

const documentOf = (instances: readonly string[] = [INSTANCE], expiresAt = ENDS_AT, notBefore?: Date) =>
  policyDocument({ account, instances, document: 'JitAccess-1h', expiresAt, ...(notBefore && { notBefore }) })

const EU: AwsAccount = { ...account, name: 'eu', region: 'eu-central-1', documents: [{ name: 'JitEu', maxMs: 1 }] }

/** What the account has: of alice, under the id that is asked for, unless told. */
function held(
  change: { user?: string; name?: string; document?: string; entries?: readonly [AwsAccount, ...AwsAccount[]] } = {},
) {
  const { user = 'alice', name = NAME, document = documentOf(), entries = [account] } = change
  return heldUnder(
    { entries, policies: [{ holder: userHolder(user), name, document }], roles: new Set(), sessions: new Map() },
    ID,
  )
}

describe('the policies in AWS with a grant id', () => {
  it('are found by the name of the policy, for any user', () => {
    expect(held({ user: 'alice.smith' }).map(({ policy }) => policy.holder)).toEqual([userHolder('alice.smith')])
  })
  it('are none if the id in the name is another', () => {
    expect(held({ name: policyName(ENDS_AT, idOf(2)) })).toEqual([])
  })
  it.each([
    ['is not in our words', '{}'],
    ['ends at another time than its name says', documentOf([INSTANCE], past(minutes(60)))],
  ])('end every instance, without a reliable end, if the document %s', (_, document) => {
    const [found] = held({ document })
    expect(found?.coverage).toBeUndefined()
    expect(found?.endings[0]).toMatchObject({ instances: 'any', policies: [NAME] })
    expect(found?.endings[0]).not.toHaveProperty('expiresAt')
  })
})

describe('a record that anybody may have written', () => {
  /** Each row has a made-up field, and what ends all the same. */
  it.each<[string, Partial<GrantRecord>, object]>([
    ['nothing', {}, {}],
    ['the documents', { documents: ['None-Such'] }, { documents: ['JitAccess-1h', 'JitAccess-8h', 'None-Such'] }],
    ['the instances', { instances: [OTHER_INSTANCE] }, { instances: [INSTANCE, OTHER_INSTANCE] }],
    ['a later end', { policy: policyName(past(minutes(600)), ID) }, {}],
    ['an earlier end', { policy: policyName(past(minutes(-60)), ID) }, {}],
    ['the region', { region: 'us-east-1' }, {}],
    ['the account and its role', { accountId: '210987654321', role: 'arn:aws:iam::210987654321:role/Mine' }, {}],
    ['the role', { role: `arn:aws:iam::${account.id}:role/Other` }, {}],
    ['the merge', { mergedAt: '2026-01-01T00:00:00Z', pullRequest: 1 }, {}],
  ])('ends what AWS has, when AWS says, with no claim about a merge, if it makes up %s', (_, change, ends) => {
    expect(endingsOfHint(hint(change), held(), [account], NOW)).toEqual([
      {
        account: { name: 'dev', id: account.id, region: account.region, partition: 'aws' },
        role: account.roles.revoke,
        bucket: account.logs.bucket,
        user: 'alice',
        principal: iamUser('alice'),
        policies: [NAME],
        instances: [INSTANCE],
        documents: ['JitAccess-1h', 'JitAccess-8h'],
        expiresAt: ENDS_AT,
        grant: { id: ID, opensAt: NOW },
        ...ends,
      },
    ])
  })

  it('ends the access of the actual holder and of the user that it names, at the same time', () => {
    const endings = endingsOfHint(hint(), held({ user: 'alice.smith' }), [account], NOW)
    expect(endings.map(({ user, policies, expiresAt }) => ({ user, policies, expiresAt }))).toEqual([
      { user: 'alice.smith', policies: [NAME], expiresAt: ENDS_AT },
      { user: 'alice', policies: [NAME], expiresAt: ENDS_AT },
    ])
  })

  it('does not narrow a policy whose document was changed: every instance ends', () => {
    const [ending] = endingsOfHint(hint(), held({ document: '{}' }), [account], NOW)
    expect(ending).toMatchObject({ instances: 'any' })
  })

  it('takes the start from the policy', () => {
    const start = past(minutes(-10))
    const [ending] = endingsOfHint(hint(), held({ document: documentOf([INSTANCE], ENDS_AT, start) }), [account], NOW)
    expect(ending?.grant).toEqual({ id: ID, opensAt: start })
  })

  it('ends every instance, in all regions, through all known documents, if AWS has no policy', () => {
    const endings = endingsOfHint(hint({ region: 'us-east-1' }), [], [account, EU], NOW)
    const documents = ['JitAccess-1h', 'JitAccess-8h', 'JitEu']
    expect(endings.map(({ account, instances, documents }) => [account.region, instances, documents])).toEqual([
      ['ap-southeast-1', 'any', documents],
      ['eu-central-1', 'any', documents],
      ['us-east-1', 'any', documents],
    ])
  })

  it.each([
    ['is waited for', ENDS_AT, ENDS_AT],
    ['is no proof once it is over', past(minutes(-60)), undefined],
  ])('has an end that %s, if AWS has no policy', (_, end, expected) => {
    const [ending] = endingsOfHint(hint({ policy: policyName(end, ID) }), [], [account], NOW)
    expect(ending?.expiresAt).toEqual(expected)
  })

  it('is waited for in no account that only the record names: that may not exist', () => {
    const elsewhere = hint({ accountId: '210987654321', role: 'arn:aws:iam::210987654321:role/R' })
    expect(endingsOfHint(elsewhere, [], [account], NOW)).toMatchObject([{ account: { id: '210987654321' } }])
    expect(endingsOfHint(elsewhere, [], [account], NOW)[0]).not.toHaveProperty('expiresAt')
  })

  it('describes an account that the rules need not know', () => {
    const own = accountOf(hint({ account: 'old', accountId: '210987654321', role: 'arn:aws:iam::210987654321:role/R' }))
    expect(own).toMatchObject({
      name: 'old',
      id: '210987654321',
      roles: { revoke: 'arn:aws:iam::210987654321:role/R' },
    })
    expect(own.documents.map(({ name }) => name)).toEqual(BASE.documents)
  })
})

describe('the differences between a record and AWS', () => {
  it.each<[string, Partial<GrantRecord>, string[]]>([
    ['nothing', {}, []],
    ['nothing, if the rules call account, role and further documents otherwise', { account: 'x', documents: ['JitAccess-1h'] }, []],
    ['the user', { user: 'bob' }, ['user']],
    ['the account', { accountId: '210987654321' }, ['account']],
    ['the end', { policy: policyName(OPENS_AT, ID) }, ['end']],
    ['the region', { region: 'us-east-1' }, ['region']],
    ['the instances', { instances: [INSTANCE, OTHER_INSTANCE] }, ['instances']],
    ['the session document', { documents: ['JitAccess-8h'] }, ['session document']],
  ])('name each field that differs: %s', (_, change, expected) => {
    expect(differencesFromAws(hint(change), held())).toEqual(expected)
  }) // biome-ignore format: a table

  it('name the document of a policy that was changed', () => {
    expect(differencesFromAws(hint(), held({ document: '{}' }))).toEqual(['document of the policy'])
  })
  it('are none if AWS has nothing', () => {
    expect(differencesFromAws(hint({ user: 'bob' }), [])).toEqual([])
  })
})
