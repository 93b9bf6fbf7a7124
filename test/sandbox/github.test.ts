import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answerGitHub } from '../../sandbox/github/front-door.ts'
import type { GitHubWorld } from '../../sandbox/github/world.ts'
import { JOB_TOKEN, newWorld, requestAccess, START, temporaryDirectory } from '../github/harness.ts'
import { HEADERS } from './github-api.ts'

// Over 200 lines: one repository, and each thing that people do there.

async function get(
  world: GitHubWorld,
  target: string,
  headers: Record<string, string> = { authorization: `token ${JOB_TOKEN}` },
) {
  const request = { method: 'GET', target, headers: { ...HEADERS, ...headers }, body: new Uint8Array() }
  const response = await world.handle(request)
  return { ...response, json: response.body.length > 0 ? JSON.parse(response.body.toString()) : undefined }
}

const REPO = '/repos/acme/jit-access'

describe('a merge', () => {
  test.each([
    { method: 'merge', parents: 2 },
    { method: 'squash', parents: 1 },
    { method: 'rebase', parents: 1 },
  ] as const)(
    'puts a new commit on main, which belongs to the pull request, by $method',
    async ({ method, parents }) => {
      const { world } = await newWorld()
      const { number, sha, before, headSha } = await requestAccess(world, method)
      expect(await world.mainSha()).toBe(sha)
      const commit = (await get(world, `${REPO}/branches/main`)).json.commit
      expect(commit.parents).toHaveLength(parents)
      expect(commit.parents[0].sha).toBe(before)
      const { json } = await get(world, `${REPO}/commits/${sha}/pulls`)
      expect(json).toMatchObject([
        {
          number,
          state: 'closed',
          merged_at: '2026-11-24T08:00:00Z',
          merge_commit_sha: sha,
          head: { sha: headSha },
          base: { sha: before },
        },
      ])
    },
  )

  test('replays every commit by rebase, and each belongs to the pull request', async () => {
    const { world, clock } = await newWorld()
    const { number } = await world.openPullRequest({
      author: 'alice-gh',
      title: 'One',
      branch: 'b',
      changes: { one: '1' },
    })
    await world.push(number, { by: 'bob-gh', changes: { two: '2' } })
    await clock.advance(60_000)
    const { sha, before } = await world.merge(number, { by: 'carol', method: 'rebase' })
    const commits = await world.git.commitsBetween(before, sha)
    expect(commits).toHaveLength(2)
    for (const commit of commits) {
      expect((await get(world, `${REPO}/commits/${commit}/pulls`)).json).toMatchObject([{ number }])
    }
    expect((await get(world, `${REPO}/branches/main`)).json.commit).toMatchObject({
      author: { login: 'bob-gh' },
      committer: { login: 'carol' },
    })
  })

  test('may have an earlier time, and is unknown to the index for a while', async () => {
    const { world, clock } = await newWorld()
    const { number } = await world.openPullRequest({
      author: 'alice-gh',
      title: 'One',
      branch: 'b',
      changes: { one: '1' },
    })
    world.indexLagMs = 10_000
    const mergedAt = new Date(START.getTime() - 40_000)
    const { sha } = await world.merge(number, { by: 'carol', method: 'squash', mergedAt })
    expect((await get(world, `${REPO}/commits/${sha}/pulls`)).json).toEqual([])
    await clock.advance(10_000)
    const pulls = await get(world, `${REPO}/commits/${sha}/pulls`)
    expect(pulls.json).toMatchObject([{ number, merged_at: '2026-11-24T07:59:20Z' }])
  })

  test('fails with conflicts, and changes nothing', async () => {
    const { world } = await newWorld()
    const { number } = await world.openPullRequest({
      author: 'alice-gh',
      title: 'One',
      branch: 'b',
      changes: { f: 'ours' },
    })
    const { sha } = await world.pushToMain({ by: 'erin', changes: { f: 'theirs' } })
    await expect(world.merge(number, { by: 'carol', method: 'merge' })).rejects.toThrow('conflicts')
    expect(await world.mainSha()).toBe(sha)
  })

  test('counts, too, if the commits came to main by a push', async () => {
    const { world } = await newWorld()
    const { number, headSha } = await world.openPullRequest({
      author: 'alice-gh',
      title: 'One',
      branch: 'b',
      changes: { f: '1' },
    })
    await world.pushToMain({ by: 'erin', commit: headSha })
    const { json } = await get(world, `${REPO}/pulls/${number}`)
    expect(json).toMatchObject({ merged: true, merge_commit_sha: headSha, merged_by: { login: 'erin' }, commits: 1 })
  })

  test('is kept apart from another one in the same push', async () => {
    const { world } = await newWorld()
    const alice = await requestAccess(world, 'merge', 'alice')
    const bob = await requestAccess(world, 'squash', 'bob')
    for (const { sha, number } of [alice, bob]) {
      expect((await get(world, `${REPO}/commits/${sha}/pulls`)).json).toMatchObject([{ number }])
    }
    const event = await world.pushEvent(alice.before, bob.sha)
    expect(event).toMatchObject({ before: alice.before, after: bob.sha, forced: false })
    expect(event.commits).toHaveLength(3)
  })
})

