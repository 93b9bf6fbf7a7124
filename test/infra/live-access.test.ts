import { describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { policyDocument } from '../../src/domain/grant/policy-document.ts'
import { accountId, type Call, prepared, region } from './prepared.ts'
import { preparedPeople, shell } from './prepared-people.ts'

/** What a grant for live tags opens under the boundary of the deployed template, judged by iam-simulate. */

const { api, db } = ACME.instances
const HYBRID = 'mi-0123456789abcdef0'
const TAGS = { Service: 'api', Stage: 'prod' }
const ON = (id: string) => shell('JitAccess-1h', id)
const account = { id: accountId, region, partition: 'aws' } as const

/** The grant is for instances with both tags; `node` is the one that is asked for. */
async function granted(node: Readonly<Record<string, string>>) {
  const stage = prepared()
  stage.account.addInstance(region, api, { tags: node })
  stage.account.addInstance(region, HYBRID, { tags: TAGS })
  const expiresAt = new Date(stage.clock.now().getTime() + 3_600_000)
  const PolicyDocument = policyDocument({ account, instances: { tagged: TAGS }, document: 'JitAccess-1h', expiresAt })
  const put = { UserName: 'alice', PolicyName: 'jit.20991231T000000Z.ffffffffffff-deadbeef', PolicyDocument }
  expect(await stage.as('JitGrant', ['iam', 'PutUserPolicy', put])).toBe('ok')
  return stage
}

describe('a live grant', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['that has both tags', TAGS, 'ok'],
    ['that has more tags', { ...TAGS, Name: 'api-3' }, 'ok'],
    ['that has one of them', { Service: 'api' }, 'AccessDenied'],
    ['with another value', { ...TAGS, Stage: 'dev' }, 'AccessDenied'],
    ['with a value in other capitals', { ...TAGS, Stage: 'PROD' }, 'AccessDenied'],
    ['with a value that begins alike', { ...TAGS, Service: 'api-2' }, 'AccessDenied'],
    [
      'that has a key in other capitals, which AWS does not tell apart',
      { service: 'api', Stage: 'prod', Role: 'api' },
      'ok',
    ],
    ['without tags', {}, 'AccessDenied'],
  ])('opens, or not, an instance %s', async (_, tags, expected) => {
    const { asUser } = await granted(tags)
    expect(await asUser('alice', ON(api))).toBe(expected)
  })

  it('opens no hybrid node, no other document, and no default one', async () => {
    const { asUser } = await granted(TAGS)
    expect(await asUser('alice', ON(HYBRID))).toBe('AccessDenied')
    expect(await asUser('alice', shell('JitAccess-8h', api))).toBe('AccessDenied')
    expect(await asUser('alice', shell('', api))).toBe('AccessDenied')
    expect(await asUser('mallory', ON(api))).toBe('AccessDenied')
  })

  it('opens what gets the tag while it lasts, and what loses it no longer', async () => {
    const { asUser, account: own } = await granted(TAGS)
    const nodes = own.region(region).nodes
    const tag = (id: string, tags: Readonly<Record<string, string>>) => {
      const node = nodes.get(id)
      if (node) node.tags = tags
    }
    expect(await asUser('alice', ON(db))).toBe('AccessDenied')
    tag(db, TAGS)
    tag(api, {})
    expect(await asUser('alice', ON(db))).toBe('ok')
    expect(await asUser('alice', ON(api))).toBe('AccessDenied')
  })

  it('opens nothing from its end on', async () => {
    const { asUser, clock } = await granted(TAGS)
    await clock.advance(3_600_000)
    expect(await asUser('alice', ON(api))).toBe('AccessDenied')
  })
})

describe('a live grant of a person', () => {
  it('opens tagged instances for this person alone', async () => {
    const { account: own, people, grantOf, put, as, ask } = preparedPeople()
    own.addInstance(region, api, { tags: TAGS })
    const { pat, pim } = people
    const document = grantOf(pat, { tagged: TAGS })
    expect(await as('JitGrant', put(pat, document))).toBe('ok')
    expect(await as('JitGrant', put(pim, document))).toBe('ok')
    const asked: readonly Call[] = [ON(api), ON(db)]
    const answers = []
    for (const who of [pat, pim]) for (const call of asked) answers.push(await ask(who, call))
    expect(answers).toEqual(['ok', 'AccessDenied', 'AccessDenied', 'AccessDenied'])
  })
})
