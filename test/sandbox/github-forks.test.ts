import { describe, expect, test } from 'vitest'
import type { GitHubWorld } from '../../sandbox/github/world.ts'
import { newWorld } from '../github/harness.ts'
import { get, openOne, REPO } from './github-api.ts'

const FORK = 'mallory/jit-access'

const openFromFork = (world: GitHubWorld) =>
  world.openPullRequest({ author: 'mallory', title: 'Mine', branch: 'b', fork: FORK, changes: { mine: '1' } })

describe('a pull request from a fork', () => {
  test('names the fork at its head, and its commits are found in the base repository', async () => {
    const { world } = await newWorld()
    const { number, headSha } = await openFromFork(world)
    expect((await get(world, `${REPO}/pulls/${number}`)).json).toMatchObject({
      head: { label: 'mallory:b', sha: headSha, user: { login: 'mallory' }, repo: { full_name: FORK, fork: true } },
      base: { label: 'acme:main', repo: { full_name: 'acme/jit-access', fork: false } },
    })
    expect((await get(world, `${REPO}/pulls/${number}/commits`)).json).toMatchObject([{ sha: headSha }])
    expect((await get(world, `${REPO}/commits/${headSha}`)).status).toBe(200)
    expect((await get(world, `${REPO}/branches/b`)).status).toBe(404)
  })

  test('is merged like any other, and named in the commit', async () => {
    const { world } = await newWorld()
    const { number } = await openFromFork(world)
    const { sha } = await world.merge(number, { by: 'carol', method: 'merge' })
    const { json } = await get(world, `${REPO}/commits/${sha}`)
    expect(json.commit.message).toBe('Merge pull request #1 from mallory/b\n\nMine')
    expect((await get(world, `${REPO}/commits/${sha}/pulls`)).json).toMatchObject([{ number, merge_commit_sha: sha }])
  })

  test('has no repository at its head once the fork is deleted, and keeps its commits', async () => {
    const { world } = await newWorld()
    const { number, headSha } = await openFromFork(world)
    await world.deleteFork(FORK)
    expect((await get(world, `${REPO}/pulls/${number}`)).json).toMatchObject({ head: { repo: null, sha: headSha } })
    expect((await get(world, `${REPO}/pulls/${number}/commits`)).json).toMatchObject([{ sha: headSha }])
  })

  test('is not closed when a branch of the same name is deleted elsewhere', async () => {
    const { world } = await newWorld()
    const theirs = await openFromFork(world)
    const ours = await openOne(world)
    await world.deleteBranch('b', 'alice-gh')
    expect((await get(world, `${REPO}/pulls/${ours.number}`)).json.state).toBe('closed')
    expect((await get(world, `${REPO}/pulls/${theirs.number}`)).json.state).toBe('open')
  })
})

test('the activity of a fork is separate, and hidden while the fork is private', async () => {
  const { world } = await newWorld()
  const { number } = await openFromFork(world)
  await world.push(number, { by: 'mallory', pusher: 'carol', changes: { more: '1' } })
  expect((await get(world, `${REPO}/activity?ref=b`)).json).toEqual([])
  expect((await get(world, `/repos/${FORK}/activity?ref=b`)).status).toBe(404)
  await world.fork(FORK, { readable: true })
  expect((await get(world, `/repos/${FORK}/activity?ref=b`)).json).toMatchObject([
    { activity_type: 'push', actor: { login: 'carol' } },
    { activity_type: 'branch_creation', actor: { login: 'mallory' } },
  ])
  expect((await get(world, `/repos/${FORK}`)).json).toMatchObject({ full_name: FORK, fork: true })
  expect((await get(world, `/repos/${FORK}/pulls/1`)).status).toBe(404)
  await world.deleteFork(FORK)
  expect((await get(world, `/repos/${FORK}/activity`)).status).toBe(404)
})

test('a pull request that was approved and merged within a fork is listed for its commits, and never belongs to the base repository', async () => {
  const { world } = await newWorld()
  const { name, number, headSha } = await world.openPullRequest({
    author: 'mallory',
    title: 'Approved by my friends',
    branch: 'b',
    repository: FORK,
    changes: { mine: '1' },
  })
  expect(name).toBe(`${FORK}#1`)
  world.review(name, { by: 'carol', state: 'APPROVED' })
  const main = await world.mainSha()
  const { sha } = await world.merge(name, { by: 'mallory', method: 'squash' })
  expect(await world.mainSha()).toBe(main)
  await world.pushToMain({ by: 'mallory', commit: sha })
  expect((await get(world, `${REPO}/commits/${sha}/pulls`)).json).toMatchObject([
    { number, merged_at: '2026-11-24T08:00:00Z', base: { repo: { full_name: FORK }, label: 'mallory:main' } },
  ])
  for (const what of ['', '/reviews', '/commits', '/files']) {
    expect((await get(world, `${REPO}/pulls/${number}${what}`)).status).toBe(404)
  }
  const ours = await openOne(world, 'ours')
  expect(ours).toMatchObject({ number: 1, name: 1 })
  expect((await get(world, `${REPO}/pulls/1/reviews`)).json).toEqual([])
  expect((await get(world, `${REPO}/commits/${headSha}/pulls`)).json).toMatchObject([
    { title: 'Approved by my friends' },
  ])
})
