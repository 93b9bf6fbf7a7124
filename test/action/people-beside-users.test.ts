import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME, ACME_RULES } from '../../sandbox/acme.ts'
import type { Employee } from '../../sandbox/workforce.ts'
import { followUp } from '../support/follow-up.ts'
import { connectAs, statesOf } from '../support/people.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

/** IAM users and people in one company, one pull request and one job; a person and a user of one name never mix. */

const { api } = ACME.instances
const WAYS = { erin: 'account-access', fay: 'permission-set', gus: 'saml', hal: 'oidc' } as const

let scenario: Scenario
const person = (name: keyof typeof WAYS) => scenario.acme.people[name] as Employee
const policiesOf = (name: keyof typeof WAYS) => scenario.acme.account.rolePolicyNames(person(name).role)

describe('one pull request for users and people of every way', () => {
  beforeEach(async () => {
    scenario = await openScenario({ level: 'dist', people: WAYS })
  })
  afterEach(() => scenario.close())

  it('is granted, used, followed up and swept as one', async () => {
    const names = ['alice', 'erin', 'fay', 'gus', 'hal'] as const
    const files = Object.fromEntries(names.map(name => [`requests/${name}.yaml`, request()]))
    const granted = await scenario.grant(await scenario.merge({ files, by: 'dave' }))
    expect(granted.log).not.toContain('::error')
    expect(grantsOf(granted).map(({ user, principal }) => [user, principal?.kind ?? 'iam-user'])).toEqual(
      names.map(name => [name, name === 'alice' ? 'iam-user' : 'assumed-role']),
    )
    await scenario.clock.advance(57 * MINUTE)
    const sessions = [await scenario.connect('alice')]
    for (const name of names.slice(1)) sessions.push(await connectAs(scenario, person(name as keyof typeof WAYS)))
    expect(sessions.filter(id => !id.includes('-'))).toEqual([])
    const ended = await followUp(scenario, granted)
    expect(ended.log).not.toContain('::error')
    expect(ended.exitCode).toBe(0)
    const open = scenario.acme.account.sessions(ACME.region).filter(({ endedAt }) => endedAt === undefined)
    expect(open).toEqual([])
    expect(scenario.policies('alice')).toEqual([])
    for (const name of ['erin', 'fay', 'gus', 'hal'] as const) expect(policiesOf(name)).toEqual([])
    const swept = await scenario.sweep()
    expect(swept.exitCode).toBe(0)
  })
})

describe('an IAM user of the name of a person', () => {
  /** A policy for the user erin, whom the rules do not have, and open sessions of both. */
  beforeEach(async () => {
    scenario = await openScenario({ level: 'dist', people: WAYS })
    const { account } = scenario.acme
    const boundary = account.policyNamed(`arn:aws:iam::${ACME.accountId}:policy/JitAccessBoundary`)
    account.addUser('erin', { boundary, policies: { standing: { Version: '2012-10-17', Statement: [STANDING] } } })
  })
  afterEach(() => scenario.close())

  async function bothConnected() {
    const push = await scenario.merge({ files: { 'requests/erin.yaml': request() }, by: 'erin-gh' })
    const granted = await scenario.grant(push)
    expect(scenario.policies('erin')).toEqual(['standing'])
    await scenario.clock.advance(2 * MINUTE)
    const mine = await connectAs(scenario, person('erin'))
    const user = `arn:aws:iam::${ACME.accountId}:user/erin`
    const told = { owner: user, target: api, document: 'JitAccess-1h', startedAt: scenario.clock.now() }
    const theirs = scenario.acme.account.addSession(ACME.region, told)
    return { granted, mine, user, theirs }
  }

  it('keeps session and policy when the grant of the person ends', async () => {
    const { granted, mine, user, theirs } = await bothConnected()
    const [record] = grantsOf(granted)
    const ended = await scenario.revoke({ 'grant-id': record?.id ?? '' })
    expect(ended.exitCode).toBe(0)
    expect(statesOf(scenario, person('erin').owner)).toEqual({ [mine]: 'Terminated' })
    expect(statesOf(scenario, user)).toEqual({ [theirs.id]: 'Connected' })
    expect(scenario.policies('erin')).toEqual(['standing'])
  })

  it('is ended, too, by an emergency stop of that name', async () => {
    const { mine, user, theirs } = await bothConnected()
    const stopped = await scenario.revoke({ user: 'erin' })
    expect(stopped.exitCode).toBe(0)
    expect(statesOf(scenario, person('erin').owner)).toEqual({ [mine]: 'Terminated' })
    expect(statesOf(scenario, user)).toEqual({ [theirs.id]: 'Terminated' })
    expect(policiesOf('erin')).toEqual([])
  })

  it('gets nothing from a policy of the person that somebody copies to them: an alarm, and it is ended', async () => {
    const { granted } = await bothConnected()
    const [record] = grantsOf(granted)
    const held = scenario.acme.account.roles
      .get(person('erin').role)
      ?.policies.get(record?.policy ?? '')
      ?.latest()
    await scenario.putPolicy('erin', record?.policy ?? '', JSON.parse(held ?? '{}'))
    const swept = await scenario.sweep()
    expect(swept.exitCode).toBe(1)
    expect(scenario.policies('erin')).toEqual(['standing'])
    expect(policiesOf('erin')).toEqual([record?.policy])
  })
})

describe('a name that moves from the users to the people of the rules while a grant lives', () => {
  beforeEach(async () => {
    scenario = await openScenario({ level: 'dist', people: { alice2: 'permission-set' } })
  })
  afterEach(() => scenario.close())

  it('keeps the grant of the user, which ends as it was given, and is granted as a person from then on', async () => {
    const granted = await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request() } }))
    await scenario.clock.advance(2 * MINUTE)
    const session = await scenario.connect('alice')
    await scenario.clock.advance(MINUTE)
    const { role, identity } = scenario.acme.people.alice2 as Employee
    const moved = ACME_RULES.replace('  alice: alice-gh\n', '')
    const people = `people:\n  alice: {github: alice-gh, role: ${role}, identity: ${identity}, sign_in: permission-set}\n`
    await scenario.writeRules(moved + people)
    const swept = await scenario.sweep()
    expect(swept.exitCode).toBe(0)
    expect(scenario.states('alice')).toEqual({ [session]: 'Connected' })
    const renewed = await scenario.grant(
      await scenario.merge({ files: { 'requests/alice.yaml': request({ duration: '2h' }) } }),
    )
    expect(renewed.exitCode).toBe(0)
    const [record] = grantsOf(renewed)
    expect(record?.principal).toMatchObject({ role, identity })
    expect(scenario.acme.account.rolePolicyNames(role)).toEqual([record?.policy])
    // The user's grant is superseded, and the person's does not cover the user's session.
    expect(scenario.policies('alice')).toEqual([])
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    expect((await followUp(scenario, granted)).exitCode).toBe(0)
  })
})

const STANDING = { Effect: 'Allow', Action: 'ssm:StartSession', Resource: `arn:aws:ec2:*:*:instance/${api}` }
