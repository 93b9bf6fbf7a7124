import {
  DescribeDocumentCommand,
  DescribeInstanceInformationCommand,
  GetConnectionStatusCommand,
  GetDocumentCommand,
  ListDocumentsCommand,
  paginateDescribeSessions,
  StartSessionCommand,
} from '@aws-sdk/client-ssm'
import { expect, test } from 'vitest'
import type { DataChannelResource } from '../../sandbox/aws/state/settings.ts'
import { AwsError } from '../../sandbox/aws/world.ts'
import { sessionWorld as world } from './aws-session-setup.ts'
import { accountId, allow, instance, pass, refusal, region, useWorldTime } from './aws-setup.ts'

useWorldTime()

const KEY = `arn:aws:kms:${region}:${accountId}:key/0123`

test('session ids occur in both known forms', async () => {
  const w = world()
  const ids = await Promise.all(Array.from({ length: 20 }, () => w.connect()))
  expect(ids.filter(id => /^admin-0[0-9a-f]{16}$/.test(id)).length).toBeGreaterThan(0)
  expect(ids.filter(id => /^admin-[0-9a-z]{26}$/.test(id)).length).toBeGreaterThan(0)
  expect(await world({ sessionIdFormat: 'alphanumeric' }).connect()).toMatch(/^admin-[0-9a-z]{26}$/)
})

test('terminating an ended session succeeds or is refused, by the setting; an unknown one does not exist', async () => {
  for (const deadSession of ['success', 'ValidationException'] as const) {
    const w = world({ deadSession })
    const id = await w.connect()
    await w.terminate(id)
    await pass(w, 10_000)
    const answer = await w.terminate(id).then(
      () => 'success',
      (error: Error) => `${error.name}: ${error.message}`,
    )
    expect(answer).toBe(deadSession === 'success' ? 'success' : 'ValidationException: Session is not in a valid state.')
    expect(await refusal(w.terminate('admin-0000'))).toMatch(/^DoesNotExistException 400/)
    w.clock.advance(0)
  }
})

test.each<[readonly DataChannelResource[], string, string]>([
  [['none'], '*', 'opened'],
  [['none'], `arn:aws:ssm:${region}:${accountId}:session/*`, 'refused'],
  [['session'], '*', 'opened'],
  [['session'], `arn:aws:ssm:${region}:${accountId}:session/*`, 'opened'],
  [['session'], `arn:aws:ssmmessages:${region}:${accountId}:*`, 'refused'],
  [['messages'], '*', 'opened'],
  [['messages'], `arn:aws:ssmmessages:${region}:${accountId}:*`, 'opened'],
  [['messages'], `arn:aws:ssm:${region}:${accountId}:session/*`, 'refused'],
])('a data channel that asks about %j is, by a policy on %s, %s', async (dataChannelResources, resource, outcome) => {
  const w = world({ dataChannelResources })
  const user = w.account.addUser('carol', { policies: { channel: allow('ssmmessages:OpenDataChannel', resource) } })
  const { accessKeyId } = user.credentials
  const opening = w.world.openDataChannel({ accessKeyId, region, session: await w.connect() })
  expect(await opening.then(() => 'opened', refusedBy)).toBe(outcome)
})

test.each([
  ['refused', {}],
  ['opened', { key: allow('kms:GenerateDataKey', KEY) }],
])('a data channel of a session that a key encrypts is %s, by a user with the policies %j', async (outcome, more) => {
  const w = world()
  w.account.addDocument(region, 'Encrypted', { sessionType: 'Standard_Stream', inputs: { kmsKeyId: KEY } })
  const user = w.account.addUser('carol', { policies: { channel: allow('ssmmessages:OpenDataChannel', '*'), ...more } })
  const { accessKeyId } = user.credentials
  const opening = w.world.openDataChannel({ accessKeyId, region, session: await w.connect('Encrypted') })
  expect(await opening.then(() => 'opened', refusedBy)).toBe(outcome)
})

const refusedBy = (error: unknown) => (error instanceof AwsError && error.name === 'AccessDenied' ? 'refused' : error)

test('a session needs a node that is online and a document that exists', async () => {
  const w = world()
  const node = w.account.addInstance(region, 'mi-0123456789abcdef0', { online: false })
  expect(await refusal(w.connect('JitAccess-1h', node.id))).toBe(
    'TargetNotConnected 400 mi-0123456789abcdef0 is not connected.',
  )
  expect(await refusal(w.connect('JitAccess-1h', 'i-00000000000000000'))).toMatch(/^TargetNotConnected 400/)
  expect(await refusal(w.connect('Nowhere'))).toMatch(/^InvalidDocument 400/)
  node.online = true
  await w.connect('JitAccess-1h', node.id)
})

test('a session whose encrypted destination cannot be verified fails', async () => {
  const w = world()
  w.account.addDocument(region, 'Strict', {
    schemaVersion: '1.0',
    sessionType: 'Standard_Stream',
    inputs: { cloudWatchLogGroupName: '/aws/ssm/sessions', cloudWatchEncryptionEnabled: true },
  })
  await w.connect('Strict')
  await pass(w, 2_000)
  expect([await w.list(), await w.list('History')]).toEqual([[], ['Failed']])
})

