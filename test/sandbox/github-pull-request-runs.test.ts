import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { GitHubWorld } from '../../sandbox/github/world.ts'
import { newWorld, temporaryDirectory } from '../github/harness.ts'
import { openOne } from './github-api.ts'

test('the event of a pull request from a fork names head and base', async () => {
  const { world } = await newWorld()
  const { number, headSha } = await world.openPullRequest({
    author: 'mallory',
    title: 'Mine',
    branch: 'b',
    fork: 'mallory/jit-access',
    changes: { mine: '1' },
  })
  expect(await world.pullRequestEvent(number, 'opened')).toMatchObject({
    action: 'opened',
    number,
    pull_request: {
      head: { ref: 'b', sha: headSha, repo: { full_name: 'mallory/jit-access', fork: true } },
      base: { ref: 'main', sha: await world.mainSha(), repo: { full_name: 'acme/jit-access' } },
      user: { login: 'mallory' },
      merged: false,
    },
    repository: { full_name: 'acme/jit-access', default_branch: 'main' },
    sender: { login: 'mallory' },
  })
})

test('the event of a push names its author, and both heads', async () => {
  const { world } = await newWorld()
  const { number, headSha: before } = await openOne(world)
  const after = await world.push(number, { by: 'alice-gh', pusher: 'carol', changes: { two: '2' } })
  const event = await world.pullRequestEvent(number, 'synchronize')
  expect(event).toMatchObject({ before, after, pull_request: { head: { sha: after } }, sender: { login: 'carol' } })
  expect(await world.pullRequestEvent(number, 'reopened', 'dave')).toMatchObject({ sender: { login: 'dave' } })
})

test('the event of a review names the reviewer, and its state in lower case', async () => {
  const { world } = await newWorld()
  const { number, headSha } = await openOne(world)
  const id = world.review(number, { by: 'carol', state: 'CHANGES_REQUESTED' })
  expect(world.pullRequestReviewEvent(id)).toMatchObject({
    action: 'submitted',
    review: { id, state: 'changes_requested', commit_id: headSha, user: { login: 'carol' } },
    pull_request: { number, head: { sha: headSha } },
    sender: { login: 'carol' },
  })
})

async function checkOut(world: GitHubWorld, number: number) {
  const directory = join(await temporaryDirectory(), 'work')
  const sha = await world.clonePullRequest(number, directory)
  return { directory, sha, ask: (...args: string[]) => world.git.text(args, { cwd: directory }) }
}

test('a run has the trial merge checked out with its history, and no other branch', async () => {
  const { world } = await newWorld()
  const { number, headSha } = await openOne(world)
  const { directory, sha, ask } = await checkOut(world, number)
  expect(await ask('rev-parse', 'HEAD', 'HEAD^1', 'HEAD^2')).toBe([sha, await world.mainSha(), headSha].join('\n'))
  expect(await ask('rev-parse', '--abbrev-ref', 'HEAD')).toBe('HEAD')
  expect(await ask('status', '--porcelain')).toBe('')
  expect(await readFile(join(directory, 'b'), 'utf8')).toBe('1')
  expect(await ask('for-each-ref', '--format=%(refname)')).toBe(`refs/remotes/pull/${number}/merge`)
})

test('a run for a fork has its commits, and no branch of either repository', async () => {
  const { world } = await newWorld()
  const options = { author: 'mallory', title: 'Mine', branch: 'b', fork: 'mallory/jit-access', changes: { mine: '1' } }
  const { number, headSha } = await world.openPullRequest(options)
  const { ask } = await checkOut(world, number)
  expect(await ask('rev-parse', 'HEAD^2')).toBe(headSha)
  expect(await ask('for-each-ref', '--format=%(refname)', 'refs/remotes/origin')).toBe('')
})

test('a pull request with conflicts has no run', async () => {
  const { world } = await newWorld()
  const { number } = await openOne(world)
  await world.pushToMain({ by: 'erin', changes: { b: 'other' } })
  await world.push(number, { by: 'alice-gh', changes: { more: '1' } })
  await expect(checkOut(world, number)).rejects.toThrow('conflicts')
})
