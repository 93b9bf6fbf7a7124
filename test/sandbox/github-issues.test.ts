import { describe, expect, test } from 'vitest'
import { newWorld } from '../github/harness.ts'
import { get, HEADERS, linkTo, openOne, REPO, request } from './github-api.ts'

async function newIssues() {
  const { world, clock } = await newWorld()
  world.addToken('issues', { issues: 'write' })
  world.addToken('reader', { issues: 'read' })
  return { world, clock }
}

const numbers = (json: { number: number }[]) => json.map(({ number }) => number)

test('issues and pull requests are counted together', async () => {
  const { world } = await newIssues()
  expect(world.openIssue({ by: 'carol', title: 'One' })).toBe(1)
  expect((await openOne(world)).number).toBe(2)
  const made = await request(world, 'POST', `${REPO}/issues`, { token: 'issues', body: { title: 'Three' } })
  expect(made).toMatchObject({ status: 201, json: { number: 3, user: { login: 'github-actions[bot]' } } })
  expect((await openOne(world, 'c')).number).toBe(4)
  expect((await get(world, REPO)).json).toMatchObject({ open_issues_count: 4 })
})

test('a list of issues includes pull requests, marked as such', async () => {
  const { world } = await newIssues()
  world.openIssue({ by: 'carol', title: 'One' })
  await openOne(world)
  const { json } = await get(world, `${REPO}/issues`, 'reader')
  expect(json).toMatchObject([
    { number: 2, html_url: 'https://github.com/acme/jit-access/pull/2', pull_request: { merged_at: null } },
    { number: 1, html_url: 'https://github.com/acme/jit-access/issues/1' },
  ])
  expect(json[1]).not.toHaveProperty('pull_request')
})

test.each([
  ['', [5, 4, 1]],
  ['?direction=asc', [1, 4, 5]],
  ['?state=closed', [3, 2]],
  ['?state=all', [5, 4, 3, 2, 1]],
])('the list of issues%s is %j', async (query, expected) => {
  const { world } = await newIssues()
  for (let i = 0; i < 3; i++) world.openIssue({ by: 'carol', title: `Issue ${i}` })
  for (const branch of ['b', 'c']) await openOne(world, branch)
  world.closeIssue(2)
  await request(world, 'PATCH', `${REPO}/issues/3`, { token: 'issues', body: { state: 'closed' } })
  expect(numbers((await get(world, `${REPO}/issues${query}`, 'reader')).json)).toEqual(expected)
})

test('issues come in pages', async () => {
  const { world } = await newIssues()
  for (let i = 0; i < 3; i++) world.openIssue({ by: 'carol', title: `Issue ${i}` })
  const { json, headers } = await get(world, `${REPO}/issues?per_page=2`, 'reader')
  expect(numbers(json)).toEqual([3, 2])
  expect(numbers((await get(world, linkTo('next', headers) ?? '', 'reader')).json)).toEqual([1])
})

test('an issue that is closed has the time of that, and can be opened again', async () => {
  const { world, clock } = await newIssues()
  world.openIssue({ by: 'carol', title: 'One' })
  await clock.advance(60_000)
  world.closeIssue(1)
  const [closed] = (await get(world, `${REPO}/issues?state=all`, 'reader')).json
  expect(closed).toMatchObject({ state: 'closed', closed_at: '2026-11-24T08:01:00Z' })
  const opened = await request(world, 'PATCH', `${REPO}/issues/1`, { token: 'issues', body: { state: 'open' } })
  expect(opened.json).toMatchObject({ state: 'open', closed_at: null, title: 'One', user: { login: 'carol' } })
})

describe('comments on an issue', () => {
  test('have the form of those on a pull request, and a link to it', async () => {
    const { world } = await newIssues()
    world.openIssue({ by: 'carol', title: 'One' })
    const path = `${REPO}/issues/1/comments`
    await request(world, 'POST', path, { token: 'issues', body: { body: 'Seen' } })
    world.comment(1, { by: 'dave', body: 'Me too' })
    expect((await get(world, path, 'reader')).json).toMatchObject([
      { body: 'Seen', html_url: expect.stringContaining('/issues/1#issuecomment-') },
      { body: 'Me too', user: { login: 'dave' } },
    ])
    expect(world.issues[0]?.comments.map(({ by }) => by)).toEqual(['github-actions[bot]', 'dave'])
    expect((await get(world, `${REPO}/issues`, 'reader')).json).toMatchObject([{ comments: 2 }])
  })

  test.each([
    ['GET', undefined],
    ['POST', { body: 'Seen' }],
  ])('are refused to a token with permission for pull requests only: %s', async (method, body) => {
    const { world } = await newIssues()
    world.openIssue({ by: 'carol', title: 'One' })
    await openOne(world)
    const on = (number: number) => request(world, method, `${REPO}/issues/${number}/comments`, { body })
    expect(await on(1)).toMatchObject({ status: 403, json: { message: 'Resource not accessible by integration' } })
    expect((await on(2)).status).toBeLessThan(300)
  })

  test('cannot be changed with such a token', async () => {
    const { world } = await newIssues()
    world.openIssue({ by: 'carol', title: 'One' })
    const id = world.comment(1, { by: 'dave', body: 'Seen' })
    const changed = await request(world, 'PATCH', `${REPO}/issues/comments/${id}`, { body: { body: 'Not seen' } })
    expect(changed.status).toBe(403)
    expect(world.comments(1)).toMatchObject([{ body: 'Seen' }])
  })
})

test.each([
  ['POST', '/issues', { title: ' ' }, 422],
  ['POST', '/issues', { title: 'x'.repeat(257) }, 422],
  ['POST', '/issues', { title: 'One', body: 'x'.repeat(65_537) }, 422],
  ['PATCH', '/issues/2', { body: 'x' }, 404],
] as const)('an issue that GitHub refuses is refused: %s %s, case %#', async (method, path, body, status) => {
  const { world } = await newIssues()
  world.openIssue({ by: 'carol', title: 'One' })
  const before = world.issues
  const sent = { method, target: `${REPO}${path}`, headers: { ...HEADERS, authorization: 'token issues' } }
  const response = await world.handle({ ...sent, body: Buffer.from(JSON.stringify(body)) })
  expect(response.status).toBe(status)
  expect(world.issues).toEqual(before)
})

test('a repository whose settings allow no issues creates none, and says that they are gone', async () => {
  const { world } = await newIssues()
  world.hasIssues = false
  const made = await request(world, 'POST', `${REPO}/issues`, { token: 'issues', body: { title: 'One' } })
  expect(made.status).toBe(410)
  expect((await get(world, REPO)).json).toMatchObject({ has_issues: false })
})