describe('a pull request', () => {
  test('has a trial merge while it is open, which is not on main', async () => {
    const { world } = await newWorld()
    const { number } = await world.openPullRequest({
      author: 'alice-gh',
      title: 'One',
      branch: 'b',
      changes: { f: '1' },
    })
    const { json } = await get(world, `${REPO}/pulls/${number}`)
    expect(json).toMatchObject({ merged: false, merged_at: null, mergeable: true, changed_files: 1, additions: 1 })
    expect(json.merge_commit_sha).toMatch(/^[0-9a-f]{40}$/)
    expect(await world.git.isAncestor(json.merge_commit_sha, 'refs/heads/main')).toBe(false)
  })

  test('lists files with detected renames, removals, symlinks and hostile names', async () => {
    const { world } = await newWorld({ 'requests/alice.yaml': 'a\nb\nc\nd\n', gone: 'x\n' })
    const hostile = 'requests/$(touch x)\n"\u202e;.yaml'
    const changes = {
      'requests/alice.yaml': null,
      'requests/bob.yaml': 'a\nb\nc\nd\n',
      gone: null,
      link: { symlink: 'gone' },
      [hostile]: 'h\n',
    }
    const { number } = await world.openPullRequest({ author: 'alice-gh', title: 'One', branch: 'b', changes })
    const { json } = await get(world, `${REPO}/pulls/${number}/files`)
    expect(json.map((file: { filename: string; status: string }) => [file.filename, file.status]).sort()).toEqual([
      ['gone', 'removed'],
      ['link', 'added'],
      [hostile, 'added'],
      ['requests/bob.yaml', 'renamed'],
    ])
    const gone = json.find((file: { filename: string }) => file.filename === 'gone')
    expect((await world.git.blob(gone.sha)).toString()).toBe('x\n')
  })

  test('keeps place and commit of a review that is dismissed', async () => {
    const { world } = await newWorld()
    const { number, headSha } = await world.openPullRequest({
      author: 'alice-gh',
      title: 'One',
      branch: 'b',
      changes: { f: '1' },
    })
    const id = world.review(number, { by: 'carol', state: 'APPROVED' })
    await world.push(number, { by: 'alice-gh', changes: { f: '2' } })
    world.dismiss(id)
    world.deleteAccount('carol')
    const { json } = await get(world, `${REPO}/pulls/${number}/reviews`)
    expect(json).toMatchObject([{ id, state: 'DISMISSED', commit_id: headSha, user: null }])
  })
})

