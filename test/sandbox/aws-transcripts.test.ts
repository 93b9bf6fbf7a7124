import {
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  DescribeLogGroupsCommand,
  DescribeLogStreamsCommand,
  FilterLogEventsCommand,
  GetLogEventsCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs'
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3'
import { StartSessionCommand, TerminateSessionCommand } from '@aws-sdk/client-ssm'
import { expect, test } from 'vitest'
import { allow, instance, pass, refusal, region, sandbox, useWorldTime } from './aws-setup.ts'

useWorldTime()

const logGroupName = '/aws/ssm/sessions'
const Bucket = 'session-logs'

async function world(settings: Parameters<typeof sandbox>[0] = {}) {
  const base = sandbox({
    connectMs: [500, 500],
    terminateMs: [0, 0],
    closeMs: [5_000, 5_000],
    s3DelayMs: [10_000, 10_000],
    ...settings,
  })
  const { ssm, logs, s3 } = base.clients(base.admin.credentials)
  const { SessionId: id = '' } = await ssm.send(
    new StartSessionCommand({ Target: instance, DocumentName: 'JitAccess-1h' }),
  )
  const session = base.account.sessions(region)[0]
  if (!session) throw new Error('No session was started.')
  return { ...base, ssm, logs, s3, id, session }
}

test('a session writes its stream as it goes on, second by second', async () => {
  const w = await world({ script: undefined })
  const read = () => w.logs.send(new GetLogEventsCommand({ logGroupName, logStreamName: w.id, startFromHead: true }))
  expect(await refusal(read())).toBe('ResourceNotFoundException 400 The specified log stream does not exist.')
  await pass(w, 1_200)
  w.session.type('whoami')
  await pass(w, 799)
  expect(await refusal(read())).toMatch(/^ResourceNotFoundException/)
  await pass(w, 1)
  const { events = [] } = await read()
  expect(JSON.parse(events[0]?.message ?? '')).toEqual({
    eventVersion: '1.0',
    eventTime: '2026-11-23T10:00:02Z',
    awsRegion: region,
    target: { id: instance },
    userIdentity: { arn: w.admin.arn },
    runAsUser: 'ssm-user',
    sessionId: w.id,
    sessionData: ['whoami'],
  })
  await pass(w, 10_000)
  w.session.type('uptime')
  await pass(w, 1_000)
  expect((await read()).events).toHaveLength(2)
})

test('the object appears some seconds after the end, once, under a predictable key', async () => {
  const w = await world()
  await pass(w, 61_000)
  await w.ssm.send(new TerminateSessionCommand({ SessionId: w.id }))
  await pass(w, 14_999)
  const object = { Bucket, Key: `sessions/${w.id}.log` }
  expect(await refusal(w.s3.send(new HeadObjectCommand(object)))).toMatch(/^NotFound 404/)
  await pass(w, 1)
  const head = await w.s3.send(new HeadObjectCommand(object))
  expect(head.LastModified).toEqual(new Date('2026-11-23T10:01:16Z'))
  const text = await (await w.s3.send(new GetObjectCommand(object))).Body?.transformToString()
  expect(text).toContain('$ uptime\n$ df -h\n')
  expect(head.ContentLength).toBe(text?.length)
})

test('a session without its group or bucket is not recorded', async () => {
  const w = await world()
  w.account.removeLogGroup(region, logGroupName)
  w.account.removeBucket(Bucket)
  await pass(w, 100_000)
  expect((await w.logs.send(new DescribeLogGroupsCommand({}))).logGroups).toEqual([])
})

test('the forward token repeats at the end, and continues when more has been written', async () => {
  const w = await world({ pageSize: 2, script: { everyMs: 1_000, lines: ['a', 'b', 'c', 'd', 'e'] } })
  await pass(w, 6_000)
  const read = (nextToken?: string) =>
    w.logs.send(new GetLogEventsCommand({ logGroupName, logStreamName: w.id, startFromHead: true, nextToken }))
  const data: string[] = []
  let token: string | undefined
  for (;;) {
    const { events = [], nextForwardToken } = await read(token)
    data.push(...events.map(({ message = '' }) => JSON.parse(message).sessionData[0]))
    if (nextForwardToken === token) break
    token = nextForwardToken
  }
  expect(data).toEqual(['a', 'b', 'c', 'd', 'e', 'a'])
  await pass(w, 1_000)
  expect((await read(token)).events).toHaveLength(1)
})

test('a filtered page may be empty and still have a successor', async () => {
  const w = await world({ pageSize: 2, script: { everyMs: 1_000, lines: ['a', 'b', 'c', 'd', 'needle'] } })
  await pass(w, 6_000)
  const pages: number[] = []
  let nextToken: string | undefined
  do {
    const page = await w.logs.send(new FilterLogEventsCommand({ logGroupName, filterPattern: '"needle"', nextToken }))
    pages.push(page.events?.length ?? -1)
    nextToken = page.nextToken
  } while (nextToken)
  expect(pages).toEqual([0, 0, 1])
})

test('groups, streams and events can be written and listed', async () => {
  const { logs } = await world()
  const named = { logGroupName: '/own', logStreamName: 'stream' }
  await logs.send(new CreateLogGroupCommand({ logGroupName: '/own' }))
  expect(await refusal(logs.send(new CreateLogGroupCommand({ logGroupName: '/own' })))).toMatch(
    /^ResourceAlreadyExistsException 400/,
  )
  await logs.send(new CreateLogStreamCommand(named))
  await logs.send(
    new PutLogEventsCommand({ ...named, logEvents: [2, 1].map(i => ({ timestamp: i, message: `event ${i}` })) }),
  )
  const { events } = await logs.send(
    new GetLogEventsCommand({ ...named, startFromHead: true, startTime: 1, endTime: 2 }),
  )
  expect(events?.map(({ message }) => message)).toEqual(['event 1'])
  const streams = await logs.send(
    new DescribeLogStreamsCommand({ logGroupName: '/own', orderBy: 'LastEventTime', descending: true }),
  )
  expect(streams.logStreams).toMatchObject([{ logStreamName: 'stream', firstEventTimestamp: 1, lastEventTimestamp: 2 }])
  const groups = await logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: '/o' }))
  expect(groups.logGroups).toMatchObject([{ logGroupName: '/own' }])
})

