import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME, ACME_RULES, peopleRules } from '../../sandbox/acme.ts'
import type { Employee } from '../../sandbox/workforce.ts'
import { recordsOf } from '../support/effects.ts'
import { followUp } from '../support/follow-up.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
let erin: Employee
let frank: Employee

beforeEach(async () => {
  scenario = await openScenario({ people: { erin: 'account-access', frank: 'permission-set' } })
  const { people } = scenario.acme
  erin = people.erin as Employee
  frank = people.frank as Employee
})
afterEach(() => scenario.close())

const policiesOf = ({ role }: Employee) => scenario.acme.account.rolePolicyNames(role)
const sessions = () =>
  scenario.acme.account
    .sessions(ACME.region)
    .map(({ owner, status }) => `${owner.split('/').slice(1).join('/')} ${status}`)

async function connect(who: Employee, entry = {}, instance: string = ACME.instances.api): Promise<string> {
  const key = await scenario.acme.workforce.signIn(who, entry)
  return scenario.connectWith(key, instance, 'JitAccess-1h')
}

async function grantTo(name: string, text = request()) {
  const push = await scenario.merge({ files: { [`requests/${name}.yaml`]: text }, by: 'carol', approvedBy: ['dave'] })
  return { push, result: await scenario.grant(push) }
}

describe('access of a person with a role of their own', () => {
  it('is a policy on their role, and lets them in alone', async () => {
    const { result } = await grantTo('erin')
    expect(result.log).not.toContain('::error')
    expect(result.exitCode).toBe(0)
    const [record] = grantsOf(result)
    expect(record).toMatchObject({ user: 'erin', principal: { kind: 'assumed-role', role: erin.role, identity: erin.identity } })
    expect(policiesOf(erin)).toEqual([record?.policy])
    await scenario.clock.advance(2 * MINUTE)
    expect(await connect(erin)).toMatch(new RegExp(`^${erin.identity}-`))
    expect(await connect(erin, {}, ACME.instances.db)).toBe('AccessDeniedException')
    expect(await connect(frank)).toBe('AccessDeniedException')
    expect(await scenario.connect('alice')).toBe('AccessDeniedException')
  }) // biome-ignore format: long lines

  it('ends with its grant, proven: nobody comes back', async () => {
    const { result } = await grantTo('erin')
    await scenario.clock.advance(2 * MINUTE)
    await connect(erin)
    const ended = await followUp(scenario, result)
    expect(ended.log).not.toContain('::error')
    expect(ended.exitCode).toBe(0)
    expect(policiesOf(erin)).toEqual([])
    expect(sessions()).toEqual([`${erin.role}/${erin.identity} Terminated`])
    expect(await connect(erin)).toBe('AccessDeniedException')
    const record = Object.entries(await recordsOf(scenario)).find(([path]) => path.includes('/ended.'))?.[1]
    expect(record).toMatchObject({ revocation: { user: 'erin', owner: erin.owner, verdict: 'clean' } })
  })

  it('ends when its request is removed, and that of an IAM user beside it stays', async () => {
    const both = await scenario.merge({ files: { 'requests/erin.yaml': request(), 'requests/bob.yaml': request() }, by: 'carol', approvedBy: ['dave'] })
    const granted = await scenario.grant(both)
    expect(granted.exitCode, granted.log).toBe(0)
    await scenario.clock.advance(2 * MINUTE)
    await connect(erin)
    await scenario.connect('bob')
    const removed = await scenario.merge({ files: { 'requests/erin.yaml': null }, by: 'carol', approvedBy: ['dave'] })
    const result = await scenario.grant(removed)
    expect(result.exitCode, result.log).toBe(0)
    expect(policiesOf(erin)).toEqual([])
    expect(scenario.policies('bob')).toHaveLength(1)
    expect(sessions()).toEqual([`${erin.role}/${erin.identity} Terminated`, 'bob Connected'])
  }) // biome-ignore format: long lines

  it('is renewed without a break', async () => {
    await grantTo('erin')
    await scenario.clock.advance(2 * MINUTE)
    await connect(erin)
    const { result } = await grantTo('erin', request().replace('1h', '2h'))
    expect(result.exitCode, result.log).toBe(0)
    expect(policiesOf(erin)).toHaveLength(1)
    expect(sessions()).toEqual([`${erin.role}/${erin.identity} Connected`])
  })

  it('is given once: a job that runs again finds its own policy', async () => {
    const { push } = await grantTo('erin')
    const again = await scenario.grant(push, { environment: { GITHUB_RUN_ATTEMPT: '2' } })
    expect(again.exitCode, again.log).toBe(0)
    expect(again.log).toContain('is there already, nothing to change')
    expect(policiesOf(erin)).toHaveLength(1)
  })

  it('is refused if there is no such role, and says how to make it', async () => {
    await scenario.writeRules(ACME_RULES + peopleRules({ erin: { ...erin, role: 'JitShell-nobody' } }))
    const { result } = await grantTo('erin')
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('There is no role JitShell-nobody under the path /jit/ in account dev (123456789012), or the role that grants may not look it up')
    expect(result.log).toContain('Make the role with infra/jit-people.yaml')
    expect(policiesOf(erin)).toEqual([])
  }) // biome-ignore format: long lines
})

describe('a sweep', () => {
  it('leaves the access of a person alone, and ends it if the follow-up was lost', async () => {
    await grantTo('erin')
    await scenario.clock.advance(2 * MINUTE)
    await connect(erin)
    await scenario.clock.advance(MINUTE)
    const first = await scenario.sweep()
    expect(first.exitCode, first.log).toBe(0)
    expect(sessions()).toEqual([`${erin.role}/${erin.identity} Connected`])
    await scenario.clock.advance(70 * MINUTE)
    const late = await scenario.sweep()
    expect(late.exitCode, late.log).toBe(0)
    expect(policiesOf(erin)).toEqual([])
    expect(sessions()).toEqual([`${erin.role}/${erin.identity} Terminated`])
  })
})
