import { Readable } from 'node:stream'
import { CloudWatchLogsClient, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs'
import { DeleteUserPolicyCommand, GetUserCommand, IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import { GetObjectCommand, ListBucketsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { DescribeSessionsCommand, SSMClient } from '@aws-sdk/client-ssm'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterEach, expect, test, vi } from 'vitest'
import type { AwsFault } from '../../sandbox/aws/world.ts'
import { inProcess } from '../../sandbox/in-process.ts'
import { type RunningServer, startServer } from '../../sandbox/server.ts'
import { allow, clients, refusal, region, sandbox, useWorldTime } from './aws-setup.ts'

useWorldTime()

const put = new PutUserPolicyCommand({
  UserName: 'alice',
  PolicyName: 'p',
  PolicyDocument: JSON.stringify(allow('ssm:*', '*')),
})

test('throttling has the words of each service', async () => {
  const { world, admin } = sandbox()
  const { iam, ssm, s3 } = clients(world, admin.credentials)
  world.faults.add({ operation: '*', count: 3, kind: 'throttle' })
  expect(await refusal(iam.send(new GetUserCommand({})))).toBe('Throttling 400 Rate exceeded')
  expect(await refusal(ssm.send(new DescribeSessionsCommand({ State: 'Active' })))).toBe(
    'ThrottlingException 400 Rate exceeded',
  )
  expect(await refusal(s3.send(new ListBucketsCommand({})))).toBe('SlowDown 503 Rate exceeded')
  await iam.send(new GetUserCommand({}))
})

test('another event may happen while a call is on its way, which is then served', async () => {
  const { world, admin, account } = sandbox()
  const { iam } = clients(world, admin.credentials)
  let before: readonly string[] | undefined
  const run = async () => {
    before = account.policyNames('alice')
  }
  world.faults.add({ operation: 'PutUserPolicy', kind: 'meanwhile', run })
  await iam.send(put)
  expect(before).toEqual([])
  expect(account.policyNames('alice')).toEqual(['p'])
})

test('a fault meets only its operation, only as often as requested, and is recorded in the journal', async () => {
  const { world, admin, account } = sandbox()
  const { iam } = clients(world, admin.credentials)
  world.faults.add({ operation: 'PutUserPolicy', count: 2, kind: 'error' })
  await iam.send(new GetUserCommand({}))
  expect(await refusal(iam.send(put))).toMatch(/^ServiceFailure\w* 500/)
  expect(await refusal(iam.send(put))).toMatch(/^ServiceFailure\w* 500/)
  expect(account.policyNames('alice')).toEqual([])
  await iam.send(put)
  expect(world.calls.map(({ operation, outcome }) => `${operation} ${outcome}`)).toEqual([
    'GetUser ok',
    'PutUserPolicy ServiceFailure',
    'PutUserPolicy ServiceFailure',
    'PutUserPolicy ok',
  ])
  expect(world.calls[3]).toMatchObject({
    service: 'iam',
    principal: admin.arn,
    account: account.id,
    input: { UserName: 'alice', PolicyName: 'p' },
  })
})

const lost: AwsFault[] = [
  { operation: 'PutUserPolicy', kind: 'error', status: 503, afterEffect: true },
  { operation: 'PutUserPolicy', kind: 'reset', afterEffect: true },
]

test.each(lost)('the effect of a call can stand although its answer is lost ($kind)', async fault => {
  const { world, admin, account } = sandbox()
  const { iam } = clients(world, admin.credentials)
  world.faults.add(fault)
  await expect(iam.send(put)).rejects.toThrow()
  expect(account.policyNames('alice')).toEqual(['p'])
})

test('modelled errors can be requested by name, and for some inputs only', async () => {
  const { world, admin } = sandbox()
  const { iam } = clients(world, admin.credentials)
  world.faults.add({
    operation: 'GetUser',
    kind: 'error',
    code: 'ConcurrentModificationException',
    when: input => (input as { UserName?: string }).UserName === 'bob',
  })
  await iam.send(new GetUserCommand({ UserName: 'alice' }))
  expect(await refusal(iam.send(new GetUserCommand({ UserName: 'bob' })))).toMatch(
    /^ConcurrentModificationException 409/,
  )
})

test('a slow answer takes its time on the given clock', async () => {
  const { world, admin, clock } = sandbox()
  const iam = new IAMClient({
    region,
    credentials: admin.credentials,
    endpoint: 'http://127.0.0.1:1',
    requestHandler: inProcess(world.handle, { sleep: clock.sleep }),
  })
  world.faults.add({ operation: 'GetUser', kind: 'slow', delayMs: 30_000 })
  await iam.send(new GetUserCommand({}))
  expect(clock.now()).toEqual(new Date('2026-11-23T10:00:30Z'))
})

test('a call without HTTP is authorized and recorded like any other', async () => {
  const { world, admin, alice } = sandbox()
  const input = { UserName: 'alice' }
  expect(await world.call(admin.credentials, region, 'iam', 'GetUser', input)).toMatchObject({
    User: { Arn: alice.arn },
  })
  await expect(world.call(alice.credentials, region, 'iam', 'GetUser', input)).rejects.toThrow(
    /is not authorized to perform: iam:GetUser/,
  )
  expect(world.calls.map(({ principal, outcome }) => [principal, outcome])).toEqual([
    [admin.arn, 'ok'],
    [alice.arn, 'AccessDenied'],
  ])
})

let server: RunningServer | undefined
afterEach(() => {
  vi.unstubAllEnvs()
  return server?.close()
})

test('the SDK meets the same over a socket: answers, resets and retries', async () => {
  const { world, admin, account } = sandbox()
  server = await startServer(world.handle, { unref: true })
  const config = { region, credentials: admin.credentials, endpoint: server.url }
  const once = new IAMClient({ ...config, maxAttempts: 1 })
  await once.send(put)
  world.faults.add({ operation: 'DeleteUserPolicy', kind: 'reset', afterEffect: true })
  const remove = new DeleteUserPolicyCommand({ UserName: 'alice', PolicyName: 'p' })
  await expect(once.send(remove)).rejects.toThrow(/ECONNRESET|socket hang up/)
  expect(account.policyNames('alice')).toEqual([])
  world.faults.add({ operation: 'DescribeSessions', count: 2, kind: 'throttle' })
  const patient = new SSMClient({ ...config, maxAttempts: 3 })
  const { $metadata } = await patient.send(new DescribeSessionsCommand({ State: 'Active' }))
  expect($metadata.attempts).toBe(3)
})

test('AWS_ENDPOINT_URL alone leads every client here, and bodies arrive as plain bytes or in chunks', async () => {
  const { world, admin } = sandbox()
  server = await startServer(world.handle, { unref: true })
  vi.stubEnv('AWS_ENDPOINT_URL', server.url)
  const config = { region, credentials: admin.credentials }
  await new IAMClient(config).send(new GetUserCommand({}))
  await new STSClient(config).send(new GetCallerIdentityCommand({}))
  await new SSMClient(config).send(new DescribeSessionsCommand({ State: 'Active' }))
  await new CloudWatchLogsClient(config).send(new DescribeLogGroupsCommand({}))
  const s3 = new S3Client(config)
  const text = 'line\n'.repeat(50_000)
  for (const Body of [text, Readable.from([Buffer.from(text)])]) {
    await s3.send(new PutObjectCommand({ Bucket: 'session-logs', Key: 'big', Body, ContentLength: text.length }))
    const { Body: read } = await s3.send(new GetObjectCommand({ Bucket: 'session-logs', Key: 'big' }))
    expect((await read?.transformToString()) === text).toBe(true)
  }
})

test('a bug in a handler is a plain 500, never a hang', async () => {
  const { error } = console
  console.error = () => {}
  server = await startServer(() => Promise.reject(new Error('a bug')))
  const response = await fetch(server.url)
  console.error = error
  expect([response.status, await response.text()]).toEqual([500, 'The sandbox failed: Error: a bug'])
})
