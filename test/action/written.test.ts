import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import type { AwsFault } from '../../sandbox/aws/state/faults.ts'
import { allowed, setPermissions, takeBoundary } from '../support/effects.ts'
import { grantsOf, MINUTE, openScenario, type Push, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
let push: Push
beforeEach(async () => {
  scenario = await openScenario()
  push = await scenario.merge({ files: { 'requests/alice.yaml': request() } })
})
afterEach(() => scenario.close())

const meet = (...faults: readonly AwsFault[]) => {
  for (const fault of faults) scenario.sandbox.aws.faults.add(fault)
}
type Outcome = { readonly kind: string; readonly revocation?: { verdict: string; contradiction?: string } }
const outcomesOf = (result: { outputs: Readonly<Record<string, string>> }): Outcome[] =>
  JSON.parse(result.outputs.result ?? '').outcomes
const kindsOf = (result: { outputs: Readonly<Record<string, string>> }) => outcomesOf(result).map(({ kind }) => kind)
const calls = (operation: string) => scenario.sandbox.aws.calls.filter(call => call.operation === operation)

/** A role that may all but one thing. */
const takeFrom = (role: string, action: string) =>
  setPermissions(scenario, role, allowed('*'), { Effect: 'Deny', Action: action, Resource: '*' })

const TRIES = 8
const lost = { operation: 'PutUserPolicy', kind: 'reset', count: TRIES } as const

describe('a policy that IAM has accepted', () => {
  it.each<[string, AwsFault, string]>([
    ['does not show for longer than the job looks', { operation: 'GetUserPolicy', kind: 'error', code: 'NoSuchEntity', status: 404, count: 5 }, 'does not show it yet'],
    ['may not be read', { operation: 'GetUserPolicy', kind: 'error', code: 'AccessDenied', status: 403, count: 1 }, 'could not be asked for it'],
    ['cannot be read', { operation: 'GetUserPolicy', kind: 'error', count: TRIES }, 'could not be asked for it'],
  ])('counts as granted, with its follow-up and a warning, if it %s', async (_, fault, why) => {
    meet(fault)
    const result = await scenario.grant(push)
    expect([result.exitCode, kindsOf(result)]).toEqual([0, ['granted']])
    expect(result.log).toMatch(new RegExp(`::warning.*IAM has taken the policy .*${why}`))
    expect(grantsOf(result).map(({ policy }) => policy)).toEqual(scenario.policies('alice'))
    expect(JSON.parse(result.outputs['follow-ups'] ?? '')).toHaveLength(1)
    expect(scenario.sandbox.github.comments(push.number)[0]?.body).toContain('Try the access in a minute')
  }) // biome-ignore format: a table

  it('ends, proven, if IAM shows other content, and the job is red', async () => {
    const others = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'ssm:StartSession', Resource: '*' }],
    }
    meet({
      operation: 'GetUserPolicy',
      kind: 'meanwhile',
      run: () => scenario.putPolicy('alice', scenario.policies('alice')[0] ?? '', others),
    })
    const result = await scenario.grant(push)
    expect(result.exitCode).toBe(1)
    expect(outcomesOf(result)).toMatchObject([
      { kind: 'ended', revocation: { verdict: 'clean', contradiction: expect.any(String) } },
    ])
    expect(result.log).toContain('ended: clean')
    expect(result.outputs.grants).toBe('[]')
    expect(scenario.policies('alice')).toEqual([])
  })
})

describe('a write whose answer never came', () => {
  it('counts as granted if the policy is there in our words', async () => {
    meet({ ...lost, afterEffect: true })
    const result = await scenario.grant(push)
    expect([result.exitCode, kindsOf(result)]).toEqual([0, ['granted']])
    expect(grantsOf(result).map(({ policy }) => policy)).toEqual(scenario.policies('alice'))
  })

  it('counts as granted if the next attempt was refused and the policy is there in our words', async () => {
    meet(
      { ...lost, count: 1, afterEffect: true },
      { operation: 'PutUserPolicy', kind: 'error', code: 'AccessDenied', status: 403 },
    )
    const result = await scenario.grant(push)
    expect([result.exitCode, kindsOf(result)]).toEqual([0, ['granted']])
    expect(grantsOf(result).map(({ policy }) => policy)).toEqual(scenario.policies('alice'))
  })

  it('ends, proven, if the policy is not visible, and a re-run grants it', async () => {
    meet(lost)
    const result = await scenario.grant(push)
    expect([result.exitCode, kindsOf(result)]).toEqual([1, ['failed']])
    expect(result.log).toMatch(/could not write the policy .* If the policy was there, it has ended, proven at /)
    expect(calls('DeleteUserPolicy').length).toBeGreaterThanOrEqual(3)
    expect(result.outputs.grants).toBe('[]')
    const again = await scenario.grant(push)
    expect([again.exitCode, kindsOf(again)]).toEqual([0, ['granted']])
  })

  it('keeps its follow-up if its end cannot be proven, and is red', async () => {
    takeFrom('JitRevoke', 'iam:DeleteUserPolicy')
    meet(
      { ...lost, afterEffect: true },
      { operation: 'GetUserPolicy', kind: 'error', code: 'NoSuchEntity', status: 404, count: 5 },
    )
    const result = await scenario.grant(push)
    expect([result.exitCode, kindsOf(result)]).toEqual([1, ['failed']])
    expect(result.log).toContain(
      'may be there, and that it has ended is not proven: its follow-up ends it at 23 Nov 2026, 11:00 UTC',
    )
    expect(grantsOf(result).map(({ policy }) => policy)).toEqual(scenario.policies('alice'))
    expect(scenario.policies('alice')).toHaveLength(1)
    expect(JSON.parse(result.outputs['follow-ups'] ?? '')).toHaveLength(1)
  })
})

