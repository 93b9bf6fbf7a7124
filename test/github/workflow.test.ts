import { describe, expect, test } from 'vitest'
import type { WorkflowRunOptions } from '../../sandbox/github/commands/workflow.ts'
import type { GitHubFault } from '../../sandbox/github/state/faults.ts'
import { connectTo, newWorld, START } from './harness.ts'

const FOLLOW_UP = `on:
  workflow_dispatch:
    inputs:
      grants: {required: true, type: string}
      wait: {default: "true"}
`
const FILES = {
  '.github/workflows/follow-up.yml': FOLLOW_UP,
  '.github/workflows/sweep.yml': 'on: {schedule: [{cron: "17 * * * *"}], workflow_dispatch: }\n',
  '.github/workflows/validate.yml': 'on: [pull_request]\n',
}

async function newJob(permissions: Parameters<Awaited<ReturnType<typeof newWorld>>['world']['addToken']>[1]) {
  const { world, clock } = await newWorld(FILES)
  world.addToken('job', permissions)
  return { world, clock, github: await connectTo(world, clock, 'job') }
}

const newDispatcher = () => newJob({ contents: 'read', actions: 'write' })

describe('dispatching a workflow', () => {
  test('starts it on the default branch, with its inputs', async () => {
    const { world, github } = await newDispatcher()
    const seen = world.dispatched(1)
    await github.dispatchWorkflow('follow-up.yml', { grants: '[{"id":"a"}]' })
    await github.dispatchWorkflow('sweep.yml', {})
    const ref = 'refs/heads/main'
    expect(world.dispatches).toEqual([
      { workflow: 'follow-up.yml', ref, inputs: { grants: '[{"id":"a"}]' }, at: START },
      { workflow: 'sweep.yml', ref, inputs: {}, at: START },
    ])
    expect(await seen).toBe(world.dispatches[1])
  })

  test.each<[GitHubFault, number]>([
    [{ kind: 'reset', afterEffect: true }, 2],
    [{ kind: 'status', status: 502, afterEffect: true }, 2],
    [{ kind: 'reset' }, 1],
    [{ kind: 'status', status: 502, count: 2 }, 1],
    [{ kind: 'rate-limit', retryAfterSeconds: 5 }, 1],
  ])('starts it at least once, whatever becomes of the answer: %j', async (fault, times) => {
    const { world, clock, github } = await newDispatcher()
    world.faults.add({ method: 'POST', ...fault })
    await github.dispatchWorkflow('sweep.yml', {})
    expect(world.dispatches).toHaveLength(times)
    expect(clock.now().getTime()).toBeGreaterThan(START.getTime())
  })

  test('fails after three attempts', async () => {
    const { world, github } = await newDispatcher()
    world.faults.add({ method: 'POST', kind: 'status', status: 500, count: 100 })
    await expect(github.dispatchWorkflow('sweep.yml', {})).rejects.toThrow('GitHub did not answer POST')
    expect(world.calls.filter(({ method }) => method === 'POST')).toHaveLength(3)
  })

  test.each([
    [
      'gone.yml',
      {},
      '404 Not Found',
      'See that .github/workflows/gone.yml is on the default branch, and that this job has "actions: write" under "permissions:".',
    ],
    [
      'validate.yml',
      {},
      "422 Workflow does not have 'workflow_dispatch' trigger",
      'See that .github/workflows/validate.yml on the default branch is enabled and has "workflow_dispatch" with all these inputs.',
    ],
    [
      'follow-up.yml',
      { grants: '[]', extra: '1' },
      '422 Unexpected inputs provided: ["extra"]',
      'with all these inputs',
    ],
    ['follow-up.yml', {}, "422 Required input 'grants' not provided", 'with all these inputs'],
  ])('fails at once with the reason and the remedy: %s %j', async (workflow, inputs, answer, remedy) => {
    const { world, clock, github } = await newDispatcher()
    const dispatched = github.dispatchWorkflow(workflow, inputs)
    await expect(dispatched).rejects.toThrow(answer)
    await expect(dispatched).rejects.toThrow(remedy)
    expect(clock.now()).toEqual(START)
    expect(world.dispatches).toEqual([])
  })

  test.each([
    ['with the header that names it', undefined],
    ['without it', { kind: 'status', status: 403 } as const],
  ])('fails with the permission that it needs: %s', async (_, fault) => {
    const { world, github } = await newJob({ contents: 'write', issues: 'write', actions: 'read' })
    if (fault) world.faults.add({ method: 'POST', ...fault })
    await expect(github.dispatchWorkflow('sweep.yml', {})).rejects.toThrow(
      'Add "actions: write" under "permissions:" of this job.',
    )
  })
})

describe('the last success of a workflow', () => {
  const at = (hour: number) => new Date(START.getTime() + hour * 3_600_000)
  const newReader = () => newJob({ contents: 'read', actions: 'read' })

  test.each<[what: string, expected: Date | undefined, runs: WorkflowRunOptions[]]>([
    ['there was none', undefined, []],
    ['there was one', at(1), [{ conclusion: 'success', at: at(1) }]],
    ['there were many', at(3), [2, 3, 1].map(hour => ({ conclusion: 'success', at: at(hour) }))],
    ['all failed', undefined, [{ conclusion: 'failure', at: at(1) }]],
    [
      'later ones failed or go on',
      at(1),
      [
        { conclusion: 'success', at: at(1) },
        { conclusion: 'failure', at: at(2) },
        { conclusion: null, at: at(3) },
      ],
    ],
    ['it was on another branch', undefined, [{ conclusion: 'success', at: at(1), branch: 'topic' }]],
    [
      'a fork ran its own version, on a branch of the same name',
      at(1),
      [
        { conclusion: 'success', at: at(1) },
        { conclusion: 'success', at: at(2), fork: 'mallory/jit-access' },
      ],
    ],
  ])('is the start of its newest successful run: %s', async (_, expected, runs) => {
    const { world, github } = await newReader()
    await world.fork('mallory/jit-access')
    world.addRun('follow-up.yml', { conclusion: 'success', at: at(9) })
    for (const run of runs) world.addRun('sweep.yml', run)
    expect(await github.lastSuccess('sweep.yml')).toEqual(expected)
  })

  test('is none if there is no such workflow', async () => {
    const { github } = await newReader()
    expect(await github.lastSuccess('gone.yml')).toBeUndefined()
  })

  test.each<GitHubFault>([
    { kind: 'status', status: 502, count: 9 },
    { kind: 'rate-limit', retryAfterSeconds: 3_600 },
  ])('is an error, not none, if GitHub gives no answer: $kind', async fault => {
    const { world, github } = await newReader()
    world.faults.add({ path: /\/runs$/, ...fault })
    await expect(github.lastSuccess('sweep.yml')).rejects.toThrow('GitHub')
  })

  test('fails with the permission that it lacks', async () => {
    const { github } = await newJob({ contents: 'write' })
    await expect(github.lastSuccess('sweep.yml')).rejects.toThrow(
      'Add "actions: read" under "permissions:" of this job.',
    )
  })
})
