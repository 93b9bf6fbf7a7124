import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import type { Employee } from '../../sandbox/workforce.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { recordsOf, writesOf } from '../support/effects.ts'
import { ANOTHER_RUN, endingsTold, followUp, on, revocationsOf } from '../support/follow-up.ts'
import { roleAdmin } from '../support/role-admin.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
let erin: Employee
let granted: JobResult
let record: GrantRecord

/** Erin has an hour from 10:00, and a session is open. */
beforeEach(async () => {
  scenario = await openScenario({ people: { erin: 'permission-set' } })
  erin = scenario.acme.people.erin as Employee
  const files = { 'requests/erin.yaml': request() }
  granted = await scenario.grant(await scenario.merge({ files, by: 'carol', approvedBy: ['dave'] }))
  record = grantsOf(granted)[0] as GrantRecord
  await scenario.clock.advance(2 * MINUTE)
  const key = await scenario.acme.workforce.signIn(erin)
  await scenario.connectWith(key, ACME.instances.api, 'JitAccess-1h')
  await scenario.clock.advance(MINUTE)
})
afterEach(() => scenario.close())

const policies = () => scenario.acme.account.rolePolicyNames(erin.role)
const states = () => scenario.acme.account.sessions(ACME.region).map(({ status }) => status)

describe('the follow-up of a person', () => {
  it('that is told the id alone waits for the end that AWS has, and names the person', async () => {
    const result = await scenario.revoke({ grants: JSON.stringify([record.id]), wait: 'true' })
    expect(result.exitCode, result.log).toBe(0)
    expect([policies(), states()]).toEqual([[], ['Terminated']])
    const ended = Object.entries(await recordsOf(scenario)).find(([path]) => path.includes('/ended.'))?.[1]
    expect(ended).toMatchObject({ revocation: { user: 'erin', owner: erin.owner, verdict: 'clean' } })
    expect(endingsTold(scenario)[0]?.body).toContain('<code>erin</code>')
  })

  it('leaves the session open until the end where another hand deletes the policy, and says who may know', async () => {
    scenario.clock.schedule(on('10:23:00'), async () => {
      const admin = roleAdmin(scenario)
      await admin.takeOff(erin.role, record.policy)
    })
    const seen: unknown[] = []
    const swept: JobResult[] = []
    scenario.clock.schedule(on('10:45:00'), async () => swept.push(await scenario.sweep({}, ANOTHER_RUN)))
    scenario.clock.schedule(on('10:59:59'), () => seen.push(states()))
    const result = await followUp(scenario, granted)
    expect(result.exitCode, result.log).toBe(0)
    expect(seen).toEqual([['Connected']])
    expect(swept.map(({ exitCode, log }) => [exitCode, /::warning::missing: erin in dev/.test(log)])).toEqual([[0, true]])
    expect(result.log).toMatch(/::warning.*A person or another tool deleted a policy.*iam:DeleteRolePolicy for this role and this policy/)
    expect(revocationsOf(result)[0]).toMatchObject({ verdict: 'clean', deletion: { by: 'another hand' } })
    expect(states()).toEqual(['Terminated'])
  }) // biome-ignore format: long lines

  it('has it given again by a sweep with `repair`, with its end, to the same role', async () => {
    await roleAdmin(scenario).takeOff(erin.role, record.policy)
    await scenario.clock.advance(12 * MINUTE)
    const repaired = await scenario.sweep({ repair: 'true' })
    expect(repaired.exitCode, repaired.log).toBe(0)
    expect(policies()).toEqual([record.policy])
    expect(states()).toEqual(['Connected'])
  })
})

describe('a dry run', () => {
  it.each([{ user: 'erin' }, { everything: 'true' }, { 'grant-id': 'ID' }])(
    'shows what it would end: %j',
    async how => {
      const before = writesOf(scenario).length
      const inputs = 'grant-id' in how ? { 'grant-id': record.id } : how
      const result = await scenario.revoke({ ...inputs, 'dry-run': 'true' })
      expect(result.exitCode, result.log).toBe(0)
      const { plan } = JSON.parse(result.outputs.result ?? '{}')
      expect(plan).toMatchObject([{ user: 'erin', policies: [record.policy], open: [{ owner: erin.owner }] }])
      expect(writesOf(scenario).length).toBe(before)
    },
  )

  it('shows what it would grant, and puts nothing on the role', async () => {
    const files = { 'requests/erin.yaml': request({ reason: 'INC-2: again' }) }
    const push = await scenario.merge({ files, by: 'carol', approvedBy: ['dave'] })
    const result = await scenario.grant(push, { with: { mode: 'grant', 'dry-run': 'true' } })
    expect(result.exitCode, result.log).toBe(0)
    expect(policies()).toEqual([record.policy])
  })
})

describe('a record of a dispatch, which anybody with write permission can make up', () => {
  it.each([
    ['the identity', { identity: 'mallory' }],
    ['the role', { role: 'JitShell-mallory' }],
    ['the id of the role', { roleId: 'AROAZZZZZZZZZZZZZZZZZ' }],
  ])('ends what AWS has, and is red: it makes up %s', async (_, change) => {
    const forged = { ...record, principal: { ...record.principal, ...change } }
    const result = await scenario.revoke({ grants: JSON.stringify([forged]), wait: 'false' })
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain(`The record of grant ${record.id} differs from`)
    expect([policies(), states()]).toEqual([[], ['Terminated']])
  })
})
