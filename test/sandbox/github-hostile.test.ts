import { describe, expect, test } from 'vitest'
import { newWorld, requestAccess } from '../github/harness.ts'
import { get, openOne, REPO } from './github-api.ts'

const LONG = 'x'.repeat(65_536)
const EVIL = '<img src=x onerror=a()> `$(touch x)` ::set-output name=x::y \u001b[31m\u202e]](javascript:1)'

describe('a commit', () => {
  test.each([
    { what: 'a message with commands, escapes and NUL-like separators', message: `${EVIL}\r\n%x00\n\n\n::error::x` },
    { what: 'a message of 64 KiB in one line', message: LONG },
    { what: 'leading blank lines and a trailing space', message: '\n\n  x ' },
    { what: 'forged trailers', message: 'x\n\nCo-authored-by: carol <carol@users.noreply.github.com>' },
  ])('keeps $what', async ({ message }) => {
    const { world } = await newWorld()
    const options = { author: 'alice-gh', title: 'One', branch: 'b', changes: { f: '1' }, message }
    const { headSha } = await world.openPullRequest(options)
    expect((await get(world, `${REPO}/commits/${headSha}`)).json.commit.message).toBe(message)
  })

  test('keeps bytes of a message that are not UTF-8', async () => {
    const { world } = await newWorld()
    const { sha } = await world.pushToMain({
      by: 'erin',
      changes: { f: '1' },
      message: Buffer.from([0x61, 0xff, 0x62]),
    })
    expect((await world.git.run(['cat-file', 'commit', sha])).includes(Buffer.from([0x61, 0xff, 0x62]))).toBe(true)
    expect((await get(world, `${REPO}/commits/${sha}`)).json.commit.message).toBe('a\ufffdb')
  })

  test.each(['.', '', EVIL.replaceAll(/[<>]/g, ''), "'; drop", '  two  '])(
    'keeps the name %j of author and committer',
    async name => {
      const { world } = await newWorld()
      const signature = { author: { name, email: 'a b"@x' }, committer: { name, email: '' } }
      const { sha } = await world.pushToMain({ by: 'erin', changes: { f: '1' }, signature })
      const { json } = await get(world, `${REPO}/commits/${sha}`)
      expect(json).toMatchObject({ author: null, committer: null })
      expect(json.commit).toMatchObject({ author: { name, email: 'a b"@x' }, committer: { name, email: '' } })
    },
  )
})

test('a commit with the address of another user is attributed to that user, and the pusher stays on record', async () => {
  const { world } = await newWorld()
  const email = 'carol@users.noreply.github.com'
  const { headSha } = await world.openPullRequest({
    author: 'mallory',
    title: 'One',
    branch: 'b',
    changes: { f: '1' },
    signature: { author: { email }, committer: { email } },
  })
  expect((await get(world, `${REPO}/commits/${headSha}`)).json).toMatchObject({ committer: { login: 'carol' } })
  expect((await get(world, `${REPO}/activity?ref=b`)).json).toMatchObject([{ actor: { login: 'mallory' } }])
})

test.each(['a"b\'c`d$(id);&|<i>#!{}', 'é\u202e\u00a0', '-rf', 'HEAD', '%2e%2e', 'x@y'])(
  'a branch may have the name %j',
  async branch => {
    const { world } = await newWorld()
    const { number, headSha } = await openOne(world, branch)
    const { json } = await get(world, `${REPO}/pulls/${number}`)
    expect(json).toMatchObject({ head: { ref: branch, label: `acme:${branch}`, sha: headSha } })
    const asked = encodeURIComponent(branch)
    expect((await get(world, `${REPO}/branches/${asked}`)).json).toMatchObject({
      name: branch,
      commit: { sha: headSha },
    })
    expect((await get(world, `${REPO}/activity?ref=${asked}`)).json).toMatchObject([{ ref: `refs/heads/${branch}` }])
    await world.merge(number, { by: 'carol', method: 'merge' })
    await world.deleteBranch(branch, 'carol')
    expect((await get(world, `${REPO}/branches/${asked}`)).status).toBe(404)
  },
)

test('a file name may be any bytes but a slash and zero', async () => {
  const { world } = await newWorld()
  const bytes = Buffer.from([...Array(256).keys()].filter(byte => byte !== 0 && byte !== 0x2f))
  const changes = new Map([[bytes, '1'] as const, [Buffer.from([0xff]), null] as const])
  const { number, headSha } = await world.openPullRequest({ author: 'mallory', title: 'One', branch: 'b', changes })
  expect((await world.git.run(['ls-tree', '-z', '--name-only', headSha])).includes(bytes)).toBe(true)
  const { json } = await get(world, `${REPO}/pulls/${number}/files`)
  expect(json).toMatchObject([{ status: 'added', filename: bytes.toString('utf8') }])
})

test('titles, bodies and logins are returned as they are', async () => {
  const { world } = await newWorld()
  const login = 'x](javascript:a)<b>`"\'&'
  const options = { author: login, title: EVIL + LONG, body: LONG, branch: 'b', changes: { f: '1' } }
  const { number } = await world.openPullRequest(options)
  world.review(number, { by: login, state: 'APPROVED', body: EVIL })
  expect((await get(world, `${REPO}/pulls/${number}`)).json).toMatchObject({
    title: options.title,
    body: LONG,
    user: { login },
  })
  expect((await get(world, `${REPO}/pulls/${number}/reviews`)).json).toMatchObject([{ user: { login }, body: EVIL }])
  expect((await get(world, `/users/${encodeURIComponent(login)}`)).json).toMatchObject({ login })
  const { sha } = await world.merge(number, { by: 'carol', method: 'squash', message: EVIL })
  expect((await get(world, `${REPO}/commits/${sha}`)).json.commit.message).toBe(EVIL)
})

test('a review may change its state and its commit later', async () => {
  const { world } = await newWorld()
  const { number } = await openOne(world)
  const id = world.review(number, { by: 'carol', state: 'COMMENTED' })
  const commit = await world.push(number, { by: 'alice-gh', changes: { two: '2' } })
  world.amendReview(id, { state: 'APPROVED', commit })
  expect((await get(world, `${REPO}/pulls/${number}/reviews`)).json).toMatchObject([
    { id, state: 'APPROVED', commit_id: commit },
  ])
})

test('an index that lags returns an empty list without further pages, and does not change other answers', async () => {
  const { world } = await newWorld()
  const { sha, number } = await requestAccess(world, 'merge')
  for (const path of [/\/activity$/, /\/pulls$/, /./]) world.faults.add({ kind: 'empty', path })
  const activity = await get(world, `${REPO}/activity?per_page=1`)
  expect(activity).toMatchObject({ status: 200, json: [] })
  expect(activity.headers).not.toHaveProperty('link')
  expect((await get(world, `${REPO}/commits/${sha}/pulls`)).json).toEqual([])
  expect((await get(world, `${REPO}/pulls/${number}`)).json).toMatchObject({ number })
  expect((await get(world, `${REPO}/commits/${sha}/pulls`)).json).toMatchObject([{ number }])
})
