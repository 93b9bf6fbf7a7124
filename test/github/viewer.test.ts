import { expect, onTestFinished, test } from 'vitest'
import type { GitHubFault } from '../../sandbox/github/state/faults.ts'
import { startServer } from '../../sandbox/server.ts'
import { connectGitHub } from '../../src/github/github.ts'
import { connectTo, newWorld, requestAccess } from './harness.ts'

const MARKER = '<!-- jit-access -->'

/** A pull request with our comment, and how often GitHub is asked whose token it is. */
async function commented() {
  const { world, clock } = await newWorld()
  const { number } = await requestAccess(world, 'squash')
  const first = await connectTo(world, clock)
  await first.upsertComment(number, MARKER, 'One')
  const asked = () => world.calls.filter(({ path }) => path === '/graphql').length
  return { world, clock, number, asked }
}

test('GitHub is asked once whose token it is, and not as long as nothing has our marker', async () => {
  const { world, clock, number, asked } = await commented()
  expect(asked()).toBe(0)
  const github = await connectTo(world, clock)
  for (const text of ['Two', 'Three']) await github.upsertComment(number, MARKER, text)
  expect(asked()).toBe(1)
  expect(world.comments(number)).toMatchObject([{ body: `${MARKER}\nThree` }])
})

test.each<GitHubFault>([
  { kind: 'status', status: 502 },
  { kind: 'reset', count: 2 },
  { kind: 'cut' },
  { kind: 'rate-limit', retryAfterSeconds: 5 },
])('is asked again if the answer is lost: $kind', async fault => {
  const { world, clock, number } = await commented()
  world.faults.add({ ...fault, path: /graphql/ })
  await (await connectTo(world, clock)).upsertComment(number, MARKER, 'Two')
  expect(world.comments(number)).toMatchObject([{ body: `${MARKER}\nTwo` }])
})

test('a comment is not written if GitHub never says it, since it might be a second one', async () => {
  const { world, clock, number } = await commented()
  world.faults.add({ path: /graphql/, kind: 'status', status: 500, count: 100 })
  await expect((await connectTo(world, clock)).upsertComment(number, MARKER, 'Two')).rejects.toThrow(
    'GitHub did not answer POST /graphql',
  )
  expect(world.comments(number)).toMatchObject([{ body: `${MARKER}\nOne` }])
})

test.each([
  ['an error', { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] }, 'API rate limit exceeded'],
  ['nobody', { data: { viewer: null } }, 'its answer has no login'],
])('GraphQL that answers %s with status 200 fails, with the remedy', async (_, answer, why) => {
  const { world, clock, number } = await commented()
  const { handle } = world
  world.handle = async request => {
    const response = await handle(request)
    return request.target === '/graphql' ? { ...response, body: Buffer.from(JSON.stringify(answer)) } : response
  }
  const written = (await connectTo(world, clock)).upsertComment(number, MARKER, 'Two')
  await expect(written).rejects.toThrow('GitHub does not say which account the github-token acts as')
  await expect(written).rejects.toThrow(why)
})

test('GitHub Enterprise Server is asked at /api/graphql, beside /api/v3', async () => {
  const { world, clock, number } = await commented()
  const asked: string[] = []
  const server = await startServer(request => {
    asked.push(request.target)
    return world.handle({ ...request, target: request.target.replace(/^\/api(?:\/v3)?/, '') })
  })
  onTestFinished(() => server.close())
  const repository = { owner: 'acme', repo: 'jit-access' }
  const apiUrl = `${server.url}/api/v3`
  const github = await connectGitHub({ token: 'ghs_job', repository, apiUrl, clock, random: () => 0 })
  expect(await github.upsertComment(number, MARKER, 'Two')).toMatchObject({ changed: true })
  expect(world.comments(number)).toHaveLength(1)
  expect(asked).toContain('/api/graphql')
})
