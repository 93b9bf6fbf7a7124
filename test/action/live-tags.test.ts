import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { API, FLEET, mergeFor, openFleet, propagate, replaceFleet, rulesFor, tag } from '../support/fleet.ts'
import { ANOTHER_RUN, followUp, on, revocationsOf } from '../support/follow-up.ts'
import { grantsOf, MINUTE, type Scenario } from '../support/scenario.ts'

const { api, db } = ACME.instances

let scenario: Scenario
let granted: JobResult
let record: GrantRecord
beforeEach(async () => {
  scenario = await openFleet({ rules: rulesFor({ rule: 'live: true' }) })
  granted = await scenario.grant(await mergeFor(scenario, API))
  record = grantsOf(granted)[0] as GrantRecord
  await propagate(scenario)
})
afterEach(() => scenario.close())

const findings = ({ outputs }: JobResult) =>
  JSON.parse(outputs.result ?? '{}').findings.map(({ state, user }: Record<string, string>) => `${state} ${user}`)

describe('a grant for live tags', () => {
  it('reaches the instances of a fleet that is replaced while it lasts, and no others', async () => {
    expect(granted.exitCode).toBe(0)
    expect(record).toMatchObject({ instances: FLEET, live: { Service: 'api' } })
    expect(await scenario.connect('alice', api)).toMatch(/^alice-/)
    const [fresh = ''] = replaceFleet(scenario)
    expect(await scenario.connect('alice', fresh)).toMatch(/^alice-/)
    expect(await scenario.connect('alice', db)).toBe('AccessDeniedException')
    expect(await scenario.connect('alice', fresh, 'PlatformTeam-Shell')).toBe('AccessDeniedException')
  })

  it('ends by document and owner: on instances that came later, too', async () => {
    const [fresh = ''] = replaceFleet(scenario)
    const session = await scenario.connect('alice', fresh)
    const result = await followUp(scenario, granted)
    expect(result.exitCode).toBe(0)
    expect(revocationsOf(result)).toMatchObject([{ verdict: 'clean', instances: { tagged: { Service: 'api' } } }])
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    const logs = await scenario.logs({ 'grant-id': record.id })
    expect(JSON.parse(logs.outputs.result ?? '{}').sessions).toMatchObject([{ id: session }])
    expect(logs.outputs.result).not.toContain('outside')
  })

  it('is live for a sweep, with its sessions on instances that came later', async () => {
    const [fresh = ''] = replaceFleet(scenario)
    const session = await scenario.connect('alice', fresh)
    await scenario.clock.advance(15 * MINUTE)
    const swept = await scenario.sweep()
    expect(findings(swept)).toEqual(['live alice'])
    expect(swept.exitCode).toBe(0)
    expect(scenario.states('alice')).toEqual({ [session]: 'Connected' })
  })

  it('is ended by a sweep if its follow-up is lost', async () => {
    const [fresh = ''] = replaceFleet(scenario)
    const session = await scenario.connect('alice', fresh)
    await scenario.clock.advance(61 * MINUTE)
    const swept = await scenario.sweep()
    expect(swept.exitCode).toBe(0)
    expect(scenario.policies('alice')).toEqual([])
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
  })

  it('keeps no session of other access open that ends while it lasts', async () => {
    await scenario.merge({ files: { 'requests/alice.yaml': null } })
    await scenario.revoke({ 'grant-id': record.id })
    const both = `- tags: {Service: api}\n  duration: 8h\n  reason: INC-2\n- instances: [${db}]\n  duration: 1h\n  reason: INC-3\n`
    const push = await scenario.merge({ files: { 'requests/alice.yaml': both } })
    const result = await scenario.grant(push)
    expect(result.exitCode).toBe(0)
    await propagate(scenario)
    const kept = await scenario.connect('alice', api)
    const ended = await scenario.connect('alice', db)
    const own = grantsOf(result).filter(({ live }) => live === undefined)
    const end = await scenario.revoke({ grants: JSON.stringify(own), wait: 'true' }, { eventName: 'push' })
    expect(end.exitCode).toBe(0)
    expect(scenario.states('alice')).toMatchObject({ [kept]: 'Connected', [ended]: 'Terminated' })
  })

  it('keeps its sessions open on instances that came later, if another hand deletes its policy', async () => {
    const [fresh = ''] = replaceFleet(scenario)
    const session = await scenario.connect('alice', fresh)
    const states: unknown[] = []
    scenario.clock.schedule(on('10:23:00'), () => scenario.deletePolicy('alice', record.policy))
    scenario.clock.schedule(on('10:40:00'), async () => {
      const swept = await scenario.sweep({}, ANOTHER_RUN)
      expect(swept.exitCode).toBe(0)
      expect(findings(swept)).toEqual(['missing alice'])
    })
    scenario.clock.schedule(on('10:59:00'), () => states.push(scenario.states('alice')))
    const result = await followUp(scenario, granted)
    expect(result.exitCode).toBe(0)
    expect(states).toEqual([{ [session]: 'Connected' }])
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    expect(revocationsOf(result)).toMatchObject([{ deletion: { by: 'another hand' } }])
  })

  it('is tampered with if its policy asks for other tags', async () => {
    const text = scenario.acme.account.users.get('alice')?.policies.get(record.policy)?.latest() ?? ''
    const changed = text.replace('"ssm:resourceTag/Service":"api"', '"ssm:resourceTag/Stage":"dev"')
    await scenario.putPolicy('alice', record.policy, JSON.parse(changed))
    await propagate(scenario)
    const session = await scenario.connect('alice', db)
    await scenario.clock.advance(15 * MINUTE)
    expect(findings(await scenario.sweep())).toContain('tampered alice')
    expect(scenario.policies('alice')).toEqual([])
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
  })

  it('keeps what it covers open when access to the same instance by its id ends', async () => {
    const session = await scenario.connect('alice', api)
    const two = `- tags: {Service: api}\n  duration: 1h\n  reason: 'INC-1234: api-3 disk full'\n- instances: [${api}]\n  duration: 30m\n  reason: INC-3\n`
    const result = await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': two } }))
    expect(result.exitCode).toBe(0)
    const own = grantsOf(result).filter(({ live }) => live === undefined)
    expect(own).toMatchObject([{ instances: [api] }])
    const end = await scenario.revoke({ grants: JSON.stringify(own), wait: 'true' }, { eventName: 'push' })
    expect(end.exitCode).toBe(0)
    expect(scenario.states('alice')).toEqual({ [session]: 'Connected' })
  })

  it('lets in whoever tags an instance: what the threat model says', async () => {
    tag(scenario, db, { Service: 'api' })
    expect(await scenario.connect('alice', db)).toMatch(/^alice-/)
    tag(scenario, db, { Service: 'db' })
    expect(await scenario.connect('alice', db)).toBe('AccessDeniedException')
  })

  it('is looked at by the doctor, who says who may set that tag', async () => {
    const { log } = await scenario.doctor('grant')
    expect(log).toMatch(/^unproven: live tags in dev .*ec2:CreateTags, ssm:AddTagsToResource/m)
  })
})
