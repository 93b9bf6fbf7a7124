import { describe, expect, test } from 'vitest'
import type { GitHubFault } from '../../sandbox/github/state/faults.ts'
import type { GitHubWorld } from '../../sandbox/github/world.ts'
import { connectTo, newGitHub, newWorld, START } from './harness.ts'

type Told = Awaited<ReturnType<typeof newGitHub>>

const open = (world: GitHubWorld, options: Partial<Parameters<GitHubWorld['openPullRequest']>[0]> = {}) =>
  world.openPullRequest({ author: 'alice-gh', title: 'One', branch: 'b', changes: { f: '1' }, ...options })

/** One to `feature`, which is a branch of its own. */
async function openToFeature(world: GitHubWorld) {
  const lower = await open(world, { branch: 'feature', changes: { g: '1' } })
  const { number } = await open(world, { base: 'feature', from: 'feature' })
  return { number, lower: lower.number }
}

const changes = async ({ github }: Pick<Told, 'github'>, number: number) =>
  github.baseChanges(await github.pullRequest(number))

const later = (seconds: number) => new Date(START.getTime() + seconds * 1_000)

describe('changes of the base of a pull request', () => {
  test('are none if it stayed as it was opened, merged or not', async () => {
    const told = await newGitHub()
    const { number } = await open(told.world)
    expect(await changes(told, number)).toEqual([])
    await told.world.merge(number, { by: 'carol', method: 'squash' })
    expect(await changes(told, number)).toEqual([])
  })

  test('are listed with their times, over all pages', async () => {
    const told = await newGitHub()
    const { number } = await openToFeature(told.world)
    for (let i = 0; i < 60; i++) {
      for (const base of ['main', 'feature']) await told.world.retarget(number, base, 'alice-gh')
    }
    await told.clock.advance(7_000)
    await told.world.retarget(number, 'main', 'alice-gh')
    const times = await changes(told, number)
    expect(times).toHaveLength(121)
    expect([times].flat().at(-1)).toEqual(later(7))
  })

  test.each<[string, (told: Told) => Promise<number>]>([
    [
      'it was retargeted',
      async ({ world }) => {
        const { number } = await openToFeature(world)
        await world.retarget(number, 'main', 'alice-gh')
        return number
      },
    ],
    [
      'the lower one of its stack was merged and its branch deleted',
      async ({ world }) => {
        const { number, lower } = await openToFeature(world)
        await world.merge(lower, { by: 'carol', method: 'squash' })
        await world.deleteBranch('feature', 'carol')
        return number
      },
    ],
    [
      'its base was forced to another commit and back',
      async ({ world }) => {
        const first = await world.mainSha()
        const { sha } = await world.pushToMain({ by: 'dave', changes: { h: '1' } })
        const { number } = await open(world)
        await world.pushToMain({ by: 'dave', commit: first })
        await world.pushToMain({ by: 'dave', commit: sha })
        return number
      },
    ],
  ])('are listed if %s', async (_, act) => {
    const told = await newGitHub()
    expect(await changes(told, await act(told))).toEqual([START])
  })

  test('are not listed from another pull request', async () => {
    const told = await newGitHub()
    const { number } = await openToFeature(told.world)
    const other = await open(told.world, { branch: 'c', changes: { c: '1' } })
    await told.world.retarget(number, 'main', 'alice-gh')
    expect(await changes(told, other.number)).toEqual([])
  })

  test('are requested again for half a minute until the merge is listed', async () => {
    const told = await newGitHub()
    const { number } = await openToFeature(told.world)
    await told.world.retarget(number, 'main', 'alice-gh')
    await told.world.merge(number, { by: 'carol', method: 'merge' })
    told.world.faults.add({ kind: 'empty', path: /events$/, count: 3 })
    expect(await changes(told, number)).toEqual([START])
    expect(told.clock.now()).toEqual(later(15))
    told.world.faults.add({ kind: 'empty', path: /events$/, count: 99 })
    expect(await changes(told, number)).toEqual({
      message:
        'GitHub does not list the merge of pull request #2 yet, so whether its base was changed before is not known',
      remedy: 'Run this job again in a few minutes: it repeats nothing that was done',
    })
    expect(told.clock.now()).toEqual(later(45))
  })

  test.each<[string, (world: GitHubWorld) => void]>([
    ['the token may not read pull requests', () => {}],
    ['GitHub hides them', world => world.faults.add({ path: /events$/, kind: 'status', status: 404 })],
    [
      'the repository has no issues',
      world => {
        world.hasIssues = false
      },
    ],
  ])('are unknown, with a remedy, if %s', async (what, happened) => {
    const { world, clock } = await newWorld()
    const { number } = await open(world)
    const pullRequest = await (await connectTo(world, clock)).pullRequest(number)
    world.addToken('ghs_contents', { contents: 'read' })
    const github = await connectTo(world, clock, what.startsWith('the token') ? 'ghs_contents' : undefined)
    happened(world)
    expect(await github.baseChanges(pullRequest)).toEqual({
      message: 'GitHub does not show this job whether the base of pull request #1 was changed',
      remedy:
        'Give the job `pull-requests: read`, and see that issues are turned on in the settings of the repository; then run it again',
    })
  })

  test.each<GitHubFault>([
    { path: /\/events$/, kind: 'status', status: 502, count: 9 },
    { path: /\/events$/, kind: 'rate-limit', count: 9 },
    { path: /\/events$/, kind: 'cut', count: 9 },
  ])('are an error, not none, if GitHub gives no answer: $kind', async fault => {
    const told = await newGitHub()
    const { number } = await open(told.world)
    told.world.faults.add(fault)
    await expect(changes(told, number)).rejects.toThrow('GitHub')
  })
})
