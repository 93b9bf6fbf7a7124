import {
  CreateUserCommand,
  DeleteUserCommand,
  DeleteUserPolicyCommand,
  GetAccountAuthorizationDetailsCommand,
  GetUserCommand,
  GetUserPolicyCommand,
  ListUserPoliciesCommand,
  ListUsersCommand,
  PutUserPolicyCommand,
  paginateGetAccountAuthorizationDetails,
  paginateListUsers,
} from '@aws-sdk/client-iam'
import { expect, test } from 'vitest'
import { accountId, allow, refusal, sandbox, useWorldTime } from './aws-setup.ts'

useWorldTime()

const admin = (settings: Parameters<typeof sandbox>[0] = {}) => {
  const world = sandbox(settings)
  return { ...world, iam: world.clients(world.admin.credentials).iam }
}
const put = (PolicyDocument: string, PolicyName = 'p', UserName = 'alice') =>
  new PutUserPolicyCommand({ UserName, PolicyName, PolicyDocument })

test('a user is described with the path in the ARN', async () => {
  const { iam, bob } = admin()
  const { User } = await iam.send(new GetUserCommand({ UserName: 'bob' }))
  expect(User).toMatchObject({
    UserName: 'bob',
    Path: '/team/',
    Arn: `arn:aws:iam::${accountId}:user/team/bob`,
    UserId: bob.userId,
  })
  expect((await iam.send(new GetUserCommand({}))).User?.UserName).toBe('admin')
})

test('a policy is stored as written, replaced under its name, and returned percent-encoded', async () => {
  const { iam } = admin()
  const document = JSON.stringify({ ...allow('ssm:*', '*'), Id: "it's (100%) é*!" })
  await iam.send(put(JSON.stringify(allow('iam:*', '*'))))
  await iam.send(put(document))
  const read = await iam.send(new GetUserPolicyCommand({ UserName: 'alice', PolicyName: 'p' }))
  expect(decodeURIComponent(read.PolicyDocument ?? '')).toBe(document)
  expect(read.PolicyDocument).toMatch(/^[\w.~%-]+$/)
  expect((await iam.send(new ListUserPoliciesCommand({ UserName: 'alice' }))).PolicyNames).toEqual(['p'])
})

const malformed = [
  '',
  'not json',
  '[]',
  '{}',
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Resource":"*"}]}',
]

test.each(malformed)('the document %j is malformed', async document => {
  expect(await refusal(admin().iam.send(put(document)))).toMatch(/^MalformedPolicyDocument\w* 400|^ValidationError 400/)
})

test('all inline policies of a user share 2,048 characters, white space not counted', async () => {
  const { iam } = admin()
  const sized = (length: number) => {
    const empty = JSON.stringify({ ...allow('ssm:*', '*'), Id: '' }).length
    return JSON.stringify({ ...allow('ssm:*', '*'), Id: 'x'.repeat(length - empty) })
  }
  await iam.send(put(sized(1_048).replaceAll(',', ' ,\n   '), 'one'))
  await iam.send(put(sized(1_000), 'two'))
  expect(await refusal(iam.send(put(sized(1_001), 'two')))).toBe(
    'LimitExceededException 409 Maximum policy size of 2048 bytes exceeded for user alice',
  )
  await iam.send(put(sized(1_000), 'two'))
  await iam.send(put(sized(2_048), 'one', 'bob'))
})

test('absent users and policies are NoSuchEntity', async () => {
  const { iam } = admin()
  const named = { UserName: 'alice', PolicyName: 'gone' }
  expect(await refusal(iam.send(new DeleteUserPolicyCommand(named)))).toBe(
    'NoSuchEntityException 404 The user policy with name gone cannot be found.',
  )
  expect(await refusal(iam.send(new GetUserPolicyCommand(named)))).toMatch(/^NoSuchEntityException 404/)
  for (const command of [
    new DeleteUserPolicyCommand({ ...named, UserName: 'nobody' }),
    new GetUserCommand({ UserName: 'nobody' }),
  ])
    expect(await refusal(iam.send(command as GetUserCommand))).toBe(
      'NoSuchEntityException 404 The user with name nobody cannot be found.',
    )
})

