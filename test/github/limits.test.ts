import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { GitHubFault } from '../../sandbox/github/state/faults.ts'
import { startServer } from '../../sandbox/server.ts'
import { connectGitHub } from '../../src/github/github.ts'
import { JOB_TOKEN, newWorld, requestAccess } from './harness.ts'

/** For answers that never come; others have all the time that a slow machine takes. */
const SHORT_MS = 1_000
const LONG_MS = 600_000
const REPO = '/repos/acme/jit-access'

/** The adapter over a real socket. The limits of its next attempts are taken from `limitsMs`; `headers` are those of every request. */
async function newGitHub(options: { stop?: AbortSignal } = {}) {
  const { world, clock } = await newWorld()
  const headers: Readonly<Record<string, string>>[] = []
  const server = await startServer(request => {
    headers.push(request.headers)
    return world.handle(request)
  })
  onTestFinished(() => server.close())
  const repository = { owner: 'acme', repo: 'jit-access' }
  const limitsMs: number[] = []
  const limits = {
    get attemptMs() {
      return limitsMs.shift() ?? LONG_MS
    },
  }
  const target = { token: JOB_TOKEN, repository, apiUrl: server.url, clock, random: () => 0 }
  return { world, clock, headers, limitsMs, github: await connectGitHub({ ...target, limits, ...options }) }
}

const STALLS = ['hang', 'half', 'drip'] as const

describe('an answer of GitHub that never arrives completely', () => {
  it.each(STALLS)('makes the client request again: %s', async kind => {
    const { world, limitsMs, github } = await newGitHub()
    world.faults.add({ kind } as GitHubFault)
    limitsMs.push(SHORT_MS)
    expect(await github.tip('main')).toBe(await world.mainSha())
    expect(world.calls).toHaveLength(2)
  })

  it.each(STALLS)('fails the request after three attempts, with a message: %s', async kind => {
    const { world, limitsMs, github } = await newGitHub()
    world.faults.add({ kind, count: 100 } as GitHubFault)
    limitsMs.push(SHORT_MS, SHORT_MS, SHORT_MS)
    await expect(github.pullRequest(7)).rejects.toThrow(
      `GitHub did not answer GET ${REPO}/pulls/7 (no whole answer within 1s, 3 times). Look at https://www.githubstatus.com and re-run the job.`,
    )
    expect(world.calls).toHaveLength(3)
  })

  it('makes the client look for the effect of a write before it repeats it', async () => {
    const { world, limitsMs, github } = await newGitHub()
    const { number } = await requestAccess(world, 'squash')
    await github.upsertComment(number, '<!-- one -->', 'Granted')
    const before = world.calls.length
    await github.upsertComment(number, '<!-- two -->', 'Granted')
    const asked = world.calls.slice(before).findIndex(call => call.method === 'POST')
    world.faults.add({ method: 'POST', kind: 'hang', afterEffect: true })
    limitsMs.push(...Array(asked).fill(LONG_MS), SHORT_MS)
    await github.upsertComment(number, '<!-- three -->', 'Granted')
    expect(world.comments(number)).toHaveLength(3)
    expect(world.calls.filter(call => call.method === 'POST' && call.path !== '/graphql')).toHaveLength(3)
  })

  it('does not shorten the time of other requests', async () => {
    const { world, limitsMs, github } = await newGitHub()
    world.faults.add({ path: /\/pulls\//, kind: 'hang', count: 100 })
    limitsMs.push(SHORT_MS, LONG_MS, SHORT_MS, SHORT_MS)
    const [failed, tip] = await Promise.allSettled([github.pullRequest(7), github.tip('main')])
    expect([failed.status, tip.status]).toEqual(['rejected', 'fulfilled'])
    expect(await github.tip('main')).toBe(await world.mainSha())
  })
})

describe('a job that was told to stop', () => {
  it('makes one attempt, and waits for no other', async () => {
    const stop = new AbortController()
    stop.abort()
    const { world, clock, github } = await newGitHub({ stop: stop.signal })
    const before = clock.now()
    world.faults.add({ kind: 'status', status: 503, count: 100 })
    await expect(github.tip('main')).rejects.toThrow('GitHub did not answer')
    expect([world.calls.length, clock.now()]).toEqual([1, before])
  })

  it('gives a request in flight a moment more, however long its limit is', async () => {
    const stop = new AbortController()
    const { world, github } = await newGitHub({ stop: stop.signal })
    world.faults.add({ kind: 'hang', count: 100 })
    const call = github.tip('main')
    await vi.waitFor(() => expect(world.calls).toHaveLength(1), { timeout: 600_000 })
    stop.abort()
    await expect(call).rejects.toThrow('no whole answer within 2.5s')
    expect(world.calls).toHaveLength(1)
  })
})

it('every request names the version of the API, in each attempt', async () => {
  const { world, headers, limitsMs, github } = await newGitHub()
  world.faults.add({ kind: 'hang' })
  limitsMs.push(SHORT_MS)
  await github.tip('main')
  await github.reviews((await requestAccess(world, 'squash')).number)
  expect(headers.length).toBeGreaterThan(2)
  for (const sent of headers) {
    expect(sent).toMatchObject({
      'x-github-api-version': '2022-11-28',
      authorization: `token ${JOB_TOKEN}`,
      accept: expect.stringMatching(/^application\/vnd\.github/),
      'user-agent': expect.stringMatching(/./),
    })
  }
})
