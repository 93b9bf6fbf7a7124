import { describe, expect, it } from 'vitest'
import { DEFAULT_FOLLOW_UP } from '../../src/config/rules-file.ts'
import { documentOf } from '../../src/domain/grant/access.ts'
import { coveredBy } from '../../src/domain/grant/binding.ts'
import { type PolicyTerms, parsePolicyDocument, policyDocument } from '../../src/domain/grant/policy-document.ts'
import { inlinePolicyQuota, policySize } from '../../src/domain/grant/policy-size.ts'
import { parseGrantRecords, recordOf } from '../../src/domain/grant/record.ts'
import { isSameGrant } from '../../src/domain/grant/same-grant.ts'
import { planMerge } from '../../src/domain/merge/plan.ts'
import type { AssumedRole, ListedHolder } from '../../src/domain/principal/principal.ts'
import { classifyPolicy } from '../../src/domain/reconcile/observed-policy.ts'
import type { ObservedPolicy, Past, Provenance } from '../../src/domain/reconcile/provenance.ts'
import { planSweep } from '../../src/domain/reconcile/sweep.ts'
import { digestOf } from '../../src/domain/request/request.ts'
import { checkDocuments, targetBehind } from '../../src/domain/revocation/documents.ts'
import { endingOf, namedBy } from '../../src/domain/revocation/target.ts'
import type { Person, Rules } from '../../src/domain/rules/rules.ts'
import { complete, ROLE_ID, request } from '../render/granted.ts'
import { account } from './account.ts'
import { evidenceOf, MERGE, MERGED_AT, PATH, rule } from './evidence.ts'

// Over 200 lines: one grant of a person, and everything that is read of it.

const IDENTITY = '24685458-d011-7092-87e2-2677cafbd2c3'
const ERIN: Person = { logins: ['alice-gh'], role: 'JitShell-alice', identity: IDENTITY, signIn: 'account-access' }
const ALICE: AssumedRole = { kind: 'assumed-role', role: ERIN.role, identity: IDENTITY }
const OTHER_ID = 'AROAZZZZZZZZZZZZZZZZZ'
const at = (minutes: number) => new Date(MERGED_AT.getTime() + minutes * 60_000)

const rulesWith = (change: Partial<Rules>): Rules => ({
  accounts: new Map([['dev', account]]),
  rules: [rule],
  users: new Map(),
  people: new Map([['alice', ERIN]]),
  accountIds: new Map(),
  followUp: DEFAULT_FOLLOW_UP,
  notify: [],
  ...change,
})

const entry = { user: 'alice', request, digest: digestOf('alice', request), at: { file: PATH, line: 1, column: 1 } }

function grantFor(rules: Rules) {
  const change = { path: PATH, before: [], after: [entry] }
  const about = { problems: [], touchesRules: false, rulesBefore: rules }
  const [decision] = planMerge({ sha: MERGE, evidence: evidenceOf({}), changes: [change], ...about }, rules)
  if (decision?.kind !== 'grant') throw new Error('it was to be granted')
  return complete(decision.planned)
}

const rules = rulesWith({})
const grant = grantFor(rules)
const asUser = grantFor(rulesWith({ users: new Map([['alice', ['alice-gh']]]), people: new Map() }))

