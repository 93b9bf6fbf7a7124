import { describe, expect, test } from 'vitest'
import type { GitHubFault } from '../../sandbox/github/state/faults.ts'
import type { GitHubWorld } from '../../sandbox/github/world.ts'
import type { PushedHead } from '../../src/domain/approval/pull-request.ts'
import type { Permission } from '../../src/domain/rules/collaborator.ts'
import type { GitHub } from '../../src/github/api.ts'
import { connectTo, newGitHub, newWorld, START } from './harness.ts'

// Over 200 lines: one table of all accounts and addresses.

describe('a collaborator', () => {
  type Happening = (world: GitHubWorld) => void
  test.each<[string, Permission | undefined, Happening?]>([
    ['carol', 'write'],
    ['CAROL', 'write'],
    ['BOB-GH', 'read'],
    ['dave', 'maintain'],
    ['erin', 'admin'],
    ['stranger', 'none', world => world.registerAccount('stranger')],
    ['helper[bot]', undefined, world => world.collaborator('helper[bot]', 'write', { type: 'Bot' })],
    ['acme', undefined],
    ['nobody', undefined],
    ['carol', undefined, world => world.renameAccount('carol', 'caroline')],
    ['caroline', 'write', world => world.renameAccount('carol', 'caroline')],
    ['carol', undefined, world => world.deleteAccount('carol')],
  ])('is found by the login %j with their permission: %s', async (login, permission, happened) => {
    const { world, github } = await newGitHub()
    happened?.(world)
    const id = world.people.find(login)?.id
    expect(await github.collaborator(login)).toEqual(permission && { id, permission })
  })

  test('is another account without permissions once the login was given up and taken', async () => {
    const { world, clock, github } = await newGitHub()
    const before = await github.collaborator('carol')
    world.renameAccount('carol', 'caroline')
    world.registerAccount('carol')
    const now = await connectTo(world, clock)
    expect(await now.collaborator('caroline')).toEqual(before)
    expect(await now.collaborator('carol')).toMatchObject({ permission: 'none' })
    expect((await now.collaborator('carol'))?.id).not.toBe(before?.id)
  })

  test('may read a public repository without a permission', async () => {
    const { world, clock, github } = await newGitHub()
    world.registerAccount('stranger')
    expect(await github.isPublic()).toBe(false)
    world.visibility = 'public'
    const now = await connectTo(world, clock)
    expect(await now.isPublic()).toBe(true)
    expect(await now.collaborator('stranger')).toMatchObject({ permission: 'read' })
  })

  test('is requested once for each login, and the settings of the repository once', async () => {
    const { world, github } = await newGitHub()
    for (const login of ['carol', 'Carol', 'nobody', 'nobody', 'carol']) await github.collaborator(login)
    for (const ask of [github.isPublic, github.defaultBranch, github.isPublic]) await ask()
    const asked = world.calls.map(({ path }) => path.replace('/repos/acme/jit-access', ''))
    expect(asked).toEqual(['/collaborators/carol/permission', '/collaborators/nobody/permission', ''])
  })

  test('is not taken for absent if GitHub does not answer, and is requested again', async () => {
    const { world, github } = await newGitHub()
    world.faults.add({ kind: 'status', status: 500, count: 5 })
    await expect(github.collaborator('carol')).rejects.toThrow('GitHub did not answer GET /repos/acme/jit-access/coll')
    expect(await github.collaborator('carol')).toMatchObject({ permission: 'write' })
  })
})

