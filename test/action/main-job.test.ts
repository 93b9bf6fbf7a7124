import { afterEach, describe, expect, it } from 'vitest'
import { grantsOf, MINUTE, openScenario, RUNTIMES, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
afterEach(() => scenario.close())

describe.each(Object.entries(RUNTIMES))('the main job on %s', (_, node) => {
  it('grants a merged request, lets its user connect, and ends the session when the time is over', async () => {
    scenario = await openScenario()
    const push = await scenario.merge({ files: { 'requests/alice.yaml': request() } })
    const granted = await scenario.grant(push, { node })
    expect(granted.log).not.toContain('::error')
    expect(granted.exitCode).toBe(0)
    const [grant] = grantsOf(granted)
    expect(grant).toMatchObject({ user: 'alice', account: 'dev', expiresAt: '2026-11-23T11:00:00Z', pullRequest: 1 })
    expect(scenario.policies('alice')).toEqual([grant?.policy])

    await scenario.clock.advance(58 * MINUTE)
    const session = await scenario.connect('alice')
    expect(session).toMatch(/^alice-/)
    const revoked = await scenario.revoke({ grants: granted.outputs.grants ?? '', wait: 'true' }, { node })
    expect(revoked.log).toContain('clean')
    expect(revoked.exitCode).toBe(0)
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    expect(scenario.policies('alice')).toEqual([])
    expect(Number(revoked.outputs['overrun-seconds'])).toBeLessThan(20)
  })
})