test('objects of any name are put, listed by prefix in pages, and read in ranges', async () => {
  const { s3 } = await world({ pageSize: 2 })
  const keys = ['a/1', 'a/2', 'a/b/3', 'a/b/4', 'c d/ü+&=?.txt']
  for (const Key of keys)
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: `content of ${Key}`, Metadata: { from: 'test' } }))
  const listed: string[] = []
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket }))
    listed.push(...(page.Contents ?? []).map(({ Key = '' }) => Key))
  expect(listed).toEqual(keys)
  const found: string[] = []
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix: 'a/', Delimiter: '/' }))
    found.push(
      ...(page.Contents ?? []).map(({ Key = '' }) => Key),
      ...(page.CommonPrefixes ?? []).map(({ Prefix = '' }) => Prefix),
    )
  expect(found).toEqual(['a/1', 'a/2', 'a/b/'])
  const part = await s3.send(new GetObjectCommand({ Bucket, Key: 'c d/ü+&=?.txt', Range: 'bytes=0-6' }))
  expect(await part.Body?.transformToString()).toBe('content')
  expect([part.$metadata.httpStatusCode, part.Metadata]).toEqual([206, { from: 'test' }])
  expect((await s3.send(new ListBucketsCommand({}))).Buckets).toMatchObject([{ Name: Bucket }])
})

test('only those who may list are told that an object is missing, and the bucket of another account is closed', async () => {
  const w = await world()
  const reader = w.account.addUser('reader', { policies: { p: allow('s3:GetObject', '*') } })
  w.world.addAccount('999999999999').addBucket('foreign')
  const get = (who: typeof reader, bucket = Bucket) =>
    refusal(w.clients(who.credentials).s3.send(new GetObjectCommand({ Bucket: bucket, Key: 'missing' })))
  expect(await get(reader)).toMatch(/^AccessDenied 403/)
  expect(await get(w.admin)).toMatch(/^NoSuchKey 404/)
  expect(await get(w.admin, 'foreign')).toMatch(/^AccessDenied 403/)
  expect(await get(w.admin, 'nowhere')).toMatch(/^NoSuchBucket 404/)
  expect(await refusal(w.clients(w.alice.credentials).s3.send(new ListObjectsV2Command({ Bucket })))).toMatch(
    /^AccessDenied 403 .*s3:ListBucket/,
  )
})
