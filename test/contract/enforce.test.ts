import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../../sandbox/clock.ts'
import type { GitHubFault } from '../../sandbox/github/state/faults.ts'
import { GitHubWorld } from '../../sandbox/github/world.ts'
import type { HttpResponse } from '../../sandbox/shared/http.ts'
import { connectTo, START, temporaryDirectory } from '../github/harness.ts'
import { enforceContract } from './enforce.ts'

/** A GitHub under the contract, whose answers may be spoilt before they are judged. */
async function newGitHub(spoil: (response: HttpResponse) => HttpResponse = response => response) {
  const clock = new VirtualClock(START)
  const directory = join(await temporaryDirectory(), 'origin.git')
  const world = new GitHubWorld({ clock, repository: 'acme/jit-access', directory })
  const firstCommit = await world.seed({ f: '1' })
  world.addToken('t', { contents: 'read' })
  const { handle } = world
  world.handle = async request => spoil(await handle(request))
  const contract = enforceContract(world)
  return { world, contract, firstCommit, github: await connectTo(world, clock, 't') }
}

const spoilt = (response: HttpResponse): HttpResponse => ({ ...response, body: '{"default_branch":"main"}' })

describe('a test that talks to GitHub over HTTP', () => {
  it('passes if all traffic was as described', async () => {
    const { contract, github } = await newGitHub()
    expect(await github.defaultBranch()).toBe('main')
    expect([...contract.operations]).toEqual(['GET /repos/{owner}/{repo}'])
    expect(() => contract.check()).not.toThrow()
  })

  it('fails after an answer that is not as described, although the caller got what it wanted', async () => {
    const { contract, github } = await newGitHub(spoilt)
    expect(await github.defaultBranch()).toBe('main')
    expect(() => contract.check()).toThrow("- GET /repos/acme/jit-access → 200: / must have required property 'id'")
  })

  it('fails after a request that is not as described', async () => {
    const { contract, github } = await newGitHub()
    await expect(github.reviews('one' as unknown as number)).rejects.toThrow()
    expect(() => contract.check()).toThrow('the path parameter pull_number=one: / must be integer')
  })

  it('fails after a push event that is not as described', async () => {
    const { world, contract, firstCommit } = await newGitHub()
    const { sha } = await world.pushToMain({ by: 'erin', changes: { f: '2' } })
    await world.pushEvent(firstCommit, sha)
    expect(() => contract.check()).not.toThrow()
    Object.assign(world, { defaultBranch: null })
    await world.pushEvent(firstCommit, sha)
    expect(() => contract.check()).toThrow('- event push: /repository/default_branch must be string')
  })

  type Announce = (world: GitHubWorld, number: number) => unknown
  const pull =
    (action: 'opened' | 'synchronize' | 'reopened'): Announce =>
    (world, number) =>
      world.pullRequestEvent(number, action)
  const review =
    (action: 'submitted' | 'edited' | 'dismissed'): Announce =>
    (world, number) =>
      world.pullRequestReviewEvent(world.review(number, { by: 'carol', state: 'APPROVED' }), action)
  it.each<[event: string, announce: Announce]>([
    ['pull-request-opened', pull('opened')],
    ['pull-request-synchronize', pull('synchronize')],
    ['pull-request-reopened', pull('reopened')],
    ['pull-request-review-submitted', review('submitted')],
    ['pull-request-review-edited', review('edited')],
    ['pull-request-review-dismissed', review('dismissed')],
  ])('fails after an event %s that is not as described', async (event, announce) => {
    const { world, contract } = await newGitHub()
    const options = { author: 'alice-gh', title: 'One', branch: 'b', changes: { f: '2' } }
    const { number } = await world.openPullRequest(options)
    await announce(world, number)
    expect(() => contract.check()).not.toThrow()
    Object.assign(world.pullRequest(number), { title: null })
    await announce(world, number)
    expect(() => contract.check()).toThrow(`- event ${event}: /pull_request/title must be string`)
  })

  it('fails if the sandbox itself fails', async () => {
    const { world, contract } = await newGitHub(() => {
      throw new Error('a bug')
    })
    const request = { method: 'GET', target: '/user', headers: {}, body: new Uint8Array() }
    await expect(world.handle(request)).rejects.toThrow('a bug')
    expect(() => contract.check()).toThrow('GET /user: the sandbox failed: Error: a bug')
  })
})

describe('a fault on demand', () => {
  const faults: GitHubFault[] = [
    { kind: 'cut' },
    { kind: 'reset' },
    { kind: 'reset', afterEffect: true },
    { kind: 'status', status: 503 },
    { kind: 'rate-limit' },
    { kind: 'rate-limit', secondary: true },
  ]
  it.each(faults)('is as described, too: $kind', async fault => {
    const { world, contract, github } = await newGitHub()
    world.faults.add(fault)
    expect(await github.defaultBranch()).toBe('main')
    expect(world.calls).toHaveLength(2)
    expect(() => contract.check()).not.toThrow()
  })

  it('does not hide a wrong answer by cutting it', async () => {
    const { world, contract, github } = await newGitHub(spoilt)
    world.faults.add({ kind: 'cut', count: 100 })
    await expect(github.defaultBranch()).rejects.toThrow('cut off')
    expect(() => contract.check()).toThrow("→ 200: / must have required property 'id'")
  })
})

it('every test serves GitHub under the contract', () => {
  const tests = fileURLToPath(new URL('..', import.meta.url))
  const files = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))
  const serving = files.filter(file => {
    const text = readFileSync(join(tests, file), 'utf8')
    return /new (Sandbox|GitHubWorld)\(/.test(text) && /startServer\(|\.start\(|\.handle\b/.test(text)
  })
  expect(serving).toEqual(expect.arrayContaining(['github/harness.ts', 'support/scenario.ts']))
  for (const file of serving) expect(readFileSync(join(tests, file), 'utf8'), file).toContain('enforceContract(')
})
