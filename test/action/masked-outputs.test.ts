import { afterEach, beforeEach, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
beforeEach(async () => {
  scenario = await openScenario()
})
afterEach(() => scenario.close())

/** What the workflows make of an absent output: `test/house/follow-ups.test.ts`. */
it('a grant whose outputs GitHub drops as masked is not followed up, and the sweep after its end ends it', async () => {
  const push = await scenario.merge({ files: { 'requests/alice.yaml': request() } })
  const granted = await scenario.grant(push, { secrets: [ACME.accountId] })
  expect(granted.exitCode).toBe(0)
  expect(granted.log).toContain("Skip output 'follow-ups' since it may contain secret")
  expect(granted.outputs).not.toHaveProperty('follow-ups')
  expect(granted.outputs).not.toHaveProperty('grants')
  expect(scenario.policies('alice')).toHaveLength(1)

  await scenario.clock.advance(50 * MINUTE)
  const session = await scenario.connect('alice')
  await scenario.clock.advance(15 * MINUTE)
  expect(scenario.states('alice')).toEqual({ [session]: 'Connected' })
  const swept = await scenario.sweep()
  expect(swept.exitCode).toBe(0)
  expect(scenario.policies('alice')).toEqual([])
  expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
})

it('a grant job has put an output out before it grants anything, so that an absent one is not taken for none', async () => {
  const push = await scenario.merge({ files: { 'README.md': 'nothing' } })
  const { outputs } = await scenario.grant(push)
  expect(outputs['follow-ups']).toBe('[]')
  const swept = await scenario.sweep({ repair: 'true' })
  expect(swept.outputs['follow-ups']).toBe('[]')
})
