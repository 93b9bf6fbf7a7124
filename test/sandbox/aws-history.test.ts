import { GetObjectCommand } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { instance, region, sandbox, start, useWorldTime } from './aws-setup.ts'

useWorldTime()

const minutes = 60_000
const month = 30 * 24 * 60 * minutes

test('a history of 2,000 sessions is listed completely, and costs next to nothing once it is recorded', async () => {
  const { account, world, admin, bob } = sandbox()
  const told = { owner: bob.arn, target: instance, document: 'JitAccess-1h' }
  const ids = Array.from({ length: 2_000 }, (_, i) => {
    const startedAt = new Date(start.getTime() - month + (i * month) / 2_000)
    const endedAt = new Date(startedAt.getTime() + 15 * minutes)
    return account.addSession(region, { ...told, startedAt, endedAt, lines: [{ at: startedAt, text: 'whoami' }] }).id
  })
  const began = performance.now()
  world.catchUp()
  const recorded = performance.now()
  for (let i = 0; i < 1_000; i++) world.catchUp()
  expect(performance.now() - recorded).toBeLessThan(recorded - began)
  expect(account.region(region).logGroups.get('/aws/ssm/sessions')?.streams.size).toBe(2_000)
  expect(world.buckets.get('session-logs')?.objects.size).toBe(2_000)

  const listed: (string | undefined)[] = []
  let NextToken: string | undefined
  do {
    const input = { State: 'History', MaxResults: 200, NextToken }
    const page = await world.call<{ Sessions: { SessionId?: string }[]; NextToken?: string }>(
      admin.credentials,
      region,
      'ssm',
      'DescribeSessions',
      input,
    )
    listed.push(...page.Sessions.map(({ SessionId }) => SessionId))
    NextToken = page.NextToken
  } while (NextToken)
  expect(listed).toEqual(ids.toReversed())
})

test('an object is sent without a copy', async () => {
  const { world, admin, clients } = sandbox()
  const stored = Buffer.alloc(10_000_000, 'line\n')
  const object = { Bucket: 'session-logs', Key: 'big' }
  world.buckets.get(object.Bucket)?.put(object.Key, stored, start)
  const { Body } = await clients(admin.credentials).s3.send(new GetObjectCommand(object))
  const chunks: Buffer[] = []
  for await (const chunk of Body as AsyncIterable<Buffer>) chunks.push(chunk)
  expect(chunks.map(({ buffer, length }) => [buffer === stored.buffer, length])).toEqual([[true, stored.length]])
})
