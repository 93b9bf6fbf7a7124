import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { policyDocument } from '../../src/domain/grant/policy-document.ts'
import { grantId, policyName } from '../../src/domain/grant/policy-name.ts'
import { account } from '../domain/account.ts'
import { recordsOf } from '../support/effects.ts'
import { on } from '../support/follow-up.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

// Sweeps are in no concurrency group, because anyone who may push could cancel it. So several may run at the same time.

let scenario: Scenario
afterEach(() => scenario.close())
beforeEach(async () => {
  scenario = await openScenario()
})

const numbered = (run: string) => ({ environment: { GITHUB_RUN_ID: run } })

describe('two sweeps at the same time', () => {
  it('end what nobody merged, prove it, raise one alarm, and record one end each at most', async () => {
    const id = grantId('f'.repeat(40), 'deadbeef')
    const end = on('12:00:00')
    const document = policyDocument({
      account,
      instances: [ACME.instances.api],
      document: 'JitAccess-1h',
      expiresAt: end,
    })
    await scenario.putPolicy('alice', policyName(end, id), JSON.parse(document))
    await scenario.clock.advance(2 * MINUTE)
    const session = await scenario.connect('alice')
    const both = await Promise.all(['1', '2'].map(run => scenario.sweep({}, numbered(run))))
    expect(scenario.policies('alice')).toEqual([])
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    for (const { outputs } of both) {
      const { revocations } = JSON.parse(outputs.result ?? '{}') as { revocations: { verdict: string }[] }
      expect(revocations.map(({ verdict }) => verdict)).toEqual(['clean'])
    }
    const ends = Object.keys(await recordsOf(scenario)).filter(path => path.includes(`/${id}/ended`))
    expect([1, 2]).toContain(ends.length)
    const { issues } = scenario.sandbox.github
    expect(issues.length).toBeGreaterThan(0)
    const last = await scenario.sweep()
    expect(last.exitCode, last.log).toBe(0)
  })

  it('repair a missing grant once, with its original end, and both follow it up', async () => {
    const push = await scenario.merge({ files: { 'requests/alice.yaml': request() } })
    const [grant] = grantsOf(await scenario.grant(push))
    await scenario.deletePolicy('alice', grant?.policy ?? '')
    await scenario.clock.advance(11 * MINUTE)
    const both = await Promise.all(['1', '2'].map(run => scenario.sweep({ repair: 'true' }, numbered(run))))
    expect(scenario.policies('alice')).toEqual([grant?.policy])
    for (const job of both) expect(job.exitCode, job.log).toBe(0)
    expect(both.flatMap(grantsOf).map(({ policy }) => policy)).toContain(grant?.policy)
    const { aws } = scenario.sandbox
    const written = aws.calls.flatMap(({ operation, input }) =>
      operation === 'PutUserPolicy' ? [(input as { PolicyName: string }).PolicyName] : [],
    )
    expect(new Set(written)).toEqual(new Set([grant?.policy]))
    const next = await scenario.sweep()
    expect(next.exitCode, next.log).toBe(0)
  })

  it('are as harmless as two follow-ups of one grant, which end it together and record one end each at most', async () => {
    const granted = await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request() } }))
    const [grant] = grantsOf(granted)
    const inputs = { grants: granted.outputs.grants ?? '', wait: 'true' }
    const job = (run: string) => scenario.revoke(inputs, { eventName: 'push', ...numbered(run) })
    const both = await Promise.all(['1', '2'].map(job))
    for (const { exitCode, log } of both) expect(exitCode, log).toBe(0)
    expect(scenario.policies('alice')).toEqual([])
    const ends = Object.keys(await recordsOf(scenario)).filter(path => path.includes(`/${grant?.id}/ended`))
    expect([1, 2]).toContain(ends.length)
  })
})
