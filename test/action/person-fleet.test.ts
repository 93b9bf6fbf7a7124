import { afterEach, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import type { Employee } from '../../sandbox/workforce.ts'
import { API, ask, openFleet, propagate, RERUN, refusalsOf, replaceFleet, rulesFor, SECOND } from '../support/fleet.ts'
import { followUp } from '../support/follow-up.ts'
import { grantsOf, MINUTE, type Scenario } from '../support/scenario.ts'

const { api, db } = ACME.instances

let scenario: Scenario
let erin: Employee
afterEach(() => scenario.close())

const open = async (rule = '') => {
  scenario = await openFleet({ rules: rulesFor({ rule }), people: { erin: 'account-access' } })
  erin = scenario.acme.people.erin as Employee
}
const mergeFor = (text: string) =>
  scenario.merge({ files: { 'requests/erin.yaml': text }, by: 'carol', approvedBy: ['dave'] })
const connect = async (instance: string) =>
  scenario.connectWith(await scenario.acme.workforce.signIn(erin), instance, 'JitAccess-1h')
const policies = () => scenario.acme.account.rolePolicyNames(erin.role)
const statuses = () => scenario.acme.account.sessions(ACME.region).map(({ target, status }) => `${target} ${status}`)

describe('a person with a role of their own, and a fleet', () => {
  it('gets the instances that carry the tags when it is granted, in every run', async () => {
    await open()
    const push = await mergeFor(ask(API))
    const fresh = replaceFleet(scenario)
    const granted = await scenario.grant(push)
    expect(granted.exitCode, granted.log).toBe(0)
    expect(grantsOf(granted)).toMatchObject([{ instances: fresh, principal: { role: erin.role } }])
    await propagate(scenario)
    for (const id of fresh) expect(await connect(id)).toMatch(new RegExp(`^${erin.identity}-`))
    expect(await connect(db)).toBe('AccessDeniedException')
    replaceFleet(scenario)
    expect(grantsOf(await scenario.grant(push, RERUN))).toEqual(grantsOf(granted))
    await scenario.clock.advance(15 * MINUTE)
    const swept = await scenario.sweep()
    expect(swept.exitCode, swept.log).toBe(0)
    expect(policies()).toHaveLength(1)
  })

  it('gets more instances than an IAM user has room for, up to the bound of the rule', async () => {
    await open('max_instances: 40')
    const ids = Array.from({ length: 38 }, (_, index) => `i-0bbbbbbbbbbbbb${100 + index}`)
    for (const id of ids) scenario.acme.account.addInstance(ACME.region, id, { tags: { Service: 'api' } })
    const files = { 'requests/erin.yaml': ask(API), 'requests/alice.yaml': ask(API) }
    const granted = await scenario.grant(await scenario.merge({ files, by: 'carol', approvedBy: ['dave'] }))
    expect(grantsOf(granted)).toMatchObject([{ user: 'erin', instances: [...ids, api, SECOND].toSorted() }])
    expect(refusalsOf(granted)).toEqual([expect.stringMatching(/^The policy needs \d{4} characters for 40 instances/)])
  })

  it('reaches by live tags what comes later, and nothing after the end', async () => {
    await open('live: true')
    const granted = await scenario.grant(await mergeFor(ask(API)))
    expect(granted.exitCode, granted.log).toBe(0)
    await propagate(scenario)
    const [fresh = ''] = replaceFleet(scenario)
    expect(await connect(fresh)).toMatch(new RegExp(`^${erin.identity}-`))
    expect(await connect(db)).toBe('AccessDeniedException')
    await scenario.clock.advance(15 * MINUTE)
    expect((await scenario.sweep()).exitCode).toBe(0)
    expect(statuses()).toEqual([`${fresh} Connected`])
    const ended = await followUp(scenario, granted)
    expect(ended.exitCode, ended.log).toBe(0)
    expect([policies(), statuses()]).toEqual([[], [`${fresh} Terminated`]])
    expect(await connect(fresh)).toBe('AccessDeniedException')
  })
})
