import { GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs'
import { expect, test } from 'vitest'
import { region, sandbox, start, useWorldTime } from './aws-setup.ts'

useWorldTime()

const named = { logGroupName: '/aws/ssm/sessions', logStreamName: 'alice-1' }

/** A stream of these messages, and its pages up to the token that comes back. */
function stream(messages: readonly string[], settings: Parameters<typeof sandbox>[0] = {}) {
  const w = sandbox(settings)
  const { logs } = w.clients(w.admin.credentials)
  const written = w.account.addLogGroup(region, named.logGroupName).stream(named.logStreamName, start)
  for (const message of messages) written.write(start, start, message)
  const read = async (nextToken?: string) => {
    const answer = await logs.send(new GetLogEventsCommand({ ...named, startFromHead: true, nextToken }))
    return { page: (answer.events ?? []).map(({ message = '' }) => message), token: `${answer.nextForwardToken}` }
  }
  const readAll = async () => {
    const pages: string[][] = []
    const tokens: string[] = []
    for (let given: string | undefined; ; given = tokens.at(-1)) {
      const { page, token } = await read(given)
      if (token === given) return { pages, tokens }
      pages.push(page)
      tokens.push(token)
    }
  }
  return { ...w, written, read, readAll }
}

test('an empty page with a new token may come before any other page, and is not the end', async () => {
  const w = stream(['a', 'b', 'c', 'd', 'e'], { pageSize: 2, emptyPages: 1 })
  const { pages, tokens } = await w.readAll()
  const empty = [[], [], []]
  expect(pages).toEqual([...empty, ['a', 'b'], ...empty, ['c', 'd'], ...empty, ['e']])
  expect(new Set(tokens).size).toBe(tokens.length)
})

test('the same token comes back at the end, until more is written', async () => {
  const w = stream(['a'], { emptyPages: 1 })
  const { tokens } = await w.readAll()
  const token = tokens.at(-1)
  for (let i = 0; i < 3; i++) expect(await w.read(token)).toEqual({ page: [], token })
  w.written.write(start, start, 'b')
  const first = await w.read(token)
  expect(first.page).toEqual([])
  expect(first.token).not.toBe(token)
})

test('a stream without events has its token at once', async () => {
  const { token } = await stream([], { emptyPages: 1 }).read()
  expect(await stream([], { emptyPages: 1 }).read(token)).toEqual({ page: [], token })
})

test('empty pages come as often as the setting says, and lose nothing', async () => {
  const messages = Array.from({ length: 60 }, (_, i) => String(i))
  const { pages } = await stream(messages, { pageSize: 1, emptyPages: 0.25 }).readAll()
  const empty = pages.filter(page => page.length === 0).length
  expect(pages.flat()).toEqual(messages)
  expect(empty).toBeGreaterThan(8)
  expect(empty).toBeLessThan(35)
})

test('a page ends before 1 MB, and has at least one event', async () => {
  const half = 'ü'.repeat(262_144 - 13) // 524,288 bytes with the 26 that an event counts besides.
  const { pages } = await stream([half, half, 'a', `${half}b`, half, 'c'.repeat(2_000_000), 'd']).readAll()
  expect(pages.map(page => page.length)).toEqual([2, 2, 1, 1, 1])
})

test('the latest page ends before 1 MB too, and continues backwards', async () => {
  const w = stream(['a', 'b'.repeat(700_000), 'c'.repeat(700_000)])
  const { logs } = w.clients(w.admin.credentials)
  const latest = await logs.send(new GetLogEventsCommand(named))
  const before = await logs.send(new GetLogEventsCommand({ ...named, nextToken: latest.nextBackwardToken }))
  expect([latest, before].map(({ events }) => events?.map(({ message = '' }) => message[0]))).toEqual([
    ['c'],
    ['a', 'b'],
  ])
})
