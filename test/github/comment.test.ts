import { describe, expect, test } from 'vitest'
import { connectTo, newGitHub, newWorld, requestAccess } from './harness.ts'

const MARKER = '<!-- jit-access: grants -->'

async function newPullRequest() {
  const { world, clock, github } = await newGitHub()
  const { number } = await requestAccess(world, 'squash')
  return { world, clock, github, number }
}

describe('the comment on a pull request', () => {
  test('is created once, then updated in place, and left alone if it says the same', async () => {
    const { world, github, number } = await newPullRequest()
    const written = await github.upsertComment(number, MARKER, 'Granted')
    expect(written).toEqual({ url: expect.stringMatching(/\/pull\/1#issuecomment-\d+$/), changed: true })
    expect(await github.upsertComment(number, MARKER, 'Granted')).toEqual({ url: written.url, changed: false })
    expect(await github.upsertComment(number, MARKER, 'Revoked')).toEqual({ url: written.url, changed: true })
    expect(world.comments(number)).toMatchObject([{ by: 'github-actions[bot]', body: `${MARKER}\nRevoked` }])
  })

  test('is separate for each marker', async () => {
    const { world, github, number } = await newPullRequest()
    await github.upsertComment(number, MARKER, 'Granted')
    await github.upsertComment(number, '<!-- jit-access: preview -->', 'Preview')
    expect(world.comments(number)).toHaveLength(2)
  })

  test('is found behind many others', async () => {
    const { world, github, number } = await newPullRequest()
    for (let i = 0; i < 120; i++) world.comment(number, { by: 'dave', body: `Comment ${i}` })
    await github.upsertComment(number, MARKER, 'Granted')
    await github.upsertComment(number, MARKER, 'Revoked')
    expect(world.comments(number)).toHaveLength(121)
  })

  test('is never a comment with our marker by another author', async () => {
    const { world, github, number } = await newPullRequest()
    world.comment(number, { by: 'mallory', body: `${MARKER}\nGranted, trust me` })
    world.comment(number, { by: 'robot[bot]', body: `> ${MARKER}\nquoted` })
    world.comment(number, { by: 'robot[bot]', body: `${MARKER}\nGranted` })
    expect(await github.upsertComment(number, MARKER, 'Granted')).toMatchObject({ changed: true })
    expect(world.comments(number).map(({ body }) => body)).toEqual([
      `${MARKER}\nGranted, trust me`,
      `> ${MARKER}\nquoted`,
      `${MARKER}\nGranted`,
      `${MARKER}\nGranted`,
    ])
  })

  test('is only that of the owner of a personal token', async () => {
    const { world, clock } = await newWorld()
    const { number } = await requestAccess(world, 'squash')
    world.addToken('pat', { contents: 'read', pull_requests: 'write' }, { personal: 'erin' })
    const github = await connectTo(world, clock, 'pat')
    world.comment(number, { by: 'robot[bot]', body: `${MARKER}\nplanted` })
    await github.upsertComment(number, MARKER, 'Granted')
    await github.upsertComment(number, MARKER, 'Revoked')
    expect(world.comments(number)).toMatchObject([
      { by: 'robot[bot]', body: `${MARKER}\nplanted` },
      { by: 'erin', body: `${MARKER}\nRevoked` },
    ])
  })

  test('is only that of the app whose token it is', async () => {
    const { world, clock } = await newWorld()
    const { number } = await requestAccess(world, 'squash')
    world.addToken('app', { contents: 'read', pull_requests: 'write' }, { app: 'jit-writer[bot]' })
    const github = await connectTo(world, clock, 'app')
    world.comment(number, { by: 'github-actions[bot]', body: `${MARKER}\nplanted` })
    await github.upsertComment(number, MARKER, 'Granted')
    await github.upsertComment(number, MARKER, 'Revoked')
    expect(world.comments(number)).toMatchObject([
      { by: 'github-actions[bot]', body: `${MARKER}\nplanted` },
      { by: 'jit-writer[bot]', body: `${MARKER}\nRevoked` },
    ])
  })

  test.each([
    { kind: 'reset', afterEffect: true },
    { kind: 'status', status: 502, afterEffect: true },
    { kind: 'reset', afterEffect: false },
    { kind: 'status', status: 502, afterEffect: false },
    { kind: 'cut' },
    { kind: 'rate-limit', retryAfterSeconds: 5 },
  ] as const)('is not created twice if an answer is lost: $kind, after its effect: $afterEffect', async fault => {
    const { world, github, number } = await newPullRequest()
    world.faults.add({ method: 'POST', ...fault })
    expect(await github.upsertComment(number, MARKER, 'Granted')).toMatchObject({ changed: true })
    expect(world.comments(number)).toHaveLength(1)
  })

  test('fails after three attempts if GitHub never takes it', async () => {
    const { world, github, number } = await newPullRequest()
    world.faults.add({ method: 'POST', kind: 'status', status: 500, count: 100 })
    await expect(github.upsertComment(number, MARKER, 'Granted')).rejects.toThrow('GitHub did not answer POST')
    expect(world.calls.filter(({ method }) => method === 'POST')).toHaveLength(3)
  })

  test('fails with the permission that it lacks', async () => {
    const { world, clock } = await newWorld()
    const { number } = await requestAccess(world, 'squash')
    world.addToken('reader', { contents: 'read', pull_requests: 'read' })
    const github = await connectTo(world, clock, 'reader')
    await expect(github.upsertComment(number, MARKER, 'x')).rejects.toThrow(
      'Add "issues: write" or "pull-requests: write" under',
    )
  })
})