test('listings are filtered by equality, and an Owner is a complete ARN', async () => {
  const w = world()
  const shadow = w.account.addUser('admin-two', { policies: { p: allow('*', '*') } })
  await w
    .clients(shadow.credentials)
    .ssm.send(new StartSessionCommand({ Target: instance, DocumentName: 'JitAccess-1h' }))
  await pass(w, 10_000)
  const id = await w.connect()
  await pass(w, 10_000)
  const count = async (key: string, value: string) =>
    (await w.list('Active', { Filters: [{ key: key as 'Owner', value }] })).length
  expect(await count('Owner', w.admin.arn)).toBe(1)
  expect(await count('Owner', shadow.arn)).toBe(1)
  expect(await count('Owner', 'admin')).toBe(0)
  expect(await count('Target', instance)).toBe(2)
  expect(await count('SessionId', id)).toBe(1)
  expect(await count('Status', 'Connected')).toBe(2)
  expect(await count('InvokedAfter', '2026-11-23T10:00:05Z')).toBe(1)
  expect(await count('InvokedBefore', '2026-11-23T10:00:05Z')).toBe(1)
  expect(await refusal(count('Nonsense', 'x'))).toMatch(/^InvalidFilterKey 400/)
})

test('pages are as small as requested, and sessions that end between two pages shift nothing', async () => {
  const w = world({ pageSize: 2 })
  const ids: string[] = []
  for (let i = 0; i < 5; i++) {
    ids.push(await w.connect())
    await pass(w, 1_000)
  }
  const seen: string[] = []
  for await (const { Sessions = [] } of paginateDescribeSessions({ client: w.ssm }, { State: 'Active' })) {
    expect(Sessions.length).toBeLessThanOrEqual(2)
    seen.push(...Sessions.map(session => `${session.SessionId}`))
    for (const session of w.account.sessions(region).slice(-2)) session.exit()
  }
  expect(seen).toEqual([...ids].reverse())
  expect(await refusal(w.list('Active', { NextToken: 'nonsense' }))).toMatch(/^InvalidNextToken 400/)
  expect(await refusal(w.list('Active', { MaxResults: 201 }))).toMatch(/^ValidationException 400/)
})

test('nodes and documents can be described', async () => {
  const w = world()
  w.account.addInstance(region, 'mi-0123456789abcdef0', { online: false, name: 'factory' })
  const { InstanceInformationList } = await w.ssm.send(new DescribeInstanceInformationCommand({}))
  expect(InstanceInformationList).toMatchObject([
    { InstanceId: instance, PingStatus: 'Online', ResourceType: 'EC2Instance' },
    {
      InstanceId: 'mi-0123456789abcdef0',
      PingStatus: 'ConnectionLost',
      ResourceType: 'ManagedInstance',
      ComputerName: 'factory',
    },
  ])
  const online = await w.ssm.send(
    new DescribeInstanceInformationCommand({ Filters: [{ Key: 'PingStatus', Values: ['Online'] }] }),
  )
  expect(online.InstanceInformationList).toHaveLength(1)
  expect((await w.ssm.send(new GetConnectionStatusCommand({ Target: instance }))).Status).toBe('connected')
  expect((await w.ssm.send(new GetConnectionStatusCommand({ Target: 'i-00000000000000000' }))).Status).toBe(
    'notconnected',
  )
  const { Content } = await w.ssm.send(new GetDocumentCommand({ Name: 'JitAccess-1h' }))
  expect(JSON.parse(Content ?? '').inputs.maxSessionDuration).toBe('60')
  expect((await w.ssm.send(new DescribeDocumentCommand({ Name: 'JitAccess-1h' }))).Document).toMatchObject({
    DocumentType: 'Session',
    SchemaVersion: '1.0',
    Status: 'Active',
  })
  const { DocumentIdentifiers } = await w.ssm.send(
    new ListDocumentsCommand({ Filters: [{ Key: 'DocumentType', Values: ['Session'] }] }),
  )
  expect(DocumentIdentifiers?.map(({ Name }) => Name)).toEqual(['JitAccess-1h'])
})

test('the Owner of a user with a path contains the path or not, by the setting', async () => {
  for (const ownerHasPath of [true, false]) {
    const w = world({ ownerHasPath, propagationMs: [0, 0] })
    const user = w.account.addUser('carol', { path: '/ops/night/', policies: { p: allow('*', '*') } })
    const { ssm } = w.clients(user.credentials)
    await ssm.send(new StartSessionCommand({ Target: instance, DocumentName: 'JitAccess-1h' }))
    expect(w.account.sessions(region)[0]?.owner).toBe(
      `arn:aws:iam::${accountId}:user/${ownerHasPath ? 'ops/night/' : ''}carol`,
    )
  }
})
