import { describe, expect, it } from 'vitest'
import type { LogGroup } from '../../sandbox/aws/state/log-group.ts'
import { createLogs, pagesOf } from '../../src/aws/logs.ts'
import { createObjects } from '../../src/aws/objects.ts'
import { allow, region, sandbox, start, useWorldTime } from '../sandbox/aws-setup.ts'

useWorldTime()

const GROUP = '/aws/ssm/sessions'
const BUCKET = 'session-logs'
const KEY = 'sessions/alice-1.log'
const who = { role: 'arn:aws:iam::123456789012:role/JitLogs', account: 'dev' }

/** The adapters, with permission for everything, or only for `actions`. */
function adapters(settings: Parameters<typeof sandbox>[0] = {}, actions: string[] = ['*']) {
  const w = sandbox(settings)
  const reader = w.account.addUser('reader', { policies: { reads: allow(actions, '*') } })
  const { logs, s3 } = w.clients(reader.credentials)
  const calls = (operation: string) => w.world.calls.filter(call => call.operation === operation).length
  return { ...w, calls, logs: createLogs(logs, who, region), objects: createObjects(s3, who) }
}

/** Messages into the stream alice-1. */
function write(group: LogGroup, messages: readonly string[]) {
  for (const message of messages) group.stream('alice-1', start).write(start, start, message)
}

const groupOf = (w: ReturnType<typeof adapters>) => w.account.addLogGroup(region, GROUP)

async function readAll(w: ReturnType<typeof adapters>) {
  const pages: string[][] = []
  for await (const { events } of pagesOf(w.logs, GROUP, 'alice-1')) pages.push(events.map(({ message }) => message))
  return pages
}

describe('the pages of a stream', () => {
  it.each([
    ['on one page', {}, 2],
    ['on pages of two', { pageSize: 2 }, 4],
    ['with empty pages in between', { pageSize: 2, emptyPages: 1 }, 13],
  ])('have every event once, in order: %s', async (_, settings, calls) => {
    const w = adapters(settings)
    write(groupOf(w), ['a', 'b', 'c', 'd', 'e'])
    expect((await readAll(w)).flat()).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(w.calls('GetLogEvents')).toBe(calls)
  })

  it('continue from the last token when more has been written', async () => {
    const w = adapters({ emptyPages: 1 })
    const group = groupOf(w)
    write(group, ['a'])
    let after: string | undefined
    for await (const page of pagesOf(w.logs, GROUP, 'alice-1')) after = page.next
    expect(await w.logs.page(GROUP, 'alice-1', after)).toEqual({ events: [], next: after })
    write(group, ['b'])
    const seen: string[] = []
    for (;;) {
      const page = await w.logs.page(GROUP, 'alice-1', after)
      if (!page || page.next === after) break
      seen.push(...page.events.map(({ message }) => message))
      after = page.next
    }
    expect(seen).toEqual(['b'])
  })

  it('have the times when each event was written and received', async () => {
    const w = adapters()
    const receivedAt = new Date(start.getTime() + 900)
    groupOf(w).stream('alice-1', start).write(start, receivedAt, 'a')
    expect((await w.logs.page(GROUP, 'alice-1'))?.events).toEqual([{ at: start, receivedAt, message: 'a' }])
  })

  it('are none if the stream or its group is missing, and the group tells which', async () => {
    const w = adapters()
    expect(await w.logs.page(GROUP, 'alice-1')).toBeUndefined()
    expect(await readAll(w)).toEqual([])
    expect(await w.logs.hasGroup(GROUP)).toBe(true)
    w.account.removeLogGroup(region, GROUP)
    expect(await w.logs.page(GROUP, 'alice-1')).toBeUndefined()
    expect(await w.logs.hasGroup(GROUP)).toBe(false)
    expect(await w.logs.hasGroup(`${GROUP}-2`)).toBe(false)
  })

  it.each([
    [['s3:*'], 'page', /^AWS account dev \(ap-southeast-1\): could not read the stream alice-1 of .* Allow logs:GetLogEvents in the policies of arn:aws:iam::123456789012:role\/JitLogs/],
    [['s3:*'], 'hasGroup', /^AWS account dev \(ap-southeast-1\): could not look up the log group .* Allow logs:DescribeLogStreams/],
  ] as const)('are refused with the missing permission: with %j, %s', async (actions, operation, message) => {
    await expect(adapters({}, [...actions]).logs[operation](GROUP, 'alice-1')).rejects.toThrow(message)
  }) // biome-ignore format: a table
})

describe('an object', () => {
  const put = (w: ReturnType<typeof adapters>, text: string) =>
    w.account.addBucket(BUCKET).put(KEY, Buffer.from(text), start)

  async function textOf(chunks: AsyncIterable<Uint8Array>) {
    const read: Uint8Array[] = []
    for await (const chunk of chunks) read.push(chunk)
    return Buffer.concat(read).toString()
  }

  it('is found with its size, checksum and time, and reads as it was', async () => {
    const w = adapters()
    const { etag } = put(w, 'Zoë')
    const look = await w.objects.look(BUCKET, KEY)
    expect(look).toEqual({ kind: 'found', object: { bytes: 4, etag, modifiedAt: start } })
    if (look.kind === 'found') expect(await textOf(await w.objects.read(BUCKET, KEY, look.object))).toBe('Zoë')
    expect(w.calls('HeadBucket')).toBe(0)
  })

  it('has its version where the bucket keeps versions, and none where it does not', async () => {
    const w = adapters()
    put(w, 'Zoë')
    expect(await w.objects.look(BUCKET, KEY)).not.toHaveProperty('object.versionId')
    w.account.removeBucket(BUCKET)
    const { versionId } = w.account.addBucket(BUCKET, { isVersioned: true }).put(KEY, Buffer.from('Zoë'), start)
    expect(await w.objects.look(BUCKET, KEY)).toMatchObject({ object: { versionId } })
    expect(versionId).not.toBe('null')
  })

  it('may be empty', async () => {
    const w = adapters()
    put(w, '')
    expect(await w.objects.look(BUCKET, KEY)).toMatchObject({ kind: 'found', object: { bytes: 0 } })
  })

  it('is absent if it or its bucket does not exist', async () => {
    const w = adapters()
    expect(await w.objects.look(BUCKET, KEY)).toEqual({ kind: 'absent' })
    w.account.removeBucket(BUCKET)
    expect(await w.objects.look(BUCKET, KEY)).toEqual({ kind: 'no-bucket' })
  })

  it('seems forbidden without s3:ListBucket if it is missing, and the message says so', async () => {
    const w = adapters({}, ['s3:GetObject'])
    await expect(w.objects.look(BUCKET, KEY)).rejects.toThrow(
      /^AWS account dev: could not look up s3:\/\/session-logs\/sessions\/alice-1\.log \(s3:GetObject: AccessDenied: .*Without s3:ListBucket it says so of a missing key, too/,
    )
    put(w, 'x')
    expect(await w.objects.look(BUCKET, KEY)).toMatchObject({ kind: 'found' })
  })

  it('is not read if it has changed since it was found', async () => {
    const w = adapters()
    put(w, 'one')
    const look = await w.objects.look(BUCKET, KEY)
    if (look.kind !== 'found') throw new Error('it was to be found')
    put(w, 'two')
    await expect(w.objects.read(BUCKET, KEY, look.object)).rejects.toThrow(
      /^AWS account dev: could not read s3:\/\/session-logs\/sessions\/alice-1\.log \(s3:GetObject: PreconditionFailed/,
    )
  })
})
