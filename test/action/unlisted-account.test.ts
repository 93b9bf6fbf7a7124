import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME, ACME_RULES } from '../../sandbox/acme.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { recordsOf } from '../support/effects.ts'
import { followUp } from '../support/follow-up.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
afterEach(() => scenario.close())

const witnessed = ({ id }: GrantRecord) => {
  const { objects } = scenario.sandbox.aws.buckets.get(ACME.bucket) ?? {}
  return [...(objects ?? [])]
    .filter(([key]) => key.startsWith(`ledger/${id}/`))
    .map(([, { body }]) => (JSON.parse(Buffer.from(body).toString('utf8')) as { kind: string }).kind)
}

describe('the end of a grant in an account', () => {
  beforeEach(async () => {
    scenario = await openScenario()
  })

  it.each([
    ['that the rules do not list any more', ACME_RULES.replaceAll(ACME.accountId, '210987654321'), 0],
    ['of rules that cannot be read any more', 'nonsense', 1],
  ])('%s is proven, and written down where the grant was', async (_, rules, exitCode) => {
    const granted = await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request() } }))
    const [grant] = grantsOf(granted) as [GrantRecord]
    await scenario.clock.advance(2 * MINUTE)
    const session = await scenario.connect('alice')
    await scenario.writeRules(rules)

    const ended = await followUp(scenario, granted)
    expect(ended.exitCode, ended.log).toBe(exitCode)
    expect(scenario.policies('alice')).toEqual([])
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    expect(Object.keys(await recordsOf(scenario))).toContain(`2026-11/${grant.id}/ended.${ACME.region}.json`)
    expect(witnessed(grant)).toEqual(['granting', 'granted', 'ended'])
  })
})
