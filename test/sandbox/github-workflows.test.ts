import { describe, expect, test } from 'vitest'
import { newWorld, START } from '../github/harness.ts'
import { get, linkTo, REPO, request } from './github-api.ts'

const WORKFLOWS = `${REPO}/actions/workflows`

async function newActions(files: Readonly<Record<string, string>> = {}) {
  const named = Object.entries(files).map(([name, text]) => [`.github/workflows/${name}`, text])
  const { world, clock } = await newWorld({ 'README.md': '', ...Object.fromEntries(named) })
  world.addToken('actions', { actions: 'write' })
  const dispatch = (workflow: string, inputs?: Record<string, string>, ref = 'main') =>
    request(world, 'POST', `${WORKFLOWS}/${workflow}/dispatches`, { token: 'actions', body: { ref, inputs } })
  return { world, clock, dispatch }
}

describe('dispatching a workflow', () => {
  test.each<[on: string, inputs: Record<string, string> | undefined, status: number, message?: string]>([
    ['workflow_dispatch', undefined, 204],
    ['[push, workflow_dispatch]', {}, 204],
    ['{workflow_dispatch: }', {}, 204],
    ['{workflow_dispatch: {inputs: {a: }}}', {}, 204],
    ['{workflow_dispatch: {inputs: {a: {required: true}}}}', { a: '' }, 204],
    ['{workflow_dispatch: {inputs: {a: {required: true, default: x}}}}', {}, 204],
    ['{workflow_dispatch: {inputs: {a: {required: true}}}}', undefined, 422, "Required input 'a' not provided"],
    [
      '{workflow_dispatch: {inputs: {a: }}, workflow_call: {inputs: {b: }}}',
      { a: '1', b: '2', toString: '3' },
      422,
      'Unexpected inputs provided: ["b","toString"]',
    ],
    ['workflow_dispatch', { a: '1' }, 422, 'Unexpected inputs provided: ["a"]'],
    ['push', {}, 422, "Workflow does not have 'workflow_dispatch' trigger"],
    ['{workflow_call: {inputs: {a: }}}', {}, 422, "Workflow does not have 'workflow_dispatch' trigger"],
    ['{', {}, 422, "Workflow does not have 'workflow_dispatch' trigger"],
  ])('is allowed by its file: on: %s with %j answers %s', async (on, inputs, status, message) => {
    const { world, dispatch } = await newActions({ 'a.yml': `name: A\non: ${on}\n` })
    const { json, ...answered } = await dispatch('a.yml', inputs)
    expect(answered.status).toBe(status)
    expect(json?.message).toBe(message)
    expect(world.dispatches.map(({ inputs }) => inputs)).toEqual(status === 204 ? [{ ...inputs }] : [])
  })

  test.each([
    [65_535, 204],
    [65_536, 422],
  ])('takes inputs of 65,535 characters in all, as JSON: %i, %i', async (length, status) => {
    const { dispatch } = await newActions({ 'a.yml': 'on: {workflow_dispatch: {inputs: {a: }}}\n' })
    expect((await dispatch('a.yml', { a: 'x'.repeat(length - '{"a":""}'.length) })).status).toBe(status)
    expect((await dispatch('a.yml', { a: '"'.repeat(40_000) })).status).toBe(422)
  })

  test('starts it at the tip of the default branch at that time', async () => {
    const { world, dispatch } = await newActions()
    expect((await dispatch('a.yml')).status).toBe(404)
    await world.pushToMain({ by: 'erin', changes: { '.github/workflows/a.yml': 'on: workflow_dispatch\n' } })
    expect((await dispatch('a.yml')).status).toBe(204)
    await world.pushToMain({ by: 'erin', changes: { '.github/workflows/a.yml': null } })
    expect((await dispatch('a.yml')).status).toBe(404)
  })

  test('starts it at the tip of another branch', async () => {
    const { world, dispatch } = await newActions({ 'a.yml': 'on: push\n' })
    const changes = { '.github/workflows/a.yml': 'on: workflow_dispatch\n' }
    await world.openPullRequest({ author: 'dave', title: 'One', branch: 'topic', changes })
    expect((await dispatch('a.yml', {}, 'main')).status).toBe(422)
    expect((await dispatch('a.yml', {}, 'refs/heads/topic')).status).toBe(204)
    expect(world.dispatches).toEqual([{ workflow: 'a.yml', ref: 'refs/heads/topic', inputs: {}, at: START }])
    expect(await dispatch('a.yml', {}, 'gone')).toMatchObject({ json: { message: 'No ref found for: gone' } })
  })

  test.each(['..%2FREADME.md', '%2E%2E', 'README.md', '1'])('never reads another file: %s', async name => {
    const { dispatch } = await newActions({ 'a.yml': 'on: workflow_dispatch\n' })
    expect((await dispatch(name)).status).toBe(404)
  })
})

