import { expect, test } from 'vitest'
import { newWorld } from '../github/harness.ts'
import { get } from './github-api.ts'

async function newTeams() {
  const { world } = await newWorld()
  const dave = { login: 'dave', role: 'maintainer', state: 'pending' } as const
  world.team('acme/oncall', { members: ['carol', dave] })
  world.team('acme/vault', { members: ['carol'], secret: true })
  world.addToken('app', { members: 'read' }, { app: 'jit-reader[bot]' })
  for (const person of ['alice-gh', 'carol', 'erin']) world.addToken(person, { members: 'read' }, { personal: person })
  return world
}

const member = (login: string, team = 'oncall') => `/orgs/acme/teams/${team}/memberships/${login}`

test.each([
  { who: 'an active member', path: member('Carol'), expected: { state: 'active', role: 'member' } },
  { who: 'one who is only invited', path: member('dave'), expected: { state: 'pending', role: 'maintainer' } },
  { who: 'a stranger', path: member('alice-gh'), status: 404 },
  { who: 'nobody', path: member('nobody'), status: 404 },
  { who: 'a member of a team that is not there', path: member('carol', 'nothing'), status: 404 },
  { who: 'a member elsewhere', path: '/orgs/other/teams/oncall/memberships/carol', status: 404 },
])('the membership of $who is answered as on GitHub', async ({ path, status = 200, expected = {} }) => {
  expect(await get(await newTeams(), path, 'app')).toMatchObject({ status, json: expected })
})

test('a team has its size and its privacy', async () => {
  const { json } = await get(await newTeams(), '/orgs/ACME/teams/OnCall', 'app')
  expect(json).toMatchObject({ slug: 'oncall', privacy: 'closed', members_count: 1, organization: { login: 'acme' } })
})

test('the token of a job may never read teams', async () => {
  const world = await newTeams()
  for (const path of ['/orgs/acme/teams/oncall', member('carol'), member('nobody')]) {
    expect(await get(world, path)).toMatchObject({
      status: 403,
      headers: { 'x-accepted-github-permissions': 'members=read' },
      json: { message: 'Resource not accessible by integration' },
    })
  }
  expect(() => world.addToken('more', { members: 'read' })).toThrow('never')
})

test.each([
  { token: 'alice-gh', status: 404 },
  { token: 'carol', status: 200 },
  { token: 'erin', status: 200 },
  { token: 'app', status: 200 },
])('a secret team has status $status for the token of $token', async ({ token, status }) => {
  const world = await newTeams()
  for (const path of ['/orgs/acme/teams/vault', member('carol', 'vault')]) {
    expect((await get(world, path, token)).status).toBe(status)
  }
})

test('a deleted account, or one that is left out of a new list, is no member any more', async () => {
  const world = await newTeams()
  world.deleteAccount('carol')
  world.team('acme/vault', { members: ['erin'] })
  expect((await get(world, member('carol'), 'app')).status).toBe(404)
  expect((await get(world, member('carol', 'vault'), 'app')).status).toBe(404)
  expect((await get(world, member('erin', 'vault'), 'alice-gh')).status).toBe(200)
})
