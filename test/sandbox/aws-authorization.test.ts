import { GetUserCommand, PutUserPermissionsBoundaryCommand, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import {
  DescribeSessionsCommand,
  ResumeSessionCommand,
  StartSessionCommand,
  TerminateSessionCommand,
} from '@aws-sdk/client-ssm'
import { describe, expect, test } from 'vitest'
import { connect, document, put } from './aws-access-setup.ts'
import { accountId, allow, grant, instance, pass, refusal, region, sandbox, useWorldTime } from './aws-setup.ts'

useWorldTime()

test('a denial names principal, action, resource and reason, as in AWS', async () => {
  const world = sandbox()
  const alice = world.clients(world.alice.credentials)
  const user = `User: arn:aws:iam::${accountId}:user/alice is not authorized to perform:`
  expect(await refusal(connect(world))).toBe(
    `AccessDeniedException 400 ${user} ssm:StartSession on resource: arn:aws:ec2:${region}:${accountId}:instance/${instance} because no identity-based policy allows the ssm:StartSession action`,
  )
  expect(await refusal(alice.iam.send(new GetUserCommand({ UserName: 'bob' })))).toBe(
    `AccessDenied 403 ${user} iam:GetUser on resource: arn:aws:iam::${accountId}:user/team/bob because no identity-based policy allows the iam:GetUser action`,
  )
  expect(await refusal(alice.ssm.send(new DescribeSessionsCommand({ State: 'Active' })))).toBe(
    `AccessDeniedException 400 ${user} ssm:DescribeSessions on resource: arn:aws:ssm:${region}:${accountId}:* because no identity-based policy allows the ssm:DescribeSessions action`,
  )
})

describe('StartSession', () => {
  const granted = async (policy: object = grant('2026-11-23T11:00:00Z')) => {
    const world = sandbox({ propagationMs: [0, 0] })
    world.account.addInstance(region, 'i-0bbbbbbbbbbbbbbbb')
    world.account.addInstance(region, 'mi-0cccccccccccccccc')
    world.account.addDocument(region, 'Other', { schemaVersion: '1.0', sessionType: 'Standard_Stream', inputs: {} })
    await put(world, 'alice', policy)
    return world
  }

  test('needs the instance and the document', async () => {
    const world = await granted()
    await connect(world)
    expect(await refusal(connect(world, 'alice', document, 'i-0bbbbbbbbbbbbbbbb'))).toMatch(/instance\/i-0bbb/)
    expect(await refusal(connect(world, 'alice', document, 'mi-0cccccccccccccccc'))).toMatch(
      /managed-instance\/mi-0ccc/,
    )
    expect(await refusal(connect(world, 'alice', 'Other'))).toMatch(/on resource: \S+:document\/Other because/)
    expect(await refusal(connect(world, 'bob'))).toMatch(/user\/team\/bob is not authorized/)
  })

  test('needs the default document if none is given and the policy has the document check', async () => {
    const world = await granted()
    const { ssm } = world.clients(world.alice.credentials)
    expect(await refusal(ssm.send(new StartSessionCommand({ Target: instance })))).toMatch(
      /document\/SSM-SessionManagerRunShell/,
    )
    const unchecked = await granted(
      allow('ssm:StartSession', `arn:aws:ec2:${region}:${accountId}:instance/${instance}`),
    )
    await unchecked.clients(unchecked.alice.credentials).ssm.send(new StartSessionCommand({ Target: instance }))
    expect(await refusal(connect(unchecked))).toMatch(/document\/JitAccess-1h/)
  })

  test("refuses AWS's own SSH document to a user who was granted another", async () => {
    const world = await granted()
    expect(await refusal(connect(world, 'alice', 'AWS-StartSSHSession'))).toMatch(/AccessDeniedException/)
  })

  test("allows AWS's own documents too if a policy has a wildcard for documents", async () => {
    const world = await granted(allow('ssm:StartSession', '*'))
    await connect(world, 'alice', 'AWS-StartSSHSession')
  })
})

test('a session can be resumed and terminated by its owner, and not by a user whose name begins like that', async () => {
  const world = sandbox({ propagationMs: [0, 0] })
  const shadow = world.account.addUser('alice-admin', { policies: { jit: grant('2026-11-23T11:00:00Z') } })
  await put(world, 'alice', grant('2026-11-23T11:00:00Z'))
  const { SessionId } = await connect(world)
  await pass(world, 5_000)
  const ofAlice = world.clients(world.alice.credentials).ssm
  const others = world.clients(shadow.credentials).ssm
  expect(await refusal(others.send(new TerminateSessionCommand({ SessionId })))).toMatch(/ssm:TerminateSession/)
  expect(await refusal(others.send(new ResumeSessionCommand({ SessionId })))).toMatch(/ssm:ResumeSession/)
  await ofAlice.send(new ResumeSessionCommand({ SessionId }))
  await ofAlice.send(new TerminateSessionCommand({ SessionId }))
})

test('a permissions boundary limits its user, and can be required of those who write policies for that user', async () => {
  const world = sandbox({ propagationMs: [0, 0] })
  const boundary = world.account.addPolicy('only-ssm', allow('ssm:*', '*'))
  const condition = { StringEquals: { 'iam:PermissionsBoundary': boundary.arn } }
  const granter = world.account.addUser('granter', { policies: { p: allow('iam:PutUserPolicy', '*', condition) } })
  const { iam } = world.clients(granter.credentials)
  const write = () =>
    iam.send(
      new PutUserPolicyCommand({ UserName: 'alice', PolicyName: 'p', PolicyDocument: JSON.stringify(allow('*', '*')) }),
    )
  expect(await refusal(write())).toMatch(/AccessDenied/)
  const admin = world.clients(world.admin.credentials).iam
  await admin.send(new PutUserPermissionsBoundaryCommand({ UserName: 'alice', PermissionsBoundary: boundary.arn }))
  await write()
  await connect(world)
  const alice = world.clients(world.alice.credentials).iam
  expect(await refusal(alice.send(new GetUserCommand({})))).toMatch(
    /because no permissions boundary allows the iam:GetUser action/,
  )
})

test('conditions on the source address and on MFA are evaluated by the request and the session', async () => {
  const world = sandbox({ sourceIp: '203.0.113.7' })
  const user = (name: string, condition: object) =>
    world.account.addUser(name, { policies: { p: allow('iam:GetUser', '*', condition) } })
  const here = user('here', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } })
  const there = user('there', { IpAddress: { 'aws:SourceIp': '198.51.100.0/24' } })
  const strong = user('strong', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } })
  const get = (credentials: Parameters<typeof world.clients>[0]) =>
    world.clients(credentials).iam.send(new GetUserCommand({}))
  await get(here.credentials)
  await refusal(get(there.credentials))
  await refusal(get(strong.credentials))
  const session = (mfa: boolean) => {
    const { accessKeyId, secretAccessKey, sessionToken = '' } = world.account.addUserSession('strong', { mfa })
    return { accessKeyId, secretAccessKey, sessionToken }
  }
  await refusal(get(session(false)))
  await get(session(true))
})

test('an explicit deny wins, and the message says so', async () => {
  const world = sandbox()
  const policy = {
    Version: '2012-10-17',
    Statement: [...allow('iam:*', '*').Statement, { Effect: 'Deny', Action: 'iam:GetUser', Resource: '*' }],
  }
  const user = world.account.addUser('carol', { policies: { policy } })
  expect(await refusal(world.clients(user.credentials).iam.send(new GetUserCommand({})))).toMatch(
    /with an explicit deny in an identity-based policy$/,
  )
})
