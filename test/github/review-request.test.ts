import { describe, expect, test } from 'vitest'
import type { GitHubWorld } from '../../sandbox/github/world.ts'
import { connectTo, JOB_TOKEN, newWorld } from './harness.ts'

/** A pull request by alice, and who is asked to review it. */
async function newRequest(token = JOB_TOKEN) {
  const { world, clock } = await newWorld()
  world.team('acme/oncall', { members: ['carol', 'dave'] })
  world.addToken('app', { contents: 'read', pull_requests: 'write', members: 'read' }, { app: 'reader[bot]' })
  world.addToken('reader', { contents: 'read', pull_requests: 'read' })
  const changes = { 'requests/alice.yaml': 'x\n' }
  const { number } = await world.openPullRequest({ author: 'alice-gh', title: 'Access', branch: 'b', changes })
  return { world, number, github: await connectTo(world, clock, token) }
}

const posts = (world: GitHubWorld) => world.calls.filter(({ method }) => method === 'POST')
const asked = (world: GitHubWorld, number: number) => {
  const pull = world.pullRequests.find(each => each.number === number)
  return [...(pull?.requested.people ?? [])].map(({ login }) => login)
}

describe('a request for reviews', () => {
  test('asks all people in one call, and nobody twice', async () => {
    const { world, number, github } = await newRequest()
    const reviewers = { people: ['carol', 'dave'], teams: [] }
    expect(await github.requestReviews(number, reviewers)).toEqual([])
    expect(await github.requestReviews(number, { people: ['Carol', 'erin'], teams: [] })).toEqual([])
    expect(asked(world, number)).toEqual(['carol', 'dave', 'erin'])
    expect(posts(world)).toHaveLength(2)
  })

  test('asks the others where GitHub refuses one: the author, or a person without access', async () => {
    const { world, number, github } = await newRequest()
    world.registerAccount('stranger')
    expect(await github.requestReviews(number, { people: ['alice-gh', 'carol', 'stranger'], teams: [] })).toEqual([
      { name: 'alice-gh', why: 'Review cannot be requested from pull request author.' },
      { name: 'stranger', why: expect.stringContaining('Reviews may only be requested from collaborators.') },
    ])
    expect(asked(world, number)).toEqual(['carol'])
  })

  test('asks a team with the token of an app that may read it, and says why a job’s own token cannot', async () => {
    const app = await newRequest('app')
    expect(await app.github.requestReviews(app.number, { people: ['erin'], teams: ['acme/oncall'] })).toEqual([])
    expect(await app.github.requestReviews(app.number, { people: [], teams: ['Acme/oncall', 'other/sre'] })).toEqual([
      { name: 'other/sre', why: 'it is a team of another organisation' },
    ])
    const job = await newRequest()
    expect(await job.github.requestReviews(job.number, { people: ['erin'], teams: ['acme/oncall'] })).toEqual([
      { name: 'acme/oncall', why: expect.stringContaining('Could not resolve to a node') },
    ])
    expect(asked(job.world, job.number)).toEqual(['erin'])
  })

  test('is no failure with a token that may not ask', async () => {
    const { world, number, github } = await newRequest('reader')
    expect(await github.requestReviews(number, { people: ['carol'], teams: [] })).toEqual([
      { name: 'carol', why: 'Resource not accessible by integration' },
    ])
    expect(asked(world, number)).toEqual([])
  })

  test('asks 15 at most', async () => {
    const { world, number, github } = await newRequest()
    const people = Array.from({ length: 17 }, (_, index) => `reviewer-${index}`)
    for (const login of people) world.collaborator(login, 'write')
    expect(await github.requestReviews(number, { people, teams: [] })).toEqual([
      { name: 'reviewer-15', why: 'there are 15 reviewers already' },
      { name: 'reviewer-16', why: 'there are 15 reviewers already' },
    ])
    expect(asked(world, number)).toHaveLength(15)
  })

  test('fails if GitHub does not answer, and is repeated after an answer that was lost', async () => {
    const { world, number, github } = await newRequest()
    world.faults.add({ method: 'POST', kind: 'status', status: 502 })
    expect(await github.requestReviews(number, { people: ['carol'], teams: [] })).toEqual([])
    world.faults.add({ method: 'POST', kind: 'status', status: 502, count: 9 })
    await expect(github.requestReviews(number, { people: ['dave'], teams: [] })).rejects.toThrow(
      'GitHub did not answer',
    )
  })
})
