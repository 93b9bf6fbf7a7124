import { describe, expect, test } from 'vitest'
import type { EnvironmentOptions } from '../../sandbox/github/state/protection.ts'
import { connectTo, newWorld } from './harness.ts'

async function newJob(permissions = { actions: 'read', contents: 'read' } as const) {
  const { world, clock } = await newWorld()
  world.addToken('job', permissions)
  return { world, github: await connectTo(world, clock, 'job') }
}

describe('the protection of an environment', () => {
  test.each<[string, EnvironmentOptions, object]>([
    ['as a job makes it', {}, { refs: 'any', waitMs: 0, isReviewed: false }],
    ['for protected branches', { branches: 'protected' }, { refs: 'protected' }],
    [
      'for chosen branches and tags',
      { branches: ['main', { tag: 'v*' }] },
      {
        refs: [
          { type: 'branch', name: 'main' },
          { type: 'tag', name: 'v*' },
        ],
      },
    ],
    [
      'for more than fit on a page',
      { branches: Array.from({ length: 150 }, (_, index) => `b${index}`) },
      {
        refs: Array.from({ length: 150 }, (_, index) => ({ type: 'branch', name: `b${index}` })),
      },
    ],
    ['for none', { branches: [] }, { refs: [] }],
    ['that waits for a clock', { waitMinutes: 90 }, { waitMs: 90 * 60_000, isReviewed: false }],
    ['that waits for a person', { reviewers: ['carol'] }, { waitMs: 0, isReviewed: true }],
  ])('is read with branches, wait timer and reviewers: %s', async (_, options, expected) => {
    // biome-ignore format: a table
    const { world, github } = await newJob()
    world.environment('jit-grant', options)
    expect(await github.environment('JIT-grant')).toMatchObject(expected)
  })

  test('is absent if there is no environment, and unknown if it may not be read', async () => {
    const { world, github } = await newJob()
    expect(await github.environment('jit-grant')).toBeUndefined()
    world.addToken('job', { contents: 'read' })
    await expect(github.environment('jit-grant')).rejects.toThrow(
      'Add "actions: read" under "permissions:" of this job',
    )
  })
})

describe('the protection of a branch', () => {
  test('is read with the rules of rulesets', async () => {
    const { world, github } = await newJob()
    expect(await github.branch('main')).toEqual({ isThere: true, isProtected: false, isUnenforced: false, rules: [] })
    world.protectedBranches.add('main')
    world.branchRules.set('main', [{ type: 'deletion' }, { type: 'pull_request', codeOwners: true, approvals: 1 }])
    expect(await github.branch('main')).toEqual({
      isThere: true,
      isProtected: true,
      isUnenforced: false,
      rules: [
        { type: 'deletion', needsCodeOwners: false, dismissesStale: false, ruleset: 42 },
        { type: 'pull_request', needsCodeOwners: true, dismissesStale: false, ruleset: 42 },
      ],
    })
  })

  test('has the rules that apply to a branch before it exists', async () => {
    const { world, github } = await newJob()
    world.branchRules.set('access-ledger', [{ type: 'non_fast_forward' }])
    expect(await github.branch('access-ledger')).toEqual({
      isThere: false,
      isProtected: false,
      isUnenforced: false,
      rules: [{ type: 'non_fast_forward', needsCodeOwners: false, dismissesStale: false, ruleset: 42 }],
    })
  })

  test('tells whether a push takes approvals away', async () => {
    const { world, github } = await newJob()
    world.branchRules.set('main', [{ type: 'pull_request', codeOwners: true, approvals: 1, dismissesStale: true }])
    expect((await github.branch('main')).rules).toMatchObject([{ dismissesStale: true }])
  })

  test('is none in a private repository of the Free plan, whatever its settings say; another refusal is no answer', async () => {
    const { world, github } = await newJob()
    world.branchRules.set('main', [{ type: 'deletion' }])
    world.environment('jit-grant', { branches: ['main'], reviewers: ['carol'] })
    world.plan = 'free'
    expect(await github.branch('main')).toMatchObject({ isUnenforced: true, rules: [] })
    expect(await github.environment('jit-grant')).toMatchObject({ refs: 'any', isReviewed: false })
    world.visibility = 'public'
    expect(await github.branch('main')).toMatchObject({ isUnenforced: false, rules: [{ type: 'deletion' }] })
    world.faults.add({ path: /\/rules\/branches\//, kind: 'status', status: 403 })
    await expect(github.branch('main')).rejects.toThrow('GitHub refused')
  })
})
