import { describe, expect, test } from 'vitest'
import type { GitHubWorld } from '../../sandbox/github/world.ts'
import { newWorld, START } from '../github/harness.ts'
import { get, linkTo, openOne, REPO } from './github-api.ts'

const eventsOf = async (world: GitHubWorld, number: number) =>
  ((await get(world, `${REPO}/issues/${number}/events`)).json as { event: string }[]).map(({ event }) => event)

/** A pull request of one file to a branch that already has another file which main lacks. */
async function openAgainstFeature(world: GitHubWorld) {
  const feature = await world.openPullRequest({
    author: 'alice-gh',
    title: 'Lower',
    branch: 'feature',
    changes: { hidden: '1' },
  })
  const upper = { author: 'alice-gh', title: 'Upper', branch: 'topic', base: 'feature', from: 'feature' }
  const { number, headSha } = await world.openPullRequest({ ...upper, changes: { shown: '1' } })
  return { number, headSha, lower: feature.number }
}

const filesOf = async (world: GitHubWorld, number: number) =>
  ((await get(world, `${REPO}/pulls/${number}/files`)).json as { filename: string }[]).map(({ filename }) => filename)

describe('a pull request with a new base', () => {
  test('keeps its head and its reviews, shows another diff and has another trial merge', async () => {
    const { world } = await newWorld()
    const { number, headSha } = await openAgainstFeature(world)
    world.review(number, { by: 'carol', state: 'APPROVED' })
    const before = world.pullRequest(number).testMergeSha
    expect(await filesOf(world, number)).toEqual(['shown'])
    await world.retarget(number, 'main', 'alice-gh')
    expect(await filesOf(world, number)).toEqual(['hidden', 'shown'])
    const { json } = await get(world, `${REPO}/pulls/${number}`)
    expect(json).toMatchObject({ base: { ref: 'main', sha: await world.mainSha() }, head: { sha: headSha } })
    expect(json.merge_commit_sha).not.toBe(before)
    const reviews = (await get(world, `${REPO}/pulls/${number}/reviews`)).json
    expect(reviews).toMatchObject([{ state: 'APPROVED', commit_id: headSha }])
  })

  test('has an event with the actor and the time', async () => {
    const { world } = await newWorld()
    const { number } = await openAgainstFeature(world)
    await world.retarget(number, 'main', 'dave')
    const { json } = await get(world, `${REPO}/issues/${number}/events`)
    expect(json).toMatchObject([
      { event: 'base_ref_changed', actor: { login: 'dave' }, created_at: '2026-11-24T08:00:00Z' },
    ])
  })

  test('starts workflows by `edited`, with the base that it had', async () => {
    const { world } = await newWorld()
    const { number } = await openAgainstFeature(world)
    const sha = await world.branchSha('feature')
    await world.retarget(number, 'main', 'dave')
    expect(await world.pullRequestEvent(number, 'edited')).toMatchObject({
      action: 'edited',
      changes: { base: { ref: { from: 'feature' }, sha: { from: sha } } },
      pull_request: { base: { ref: 'main' } },
      sender: { login: 'dave' },
    })
  })

  test.each<[string, (world: GitHubWorld, number: number) => Promise<unknown>]>([
    ['to a branch that is not there', (world, number) => world.retarget(number, 'nowhere', 'alice-gh')],
    ['to a branch that has all of its commits', (world, number) => world.retarget(number, 'topic', 'alice-gh')],
    [
      'after it was closed',
      async (world, number) => {
        world.close(number)
        await world.retarget(number, 'main', 'alice-gh')
      },
    ],
  ])('cannot be retargeted %s', async (_, act) => {
    const { world } = await newWorld()
    const { number } = await openAgainstFeature(world)
    await expect(act(world, number)).rejects.toThrow()
  })

  test('is retargeted when the lower one of a stack is merged and its branch deleted', async () => {
    const { world } = await newWorld()
    const { number, lower } = await openAgainstFeature(world)
    await world.merge(lower, { by: 'carol', method: 'squash' })
    expect(world.pullRequest(number).baseRef).toBe('feature')
    await world.deleteBranch('feature', 'carol')
    expect(world.pullRequest(number).baseRef).toBe('main')
    expect(await eventsOf(world, number)).toEqual(['automatic_base_change_succeeded'])
    expect(await eventsOf(world, lower)).toEqual(['merged', 'closed', 'head_ref_deleted'])
  })

  test('is closed when its base is deleted without a merge', async () => {
    const { world } = await newWorld()
    await world.moveBranch('feature', await world.mainSha(), 'alice-gh')
    const one = { author: 'alice-gh', title: 'One', branch: 'topic', base: 'feature', changes: { one: '1' } }
    const { number } = await world.openPullRequest(one)
    await world.deleteBranch('feature', 'carol')
    expect((await get(world, `${REPO}/pulls/${number}`)).json).toMatchObject({ state: 'closed', merged: false })
    expect(await eventsOf(world, number)).toEqual(['base_ref_deleted', 'closed'])
  })
})

describe('the events of a pull request', () => {
  test('include forced changes of base and head', async () => {
    const { world } = await newWorld()
    const first = await world.mainSha()
    const { sha } = await world.pushToMain({ by: 'dave', changes: { a: '1' } })
    const { number } = await openOne(world)
    await world.pushToMain({ by: 'dave', commit: first })
    await world.pushToMain({ by: 'dave', commit: sha })
    expect(await eventsOf(world, number)).toEqual(['base_ref_force_pushed'])
    const { number: other } = await openOne(world, 'c')
    await world.push(other, { by: 'alice-gh', changes: { c: '2' } })
    expect(await eventsOf(world, other)).toEqual([])
    await world.moveBranch('c', await world.branchSha('b'), 'alice-gh')
    expect(await eventsOf(world, other)).toEqual(['head_ref_force_pushed'])
  })

  test('come in pages', async () => {
    const { world, clock } = await newWorld()
    const { number } = await openAgainstFeature(world)
    for (const base of ['main', 'feature', 'main']) {
      await world.retarget(number, base, 'alice-gh')
      await clock.advance(1_000)
    }
    const first = await get(world, `${REPO}/issues/${number}/events?per_page=2`)
    expect(first.json).toHaveLength(2)
    const second = await get(world, linkTo('next', first.headers) ?? '')
    expect(second.json).toMatchObject([{ created_at: new Date(START.getTime() + 2_000).toISOString().replace('.000', '') }])
  }) // biome-ignore format: a line

  test.each([[{ issues: 'read' }], [{ pull_requests: 'read' }]] as const)(
    'need the permission %j',
    async permissions => {
      const { world } = await newWorld()
      const { number } = await openOne(world)
      world.addToken('enough', permissions)
      world.addToken('short', { contents: 'write' })
      expect((await get(world, `${REPO}/issues/${number}/events`, 'enough')).status).toBe(200)
      expect((await get(world, `${REPO}/issues/${number}/events`, 'short')).status).toBe(403)
    },
  )

  test('are gone if the repository has no issues', async () => {
    const { world } = await newWorld()
    const { number } = await openOne(world)
    world.hasIssues = false
    expect((await get(world, `${REPO}/issues/${number}/events`)).status).toBe(410)
    expect((await get(world, `${REPO}/issues/99/events`)).status).toBe(404)
  })
})
