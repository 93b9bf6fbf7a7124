import { describe, expect, test } from 'vitest'
import type { GitHubFault } from '../../sandbox/github/state/faults.ts'
import type { GitHubWorld } from '../../sandbox/github/world.ts'
import { connectTo, newGitHub, newWorld, requestAccess, START } from './harness.ts'

type Named = (world: GitHubWorld) => Promise<string>

const TABLE: [what: string, expected: boolean, commit: Named, branch?: string][] = [
  ['its tip', true, world => world.mainSha()],
  ['an earlier commit', true, async world => (await requestAccess(world, 'squash')).before],
  ['a commit that a merge brought', true, async world => (await requestAccess(world, 'merge')).headSha],
  ['one that was squashed', false, async world => (await requestAccess(world, 'squash')).headSha],
  ['one that nobody has', false, async () => '1'.repeat(40)],
  [
    'one that was taken away by force',
    false,
    async world => {
      const { sha, before } = await requestAccess(world, 'merge')
      await world.moveBranch('main', before, 'erin')
      return sha
    },
  ],
  [
    'one that is ahead of it',
    false,
    async world => {
      const base = await world.mainSha()
      const { sha } = await world.pushToMain({ by: 'erin', changes: { f: '1' } })
      await world.moveBranch('releases/old', base, 'erin')
      return sha
    },
    'releases/old',
  ],
  [
    'one of another history, which has no common ancestor',
    false,
    async world => {
      const [tree, at] = [await world.git.text(['rev-parse', 'main^{tree}']), world.clock.now()]
      const erin = { name: 'erin', email: 'erin@example.org', at }
      const sha = await world.git.commit({ tree, parents: [], message: 'Root', author: erin, committer: erin })
      await world.moveBranch('access-ledger', sha, 'erin')
      return sha
    },
  ],
]

describe.each([
  ['full', 40],
  ['12 digits', 12],
])('a commit by its %s id', (_, length) => {
  test.each<(typeof TABLE)[number]>(TABLE)(
    'is compared with a branch: it is %s: %s',
    async (_, expected, commit, branch = 'main') => {
      const { world, github } = await newGitHub()
      const sha = await commit(world)
      expect(await github.isOnBranch(sha.slice(0, length), branch)).toBe(expected)
    },
  )
})

test('a branch that is named like a commit is not taken for it', async () => {
  const { world, github } = await newGitHub()
  await world.moveBranch('abcdef012345', await world.mainSha(), 'mallory')
  expect(await world.git.resolve('abcdef012345')).toBe(await world.mainSha())
  expect(await github.isOnBranch('abcdef012345', 'main')).toBe(false)
})

describe('a commit that could not be compared', () => {
  test.each<GitHubFault & { path: RegExp }>([
    { kind: 'status', status: 500, count: 9, path: /\/compare\// },
    { kind: 'status', status: 500, count: 9, path: /\/commits\// },
    { kind: 'rate-limit', retryAfterSeconds: 3_600, path: /\/compare\// },
    { kind: 'rate-limit', status: 429, retryAfterSeconds: 3_600, path: /\/commits\// },
  ])('is not called absent if GitHub gives no answer: $kind $path', async fault => {
    const { world, github } = await newGitHub()
    const sha = await world.mainSha()
    world.faults.add(fault)
    await expect(github.isOnBranch(sha.slice(0, 12), 'main')).rejects.toThrow('GitHub')
  })

  test('is not called absent if the token may not read it', async () => {
    const { world, clock } = await newWorld()
    world.addToken('blind', { issues: 'write' })
    const github = await connectTo(world, clock, 'blind')
    await expect(github.isOnBranch(await world.mainSha(), 'main')).rejects.toThrow('Add "contents: read" under')
    expect(clock.now()).toEqual(START)
  })
})

describe('the full id of a commit, from its first twelve digits', () => {
  test('is found', async () => {
    const { world, github } = await newGitHub()
    const { sha } = await requestAccess(world, 'merge')
    expect(await github.resolveCommit(sha.slice(0, 12))).toBe(sha)
  })

  test('is not found for an unknown commit, or for a branch of that name', async () => {
    const { world, github } = await newGitHub()
    const name = 'f'.repeat(12)
    expect(await github.resolveCommit(name)).toBeUndefined()
    await world.moveBranch(name, await world.mainSha(), 'erin')
    expect(await github.resolveCommit(name)).toBeUndefined()
  })
})