describe('the API', () => {
  test('pages through lists with Link headers', async () => {
    const { world } = await newWorld()
    const { number } = await requestAccess(world, 'merge')
    for (let i = 0; i < 4; i++) world.review(number, { by: 'dave', state: 'COMMENTED' })
    const headers = { authorization: `Bearer ${JOB_TOKEN}`, host: '127.0.0.1:1' }
    const first = await get(world, `${REPO}/pulls/${number}/reviews?per_page=2`, headers)
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.link ?? '')?.[1] ?? ''
    expect(next).toBe(`http://127.0.0.1:1${REPO}/pulls/${number}/reviews?per_page=2&page=2`)
    expect(first.headers.link).toContain('page=3>; rel="last"')
    const last = await get(world, `${REPO}/pulls/${number}/reviews?per_page=2&page=3`, headers)
    expect(last.json).toHaveLength(1)
    expect(last.headers.link).not.toContain('next')
  })

  test('returns files, folders, and the target of a symlink', async () => {
    const { world } = await newWorld({
      'requests/alice.yaml': 'hello\n',
      'requests/eve.yaml': { symlink: 'alice.yaml' },
      'requests/out.yaml': { symlink: '/etc/passwd' },
    })
    const file = await get(world, `${REPO}/contents/requests/alice.yaml?ref=main`)
    expect(file.json).toMatchObject({ type: 'file', encoding: 'base64', content: 'aGVsbG8K\n', size: 6 })
    const followed = await get(world, `${REPO}/contents/requests%2Feve.yaml`)
    expect(followed.json).toMatchObject({ type: 'file', path: 'requests/eve.yaml', content: 'aGVsbG8K\n' })
    expect((await get(world, `${REPO}/contents/requests/out.yaml`)).json).toMatchObject({
      type: 'symlink',
      target: '/etc/passwd',
    })
    const folder = await get(world, `${REPO}/contents/requests`)
    expect(folder.json.map((entry: { type: string }) => entry.type)).toEqual(['file', 'symlink', 'symlink'])
    expect((await get(world, `${REPO}/contents/nothing`)).status).toBe(404)
    expect((await get(world, `${REPO}/contents/README.md?ref=nowhere`)).status).toBe(404)
  })

  test('returns the permission of each person, in both vocabularies', async () => {
    const { world } = await newWorld()
    world.collaborator('robot[bot]', 'write', { type: 'Bot' })
    const ask = async (login: string) =>
      (await get(world, `${REPO}/collaborators/${encodeURIComponent(login)}/permission`)).json
    expect(await ask('Dave')).toMatchObject({ permission: 'write', role_name: 'maintain', user: { login: 'dave' } })
    expect(await ask('bob-gh')).toMatchObject({ permission: 'read', role_name: 'read' })
    expect(await ask('robot[bot]')).toMatchObject({ status: '404', message: 'robot[bot] is not a user' })
  })

  test.each([
    {
      why: 'an unknown token',
      headers: { authorization: 'token x' },
      path: REPO,
      status: 401,
      message: 'Bad credentials',
    },
    { why: 'another repository', path: '/repos/acme/other', status: 404, message: 'Not Found' },
    {
      why: 'an unknown commit',
      path: `${REPO}/commits/${'1'.repeat(40)}/pulls`,
      status: 422,
      message: `No commit found for SHA: ${'1'.repeat(40)}`,
    },
    { why: 'a job that asks who it is', path: '/user', status: 403, message: 'Resource not accessible by integration' },
  ])('refuses $why as GitHub does', async ({ headers, path, status, message }) => {
    const { world } = await newWorld()
    expect(await get(world, path, headers)).toMatchObject({ status, json: { message, status: String(status) } })
  })

  test.each([
    { why: 'without a token', without: 'authorization', status: 404, message: 'Not Found' },
    { why: 'without a user agent', without: 'user-agent', status: 403, message: /administrative rules/ },
    { why: 'without a version', without: 'x-github-api-version', status: 400, message: /version 2022-11-28.*for none/ },
  ])('refuses a request $why', async ({ without, status, message }) => {
    const { world } = await newWorld()
    const { [without]: _, ...headers }: Record<string, string> = { ...HEADERS, authorization: `token ${JOB_TOKEN}` }
    // Not by the handle, which the contract watches.
    const response = await answerGitHub(world, { method: 'GET', target: REPO, headers, body: new Uint8Array() })
    expect(response.status).toBe(status)
    expect(JSON.parse(response.body.toString())).toMatchObject({ message: expect.stringMatching(message) })
  })

  test('refuses a version that it does not serve', async () => {
    const { world } = await newWorld()
    const headers = { ...HEADERS, authorization: `token ${JOB_TOKEN}`, 'x-github-api-version': '2026-03-10' }
    const { status } = await answerGitHub(world, { method: 'GET', target: REPO, headers, body: new Uint8Array() })
    expect(status).toBe(400)
  })

  test('names the permissions that a token lacks, and counts its requests', async () => {
    const { world } = await newWorld()
    world.addToken('weak', {}, { limitPerHour: 2 })
    const ask = () => get(world, `${REPO}/issues/1/comments`, { authorization: 'token weak' })
    const refused = await ask()
    expect(refused).toMatchObject({
      status: 403,
      headers: { 'x-accepted-github-permissions': 'issues=read; pull_requests=read', 'x-ratelimit-remaining': '1' },
    })
    await ask()
    expect(await ask()).toMatchObject({
      status: 403,
      headers: { 'x-ratelimit-remaining': '0' },
      json: { message: /rate limit/ },
    })
  })

  test('fails on demand, as often as requested, and keeps a journal', async () => {
    const { world, clock } = await newWorld()
    world.faults.add({ path: /\/jit-access$/, kind: 'status', status: 502, count: 2 })
    for (const status of [502, 502, 200]) expect((await get(world, REPO)).status).toBe(status)
    expect(world.calls).toEqual([502, 502, 200].map(status => ({ at: clock.now(), method: 'GET', path: REPO, status })))
  })
})

