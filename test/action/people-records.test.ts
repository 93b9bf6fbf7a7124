import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Employee } from '../../sandbox/workforce.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { connectAs, statesOf } from '../support/people.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

/** Records of people that somebody handed over, and not the job that granted: nobody else's access ends by one. */

let scenario: Scenario
let records: ReadonlyMap<string, GrantRecord>
let sessions: ReadonlyMap<string, string>
const person = (name: string) => scenario.acme.people[name] as Employee

beforeEach(async () => {
  scenario = await openScenario({ people: { erin: 'saml', fay: 'oidc' } })
  const files = Object.fromEntries(['alice', 'erin', 'fay'].map(name => [`requests/${name}.yaml`, request()]))
  const granted = await scenario.grant(await scenario.merge({ files, by: 'dave' }))
  records = new Map(grantsOf(granted).map(record => [record.user, record]))
  await scenario.clock.advance(2 * MINUTE)
  sessions = new Map([
    ['alice', await scenario.connect('alice')],
    ['erin', await connectAs(scenario, person('erin'))],
    ['fay', await connectAs(scenario, person('fay'))],
  ])
  await scenario.clock.advance(MINUTE)
})
afterEach(() => scenario.close())

const states = () => ({
  ...scenario.states('alice'),
  ...statesOf(scenario, person('erin').owner),
  ...statesOf(scenario, person('fay').owner),
})

const erins = () => records.get('erin') as GrantRecord

/** Without the principal the record is that of an IAM user. */
function asUser({ principal: _, ...record }: GrantRecord, user: string): GrantRecord {
  return { ...record, user }
}

describe('a record of erin’s grant', () => {
  it.each<[string, () => GrantRecord]>([
    ['the role of another person', () => ({ ...erins(), principal: records.get('fay')?.principal })],
    ['another identity', () => ({ ...erins(), principal: { ...(erins().principal as never as object), identity: 'fay' } as GrantRecord['principal'] })],
    ['an IAM user', () => asUser(erins(), 'alice')],
    ['an IAM user of the same name', () => asUser(erins(), 'erin')],
  ])('that names %s ends erin’s access by what AWS has, leaves the others alone, and is red', async (_, forge) => {
    const result = await scenario.revoke({ grants: JSON.stringify([forge()]) })
    expect(result.exitCode).toBe(1)
    expect(result.log).toMatch(/^::error::.*differs from (what AWS has|the ledger)/m)
    expect(states()).toEqual({
      [sessions.get('alice') ?? '']: 'Connected',
      [sessions.get('erin') ?? '']: 'Terminated',
      [sessions.get('fay') ?? '']: 'Connected',
    })
    expect(scenario.acme.account.rolePolicyNames('JitShell-erin')).toEqual([])
    expect(scenario.acme.account.rolePolicyNames('JitShell-fay')).toHaveLength(1)
  }) // biome-ignore format: a table
})
