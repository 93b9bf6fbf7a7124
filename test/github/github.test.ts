import { describe, expect, test } from 'vitest'
import { connectGitHub } from '../../src/github/github.ts'
import { connectTo, newGitHub, newWorld, requestAccess, START } from './harness.ts'

// Over 200 lines: one client, and each thing that it asks.

describe('the pull request of a commit', () => {
  test.each(['merge', 'squash', 'rebase'] as const)('is found after a %s', async method => {
    const { world, github } = await newGitHub()
    const { number, sha, headSha } = await requestAccess(world, method)
    expect(await github.mergedPullRequestOf(sha)).toEqual({
      number,
      url: 'https://github.com/acme/jit-access/pull/1',
      title: 'Access for alice',
      author: 'alice-gh',
      authorId: world.people.find('alice-gh')?.id,
      authorType: 'User',
      baseRef: 'main',
      head: { ref: 'access-alice', repository: 'acme/jit-access' },
      headSha,
      merged: true,
      createdAt: START,
      mergedBy: 'carol',
      mergedById: world.people.find('carol')?.id,
      mergedByType: 'User',
      mergedAt: START,
      mergeCommitSha: sha,
    })
  })

  test('is found although the index of GitHub lags', async () => {
    const { world, clock, github } = await newGitHub()
    world.indexLagMs = 20_000
    const { number, sha } = await requestAccess(world, 'squash')
    expect(await github.mergedPullRequestOf(sha)).toMatchObject({ number })
    expect(clock.now()).toEqual(new Date(START.getTime() + 20_000))
  })

  test('is none for direct pushes, after waiting for one minute in all', async () => {
    const { world, clock, github } = await newGitHub()
    for (const content of ['1', '2', '3']) {
      const { sha } = await world.pushToMain({ by: 'erin', changes: { f: content } })
      expect(await github.mergedPullRequestOf(sha)).toBeUndefined()
    }
    expect(clock.now()).toEqual(new Date(START.getTime() + 60_000))
  })

  test('is none for a commit that GitHub does not know', async () => {
    const { github } = await newGitHub()
    expect(await github.mergedPullRequestOf('1'.repeat(40))).toBeUndefined()
  })

  test('is none if it is only open, or merged elsewhere', async () => {
    const { world, github } = await newGitHub()
    const parent = await world.openPullRequest({
      author: 'dave',
      title: 'Parent',
      branch: 'parent',
      changes: { a: '1' },
    })
    const child = await world.openPullRequest({
      author: 'dave',
      title: 'Child',
      branch: 'child',
      base: 'parent',
      changes: { b: '1' },
    })
    await world.merge(child.number, { by: 'dave', method: 'merge' })
    expect(await github.mergedPullRequestOf(parent.headSha)).toBeUndefined()
    expect(await github.mergedPullRequestOf(child.headSha)).toBeUndefined()
  })

  test('is the one with this merge commit, if two were stacked', async () => {
    const { world, clock, github } = await newGitHub()
    const lower = await world.openPullRequest({ author: 'dave', title: 'Lower', branch: 'lower', changes: { a: '1' } })
    const upper = await world.openPullRequest({
      author: 'dave',
      title: 'Upper',
      branch: 'upper',
      from: 'lower',
      changes: { b: '1' },
    })
    const { sha: first } = await world.merge(lower.number, { by: 'erin', method: 'merge' })
    await clock.advance(1_000)
    const { sha: second } = await world.merge(upper.number, { by: 'erin', method: 'merge' })
    expect(await github.mergedPullRequestOf(first)).toMatchObject({ number: lower.number })
    expect(await github.mergedPullRequestOf(second)).toMatchObject({ number: upper.number })
  })
})