test('a clone has no object of another branch, as with a number as `fetch-depth` of actions/checkout', async () => {
  const { world } = await newWorld()
  const main = await world.mainSha()
  const by = { name: 'm', email: 'm@example.com', at: START }
  const tree = await world.git.changeTree(undefined, { junk: 'x' })
  const junk = await world.git.commit({ tree, parents: [], message: 'Junk', author: by, committer: by })
  await world.git.updateRef('refs/heads/junk', junk)
  const cwd = join(await temporaryDirectory(), 'clone')
  await world.clone(cwd)
  expect(await world.git.text(['rev-parse', 'refs/remotes/origin/main'], { cwd })).toBe(main)
  await expect(world.git.text(['cat-file', '-e', junk], { cwd })).rejects.toThrow()
  expect(await world.git.text(['rev-parse', '--is-shallow-repository'], { cwd })).toBe('false')
})

test('a clone is a real one, and contains the commits of a push event', async () => {
  const { world } = await newWorld()
  const { before, sha } = await requestAccess(world, 'merge')
  const directory = join(await temporaryDirectory(), 'clone')
  await world.clone(directory)
  expect(await readFile(join(directory, 'requests/alice.yaml'), 'utf8')).toContain('alice')
  expect(await world.pushEvent(before, sha)).toMatchObject({
    ref: 'refs/heads/main',
    pusher: { name: 'carol' },
    sender: { login: 'carol' },
    repository: { full_name: 'acme/jit-access', default_branch: 'main', owner: { login: 'acme' } },
    head_commit: { id: sha, committer: { name: 'GitHub', username: 'web-flow' } },
  })
})

test('a push event tells of the default branch, also when a branch was made at its commit afterwards', async () => {
  const { world } = await newWorld()
  const { before, sha } = await requestAccess(world, 'merge')
  await world.moveBranch('feature', sha, 'erin')
  expect(await world.pushEvent(before, sha)).toMatchObject({ ref: 'refs/heads/main', sender: { login: 'carol' } })
})