describe('the policy of a person', () => {
  const terms: PolicyTerms = {
    account,
    instances: request.instances ?? [],
    document: 'JitAccess-1h',
    expiresAt: at(60),
    boundTo: { roleId: ROLE_ID, identity: IDENTITY },
  }

  it('asks in every statement for the role as it is now, and for the identity', () => {
    const { Statement } = JSON.parse(grant.policy.document) as { Statement: { Condition: unknown }[] }
    const bound = { StringEquals: { 'aws:userid': `${ROLE_ID}:${IDENTITY}` } }
    expect(Statement).toHaveLength(3)
    for (const { Condition } of Statement) expect(Condition).toMatchObject(bound)
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an IAM policy variable
    expect(grant.policy.document).toContain('"ssm:resourceTag/aws:ssmmessages:session-id":"${aws:userid}"')
  })

  it('is today’s document and that condition, and nothing more', () => {
    const condition = `,"StringEquals":{"aws:userid":"${ROLE_ID}:${IDENTITY}"}`
    const inTag = `,"aws:userid":"${ROLE_ID}:${IDENTITY}"`
    expect(grant.policy.document.replaceAll(condition, '').replace(inTag, '')).toBe(asUser.policy.document)
    expect(grant.policy.name).toBe(asUser.policy.name)
  })

  it.each<[string, Partial<PolicyTerms>]>([
    ['one instance', {}],
    ['two instances and a managed node', { instances: ['i-0123456789abcdef0', 'i-0fedcba9876543210', `mi-${'0'.repeat(17)}`] }],
    ['a start, MFA and addresses', { notBefore: at(10), mfa: true, sourceIps: ['203.0.113.0/24'] }],
    ['tags', { instances: { tagged: { Service: 'api', Name: 'x' } } }],
  ])('is read as it was written: %s', (_, change) => {
    const said = parsePolicyDocument(policyDocument({ ...terms, ...change }))
    expect(said).toMatchObject({ document: 'JitAccess-1h', boundTo: terms.boundTo, expiresAt: at(60) })
    expect(new Set(JSON.stringify(said?.instances))).toEqual(new Set(JSON.stringify(change.instances ?? terms.instances)))
  }) // biome-ignore format: a table

  it.each<[string, (json: string) => string]>([
    ['one statement asks for nobody', json => json.replace(`,"StringEquals":{"aws:userid":"${ROLE_ID}:${IDENTITY}"}`, '')],
    ['one statement asks for another', json => json.replace(IDENTITY, 'mallory')],
    ['it takes any identity', json => json.replaceAll('StringEquals":{"aws:userid', 'StringLike":{"aws:userid').replaceAll(IDENTITY, '*')],
    ['it takes an absent user id', json => json.replaceAll('"StringEquals":{"aws:userid', '"StringEqualsIfExists":{"aws:userid')],
  ])('is none of ours if %s', (_, change) => {
    const changed = change(grant.policy.document)
    expect(changed).not.toBe(grant.policy.document)
    expect(parsePolicyDocument(changed)).toBeUndefined()
  }) // biome-ignore format: a table

  it('leaves room for nine grants, where an IAM user has room for two', () => {
    const size = (holder: 'user' | 'role', document: string) =>
      Math.floor(inlinePolicyQuota({ kind: holder }) / policySize(document))
    expect([size('user', asUser.policy.document), size('role', grant.policy.document)]).toEqual([2, 9])
  })

  it('covers the sessions of its person, where it is held by their role', () => {
    const role = { kind: 'role', name: ERIN.role } as const
    expect(coveredBy(role, terms)).toEqual(ALICE)
    expect(coveredBy({ kind: 'user', name: 'alice' }, terms)).toBeUndefined()
    expect(coveredBy({ kind: 'user', name: 'alice' }, {})).toEqual({ kind: 'iam-user', name: 'alice' })
    // Everyone in the role could use it: it was not given by a grant, so it keeps nothing open.
    expect(coveredBy(role, {})).toBeUndefined()
  })
})

