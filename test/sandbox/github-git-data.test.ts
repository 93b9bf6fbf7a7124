import { describe, expect, test } from 'vitest'
import type { GitHubWorld } from '../../sandbox/github/world.ts'
import { newWorld } from '../github/harness.ts'
import { get, openOne, REPO, request } from './github-api.ts'

const GIT = `${REPO}/git`
const LEDGER = 'refs/heads/access-ledger'

async function newLedger() {
  const { world } = await newWorld({ 'README.md': 'Access\n', 'requests/alice.yaml': 'a\n' })
  world.addToken('writer', { contents: 'write' })
  return world
}

const write = (world: GitHubWorld, method: string, path: string, body: unknown) =>
  request(world, method, `${GIT}${path}`, { token: 'writer', body })

const line = (content: string, path = 'ledger.jsonl') => ({ path, mode: '100644', type: 'blob', content })

/** A commit on top of a parent, or a first one; no branch moves. */
async function append(world: GitHubWorld, content: string, parent?: string): Promise<string> {
  const { json: tree } = await write(world, 'POST', '/trees', {
    tree: [line(content)],
    ...(parent && { base_tree: parent }),
  })
  const commit = { message: 'Record', tree: tree.sha, parents: parent ? [parent] : [] }
  return (await write(world, 'POST', '/commits', commit)).json.sha
}

test('a ledger branch can be created and continued, and is recorded', async () => {
  const world = await newLedger()
  const main = await world.mainSha()
  const first = await append(world, 'one\n')
  expect((await get(world, `${GIT}/ref/heads/access-ledger`)).status).toBe(404)
  expect(await write(world, 'POST', '/refs', { ref: LEDGER, sha: first })).toMatchObject({
    status: 201,
    json: { ref: LEDGER, object: { sha: first, type: 'commit' } },
  })
  const second = await append(world, 'one\ntwo\n', first)
  expect(await write(world, 'PATCH', '/refs/heads/access-ledger', { sha: second, force: false })).toMatchObject({
    status: 200,
    json: { ref: LEDGER, object: { sha: second } },
  })
  expect((await get(world, `${GIT}/ref/heads/access-ledger`)).json.object.sha).toBe(second)
  expect((await get(world, `${REPO}/commits/${second}`)).json).toMatchObject({
    commit: {
      message: 'Record',
      author: { name: 'github-actions[bot]', date: '2026-11-24T08:00:00Z' },
      committer: { name: 'github-actions[bot]' },
    },
    parents: [{ sha: first }],
  })
  expect((await world.git.blob(`${second}:ledger.jsonl`)).toString()).toBe('one\ntwo\n')
  expect((await get(world, `${REPO}/activity?ref=access-ledger`)).json).toMatchObject([
    { activity_type: 'push', before: first, after: second, actor: { login: 'github-actions[bot]' } },
    { activity_type: 'branch_creation', after: first },
  ])
  expect(await world.mainSha()).toBe(main)
})