describe.each(['first', 'last'])('stacked pull requests, the upper one listed %s,', listed => {
  test('are told apart by the head that was merged', async () => {
    const { world, github } = await newGitHub()
    const lower = { author: 'dave', title: 'Lower', branch: 'lower', changes: { a: '1' } }
    const { headSha: from, number: below } = await world.openPullRequest(lower)
    const upper = { author: 'dave', title: 'Upper', branch: 'upper', from, changes: { b: '1' } }
    const { number } = await world.openPullRequest(upper)
    if (listed === 'first') world.pullRequests.reverse()
    const { sha } = await world.merge(number, { by: 'erin', method: 'merge' })
    expect((await github.pullRequest(below)).merged).toBe(true)
    expect(await github.mergedPullRequestOf(sha)).toMatchObject({ number })
  })
})

test('a pull request that is not merged has no merge commit, although GitHub names a trial merge', async () => {
  const { world, github } = await newGitHub()
  const { number } = await world.openPullRequest({
    author: 'alice-gh',
    title: 'Open',
    branch: 'b',
    changes: { f: '1' },
  })
  const pull = await github.pullRequest(number)
  expect(pull.merged).toBe(false)
  expect(pull).not.toHaveProperty('mergeCommitSha')
  expect(pull).not.toHaveProperty('mergedAt')
})

test('reviews are read in order, over all pages, without a name for a deleted account', async () => {
  const { world, clock, github } = await newGitHub()
  const { number, headSha } = await world.openPullRequest({
    author: 'alice-gh',
    title: 'One',
    branch: 'b',
    changes: { f: '1' },
  })
  for (let i = 0; i < 120; i++) world.review(number, { by: 'bob-gh', state: 'COMMENTED' })
  world.review(number, { by: 'gone', state: 'APPROVED' })
  await clock.advance(1_000)
  world.dismiss(world.review(number, { by: 'robot[bot]', state: 'CHANGES_REQUESTED' }))
  world.deleteAccount('gone')
  const reviews = await github.reviews(number)
  expect(reviews).toHaveLength(122)
  expect(reviews.slice(-2)).toEqual([
    { id: expect.any(Number), userType: '', state: 'APPROVED', commitSha: headSha, submittedAt: START },
    {
      id: expect.any(Number),
      user: 'robot[bot]',
      userId: expect.any(Number),
      userType: 'Bot',
      state: 'DISMISSED',
      commitSha: headSha,
      submittedAt: clock.now(),
    },
  ])
})

describe('the commits of a pull request', () => {
  test('have author, committer and every co-author in the message', async () => {
    const { world, github } = await newGitHub()
    const { number } = await world.openPullRequest({
      author: 'alice-gh',
      title: 'One',
      branch: 'b',
      changes: { f: '1' },
      coAuthors: ['carol'],
    })
    const head = await world.push(number, { by: 'dave', author: 'bob-gh', changes: { f: '2' } })
    await world.merge(number, { by: 'erin', method: 'squash' })
    const [first, second, ...others] = await github.commits(number)
    expect(others).toEqual([])
    expect(first).toMatchObject({
      author: 'alice-gh',
      message: expect.stringMatching(/^One\n\nCo-authored-by: carol <\d+\+carol@users\.noreply\.github\.com>$/),
    })
    expect(second).toMatchObject({
      sha: head,
      author: 'bob-gh',
      committer: 'dave',
      committerEmail: expect.stringMatching(/^\d+\+dave@/),
    })
  })

  test('are refused if there are more than GitHub lists', async () => {
    const { world, github } = await newGitHub()
    const author = { name: 'alice-gh', email: 'alice@example.com', at: START }
    let from = await world.mainSha()
    for (let i = 0; i < 250; i++) {
      from = await world.git.commit({
        tree: `${from}^{tree}`,
        parents: [from],
        message: `${i}`,
        author,
        committer: author,
      })
    }
    const { number } = await world.openPullRequest({
      author: 'alice-gh',
      title: 'Many',
      branch: 'b',
      from,
      changes: { f: '0' },
    })
    await expect(github.commits(number)).rejects.toThrow('lists 250 of the 251 commits of pull request #1')
  })
})

