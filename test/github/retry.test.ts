import { describe, expect, test } from 'vitest'
import type { GitHubFault } from '../../sandbox/github/state/faults.ts'
import { connectTo, newGitHub, newWorld, requestAccess, START } from './harness.ts'

const HOUR = 3_600_000
const MARKER = '<!-- jit-access: grants -->'

describe('a request that GitHub answers with an error', () => {
  const faults: { name: string; fault: GitHubFault; waited: number }[] = [
    { name: 'errors', fault: { kind: 'status', status: 502, count: 3 }, waited: 500 + 1_000 + 2_000 },
    { name: 'broken connections', fault: { kind: 'reset', count: 2 }, waited: 500 + 1_000 },
    { name: 'answers cut in the middle', fault: { kind: 'cut' }, waited: 500 },
    { name: 'rate limits', fault: { kind: 'rate-limit', retryAfterSeconds: 30 }, waited: 30_500 },
    {
      name: 'rate limits of the other status',
      fault: { kind: 'rate-limit', status: 429, retryAfterSeconds: 30 },
      waited: 30_500,
    },
    {
      name: 'secondary limits that name no time',
      fault: { kind: 'rate-limit', secondary: true, count: 2 },
      waited: 60_500 + 120_500,
    },
    {
      name: 'limits of the other status that name no time',
      fault: { kind: 'status', status: 429 },
      waited: 60_500,
    },
  ]
  test.each(faults)('is repeated after a wait: $name', async ({ fault, waited }) => {
    const { world, clock, github } = await newGitHub()
    world.faults.add(fault)
    expect(await github.tip('main')).toBe(await world.mainSha())
    expect(clock.now().getTime() - START.getTime()).toBe(waited)
  })

  test('fails after five attempts, with a message', async () => {
    const { world, github } = await newGitHub()
    world.faults.add({ kind: 'status', status: 503, count: 100 })
    await expect(github.pullRequest(7)).rejects.toThrow(
      'GitHub did not answer GET /repos/acme/jit-access/pulls/7 (503 Server Error, 5 times). Look at https://www.githubstatus.com and re-run the job.',
    )
    expect(world.calls).toHaveLength(5)
  })

  test('is repeated about three times more, ever later, at a secondary limit that goes on', async () => {
    const { world, clock, github } = await newGitHub()
    world.faults.add({ kind: 'rate-limit', secondary: true, count: 100 })
    await expect(github.tip('main')).rejects.toThrow('rate limit is used up: re-run the job in a few minutes.')
    expect(world.calls).toHaveLength(4)
    expect(clock.now().getTime() - START.getTime()).toBe(60_500 + 120_500 + 240_500)
  })

  test('is not repeated at a limit of more than five minutes', async () => {
    const { world, clock, github } = await newGitHub()
    world.faults.add({ kind: 'rate-limit', retryAfterSeconds: 3_000 })
    await expect(github.tip('main')).rejects.toThrow('rate limit is used up')
    expect(clock.now()).toEqual(START)
  })

  test('is repeated after the hour of a rate limit if that ends soon', async () => {
    const { world, clock } = await newWorld()
    world.addToken('few', { contents: 'read' }, { limitPerHour: 1 })
    const github = await connectTo(world, clock, 'few')
    await github.tip('main')
    await clock.advance(59 * 60_000)
    await github.tip('main')
    expect(clock.now()).toEqual(new Date(START.getTime() + HOUR + 500))
  })

  test('fails at a rate limit that ends late, with when to come back', async () => {
    const { world, clock } = await newWorld()
    world.addToken('few', { contents: 'read' }, { limitPerHour: 1 })
    const github = await connectTo(world, clock, 'few')
    await github.tip('main')
    await expect(github.tip('main')).rejects.toThrow(
      "403 API rate limit exceeded for github-actions[bot]). The token's rate limit is used up: re-run the job after 2026-11-24T09:00:00Z.",
    )
    expect(clock.now()).toEqual(START)
    expect(world.calls).toHaveLength(2)
  })
})

describe('a request whose effect is unknown', () => {
  /** What a comment takes: one look at those that stand there, and one write. */
  const written = ['GET 200', 'POST 201']
  test.each<{ fault: GitHubFault; sent: string[] }>([
    { fault: { method: 'POST', kind: 'status', status: 502 }, sent: ['GET 200', 'POST 502', 'GET 200', 'POST 201'] },
    {
      fault: { method: 'POST', kind: 'status', status: 502, afterEffect: true },
      sent: ['GET 200', 'POST 502', 'GET 200'],
    },
    { fault: { method: 'POST', kind: 'reset' }, sent: ['GET 200', 'POST 0', 'GET 200', 'POST 201'] },
    { fault: { method: 'POST', kind: 'reset', afterEffect: true }, sent: ['GET 200', 'POST 0', 'GET 200'] },
    { fault: { method: 'POST', kind: 'cut' }, sent: ['GET 200', 'POST 201', 'GET 200'] },
    // GitHub did nothing: there is no need to look.
    { fault: { method: 'POST', kind: 'rate-limit' }, sent: ['GET 200', 'POST 403', 'POST 201'] },
    { fault: { method: 'POST', kind: 'rate-limit', status: 429 }, sent: ['GET 200', 'POST 429', 'POST 201'] },
    { fault: { method: 'GET', kind: 'status', status: 502 }, sent: ['GET 502', ...written] },
    { fault: { method: 'GET', kind: 'reset' }, sent: ['GET 0', ...written] },
  ])('is repeated after a look for a POST, and at once for a GET: $fault', async ({ fault, sent }) => {
    const { world, github } = await newGitHub()
    const { number } = await requestAccess(world, 'squash')
    world.faults.add({ path: /\/issues\//, ...fault })
    await github.upsertComment(number, MARKER, 'Granted')
    expect(journal(world, /\/issues\//)).toEqual(sent)
    expect(world.comments(number)).toMatchObject([{ body: `${MARKER}\nGranted` }])
  })

  test.each<GitHubFault>([
    { kind: 'status', status: 502, afterEffect: true },
    { kind: 'status', status: 502 },
    { kind: 'reset', afterEffect: true },
    { kind: 'cut' },
  ])(
    'is repeated at once for a PATCH, which says the same twice: $kind, after its effect: $afterEffect',
    async fault => {
      const { world, github } = await newGitHub()
      const { number } = await requestAccess(world, 'squash')
      await github.upsertComment(number, MARKER, 'Granted')
      world.faults.add({ method: 'PATCH', ...fault })
      await github.upsertComment(number, MARKER, 'Revoked')
      expect(journal(world, /\/issues\/comments\//).map(line => line.split(' ')[0])).toEqual(['PATCH', 'PATCH'])
      expect(world.comments(number)).toMatchObject([{ body: `${MARKER}\nRevoked` }])
    },
  )
})

function journal({ calls }: Awaited<ReturnType<typeof newWorld>>['world'], path: RegExp): string[] {
  return calls.filter(call => path.test(call.path)).map(({ method, status }) => `${method} ${status}`)
}
