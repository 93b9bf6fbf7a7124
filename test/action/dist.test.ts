import { afterEach, describe, expect, it } from 'vitest'
import type { JobResult } from '../../sandbox/job.ts'
import { MINUTE, openScenario, type Push, RUNTIMES, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
afterEach(() => scenario.close())

const asked = { 'requests/alice.yaml': request() }

/** Every mode as a runner starts it, once: all else about the modes is tested in process, by the same scenario. */
describe.each(Object.entries(RUNTIMES))('the built dist on %s', (_, node) => {
  it('runs each mode', async () => {
    scenario = await openScenario({ level: 'dist' })
    const { number } = await scenario.sandbox.github.openPullRequest({
      author: 'alice-gh',
      title: 'Access',
      branch: 'request',
      changes: asked,
    })
    const results: Record<string, JobResult> = { validate: await scenario.validate(number, { node }) }
    scenario.sandbox.github.review(number, { by: 'carol', state: 'APPROVED' })
    const push = { number, ...(await scenario.sandbox.github.merge(number, { by: 'carol', method: 'merge' })) }
    results.grant = await scenario.grant(push, { node })
    expect(scenario.policies('alice')).toHaveLength(1)
    await scenario.clock.advance(5 * MINUTE)
    const session = await scenario.connect('alice')
    await scenario.clock.advance(MINUTE)
    const doctor = await scenario.doctor('revoke', { node })
    // The company has no environments to find well protected.
    expect(doctor.log).toContain('::error::wrong: environment jit-revoke')
    results.sweep = await scenario.sweep({}, { node })
    expect(scenario.states('alice')).toEqual({ [session]: 'Connected' })
    results.revoke = await scenario.revoke({ user: 'alice' }, { node })
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    expect(scenario.policies('alice')).toEqual([])
    const logs = await scenario.logs({ user: 'alice' }, { node })
    expect(logs.summary).toContain(session)
    for (const [mode, { exitCode, log, summary, outputs }] of Object.entries(results)) {
      expect(log, mode).not.toContain('::error')
      expect(exitCode, mode).toBe(0)
      expect(JSON.parse(outputs.result ?? ''), mode).toBeTypeOf('object')
      expect(summary, mode).not.toBe('')
    }
  })
})

const unapproved: Record<string, () => Promise<Push>> = {
  'nobody approves': () => scenario.merge({ files: asked, approvedBy: [] }),
  'the beneficiary approves': () => scenario.merge({ files: asked, by: 'dave', approvedBy: ['alice-gh'] }),
  'rules change in the same pull request': () =>
    scenario.merge({ files: { ...asked, '.github/jit-access.yml': null } }),
  'the commit is pushed directly': async () => ({
    number: 0,
    ...(await scenario.sandbox.github.pushToMain({ by: 'dave', changes: asked })),
  }),
}

describe('the built dist without a valid approval', () => {
  it.each(Object.entries(unapproved))('grants nothing if %s', async (_, land) => {
    scenario = await openScenario({ level: 'dist' })
    const { exitCode, log } = await scenario.grant(await land())
    expect(scenario.policies('alice')).toEqual([])
    expect(log).toContain('::error')
    expect(exitCode).toBe(1)
  })
})