describe('the record of a person', () => {
  const record = recordOf(grant)

  it('says the role, its id and the identity; that of an IAM user is as it was', () => {
    expect(record).toMatchObject({
      user: 'alice',
      principal: { kind: 'assumed-role', role: ERIN.role, roleId: ROLE_ID, identity: IDENTITY },
    })
    expect(recordOf(asUser)).not.toHaveProperty('principal')
    expect(parseGrantRecords(JSON.stringify([record, recordOf(asUser)]))).toEqual([record, recordOf(asUser)])
    expect(isSameGrant(record, record)).toBe(true)
    expect(isSameGrant(record, recordOf(asUser))).toBe(false)
  })

  it.each<[string, object]>([
    ['a role with a path', { role: 'jit/JitShell-alice' }],
    ['a wildcard', { identity: '*' }],
    ['another kind', { kind: 'role' }],
    ['no id', { roleId: undefined }],
    ['another key', { arn: 'x' }],
  ])('is refused with %s', (_, change) => {
    const changed = { ...record, principal: { ...record.principal, ...change } }
    expect(() => parseGrantRecords(JSON.stringify(changed))).toThrow('is not what mode `grant` puts out (0.principal')
  })

  it('ends what this identity holds in this role', () => {
    expect(endingOf(record)).toMatchObject({ user: 'alice', principal: ALICE, instances: record.instances })
  })

  it.each<[string, string, boolean]>([
    ['its own document', grant.policy.document, false],
    ['the document of an IAM user', asUser.policy.document, true],
    ['one that is bound to another identity', grant.policy.document.replaceAll(IDENTITY, 'mallory'), true],
  ])('ends for everyone in the role if its policy is not bound to its person: %s', (_, document, isWider) => {
    const target = endingOf(record)
    const check = checkDocuments({ kind: 'consistent' }, target, { documents: [document], hasFailed: false })
    expect(check.kind).toBe(isWider ? 'contradictory' : 'consistent')
    expect(targetBehind(target, check)).toMatchObject(
      isWider
        ? { principal: { kind: 'role', role: ERIN.role }, instances: 'any' }
        : { principal: ALICE, instances: record.instances },
    )
  })

  it('is named by the rules where only the role is known', () => {
    const target = { ...endingOf(record), user: ERIN.role }
    expect(namedBy(rules, target).user).toBe('alice')
    expect(namedBy(rules, { ...target, user: `${ERIN.role}/${IDENTITY}` }).user).toBe('alice')
    expect(namedBy(rules, { ...target, user: 'bob' }).user).toBe('bob')
    expect(namedBy(rulesWith({ people: new Map() }), target).user).toBe(ERIN.role)
    expect(namedBy(undefined, target)).toBe(target)
  })
})

const onRole: ListedHolder = { kind: 'role', name: ERIN.role, id: ROLE_ID }
const held = (change: Partial<ObservedPolicy> = {}): ObservedPolicy => ({
  holder: onRole,
  name: grant.policy.name,
  document: grant.policy.document,
  ...change,
})
const merged = (rulesBefore: Rules, past?: Past): Provenance => ({
  kind: 'merged',
  entry,
  mergedAt: MERGED_AT,
  pullRequest: 7,
  rulesBefore,
  since: { kind: 'stands', ...(past && { past }) },
})