test('user names are unique regardless of case, and a user created again is another user', async () => {
  const { iam } = admin()
  expect(await refusal(iam.send(new CreateUserCommand({ UserName: 'ALICE' })))).toMatch(
    /^EntityAlreadyExistsException 409/,
  )
  expect(await refusal(iam.send(new CreateUserCommand({ UserName: 'a b' })))).toMatch(/^ValidationError 400/)
  const first = await iam.send(new CreateUserCommand({ UserName: 'carol', Path: '/ops/' }))
  await iam.send(put(JSON.stringify(allow('*', '*')), 'p', 'carol'))
  expect(await refusal(iam.send(new DeleteUserCommand({ UserName: 'carol' })))).toMatch(/^DeleteConflictException 409/)
  await iam.send(new DeleteUserPolicyCommand({ UserName: 'carol', PolicyName: 'p' }))
  await iam.send(new DeleteUserCommand({ UserName: 'carol' }))
  const second = await iam.send(new CreateUserCommand({ UserName: 'carol' }))
  expect(second.User?.UserId).not.toBe(first.User?.UserId)
})

test('every listing comes in pages as small as requested', async () => {
  const { iam, account } = admin({ pageSize: 2 })
  for (let i = 0; i < 5; i++) account.addUser(`user-${i}`, { policies: { p: allow('ssm:*', '*') } })
  const names: string[] = []
  for await (const { Users = [], IsTruncated } of paginateListUsers({ client: iam }, {})) {
    expect(Users.length).toBeLessThanOrEqual(2)
    names.push(...Users.map(user => `${user.UserName}`))
    if (!IsTruncated) break
  }
  expect(names).toEqual(['admin', 'alice', 'bob', 'user-0', 'user-1', 'user-2', 'user-3', 'user-4'])
  const policies: unknown[] = []
  for await (const { UserDetailList = [] } of paginateGetAccountAuthorizationDetails(
    { client: iam },
    { Filter: ['User'] },
  ))
    policies.push(
      ...UserDetailList.flatMap(({ UserName, UserPolicyList }) =>
        (UserPolicyList ?? []).map(({ PolicyName }) => `${UserName} ${PolicyName}`),
      ),
    )
  expect(policies).toEqual(['admin all', 'user-0 p', 'user-1 p', 'user-2 p', 'user-3 p', 'user-4 p'])
  expect(await refusal(iam.send(new ListUsersCommand({ Marker: 'nonsense' })))).toMatch(
    / 400 The specified token is not valid/,
  )
})

test('the report of the account has every policy document, encoded, and roles if requested', async () => {
  const { iam, account } = admin()
  account.addRole('R', { trust: allow('sts:AssumeRole', '*'), policies: { r: allow('s3:*', '*') } })
  const { UserDetailList, RoleDetailList } = await iam.send(new GetAccountAuthorizationDetailsCommand({}))
  const [policy] = UserDetailList?.find(user => user.UserName === 'admin')?.UserPolicyList ?? []
  expect(JSON.parse(decodeURIComponent(policy?.PolicyDocument ?? ''))).toEqual(allow('*', '*'))
  expect(RoleDetailList).toMatchObject([{ RoleName: 'R', RolePolicyList: [{ PolicyName: 'r' }] }])
  expect((await iam.send(new GetAccountAuthorizationDetailsCommand({ Filter: ['Role'] }))).UserDetailList).toEqual([])
})

test('a call without a required member is a validation error', async () => {
  const request = new GetUserPolicyCommand({ UserName: 'alice' } as never)
  expect(await refusal(admin().iam.send(request))).toMatch(
    /^ValidationError 400 .*'policyName' failed to satisfy constraint: Member must not be null/,
  )
})