test('permissions in a repository that the token cannot see are an error, not none', async () => {
  const { world, clock, github } = await newGitHub()
  expect(await github.collaborator('erin')).toMatchObject({ permission: 'admin' })
  const hidden = await connectTo(world, clock, undefined, 'other')
  await expect(hidden.collaborator('erin')).rejects.toThrow('404 Not Found')
})

describe('a file', () => {
  const HOSTILE = 'requests/$(touch x)\n"\u202e%2F..;.yaml'

  test('is read exactly, by commit and by branch', async () => {
    const bytes = Buffer.from([0, 0xff, 0xfe, 13, 10])
    const { world, github } = await newGitHub({ 'requests/alice.yaml': bytes, [HOSTILE]: 'h' })
    const first = await world.mainSha()
    await world.pushToMain({ by: 'erin', changes: { 'requests/alice.yaml': 'new' } })
    const file = await github.readFile('requests/alice.yaml', first)
    expect(file).toEqual({ kind: 'file', bytes, sha: expect.stringMatching(/^[0-9a-f]{40}$/) })
    expect(await github.readFile('requests/alice.yaml', 'main')).toMatchObject({ bytes: Buffer.from('new') })
    expect(await github.readFile(HOSTILE, first)).toMatchObject({ bytes: Buffer.from('h') })
  })

  test('is not the target of a symlink', async () => {
    const { github } = await newGitHub({
      'requests/alice.yaml': 'a',
      'requests/eve.yaml': { symlink: 'alice.yaml' },
      linked: { symlink: 'requests' },
    })
    expect(await github.readFile('requests/eve.yaml', 'main')).toEqual({ kind: 'symlink' })
    expect(await github.readFile('linked/alice.yaml', 'main')).toBeUndefined()
  })

  test('is not read from anything else', async () => {
    const { github } = await newGitHub({ 'requests/alice.yaml': 'a' })
    expect(await github.readFile('requests', 'main')).toEqual({ kind: 'other' })
    for (const path of ['requests/Alice.yaml', 'requests/', '', 'requests/alice.yaml/x', '../requests/alice.yaml']) {
      expect(await github.readFile(path, 'main'), path).toBeUndefined()
    }
  })
})

describe('an error from GitHub', () => {
  test('names a missing permission and what to do', async () => {
    const { world, clock } = await newWorld()
    world.addToken('weak', {})
    const github = await connectTo(world, clock, 'weak')
    await expect(github.reviews(1)).rejects.toThrow(
      'GitHub refused GET /repos/acme/jit-access/pulls/1/reviews?per_page=100 (403 Resource not accessible by integration). Add "pull-requests: read" under "permissions:" of this job.',
    )
    await expect(github.tip('main')).rejects.toThrow('Add "contents: read" under')
    expect(world.calls).toHaveLength(2)
  })

  test('says that the token is invalid and what to do', async () => {
    const { world, github } = await newGitHub()
    world.expireToken('ghs_job')
    await expect(github.defaultBranch()).rejects.toThrow(/401 Bad credentials.*github-token is wrong or has expired/)
  })

  test('says that a thing is absent, or not visible', async () => {
    const { github } = await newGitHub()
    const failure = await github.pullRequest(99).catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'GitHubError', status: 404, cause: { name: 'HttpError' } })
    expect(String(failure)).toContain('Either it does not exist or the github-token may not see it')
  })

  test('says that there is no server', async () => {
    const { clock } = await newWorld()
    const repository = { owner: 'acme', repo: 'jit-access' }
    const github = await connectGitHub({ token: 't', repository, apiUrl: 'http://127.0.0.1:9', clock })
    await expect(github.tip('main')).rejects.toThrow('GitHub did not answer GET /repos/acme/jit-access/git/ref/heads')
  })

  test('says that there is no token', async () => {
    const { clock } = await newWorld()
    const repository = { owner: 'acme', repo: 'jit-access' }
    await expect(connectGitHub({ token: '', repository, apiUrl: 'http://127.0.0.1:9', clock })).rejects.toThrow(
      'github-token is empty',
    )
  })
})
