import { describe, expect, test } from 'vitest'
import { newWorld } from '../github/harness.ts'
import { get, openOne, REPO, request } from './github-api.ts'

describe('an account', () => {
  test('is found by its login in any case, with its type', async () => {
    const { world } = await newWorld()
    world.collaborator('robot[bot]', 'write', { type: 'Bot' })
    expect(await get(world, '/users/CAROL')).toMatchObject({ status: 200, json: { login: 'carol', type: 'User' } })
    expect((await get(world, '/users/robot%5Bbot%5D')).json).toMatchObject({ login: 'robot[bot]', type: 'Bot' })
    expect((await get(world, '/users/acme')).json).toMatchObject({ login: 'acme', type: 'Organization' })
  })

  test.each(['nobody', 'carol'])('is not found if it is unknown or deleted: %s', async login => {
    const { world } = await newWorld()
    world.deleteAccount('carol')
    expect(await get(world, `/users/${login}`)).toMatchObject({ status: 404, json: { message: 'Not Found' } })
  })

  test('keeps its id, permissions, reviews and commits if its login changes, and the old login is unknown', async () => {
    const { world } = await newWorld()
    const { id } = (await get(world, '/users/carol')).json
    const { number } = await openOne(world)
    world.review(number, { by: 'carol', state: 'APPROVED' })
    const sha = await world.push(number, { by: 'carol', changes: { two: '2' } })
    world.renameAccount('carol', 'caroline')
    expect((await get(world, '/users/carol')).status).toBe(404)
    expect((await get(world, `${REPO}/collaborators/carol/permission`)).status).toBe(404)
    expect((await get(world, '/users/caroline')).json).toMatchObject({ id })
    expect((await get(world, `${REPO}/collaborators/caroline/permission`)).json).toMatchObject({ permission: 'write' })
    expect((await get(world, `${REPO}/pulls/${number}/reviews`)).json).toMatchObject([{ user: { login: 'caroline' } }])
    expect((await get(world, `${REPO}/commits/${sha}`)).json).toMatchObject({ committer: { login: 'caroline', id } })
    expect(() => world.renameAccount('caroline', 'dave')).toThrow('taken')
  })

  test('is another one, and inherits nothing, if it takes a login that was given up', async () => {
    const { world } = await newWorld()
    const { id } = (await get(world, '/users/carol')).json
    const { number } = await openOne(world)
    world.review(number, { by: 'carol', state: 'APPROVED' })
    world.deleteAccount('carol')
    world.collaborator('carol', 'read')
    expect((await get(world, '/users/carol')).json.id).not.toBe(id)
    expect((await get(world, `${REPO}/pulls/${number}/reviews`)).json).toMatchObject([{ user: null }])
  })

  test('may take a login at once that was given up by a change, and has no permissions by it', async () => {
    const { world } = await newWorld()
    const { id } = (await get(world, '/users/carol')).json
    expect(() => world.registerAccount('carol')).toThrow('taken')
    world.renameAccount('carol', 'caroline')
    world.registerAccount('carol')
    expect((await get(world, '/users/carol')).json.id).not.toBe(id)
    const permission = async (login: string) => (await get(world, `${REPO}/collaborators/${login}/permission`)).json
    expect(await permission('carol')).toMatchObject({ permission: 'none', role_name: 'none' })
    expect(await permission('caroline')).toMatchObject({ permission: 'write', user: { id } })
  })

  test('may read a public repository, whatever its type', async () => {
    const { world } = await newWorld()
    world.registerAccount('stranger')
    const permission = async (login: string) => (await get(world, `${REPO}/collaborators/${login}/permission`)).json
    expect((await get(world, REPO)).json).toMatchObject({ private: true, visibility: 'private' })
    expect(await permission('stranger')).toMatchObject({ permission: 'none' })
    world.visibility = 'public'
    expect((await get(world, REPO)).json).toMatchObject({ private: false, visibility: 'public' })
    expect(await permission('stranger')).toMatchObject({ permission: 'read', role_name: 'read' })
    expect(await permission('carol')).toMatchObject({ permission: 'write' })
  })
})

test.each([
  ['of a job', {}, 'github-actions[bot]'],
  ['of another app', { app: 'jit-reader[bot]' }, 'jit-reader[bot]'],
  ['of a person', { personal: 'erin' }, 'erin'],
])('GraphQL tells whose a token is: one %s', async (_, options, login) => {
  const { world } = await newWorld()
  world.addToken('token', {}, options)
  const ask = (query: unknown) => request(world, 'POST', '/graphql', { token: 'token', body: { query } })
  expect(await ask('query { viewer { login } }')).toMatchObject({ status: 200, json: { data: { viewer: { login } } } })
  expect(await ask('{ repository { id } }')).toMatchObject({ status: 200, json: { errors: [{}] } })
})
