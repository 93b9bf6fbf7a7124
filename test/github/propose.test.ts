import { describe, expect, test } from 'vitest'
import { connectTo, newWorld } from './harness.ts'

const BRANCH = 'access-review/2026-11'
const WANTED = {
  branch: BRANCH,
  path: 'access-reviews/2026-11.md',
  content: '- [ ] `alice`\n',
  title: 'Access review 2026-11',
  body: 'Look at each',
}

async function newRepository() {
  const { world, clock } = await newWorld()
  world.restrictions.pullRequestsByJobs = true
  world.addToken('writer', { contents: 'write', pull_requests: 'write' })
  const github = await connectTo(world, clock, 'writer')
  const contentAt = async (ref: string) => (await world.git.blob(`${ref}:${WANTED.path}`)).toString()
  return { world, github, contentAt }
}

const writes = (calls: readonly { method: string; path: string }[]) =>
  calls
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path.split('/').slice(4).join('/')}`)

describe('a pull request with one file', () => {
  test('is opened from a branch that starts at the tip of the default branch', async () => {
    const { world, github, contentAt } = await newRepository()
    const tip = await github.tip('main')
    const { number, url, state } = await github.propose(WANTED)
    expect(state).toBe('opened')
    expect(url).toBe(`https://github.com/acme/jit-access/pull/${number}`)
    expect(await github.files(number)).toEqual([WANTED.path])
    expect(await contentAt(BRANCH)).toBe(WANTED.content)
    expect(await github.parentsOf(await github.tip(BRANCH))).toEqual([tip])
    expect(await github.tip('main')).toBe(tip)
    expect(world.pullRequests).toMatchObject([{ title: WANTED.title, body: WANTED.body, baseRef: 'main' }])
  })

  test('is left as it is by a second run, with what people wrote into it', async () => {
    const { world, github, contentAt } = await newRepository()
    const first = await github.propose(WANTED)
    await world.push(first.number, { by: 'carol', message: 'Tick', changes: { [WANTED.path]: '- [x] `alice`\n' } })
    const before = world.calls.length
    expect(await github.propose({ ...WANTED, content: 'other', title: 'Other' })).toEqual({ ...first, state: 'open' })
    expect(writes(world.calls.slice(before))).toEqual([])
    expect(await contentAt(BRANCH)).toBe('- [x] `alice`\n')
  })

  test.each(['merged', 'closed'] as const)('is not opened again once it is %s', async state => {
    const { world, github } = await newRepository()
    const { number } = await github.propose(WANTED)
    if (state === 'merged') {
      world.review(number, { by: 'carol', state: 'APPROVED' })
      await world.merge(number, { by: 'carol', method: 'squash' })
    } else world.close(number, 'carol')
    expect(await github.propose(WANTED)).toMatchObject({ state, number })
    expect(world.pullRequests).toHaveLength(1)
  })

  test('goes on where an earlier run stopped, and overwrites no file', async () => {
    const { world, github, contentAt } = await newRepository()
    world.restrictions.pullRequestsByJobs = false
    await expect(github.propose(WANTED)).rejects.toThrow('GitHub Actions is not permitted')
    world.restrictions.pullRequestsByJobs = true
    const before = world.calls.length
    expect(await github.propose({ ...WANTED, content: 'later' })).toMatchObject({ state: 'opened' })
    expect(writes(world.calls.slice(before))).toEqual(['POST git/refs', 'POST pulls'])
    expect(await contentAt(BRANCH)).toBe(WANTED.content)
  })

  test('says which setting forbids it, and that the branch is there', async () => {
    const { world, github } = await newRepository()
    world.restrictions.pullRequestsByJobs = false
    await expect(github.propose(WANTED)).rejects.toMatchObject({
      refusal: {
        message: expect.stringContaining('403 GitHub Actions is not permitted to create or approve pull requests'),
        remedy: expect.stringMatching(
          /^Turn on "Allow GitHub Actions to create and approve pull requests" .*the branch, which is there$/,
        ),
      },
    })
  })

  test.each([
    ['the branch', 'POST', /\/git\/refs$/],
    ['the file', 'PATCH', /\/git\/refs\//],
    ['the pull request', 'POST', /\/pulls$/],
  ])('is opened once although an answer was lost: %s', async (_, method, path) => {
    const { world, github } = await newRepository()
    world.faults.add({ method, path, kind: 'reset', afterEffect: true })
    expect(await github.propose(WANTED)).toMatchObject({ state: 'opened', number: 1 })
    expect(world.pullRequests).toHaveLength(1)
  })

  test('is one for two runs at once', async () => {
    const { world, github } = await newRepository()
    const both = await Promise.all([github.propose(WANTED), github.propose(WANTED)])
    expect(both.map(({ number }) => number)).toEqual([1, 1])
    expect(world.pullRequests).toHaveLength(1)
  })

  test('is not taken for one of a fork whose branch has the same name', async () => {
    const { world, github } = await newRepository()
    await world.openPullRequest({
      author: 'bob-gh',
      title: 'Mine',
      branch: BRANCH,
      fork: 'bob-gh/jit-access',
      changes: { [WANTED.path]: 'made up' },
    })
    expect(await github.propose(WANTED)).toMatchObject({ state: 'opened', number: 2 })
  })
})