test('one of two appends to the same tip is refused, and the other becomes the tip', async () => {
  const world = await newLedger()
  const first = await append(world, 'one\n')
  await write(world, 'POST', '/refs', { ref: LEDGER, sha: first })
  const rivals = [await append(world, 'a\n', first), await append(world, 'b\n', first)]
  const answers = await Promise.all(
    rivals.map(sha => write(world, 'PATCH', '/refs/heads/access-ledger', { sha, force: false })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
  const winner = answers.findIndex(({ status }) => status === 200)
  expect(await world.branchSha('access-ledger')).toBe(rivals[winner])
  expect(answers[1 - winner]?.json).toMatchObject({ message: 'Update is not a fast forward' })
})

test('a branch can be forced to any commit', async () => {
  const world = await newLedger()
  const [one, other] = [await append(world, 'one\n'), await append(world, 'other\n')]
  await write(world, 'POST', '/refs', { ref: LEDGER, sha: one })
  expect((await write(world, 'PATCH', '/refs/heads/access-ledger', { sha: other })).status).toBe(422)
  expect((await write(world, 'PATCH', '/refs/heads/access-ledger', { sha: other, force: true })).status).toBe(200)
})

test('a tree keeps what is not named, takes a blob by its SHA, and loses what is null', async () => {
  const world = await newLedger()
  const base = await world.mainSha()
  const sha = await world.git.objectAt(base, 'README.md')
  const { json } = await write(world, 'POST', '/trees', {
    base_tree: base,
    tree: [
      { path: 'README.md', mode: '100644', type: 'blob', sha: null },
      { path: 'deep/copy', mode: '100755', type: 'blob', sha },
      { path: 'link', mode: '120000', type: 'blob', content: 'deep/copy' },
    ],
  })
  const listed = await world.git.text(['ls-tree', '-r', json.sha])
  expect(listed.split('\n').map(entry => entry.replace(/ .*\t/, ' '))).toEqual([
    '100755 deep/copy',
    '120000 link',
    '100644 requests/alice.yaml',
  ])
})

test('a commit may have any author and committer', async () => {
  const world = await newLedger()
  const { json: tree } = await write(world, 'POST', '/trees', { tree: [line('x')] })
  const author = { name: 'Mallory', email: '1+carol@users.noreply.github.com', date: '2020-01-01T00:00:00Z' }
  const { json } = await write(world, 'POST', '/commits', { message: 'm', tree: tree.sha, author })
  expect(json).toMatchObject({ author, committer: author, parents: [] })
})

describe('the API for git data', () => {
  const none = '1'.repeat(40)
  const absent = { path: 'nothing', mode: '100644', type: 'blob', sha: null }
  const sound: Readonly<Record<string, (sha: string, tree: string) => object>> = {
    '/refs': sha => ({ ref: 'refs/heads/x', sha }),
    '/commits': (sha, tree) => ({ message: 'm', tree, parents: [sha] }),
    '/trees': sha => ({ base_tree: sha, tree: [] }),
  }

  test.each([
    { what: 'a branch that is there', path: '/refs', body: { ref: 'refs/heads/main' }, message: 'already exists' },
    { what: 'a ref without a branch', path: '/refs', body: { ref: 'main' }, message: 'not a valid ref name' },
    {
      what: 'a name that git refuses',
      path: '/refs',
      body: { ref: 'refs/heads/a..b' },
      message: 'not a valid ref name',
    },
    { what: 'an unknown commit', path: '/refs', body: { ref: 'refs/heads/x', sha: none }, message: 'does not exist' },
    { what: 'a parent that is none', path: '/commits', body: { parents: [none] }, message: 'Parent SHA' },
    { what: 'a tree that is none', path: '/commits', body: { tree: none }, message: 'Tree SHA' },
    { what: 'to delete what is not there', path: '/trees', body: { tree: [absent] }, message: 'BadObjectState' },
    { what: 'a way out', path: '/trees', body: { tree: [line('x', 'a/../../b')] }, message: 'malformed path' },
  ])('refuses $what', async ({ path, body, message }) => {
    const world = await newLedger()
    const sha = await world.mainSha()
    const tree = (await world.git.resolve('main', 'tree')) ?? ''
    expect(await write(world, 'POST', path, { ...sound[path]?.(sha, tree), ...body })).toMatchObject({
      status: 422,
      json: { message: expect.stringContaining(message) },
    })
  })

  test('refuses to move a branch that is not there', async () => {
    const world = await newLedger()
    const answer = await write(world, 'PATCH', '/refs/heads/nowhere', { sha: await world.mainSha() })
    expect(answer).toMatchObject({ status: 422, json: { message: 'Reference does not exist' } })
  })

  test.each(['/trees', '/commits', '/refs'])('refuses a token that may only read: %s', async path => {
    const body = sound[path]?.(none, none)
    const answer = await request(await newLedger(), 'POST', `${GIT}${path}`, { body })
    expect(answer).toMatchObject({ status: 403, headers: { 'x-accepted-github-permissions': 'contents=write' } })
  })
})

test('a push through the API counts for pull requests as any push does', async () => {
  const world = await newLedger()
  const { number, headSha } = await openOne(world)
  const next = await append(world, 'more\n', headSha)
  await write(world, 'PATCH', '/refs/heads/b', { sha: next })
  expect((await get(world, `${REPO}/pulls/${number}`)).json).toMatchObject({ head: { sha: next }, merged: false })
  await write(world, 'PATCH', '/refs/heads/main', { sha: next })
  expect((await get(world, `${REPO}/pulls/${number}`)).json).toMatchObject({ merged: true, merge_commit_sha: next })
})
