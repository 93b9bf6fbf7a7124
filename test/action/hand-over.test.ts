import { afterEach, describe, expect, it } from 'vitest'
import type { JobResult } from '../../sandbox/job.ts'
import type { FollowUp } from '../../src/domain/follow-up/follow-up.ts'
import { recordsOf } from '../support/effects.ts'
import { callsOf, counted, endingsTold, followUp, on, revocationsOf, rulesWith } from '../support/follow-up.ts'
import { MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
afterEach(() => scenario.close())

const WORKFLOW = `on:
  workflow_dispatch:
    inputs:
      follow-ups: {required: true}
`

/** Where a job may wait for an hour, and what comes of the rest. */
async function open(followUpRules: string, workflow: string | null = WORKFLOW): Promise<void> {
  scenario = await openScenario({ rules: rulesWith(followUpRules) })
  if (workflow === null) return
  await scenario.sandbox.github.pushToMain({ by: 'dave', changes: { '.github/workflows/follow-up.yml': workflow } })
}

/** Grants alice 2 hours, and bob half an hour. */
async function land(users: readonly ('alice' | 'bob')[] = ['alice']) {
  const durations = { alice: '2h', bob: '30m' }
  const files = users.map(user => [`requests/${user}.yaml`, request({ duration: durations[user] })] as const)
  return scenario.grant(await scenario.merge({ files: Object.fromEntries(files), by: 'dave' }))
}

const handedOver = ({ outputs }: JobResult) =>
  (JSON.parse(outputs.result ?? '').handedOver as { user: string; to: string }[]).map(({ user, to }) => ({ user, to }))

const deletions = () =>
  callsOf(scenario).flatMap(({ operation, at, input }) =>
    operation === 'DeleteUserPolicy'
      ? [`${(input as { UserName: string }).UserName} ${at.toISOString().slice(11, 19)}`]
      : [],
  )

describe('access that ends later than the job may wait', () => {
  it('is waited for as long as possible, then relayed by one dispatch, whose run ends it', async () => {
    await open('{max_wait: 1h, beyond: relay}')
    const granted = await land()
    await scenario.clock.advance(MINUTE)
    const session = await scenario.connect('alice', undefined, 'JitAccess-8h')
    const first = await followUp(scenario, granted)
    expect(first.log).not.toContain('::error')
    expect(first.exitCode).toBe(0)
    expect(handedOver(first)).toEqual([{ user: 'alice', to: 'relay' }])
    expect(first.summary).toContain('Later than this job may wait: a fresh run goes on waiting.')
    expect(deletions()).toEqual([])
    expect(scenario.states('alice')).toEqual({ [session]: 'Connected' })
    expect(endingsTold(scenario)).toEqual([])

    const [dispatch, ...others] = scenario.sandbox.github.dispatches
    expect(others).toEqual([])
    expect(dispatch).toMatchObject({ workflow: 'follow-up.yml', ref: 'refs/heads/main', at: on('11:01:00') })
    const [next, ...more] = JSON.parse(String(dispatch?.inputs['follow-ups'])) as FollowUp<string>[]
    expect(more).toEqual([])
    const [{ id }] = JSON.parse(granted.outputs['follow-ups'] ?? '')
    expect(next).toEqual({ id, environment: 'jit-revoke', grants: [id] })

    const second = await scenario.revoke({ grants: JSON.stringify(next?.grants), wait: 'true' })
    expect(second.exitCode).toBe(0)
    expect(deletions()[0]).toBe('alice 12:00:00')
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    const last = { workflow: 'logs.yml', inputs: { 'grant-id': id, 'last-look': 'true' } }
    expect(scenario.sandbox.github.dispatches).toMatchObject([dispatch, last])
    expect(endingsTold(scenario)).toHaveLength(1)
  })

  it.each<[string, string, string]>([
    ['relay', '{max_wait: 1h, beyond: relay}', '11:00:00'],
    ['sweep', '{max_wait: 1h, beyond: sweep}', '10:30:00'],
  ])('goes to the %s, while a nearer end is waited for in the same job', async (to, rules, until) => {
    await open(rules)
    const granted = await land(['alice', 'bob'])
    const result = await followUp(scenario, granted)
    expect(result.exitCode).toBe(0)
    expect(handedOver(result)).toEqual([{ user: 'alice', to }])
    expect(deletions()[0]).toBe('bob 10:30:00')
    expect(deletions().filter(deletion => deletion.startsWith('alice'))).toEqual([])
    expect(revocationsOf(result)).toHaveLength(1)
    expect(scenario.clock.now().getTime()).toBeLessThan(on(until).getTime() + 2 * MINUTE)
    const names = Object.keys(await recordsOf(scenario)).map(path => path.split('/').at(-1))
    expect(names.sort()).toEqual(['ended.ap-southeast-1.json', 'granted.json', 'granted.json'])
  })

  it('is left to the sweep at once if the rules say so: the job is green, and says it', async () => {
    await open('{max_wait: 1h, beyond: sweep}')
    const granted = await land()
    const result = await followUp(scenario, granted)
    expect(result.exitCode).toBe(0)
    expect(scenario.clock.now()).toEqual(on('10:00:00'))
    expect(handedOver(result)).toEqual([{ user: 'alice', to: 'sweep' }])
    expect(result.log).toContain('left to the sweep: end jit.20261123T120000Z.')
    expect(result.summary).toContain('the policy ends it, and the sweep what is open then')
    expect(counted(callsOf(scenario))).toEqual({ AssumeRoleWithWebIdentity: 1, ListUserPolicies: 1 })
    expect(scenario.sandbox.github.dispatches).toEqual([])
  })

  it.each<[string, string | null, string]>([
    ['there is no such workflow', null, 'See that .github/workflows/follow-up.yml is on the default branch'],
    ['the workflow cannot be dispatched', 'on: push\n', 'is enabled and has "workflow_dispatch"'],
  ])('makes the job red when %s, and the log says what ends access then', async (_, workflow, remedy) => {
    await open('{max_wait: 1h, beyond: relay}', workflow)
    const granted = await land(['alice', 'bob'])
    const result = await followUp(scenario, granted)
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('Some access goes on, and not all went well: The next run could not be started')
    expect(result.log).toContain('access ends by its policy and the sweep alone')
    expect(result.log).toContain(remedy)
    expect(handedOver(result)).toEqual([{ user: 'alice', to: 'sweep' }])
    expect(result.summary).toContain('the policy ends it, and the sweep what is open then')
    expect(deletions()[0]).toBe('bob 10:30:00')
    expect(scenario.policies('alice')).toHaveLength(1)
  })

  it('makes the job red when the token may not dispatch, and the log names the missing permission', async () => {
    await open('{max_wait: 1h, beyond: relay}')
    const granted = await land()
    const githubToken = 'without-actions'
    scenario.sandbox.github.addToken(githubToken, { contents: 'write', pull_requests: 'write' })
    const result = await followUp(scenario, granted, { githubToken })
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('Add "actions: write" under "permissions:" of this job')
  })

  it('is relayed before the other work of the job, so that a job that dies then loses nothing', async () => {
    await open('{max_wait: 31m, beyond: relay}')
    const granted = await land(['alice', 'bob'])
    let kill = () => {}
    const { aws, github } = scenario.sandbox
    // Bob's session is told to end again and again, long after alice was handed over; then the runner is lost.
    aws.faults.add({
      operation: 'DescribeSessions',
      kind: 'meanwhile',
      when: () => scenario.clock.now() >= on('10:31:00'),
      run: async () => {
        await github.dispatched(0)
        kill()
      },
    })
    scenario.clock.schedule(on('10:29:00'), () => scenario.connect('bob'))
    aws.faults.add({ operation: 'TerminateSession', count: 99, kind: 'error', code: 'AccessDenied' })
    const killed = await followUp(scenario, granted, {
      started: stop => {
        kill = () => stop('SIGKILL')
      },
    })
    expect(killed.exitCode).toBeNull()
    expect(github.dispatches).toHaveLength(1)
  })

  it.each<[string, number]>([
    ['ahead', 60 * MINUTE],
    ['behind', -60 * MINUTE],
  ])('is handed over by the time of AWS: a clock that is an hour %s changes nothing', async (_, ms) => {
    await open('{max_wait: 1h, beyond: relay}')
    const granted = await land()
    const environment = { SANDBOX_CLOCK_AHEAD: JSON.stringify({ [on('10:00:00').toISOString()]: ms }) }
    const result = await followUp(scenario, granted, { environment })
    expect(result.exitCode).toBe(0)
    // To the second: the first call is signed again by AWS's time, after a moment.
    const times = scenario.sandbox.github.dispatches.map(({ at }) => at.toISOString().slice(11, 19))
    expect(times).toEqual(['11:00:00'])
  })
})

describe('a wait timer', () => {
  it('is named in the output `follow-ups`: the longest of the rules that is over in time', async () => {
    const environments = '[{name: jit-wait-1h, wait: 1h}, {name: jit-wait-4h, wait: 4h}]'
    await open(`{environments: ${environments}}`)
    const granted = await land(['alice', 'bob'])
    const followUps = JSON.parse(granted.outputs['follow-ups'] ?? '') as FollowUp[]
    const grants = JSON.parse(granted.outputs.grants ?? '')
    expect(followUps).toEqual([
      { id: grants[1].id, environment: 'jit-revoke', grants: [grants[1]] },
      { id: grants[0].id, environment: 'jit-wait-1h', grants: [grants[0]] },
    ])
  })
})
