import { describe, expect, it } from 'vitest'
import { policyDocument } from '../../src/domain/grant/policy-document.ts'
import { policyName } from '../../src/domain/grant/policy-name.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import {
  accountOf,
  correctedRecord,
  differencesFromAws,
  endingsOfHint,
  heldUnder,
} from '../../src/domain/reconcile/grant-hint.ts'
import type { AwsAccount } from '../../src/domain/rules/rules.ts'
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
  return heldUnder({ entries, policies: [{ user, name, document }], sessions: new Map() }, ID)
}

describe('what AWS holds under a grant id', () => {
  it('is found by the name of the policy, whoever holds it', () => {
    expect(held({ user: 'alice.smith' }).map(({ policy }) => policy.user)).toEqual(['alice.smith'])
  })
  it('is nothing if the id in the name is another', () => {
    expect(held({ name: policyName(ENDS_AT, idOf(2)) })).toEqual([])
  })
  it.each([
    ['is not in our words', '{}'],
    ['ends at another time than its name says', documentOf([INSTANCE], past(minutes(60)))],
  ])('is not believed for its terms if its document %s: every instance, and no end to rely on', (_, document) => {
    const [found] = held({ document })
    expect(found?.coverage).toBeUndefined()
    expect(found?.endings[0]).toMatchObject({ instances: 'any', policies: [NAME] })
    expect(found?.endings[0]).not.toHaveProperty('expiresAt')
  })
})

describe('a record that anybody may have written', () => {
  /** Each a field that somebody made up, with what ends all the same. */
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
  ])('that makes up %s ends what AWS holds, when AWS says, and is asked for no merge', (_, change, ends) => {
    expect(endingsOfHint(hint(change), held(), [account], NOW)).toEqual([
      {
        account: { name: 'dev', id: account.id, region: account.region, partition: 'aws' },
        role: account.roles.revoke,
        user: 'alice',
        policies: [NAME],
        instances: [INSTANCE],
        documents: ['JitAccess-1h', 'JitAccess-8h'],
        expiresAt: ENDS_AT,
        grant: { id: ID, opensAt: NOW },
        ...ends,
      },
    ])
  })

  it('that names another user ends the holder’s access, and what that user has open, at the same time', () => {
    const endings = endingsOfHint(hint(), held({ user: 'alice.smith' }), [account], NOW)
    expect(endings.map(({ user, policies, expiresAt }) => ({ user, policies, expiresAt }))).toEqual([
      { user: 'alice.smith', policies: [NAME], expiresAt: ENDS_AT },
      { user: 'alice', policies: [NAME], expiresAt: ENDS_AT },
    ])
  })

  it('cannot narrow a policy that nobody can rely on: every instance ends', () => {
    const [ending] = endingsOfHint(hint(), held({ document: '{}' }), [account], NOW)
    expect(ending).toMatchObject({ instances: 'any' })
  })

  it('is told of from the start that the policy has, not from its own', () => {
    const start = past(minutes(-10))
    const [ending] = endingsOfHint(hint(), held({ document: documentOf([INSTANCE], ENDS_AT, start) }), [account], NOW)
    expect(ending?.grant).toEqual({ id: ID, opensAt: start })
  })

  it('of which AWS holds nothing ends every instance, in all regions of its account, through all known documents', () => {
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
  ])('of which AWS holds nothing has an end that %s', (_, end, expected) => {
    const [ending] = endingsOfHint(hint({ policy: policyName(end, ID) }), [], [account], NOW)
    expect(ending?.expiresAt).toEqual(expected)
  })

  it('names an account that the rules need not know', () => {
    const own = accountOf(hint({ account: 'old', accountId: '210987654321', role: 'arn:aws:iam::210987654321:role/R' }))
    expect(own).toMatchObject({
      name: 'old',
      id: '210987654321',
      roles: { revoke: 'arn:aws:iam::210987654321:role/R' },
    })
    expect(own.documents.map(({ name }) => name)).toEqual(BASE.documents)
  })
})

describe('the record that the next run is handed', () => {
  it('has the end, the place and the terms of AWS; a made-up end would choose how long that run waits', () => {
    const made = hint({
      policy: policyName(past(minutes(6_000)), ID),
      expiresAt: '2026-11-27T15:00:00Z',
      region: 'us-east-1',
      instances: [OTHER_INSTANCE],
      documents: ['None-Such'],
    })
    expect(correctedRecord(made, held())).toEqual({
      ...BASE,
      instances: [INSTANCE, OTHER_INSTANCE],
      documents: ['JitAccess-1h', 'JitAccess-8h', 'None-Such'],
    })
  })
  it('is as it was if AWS has nothing, and if it says what AWS says', () => {
    expect(correctedRecord(hint(), [])).toEqual(BASE)
    expect(correctedRecord(hint(), held())).toEqual(BASE)
  })
})

describe('a record differs from AWS', () => {
  it.each<[string, Partial<GrantRecord>, string[]]>([
    ['in nothing', {}, []],
    ['in nothing, whatever the rules call account, role and further documents', { account: 'x', documents: ['JitAccess-1h'] }, []],
    ['in the user', { user: 'bob' }, ['user']],
    ['in the account', { accountId: '210987654321' }, ['account']],
    ['in the end', { policy: policyName(OPENS_AT, ID) }, ['end']],
    ['in the region', { region: 'us-east-1' }, ['region']],
    ['in the instances', { instances: [INSTANCE, OTHER_INSTANCE] }, ['instances']],
    ['in the session document', { documents: ['JitAccess-8h'] }, ['session document']],
  ])('%s', (_, change, expected) => {
    expect(differencesFromAws(hint(change), held())).toEqual(expected)
  }) // biome-ignore format: a table

  it('in the document of a policy that is not ours any more', () => {
    expect(differencesFromAws(hint(), held({ document: '{}' }))).toEqual(['document of the policy'])
  })
  it('in nothing that can be told, if AWS has nothing', () => {
    expect(differencesFromAws(hint({ user: 'bob' }), [])).toEqual([])
  })
})
