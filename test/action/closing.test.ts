import { afterEach, expect, it } from 'vitest'
import { MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
afterEach(() => scenario.close())

it('a session that stays Terminating makes revocation and sweep red, and neither asks what let it in', async () => {
  const day = 24 * 60 * MINUTE
  scenario = await openScenario({ settings: { closeMs: [day, day] } })
  await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request() } }))
  await scenario.clock.advance(4 * MINUTE)
  const session = await scenario.connect('alice')
  const stopped = await scenario.revoke({ user: 'alice' })
  expect(scenario.states('alice')).toEqual({ [session]: 'Terminating' })
  const swept = await scenario.sweep()
  expect(swept.log).toContain(`found closing: alice in dev: ${session}: AWS lists it as Terminating`)
  for (const { exitCode, log, summary } of [stopped, swept]) {
    expect(exitCode).toBe(1)
    expect(log).toContain('alice in dev: still open')
    expect(log).not.toContain('Find out what let it in')
    expect(summary).toContain('its instance does not hear AWS')
    expect(summary).not.toContain('End it by hand in the Session Manager console')
  }
})