describe('the members of a team', () => {
  const MEMBERS = ['carol', { login: 'Dave', role: 'maintainer' }, { login: 'erin', state: 'pending' }] as const

  async function newTeam({ secret = false } = {}) {
    const { world, clock } = await newWorld()
    world.team('acme/oncall', { members: MEMBERS, secret })
    world.addToken('app', { contents: 'read', pull_requests: 'read', members: 'read' }, { app: 'reader[bot]' })
    world.addToken('personal', { contents: 'read', members: 'read' }, { personal: 'bob-gh' })
    return { world, clock, github: await connectTo(world, clock, 'app') }
  }

  test.each<[what: string, logins: string[], expected: string[]]>([
    ['a member', ['carol'], ['carol']],
    ['members in another case than the team spells them', ['Carol', 'dave'], ['carol', 'dave']],
    ['a person who is invited and not in yet', ['erin'], []],
    ['a person who is not in it', ['bob-gh'], []],
    ['a person whom GitHub does not know', ['nobody', 'carol'], ['carol']],
    ['nobody', [], []],
  ])('are those among the logins in question: %s', async (_, logins, expected) => {
    const { github } = await newTeam()
    expect(await github.teamMembers('acme/oncall', logins)).toEqual(new Set(expected))
    expect(await github.teamMembers('ACME/oncall', logins)).toEqual(new Set(expected))
  })

  test('are none if all are only invited: a visible team without these logins is not unreadable', async () => {
    const { world, github } = await newTeam()
    world.team('acme/oncall', { members: [] })
    expect(await github.teamMembers('acme/oncall', ['carol'])).toEqual(new Set())
  })

  test.each<[what: string, team: string, github: () => Promise<GitHub>]>([
    ['no such team', 'acme/nobody', async () => (await newTeam()).github],
    ['another organisation’s', 'umbrella/oncall', async () => (await newTeam()).github],
    [
      'the token of a job, which answers 403',
      'acme/oncall',
      async () => {
        const { world, clock } = await newTeam()
        return connectTo(world, clock)
      },
    ],
    [
      'the token of a job, where GitHub answers 404 instead',
      'acme/oncall',
      async () => {
        const { world, clock } = await newTeam()
        world.faults.add({ path: /\/teams\//, kind: 'status', status: 404 })
        return connectTo(world, clock)
      },
    ],
    [
      'a secret team, and a person who is not in it',
      'acme/oncall',
      async () => {
        const { world, clock } = await newTeam({ secret: true })
        return connectTo(world, clock, 'personal')
      },
    ],
  ])('are unreadable: %s', async (_, team, github) => {
    expect(await (await github()).teamMembers(team, ['carol'])).toBeUndefined()
  })

  test('are visible to an app in a secret team', async () => {
    const { github } = await newTeam({ secret: true })
    expect(await github.teamMembers('acme/oncall', ['carol'])).toEqual(new Set(['carol']))
  })

  test.each<GitHubFault>([
    { kind: 'status', status: 500, count: 9 },
    { kind: 'rate-limit', count: 9 },
    { kind: 'rate-limit', status: 429, count: 9 },
  ])('are an error, not an unreadable team, if GitHub gives no answer: $kind $status', async fault => {
    const { world, github } = await newTeam()
    world.faults.add(fault)
    await expect(github.teamMembers('acme/oncall', ['carol'])).rejects.toThrow('GitHub')
  })
})

describe('the pushes to the branch of a pull request', () => {
  type Told = Awaited<ReturnType<typeof newGitHub>>
  const open = ({ world }: Told, options: Partial<Parameters<GitHubWorld['openPullRequest']>[0]> = {}) =>
    world.openPullRequest({ author: 'alice-gh', title: 'One', branch: 'b', changes: { f: '1' }, ...options })

  async function pushes({ github }: Told, number: number) {
    return github.pushes(await github.pullRequest(number))
  }

  /** Newest first, as GitHub lists them. */
  const brief = (answer: Awaited<ReturnType<typeof pushes>>) => {
    if ('message' in answer) throw new Error(answer.message)
    return answer.map(({ sha, by }) => `${sha} by ${by ?? 'nobody'}`)
  }

  const idOf = (world: GitHubWorld, login: string) => world.people.find(login)?.id ?? 0

  test('are listed with the commit of each and the id of its author', async () => {
    const told = await newGitHub()
    const { number, headSha } = await open(told, { pusher: 'carol' })
    const second = await told.world.push(number, { by: 'alice-gh', changes: { f: '2' } })
    told.world.renameAccount('carol', 'caroline')
    const expected: PushedHead[] = [
      { sha: second, at: START, by: 'alice-gh', byId: idOf(told.world, 'alice-gh'), byType: 'User' },
      { sha: headSha, at: START, by: 'caroline', byId: idOf(told.world, 'caroline'), byType: 'User' },
    ]
    expect(await pushes(told, number)).toEqual(expected)
  })

  test('are those to this branch alone, with any name', async () => {
    const told = await newGitHub()
    const branch = 'a/b&c=d%20e#f+ü'
    const { number, headSha } = await open(told, { branch })
    await open(told, { branch: 'a/b', pusher: 'mallory' })
    expect(brief(await pushes(told, number))).toEqual([`${headSha} by alice-gh`])
  })

  test('are requested again for half a minute while the head is not listed yet', async () => {
    const told = await newGitHub()
    const { number, headSha } = await open(told)
    told.world.faults.add({ kind: 'empty', path: /activity/, count: 3 })
    expect(brief(await pushes(told, number))).toEqual([`${headSha} by alice-gh`])
    expect(told.clock.now().getTime() - START.getTime()).toBe(15_000)
    told.world.faults.add({ kind: 'empty', path: /activity/, count: 99 })
    expect(await pushes(told, number)).toEqual([])
    expect(told.clock.now().getTime() - START.getTime()).toBe(45_000)
  })

  test('are listed after the branch was deleted', async () => {
    const told = await newGitHub()
    const { number, headSha } = await open(told)
    await told.world.merge(number, { by: 'carol', method: 'squash' })
    await told.world.deleteBranch('b', 'dave')
    expect(brief(await pushes(told, number))).toContain(`${headSha} by alice-gh`)
  })

  test('include a push that was forced away and back again', async () => {
    const told = await newGitHub()
    const { number, headSha } = await open(told)
    await told.world.moveBranch('b', await told.world.mainSha(), 'bob-gh')
    await told.world.moveBranch('b', headSha, 'carol')
    expect(brief(await pushes(told, number))).toEqual([
      `${headSha} by carol`,
      `${await told.world.mainSha()} by bob-gh`,
      `${headSha} by alice-gh`,
    ])
  })

  test('are listed over all pages', async () => {
    const told = await newGitHub()
    const { number, headSha } = await open(told)
    const main = await told.world.mainSha()
    for (let i = 0; i < 60; i++) for (const sha of [main, headSha]) await told.world.moveBranch('b', sha, 'carol')
    const answer = brief(await pushes(told, number))
    expect(answer).toHaveLength(121)
    expect(answer.at(-1)).toBe(`${headSha} by alice-gh`)
  })

  test('have no author if the account is gone', async () => {
    const told = await newGitHub()
    const { number, headSha } = await open(told, { pusher: 'gone' })
    told.world.deleteAccount('gone')
    expect(await pushes(told, number)).toEqual([{ sha: headSha, at: START }])
  })

  test('are listed for a fork that the token may read', async () => {
    const told = await newGitHub()
    await told.world.fork('mallory/jit-access', { readable: true })
    const { number, headSha } = await open(told, { fork: 'mallory/jit-access', pusher: 'mallory' })
    await open(told, { pusher: 'carol' })
    expect(brief(await pushes(told, number))).toEqual([`${headSha} by mallory`])
  })

  test.each<[string, (told: Told) => Promise<void>]>([
    ['that the token may not read', async () => {}],
    ['that is deleted', ({ world }) => world.deleteFork('mallory/jit-access')],
    [
      'that the token may not read, where GitHub answers 403',
      async ({ world }) => world.faults.add({ path: /\/activity$/, kind: 'status', status: 403 }),
    ],
  ])('are unknown, with a remedy, for a fork %s', async (_, happened) => {
    const told = await newGitHub()
    const { number } = await open(told, { fork: 'mallory/jit-access' })
    await happened(told)
    expect(await pushes(told, number)).toEqual({
      message: 'GitHub does not show this job who pushed to the branch of this pull request',
      remedy:
        'Open the pull request from a branch of this repository, not of a fork, and give the job `contents: read`',
    })
  })

  test('are not requested if the fork is deleted', async () => {
    const told = await newGitHub()
    const { number } = await open(told, { fork: 'mallory/jit-access' })
    await told.world.deleteFork('mallory/jit-access')
    await pushes(told, number)
    expect(told.world.calls.filter(({ path }) => path.includes('activity'))).toEqual([])
  })

  test.each<GitHubFault>([
    { path: /\/activity$/, kind: 'status', status: 502, count: 9 },
    { path: /\/activity$/, kind: 'rate-limit', count: 9 },
  ])('are an error, not a refusal, if GitHub gives no answer: $kind', async fault => {
    const told = await newGitHub()
    const { number } = await open(told)
    told.world.faults.add(fault)
    await expect(pushes(told, number)).rejects.toThrow('GitHub')
  })
})
