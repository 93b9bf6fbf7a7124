import {
  CreateRoleCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  GetAccountAuthorizationDetailsCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  GetUserCommand,
  ListRolePoliciesCommand,
  PutRolePermissionsBoundaryCommand,
  PutRolePolicyCommand,
  paginateGetAccountAuthorizationDetails,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam'
import { AssumeRoleCommand } from '@aws-sdk/client-sts'
import { expect, test } from 'vitest'
import type { AwsSettings } from '../../sandbox/aws/world.ts'
import { accountId, allow, pass, refusal, type Sandbox, sandbox, useWorldTime } from './aws-setup.ts'

useWorldTime()

const NAME = 'JitShell-alice'
const ARN = `arn:aws:iam::${accountId}:role/jit/${NAME}`
const trusting = (user: string) => ({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${accountId}:user/${user}` }, Action: 'sts:AssumeRole' },
  ],
})

function withRole(settings: Partial<AwsSettings> = {}) {
  const world = sandbox(settings)
  const boundary = world.account.addPolicy('Boundary', allow('ssm:*', '*'))
  const { roleId } = world.account.addRole(NAME, { path: '/jit/', trust: trusting('admin'), boundary })
  return { ...world, roleId, boundary, iam: world.clients(world.admin.credentials).iam }
}

const put = (document: object | string, PolicyName = 'p', RoleName = NAME) =>
  new PutRolePolicyCommand({
    RoleName,
    PolicyName,
    PolicyDocument: typeof document === 'string' ? document : JSON.stringify(document),
  })

test('a role is described with path, id, boundary, trust and longest session', async () => {
  const { iam, account, roleId, boundary } = withRole()
  const { Role } = await iam.send(new GetRoleCommand({ RoleName: NAME }))
  expect(Role).toMatchObject({
    Path: '/jit/',
    Arn: ARN,
    RoleId: roleId,
    MaxSessionDuration: 3_600,
    PermissionsBoundary: { PermissionsBoundaryArn: boundary.arn },
  })
  expect(roleId).toMatch(/^AROA[A-Z2-7]{17}$/)
  expect(JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''))).toEqual(trusting('admin'))
  account.addRole('Long', { trust: {}, maxSessionDuration: 43_200 })
  expect((await iam.send(new GetRoleCommand({ RoleName: 'Long' }))).Role?.MaxSessionDuration).toBe(43_200)
})

test('inline policies of a role are written, listed, read and deleted as those of a user', async () => {
  const { iam } = withRole()
  await iam.send(put(allow('ssm:*', '*')))
  expect((await iam.send(new ListRolePoliciesCommand({ RoleName: NAME }))).PolicyNames).toEqual(['p'])
  const read = await iam.send(new GetRolePolicyCommand({ RoleName: NAME, PolicyName: 'p' }))
  expect(read).toMatchObject({ RoleName: NAME, PolicyName: 'p' })
  expect(JSON.parse(decodeURIComponent(read.PolicyDocument ?? ''))).toEqual(allow('ssm:*', '*'))
  const named = { RoleName: NAME, PolicyName: 'p' }
  await iam.send(new DeleteRolePolicyCommand(named))
  for (const command of [new DeleteRolePolicyCommand(named), new GetRolePolicyCommand(named)])
    expect(await refusal(iam.send(command as GetRolePolicyCommand))).toBe(
      'NoSuchEntityException 404 The role policy with name p cannot be found.',
    )
  expect(await refusal(iam.send(put(allow('ssm:*', '*'), 'p', 'Nobody')))).toBe(
    'NoSuchEntityException 404 The role with name Nobody cannot be found.',
  )
  expect(await refusal(iam.send(put('nonsense')))).toMatch(/^MalformedPolicyDocument\w* 400/)
})

test('all inline policies of a role share 10,240 characters, white space not counted', async () => {
  const { iam } = withRole()
  const empty = JSON.stringify({ ...allow('ssm:*', '*'), Id: '' }).length
  const sized = (length: number) => JSON.stringify({ ...allow('ssm:*', '*'), Id: 'x'.repeat(length - empty) })
  await iam.send(put(sized(10_000).replaceAll(',', ' ,\n '), 'one'))
  expect(await refusal(iam.send(put(sized(241), 'two')))).toBe(
    `LimitExceededException 409 Maximum policy size of 10240 bytes exceeded for role ${NAME}`,
  )
  await iam.send(put(sized(240), 'two'))
})

test('a role that is deleted and made anew has another id, and names are unique regardless of case', async () => {
  const { iam, roleId, boundary } = withRole()
  const create = (RoleName: string) =>
    new CreateRoleCommand({
      RoleName,
      Path: '/jit/',
      AssumeRolePolicyDocument: JSON.stringify(trusting('admin')),
      PermissionsBoundary: boundary.arn,
      MaxSessionDuration: 43_200,
    })
  expect(await refusal(iam.send(create(NAME.toUpperCase())))).toMatch(/^EntityAlreadyExistsException 409/)
  await iam.send(put(allow('ssm:*', '*')))
  expect(await refusal(iam.send(new DeleteRoleCommand({ RoleName: NAME })))).toMatch(/^DeleteConflictException 409/)
  await iam.send(new DeleteRolePolicyCommand({ RoleName: NAME, PolicyName: 'p' }))
  await iam.send(new DeleteRoleCommand({ RoleName: NAME }))
  expect(await refusal(iam.send(new GetRoleCommand({ RoleName: NAME })))).toMatch(/^NoSuchEntityException 404/)
  const { Role } = await iam.send(create(NAME))
  expect(Role).toMatchObject({ Arn: ARN, MaxSessionDuration: 43_200 })
  expect(Role?.RoleId).not.toBe(roleId)
})

test('the credentials of a role that was deleted are not those of its successor', async () => {
  const w = withRole({ propagationMs: [0, 0] })
  const key = w.account.addRoleSession(NAME, 'alice')
  const look = (who: Parameters<Sandbox['clients']>[0]) =>
    w.clients(who).iam.send(new GetUserCommand({ UserName: 'alice' }))
  await w.iam.send(new DeleteRoleCommand({ RoleName: NAME }))
  w.account.addRole(NAME, { path: '/jit/', trust: trusting('admin'), policies: { p: allow('iam:*', '*') } })
  expect(await refusal(look(key as never))).toMatch(/^AccessDenied 403/)
  await look(w.account.addRoleSession(NAME, 'alice') as never)
})

test('who may act below a path is refused outside of it, and for names that nobody has', async () => {
  const w = withRole()
  w.account.addRole('Elsewhere', { trust: trusting('admin') })
  const below = allow(['iam:GetRole', 'iam:PutRolePolicy'], `arn:aws:iam::${accountId}:role/jit/*`)
  const { credentials } = w.account.addUser('narrow', { policies: { below } })
  const { iam } = w.clients(credentials)
  await iam.send(new GetRoleCommand({ RoleName: NAME }))
  for (const RoleName of ['Elsewhere', 'Nobody'])
    expect(await refusal(iam.send(new GetRoleCommand({ RoleName })))).toBe(
      `AccessDenied 403 User: arn:aws:iam::${accountId}:user/narrow is not authorized to perform: iam:GetRole on resource: arn:aws:iam::${accountId}:role/${RoleName} because no identity-based policy allows the iam:GetRole action`,
    )
})

test('a condition on the boundary holds for roles, and the boundary can be put on later', async () => {
  const w = withRole()
  w.account.addRole('Unbound', { path: '/jit/', trust: trusting('admin') })
  const only = allow('iam:PutRolePolicy', `arn:aws:iam::${accountId}:role/jit/*`, {
    StringEquals: { 'iam:PermissionsBoundary': w.boundary.arn },
  })
  const { iam } = w.clients(w.account.addUser('narrow', { policies: { only } }).credentials)
  await iam.send(put(allow('*', '*')))
  expect(await refusal(iam.send(put(allow('*', '*'), 'p', 'Unbound')))).toMatch(/^AccessDenied 403/)
  await w.iam.send(new PutRolePermissionsBoundaryCommand({ RoleName: 'Unbound', PermissionsBoundary: w.boundary.arn }))
  await iam.send(put(allow('*', '*'), 'p', 'Unbound'))
})

test('roles of Identity Center are read by everybody who may, and changed by nobody', async () => {
  const { iam, account } = withRole()
  const name = 'AWSReservedSSO_Shell_0123456789abcdef'
  account.addRole(name, { path: '/aws-reserved/sso.amazonaws.com/', trust: trusting('admin') })
  expect((await iam.send(new GetRoleCommand({ RoleName: name }))).Role?.Path).toBe('/aws-reserved/sso.amazonaws.com/')
  expect(await refusal(iam.send(put(allow('*', '*'), 'p', name)))).toMatch(/^AccessDenied 403/)
})

test('a change of trust reaches those who ask within its delay', async () => {
  const w = withRole({ propagationMs: [30_000, 30_000] })
  const assume = () =>
    w
      .clients(w.admin.credentials)
      .sts.send(new AssumeRoleCommand({ RoleArn: ARN, RoleSessionName: 'x1' }))
      .then(
        () => 'opened',
        (error: Error) => error.name,
      )
  const change = { RoleName: NAME, PolicyDocument: JSON.stringify(trusting('bob')) }
  await w.iam.send(new UpdateAssumeRolePolicyCommand(change))
  expect(await assume()).toBe('opened')
  await pass(w, 30_000)
  expect(await assume()).toBe('AccessDenied')
})

test('the report of the account mixes users and roles in its pages, with ids, paths and documents', async () => {
  const { iam, account, roleId } = withRole({ pageSize: 2 })
  account.addRole('Other', { trust: trusting('admin') })
  await iam.send(put(allow('ssm:*', '*')))
  const seen: string[] = []
  const pages: number[] = []
  const input = { Filter: ['User' as const, 'Role' as const] }
  for await (const page of paginateGetAccountAuthorizationDetails({ client: iam }, input)) {
    const { UserDetailList: users = [], RoleDetailList: roles = [] } = page
    pages.push(users.length + roles.length)
    seen.push(...users.map(({ UserName }) => `user ${UserName}`))
    for (const { RoleName, RoleId, Path, RolePolicyList = [] } of roles)
      seen.push(`role ${Path}${RoleName} ${RoleId === roleId} ${RolePolicyList.map(each => each.PolicyName)}`)
  }
  expect(pages).toEqual([2, 2, 1])
  expect(seen.toSorted()).toEqual([
    `role /${'Other'} false `,
    `role /jit/${NAME} true p`,
    'user admin',
    'user alice',
    'user bob',
  ])
  const { RoleDetailList } = await iam.send(new GetAccountAuthorizationDetailsCommand({ Filter: ['User'] }))
  expect(RoleDetailList).toEqual([])
})
