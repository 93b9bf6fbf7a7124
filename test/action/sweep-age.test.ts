import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { on } from '../support/follow-up.ts'
import { openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
beforeEach(async () => {
  scenario = await openScenario()
})
afterEach(() => scenario.close())

const HOUR = 3_600_000
const ago = (ms: number) => new Date(on('10:00:00').getTime() - ms)

const ran = (at: Date, run: { conclusion?: 'success' | 'failure'; branch?: string } = {}) =>
  scenario.sandbox.github.addRun('sweep.yml', { conclusion: 'success', at, ...run })

const land = async (githubToken?: string) => {
  const push = await scenario.merge({ files: { 'requests/alice.yaml': request() } })
  return scenario.grant(push, githubToken === undefined ? {} : { githubToken })
}

const NONE = 'No sweep has succeeded yet: there is no such run of the workflow sweep.yml'
const OLD = 'longer ago than `sweep_within: 2h`'

describe('a job that grants access', () => {
  it.each<[string, () => void, string | undefined]>([
    ['there is no such workflow', () => {}, NONE],
    ['it has only failed', () => ran(ago(60_000), { conclusion: 'failure' }), NONE],
    ['it has only run on another branch', () => ran(ago(60_000), { branch: 'mine' }), NONE],
    [
      'it succeeded two hours and a second ago',
      () => ran(ago(2 * HOUR + 1_000)),
      `began at 23 Nov 2026, 07:59:59 UTC: ${OLD}`,
    ],
    [
      'it has failed since',
      () => [ago(3 * HOUR), ago(0)].forEach((at, i) => void ran(at, i ? { conclusion: 'failure' } : {})),
      OLD,
    ],
    ['it succeeded two hours ago, so there is no warning', () => ran(ago(2 * HOUR)), undefined],
    ['it succeeded just now, so there is no warning', () => ran(ago(0)), undefined],
  ])('warns if no sweep has succeeded recently: %s', async (_, prepare, warning) => {
    prepare()
    const result = await land()
    expect(result.exitCode).toBe(0)
    expect(scenario.policies('alice')).toHaveLength(1)
    const warned = result.log.match(/^::warning::.*$/gm) ?? []
    expect(warned).toEqual(warning === undefined ? [] : [expect.stringContaining(warning)])
    expect(result.summary.includes('⚠️')).toBe(warning !== undefined)
  })

  it('warns if it may not read the runs of the sweep, with the permission that it lacks', async () => {
    ran(ago(0))
    scenario.sandbox.github.addToken('blind', { contents: 'write', pull_requests: 'write' })
    const result = await land('blind')
    expect(result.exitCode).toBe(0)
    expect(scenario.policies('alice')).toHaveLength(1)
    expect(result.log).toMatch(
      /^::warning::When the last sweep succeeded could not be found out\. .*Add "actions: read" under "permissions:" of this job\.$/m,
    )
  })

  it('does not warn if it grants nothing', async () => {
    const push = await scenario.merge({ files: { 'requests/alice.yaml': request() }, approvedBy: [] })
    const result = await scenario.grant(push)
    expect(result.exitCode).toBe(1)
    expect(result.log).not.toContain('::warning')
  })
})