it.each([
  ['AccessDenied', 403],
  ['MalformedPolicyDocument', 400],
  ['NoSuchEntity', 404],
])('a write that IAM refused with %s has no effect, and nothing has to end', async (code, status) => {
  meet({ operation: 'PutUserPolicy', kind: 'error', code, status })
  const result = await scenario.grant(push)
  expect([result.exitCode, kindsOf(result)]).toEqual([1, ['failed']])
  expect(result.outputs.grants).toBe('[]')
  expect(calls('DeleteUserPolicy')).toEqual([])
})

describe('a grant that must end again', () => {
  const meanwhile = (run: () => unknown) =>
    meet({ operation: 'PutUserPolicy', kind: 'meanwhile', run: async () => void (await run()) })

  it('ends in passes, proven, if GitHub cannot be asked any more', async () => {
    const { faults } = scenario.sandbox.github
    meanwhile(() => faults.add({ path: /\/git\/ref/, kind: 'status', status: 500, count: 5 }))
    const result = await scenario.grant(push)
    expect([result.exitCode, kindsOf(result)]).toEqual([1, ['failed']])
    expect(result.log).toMatch(/GitHub did not answer GET .* it has ended, proven at /)
    expect(calls('DeleteUserPolicy').length).toBeGreaterThanOrEqual(3)
    expect(scenario.policies('alice')).toEqual([])
  })

  it('keeps its follow-up if GitHub cannot be asked any more and it cannot be ended', async () => {
    takeFrom('JitRevoke', 'iam:DeleteUserPolicy')
    const { faults } = scenario.sandbox.github
    meanwhile(() => faults.add({ path: /\/git\/ref/, kind: 'status', status: 500, count: 5 }))
    const result = await scenario.grant(push)
    expect([result.exitCode, kindsOf(result)]).toEqual([1, ['failed']])
    expect(grantsOf(result).map(({ policy }) => policy)).toEqual(scenario.policies('alice'))
    expect(scenario.policies('alice')).toHaveLength(1)
  })

  it('keeps its follow-up if its request was removed and it cannot be ended', async () => {
    takeFrom('JitRevoke', 'iam:DeleteUserPolicy')
    meanwhile(() => scenario.merge({ files: { 'requests/alice.yaml': null } }))
    const result = await scenario.grant(push)
    expect(result.exitCode).toBe(1)
    expect(outcomesOf(result)).toMatchObject([{ kind: 'ended', revocation: { verdict: 'still open' } }])
    expect(grantsOf(result).map(({ policy }) => policy)).toEqual(scenario.policies('alice'))
    expect(scenario.policies('alice')).toHaveLength(1)
  })
})

describe('a job that is told to stop while it writes', () => {
  it.each(['SIGINT', 'SIGKILL'] as const)('has started its follow-up before: %s', async signal => {
    let stop: (signal: NodeJS.Signals) => void = () => {}
    meet({ operation: 'PutUserPolicy', kind: 'meanwhile', run: () => stop(signal) })
    const result = await scenario.grant(push, { started: given => (stop = given) })
    expect(grantsOf(result).map(({ policy }) => policy)).toEqual(scenario.policies('alice'))
    expect(scenario.policies('alice')).toHaveLength(1)
    expect(JSON.parse(result.outputs['follow-ups'] ?? '')).toHaveLength(1)
    await scenario.clock.advance(10 * MINUTE)
    expect(await scenario.connect('alice', ACME.instances.api)).toMatch(/^alice-/)
  })
})

describe('a write that IAM denies', () => {
  it('asks for the boundary of a user who has none, and never to allow the role more', async () => {
    takeFrom('JitGrant', 'iam:PutUserPolicy')
    takeBoundary(scenario, 'alice')
    const { log, exitCode } = await scenario.grant(push)
    expect(exitCode).toBe(1)
    expect(log).toContain('the user alice has no permissions boundary')
    expect(log).toContain('aws iam put-user-permissions-boundary --user-name alice')
    expect(log).not.toMatch(/Allow `?iam:PutUserPolicy/i)
    expect(scenario.policies('alice')).toEqual([])
  })

  it('asks for no boundary of a user who has one', async () => {
    takeFrom('JitGrant', 'iam:PutUserPolicy')
    const { log } = await scenario.grant(push)
    expect(log).toContain('See that this user carries the permissions boundary of the setup')
    expect(log).not.toContain('has no permissions boundary')
  })
})
