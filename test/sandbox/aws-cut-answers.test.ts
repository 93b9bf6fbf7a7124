import { CloudWatchLogsClient, GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs'
import { GetObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inProcess } from '../../sandbox/in-process.ts'
import { type RunningServer, startServer } from '../../sandbox/server.ts'
import { region, sandbox, start, useWorldTime } from './aws-setup.ts'

useWorldTime()

const text = 'line\n'.repeat(2_000)
const { world, account, admin } = sandbox()
world.buckets.get('session-logs')?.put('big', Buffer.from(text), start)
account.addLogGroup(region, '/group').stream('stream', start).write(start, start, text)

let server: RunningServer
beforeAll(async () => {
  server = await startServer(world.handle, { unref: true })
})
afterAll(() => server.close())

const object = { Bucket: 'session-logs', Key: 'big' }
const config = { region, credentials: admin.credentials, forcePathStyle: true }
const ways = {
  'over a socket': (maxAttempts: number) => ({ ...config, maxAttempts, endpoint: server.url }),
  'in process': (maxAttempts: number) => ({
    ...config,
    maxAttempts,
    endpoint: 'http://127.0.0.1:1',
    requestHandler: inProcess(world.handle),
  }),
}
const each = test.each(Object.entries(ways))

each(
  'an answer can break off in the middle of its body, with a complete head and an error for the reader: %s',
  async (_, way) => {
    world.faults.add({ operation: 'GetObject', kind: 'cut' })
    const { Body, ContentLength } = await new S3Client(way(1)).send(new GetObjectCommand(object))
    expect(ContentLength).toBe(text.length)
    const chunks: Buffer[] = []
    const read = async () => {
      for await (const chunk of Body as AsyncIterable<Buffer>) chunks.push(chunk)
    }
    await expect(read()).rejects.toThrow('aborted')
    expect(Buffer.concat(chunks).toString() === text.slice(0, text.length / 2)).toBe(true)
    expect(world.calls.at(-1)).toMatchObject({ operation: 'GetObject', outcome: 'cut' })
  },
)

each('an answer in JSON can break off, and the next one is complete: %s', async (_, way) => {
  const input = { logGroupName: '/group', logStreamName: 'stream', startFromHead: true }
  const client = new CloudWatchLogsClient(way(1))
  world.faults.add({ operation: 'GetLogEvents', kind: 'cut' })
  await expect(client.send(new GetLogEventsCommand(input))).rejects.toThrow('aborted')
  expect((await client.send(new GetLogEventsCommand(input))).events?.[0]?.message === text).toBe(true)
})

each('an answer without a body breaks off at once: %s', async (_, way) => {
  world.faults.add({ operation: 'HeadObject', kind: 'cut' })
  const head = new S3Client(way(1)).send(new HeadObjectCommand(object))
  await expect(head).rejects.toThrow(/socket hang up|ECONNRESET/)
})
