import {
  CreateUserCommand,
  GetUserCommand,
  ListUserPoliciesCommand,
  paginateGetAccountAuthorizationDetails,
  UpdateUserCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { connect, put, remove } from './aws-access-setup.ts'
import { accountId, allow, grant, pass, refusal, region, type Sandbox, sandbox, useWorldTime } from './aws-setup.ts'

useWorldTime()

const PROPAGATED = 90_000
const arnOf = (name: string) => `arn:aws:iam::${accountId}:user/${name}`
const iamOf = (world: Sandbox) => world.clients(world.admin.credentials).iam
const rename = (world: Sandbox, UserName: string, change: { NewUserName?: string; NewPath?: string }) =>
  iamOf(world).send(new UpdateUserCommand({ UserName, ...change }))

/** Sessions start through `alice`'s own key, whatever that user is called. */
const owners = ({ account }: Sandbox) => account.sessions(region).map(({ owner }) => owner)

describe('a user who is renamed', () => {
  test('keeps unique id, policies and keys, and the old name is unknown', async () => {
    const world = sandbox()
    await put(world, 'alice', grant('2026-11-23T12:00:00Z'))
    const { User: before } = await iamOf(world).send(new GetUserCommand({ UserName: 'alice' }))
    await rename(world, 'alice', { NewUserName: 'alice.smith', NewPath: '/team/' })
    const { User: after } = await iamOf(world).send(new GetUserCommand({ UserName: 'alice.smith' }))
    expect(after).toEqual({ ...before, UserName: 'alice.smith', Path: '/team/', Arn: arnOf('team/alice.smith') })
    const listed = await iamOf(world).send(new ListUserPoliciesCommand({ UserName: 'alice.smith' }))
    expect(listed.PolicyNames).toEqual(['jit'])
    expect(await refusal(iamOf(world).send(new GetUserCommand({ UserName: 'alice' })))).toBe(
      'NoSuchEntityException 404 The user with name alice cannot be found.',
    )
    const names: (string | undefined)[] = []
    for await (const { UserDetailList = [] } of paginateGetAccountAuthorizationDetails({ client: iamOf(world) }, {}))
      names.push(...UserDetailList.map(({ UserName }) => UserName))
    expect(names.sort()).toEqual(['admin', 'alice.smith', 'bob'])
  })

  test('keeps access by what was granted, and the open session keeps its owner', async () => {
    const world = sandbox()
    await put(world, 'alice', grant('2026-11-23T12:00:00Z'))
    await pass(world, PROPAGATED)
    await connect(world)
    await rename(world, 'alice', { NewUserName: 'alice.smith' })
    await pass(world, PROPAGATED)
    await connect(world)
    expect(owners(world)).toEqual([arnOf('alice'), arnOf('alice.smith')])
  })

  test('starts sessions under the old name until the rename has reached Session Manager', async () => {
    const world = sandbox({ propagationMs: [30_000, 30_001] })
    await put(world, 'alice', grant('2026-11-23T12:00:00Z'))
    await pass(world, PROPAGATED)
    await rename(world, 'alice', { NewUserName: 'alice.smith' })
    await connect(world)
    await pass(world, 30_001)
    await connect(world)
    expect(owners(world)).toEqual([arnOf('alice'), arnOf('alice.smith')])
  })

  test('does not get back what was deleted before', async () => {
    for (let seed = 0; seed < 20; seed++) {
      const world = sandbox({ propagationMs: [0, 60_000] }, seed)
      await put(world, 'alice', grant('2026-11-23T12:00:00Z'))
      await pass(world, 60_001)
      await remove(world, 'alice')
      await pass(world, 60_001)
      await refusal(connect(world))
      await rename(world, 'alice', { NewUserName: 'alice.smith' })
      await refusal(connect(world))
    }
  })

  test('leaves a name that another user may take, without anything of the first', async () => {
    const world = sandbox()
    await put(world, 'alice', grant('2026-11-23T12:00:00Z'))
    await rename(world, 'alice', { NewUserName: 'alice.smith' })
    const { User } = await iamOf(world).send(new CreateUserCommand({ UserName: 'alice' }))
    expect(User?.UserId).not.toBe(world.alice.userId)
    expect((await iamOf(world).send(new ListUserPoliciesCommand({ UserName: 'alice' }))).PolicyNames).toEqual([])
  })
})

test.each<[string, { NewUserName?: string; NewPath?: string }, string]>([
  ['nobody', { NewUserName: 'x' }, 'NoSuchEntityException 404 The user with name nobody cannot be found.'],
  ['alice', { NewUserName: 'BOB' }, 'EntityAlreadyExistsException 409 User with name BOB already exists.'],
  ['alice', { NewUserName: 'a b' }, 'ValidationError 400 The specified value for newUserName is invalid.'],
  ['alice', { NewPath: 'team' }, 'ValidationError 400 The specified value for newPath is invalid.'],
])('renaming %s to %j is refused', async (user, change, message) => {
  expect(await refusal(rename(sandbox(), user, change))).toContain(message)
})

test('renaming needs the permission for the old name and for the new one', async () => {
  const world = sandbox()
  const half = world.account.addUser('half', { policies: { half: allow('iam:UpdateUser', arnOf('alice')) } })
  const both = world.account.addUser('both', {
    policies: { both: allow('iam:UpdateUser', [arnOf('alice'), arnOf('alice.smith')]) },
  })
  const command = new UpdateUserCommand({ UserName: 'alice', NewUserName: 'alice.smith' })
  expect(await refusal(world.clients(half.credentials).iam.send(command))).toContain(arnOf('alice.smith'))
  await world.clients(both.credentials).iam.send(command)
})
