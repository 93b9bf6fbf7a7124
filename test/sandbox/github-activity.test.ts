import { describe, expect, test } from 'vitest'
import { newWorld, START } from '../github/harness.ts'
import { get, linkTo, openOne, REPO } from './github-api.ts'

const ACTIVITY = `${REPO}/activity`
const NONE = '0'.repeat(40)

type Entry = { activity_type: string; ref: string; before: string; after: string; actor: { login: string } | null }
const brief = (entries: Entry[]) => entries.map(entry => `${entry.activity_type} by ${entry.actor?.login ?? 'nobody'}`)

test('the activity of a branch lists who moved it, from where to where, newest first', async () => {
  const { world, clock } = await newWorld()
  const { number, headSha } = await openOne(world)
  await clock.advance(60_000)
  const second = await world.push(number, { by: 'alice-gh', pusher: 'bob-gh', changes: { two: '2' } })
  const main = await world.mainSha()
  await world.moveBranch('b', headSha, 'erin')
  await world.deleteBranch('b', 'dave')
  const { json } = await get(world, `${ACTIVITY}?ref=b`)
  expect(json).toMatchObject([
    { activity_type: 'branch_deletion', before: headSha, after: NONE, actor: { login: 'dave' } },
    { activity_type: 'force_push', before: second, after: headSha, actor: { login: 'erin' } },
    { activity_type: 'push', before: headSha, after: second, actor: { login: 'bob-gh' } },
    { activity_type: 'branch_creation', before: NONE, after: headSha, timestamp: '2026-11-24T08:00:00Z' },
  ])
  expect(json[2]).toMatchObject({ ref: 'refs/heads/b', timestamp: '2026-11-24T08:01:00Z' })
  expect(await world.mainSha()).toBe(main)
})

test('the activity includes a merge, and the deletion of the branch after it', async () => {
  const { world } = await newWorld()
  const { number } = await world.openPullRequest({
    author: 'alice-gh',
    pusher: 'bob-gh',
    title: 'One',
    branch: 'b',
    changes: { f: '1' },
  })
  const { before, sha } = await world.merge(number, { by: 'carol', method: 'squash' })
  await world.deleteBranch('b', 'carol')
  expect((await get(world, `${ACTIVITY}?ref=refs/heads/main&activity_type=pr_merge`)).json).toMatchObject([
    { before, after: sha, actor: { login: 'carol' } },
  ])
  expect(brief((await get(world, `${ACTIVITY}?ref=b`)).json)).toEqual([
    'branch_deletion by carol',
    'branch_creation by bob-gh',
  ])
  expect((await get(world, `${REPO}/pulls/${number}`)).json).toMatchObject({ merged: true, head: { ref: 'b' } })
})

test('the activity of a deleted account has no actor', async () => {
  const { world } = await newWorld()
  await openOne(world)
  world.deleteAccount('alice-gh')
  expect(brief((await get(world, `${ACTIVITY}?ref=b`)).json)).toEqual(['branch_creation by nobody'])
})

describe('the filter of the activity', () => {
  test.each([
    { query: 'actor=Carol', expected: ['push by carol'] },
    {
      query: 'activity_type=branch_creation',
      expected: ['branch_creation by alice-gh', 'branch_creation by web-flow'],
    },
    { query: 'time_period=day', expected: ['push by carol', 'branch_creation by alice-gh'] },
    { query: 'time_period=week&direction=asc&per_page=1', expected: ['branch_creation by web-flow'] },
    { query: 'ref=nowhere', expected: [] },
  ])('selects by $query', async ({ query, expected }) => {
    const { world, clock } = await newWorld()
    await clock.advance(25 * 3_600_000)
    await openOne(world)
    await world.pushToMain({ by: 'carol', changes: { f: '1' } })
    expect(brief((await get(world, `${ACTIVITY}?${query}`)).json)).toEqual(expected)
  })
})

test('the pages of the activity are reached by cursors, forwards and backwards, even if more has happened', async () => {
  const { world } = await newWorld()
  for (const branch of ['b1', 'b2', 'b3', 'b4']) await openOne(world, branch)
  const refs = (page: { json: Entry[] }) => page.json.map(({ ref }) => ref.replace('refs/heads/', ''))
  const first = await get(world, `${ACTIVITY}?per_page=2&activity_type=branch_creation`)
  expect(linkTo('prev', first.headers)).toBeUndefined()
  await openOne(world, 'b5')
  const second = await get(world, linkTo('next', first.headers) ?? '')
  const third = await get(world, linkTo('next', second.headers) ?? '')
  expect([first, second, third].map(refs)).toEqual([['b4', 'b3'], ['b2', 'b1'], ['main']])
  expect(linkTo('next', third.headers)).toBeUndefined()
  expect(refs(await get(world, linkTo('prev', third.headers) ?? ''))).toEqual(['b2', 'b1'])
})

test('an unknown cursor, or a token that may not read contents, is refused', async () => {
  const { world } = await newWorld()
  world.addToken('weak', { pull_requests: 'write' })
  expect(await get(world, `${ACTIVITY}?after=x`)).toMatchObject({ status: 422 })
  expect(await get(world, ACTIVITY, 'weak')).toMatchObject({ status: 403 })
})

test('an open pull request is closed when its branch is deleted, and never counts as merged then', async () => {
  const { world } = await newWorld()
  const { number, headSha } = await openOne(world)
  await world.deleteBranch('b', 'alice-gh')
  await world.pushToMain({ by: 'erin', commit: headSha })
  const { json } = await get(world, `${REPO}/pulls/${number}`)
  expect(json).toMatchObject({ state: 'closed', merged: false, closed_at: START.toISOString().replace('.000', '') })
})