describe('a policy of ours on a role', () => {
  const usersBefore = rulesWith({ users: new Map([['alice', ['alice-gh']]]), people: new Map() })
  const otherRole: ListedHolder = { ...onRole, name: 'JitShell-bob' }
  const anew: ListedHolder = { ...onRole, id: OTHER_ID }
  const unbound = held({ document: asUser.policy.document })
  const toOther = held({ document: grant.policy.document.replaceAll(IDENTITY, 'mallory') })
  const given = (roleId: string): Past => ({ kind: 'given', instances: grant.instances, roleId })
  const unknown: Provenance = { kind: 'unknown', why: 'GitHub did not answer' }

  it.each<[string, ObservedPolicy, Provenance, string, RegExp]>([
    ['as its merge gave it', held(), merged(rules), 'live', /^Until /],
    ['as the witness knows it', held(), merged(rules, given(ROLE_ID)), 'live', /^Until /],
    ['given to the role before it was made anew', held({ holder: anew }), merged(rules), 'tampered', /bound to another role of that name \(AROA0123456789ABCDEFG\): the role was deleted and made anew$/],
    ['written for the role that was made anew', held({ holder: anew, document: grant.policy.document.replaceAll(ROLE_ID, OTHER_ID) }), merged(rules, given(ROLE_ID)), 'tampered', /^It was given to another role of that name/],
    ['on the role of somebody else', held({ holder: otherRole }), merged(rules), 'tampered', /^#7 asked for it for the role JitShell-alice as 2468.*, and the role JitShell-bob holds it$/],
    ['bound to nobody', unbound, merged(rules), 'tampered', /bound to nobody, so everyone who may assume its role can use it$/],
    ['bound to another identity', toOther, merged(rules), 'tampered', /is not the one that #7 was given$/],
    ['of a merge that was for the IAM user', held(), merged(usersBefore), 'tampered', /^#7 asked for it for the IAM user alice, and the role JitShell-alice holds it$/],
    ['bound to nobody, and GitHub is down', unbound, unknown, 'tampered', /bound to nobody/],
    ['bound to the role before, and GitHub is down', held({ holder: anew }), unknown, 'tampered', /made anew$/],
    ['as it should be, and GitHub is down', held(), unknown, 'undetermined', /did not answer/],
    ['the policy of a person on the IAM user of the name', held({ holder: { kind: 'user', name: 'alice' } }), merged(rules), 'tampered', /for a person with a role, and an IAM user has it$/],
    ['the same, and GitHub is down', held({ holder: { kind: 'user', name: 'alice' } }), unknown, 'tampered', /for a person with a role, and an IAM user has it$/],
    ['of an IAM user, whom the rules have made a person of since', { holder: { kind: 'user', name: 'alice' }, ...asUser.policy }, merged(usersBefore), 'live', /^Until /],
  ])('is judged by whom it was for: %s', (_, policy, origin, state, why) => {
    const found = classifyPolicy(policy, account, origin, at(30))
    expect([found.state, found.why]).toEqual([state, expect.stringMatching(why)])
  }) // biome-ignore format: a table

  const own = `arn:aws:sts::${account.id}:assumed-role/${ERIN.role}/${IDENTITY}`
  const session = (id: string, owner: string) => ({
    id,
    owner,
    target: grant.instances[0] ?? '',
    document: 'JitAccess-1h',
    status: 'Connected',
    startedAt: at(5),
  })
  const open = [
    session('own', own),
    session('intruder', own.replace(IDENTITY, 'mallory')),
    session('user', `arn:aws:iam::${account.id}:user/alice`),
    session('elsewhere', own.replace(ERIN.role, 'AWSReservedSSO_Admin_1')),
  ]
  const snapshot = (policy: ObservedPolicy) => ({
    entries: [account] as const,
    policies: [policy],
    roles: new Set([ERIN.role]),
    sessions: new Map([[account, open]]),
  })

  it('keeps the sessions of its person open, and no others: neither of the role nor of the IAM user of the name', () => {
    const { endings } = planSweep(snapshot(held()), () => merged(rules), at(30))
    expect(endings.flatMap(plan => plan.open.map(({ id }) => id)).toSorted()).toEqual(['elsewhere', 'intruder', 'user'])
    expect(endings.map(({ ending }) => ending.principal.kind).toSorted()).toEqual(['assumed-role', 'iam-user', 'other'])
  })

  it('ends for everyone in the role where it was tampered with', () => {
    const { endings } = planSweep(snapshot(unbound), () => merged(rules), at(30))
    const [first] = endings.filter(({ ending }) => ending.policies.length > 0)
    expect(first?.ending).toMatchObject({ user: 'alice', principal: { kind: 'role', role: ERIN.role }, instances: 'any' })
    expect(first?.open.map(({ id }) => id)).toEqual(['own', 'intruder'])
  }) // biome-ignore format: a table
})

it('a preview of the document is as long as the document', () => {
  const terms = { reach: 'resolved', account, document: 'JitAccess-1h', expiresAt: at(60) } as const
  const bound = { boundTo: { roleId: `AROA${'0'.repeat(17)}`, identity: IDENTITY } }
  expect(documentOf(terms, grant.instances, bound).length).toBe(grant.policy.document.length)
})