test('dispatches are visible one by one, before or later', async () => {
  const { world, dispatch } = await newActions({
    'a.yml': 'on: workflow_dispatch\n',
    'b.yml': 'on: workflow_dispatch\n',
  })
  await dispatch('a.yml')
  const seen = [world.dispatched(0), world.dispatched(1), world.dispatched(1), world.dispatched(2)]
  for (const name of ['b.yml', 'a.yml']) await dispatch(name)
  expect((await Promise.all(seen)).map(({ workflow }) => workflow)).toEqual(['a.yml', 'b.yml', 'b.yml', 'a.yml'])
})

describe('the runs of a workflow', () => {
  const hour = (hours: number) => new Date(START.getTime() + hours * 3_600_000)

  test.each([
    ['', [4, 3, 2, 1]],
    ['?status=success', [3, 1]],
    ['?status=in_progress', [4]],
    ['?branch=topic', [2]],
    ['?status=success&branch=main', [3, 1]],
  ])('are filtered and sorted: %s gives those of the hours %j', async (query, expected) => {
    const { world } = await newActions()
    world.addRun('a.yml', { conclusion: 'success', at: hour(3) })
    world.addRun('a.yml', { conclusion: 'success', at: hour(1) })
    world.addRun('a.yml', { conclusion: 'failure', at: hour(2), branch: 'topic' })
    world.addRun('a.yml', { conclusion: null, at: hour(4) })
    world.addRun('b.yml', { conclusion: 'success', at: hour(5) })
    const { json } = await get(world, `${WORKFLOWS}/a.yml/runs${query}`, 'actions')
    const at = (run: { run_started_at: string }) => (Date.parse(run.run_started_at) - START.getTime()) / 3_600_000
    expect(json.workflow_runs.map(at)).toEqual(expected)
    expect(json.total_count).toBe(expected.length)
  })

  test('come in pages, with their commit and the fork that they ran for', async () => {
    const { world } = await newActions()
    await world.fork('mallory/jit-access')
    world.addRun('a.yml', { conclusion: 'success', at: hour(1) })
    world.addRun('a.yml', { conclusion: 'success', at: hour(2), fork: 'mallory/jit-access' })
    const { json, headers } = await get(world, `${WORKFLOWS}/a.yml/runs?per_page=1`, 'actions')
    const head = {
      head_branch: 'main',
      head_sha: await world.mainSha(),
      head_repository: { full_name: 'mallory/jit-access' },
    }
    expect(json).toMatchObject({ total_count: 2, workflow_runs: [{ ...head, event: 'pull_request' }] })
    const next = await get(world, linkTo('next', headers) ?? '', 'actions')
    expect(next.json.workflow_runs).toMatchObject([
      { head_repository: { full_name: 'acme/jit-access' }, run_number: 1 },
    ])
  })

  test('are none for a workflow that has not run, and not found for an unknown one', async () => {
    const { world } = await newActions({ 'a.yml': 'on: push\n' })
    expect((await get(world, `${WORKFLOWS}/a.yml/runs`, 'actions')).json).toEqual({ total_count: 0, workflow_runs: [] })
    expect((await get(world, `${WORKFLOWS}/b.yml/runs`, 'actions')).status).toBe(404)
  })
})
