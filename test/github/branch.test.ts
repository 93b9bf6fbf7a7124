import { describe, expect, test } from 'vitest'
import type { GitHubFault } from '../../sandbox/github/state/faults.ts'
import type { GitHubWorld } from '../../sandbox/github/world.ts'
import type { HttpRequest } from '../../sandbox/shared/http.ts'
import type { NewFile } from '../../src/github/api.ts'
import { connectTo, newWorld, START } from './harness.ts'

// Over 200 lines: one branch, and each way in which a push to it can fail.

const BRANCH = 'access-ledger'
const A = '2026-11/a/granted.json'
const B = '2026-11/b/refused.json'
const files = (...paths: string[]): NewFile[] => paths.map(path => ({ path, content: `of ${path}\n` }))
const message = () => 'Record'

type Handle = GitHubWorld['handle']

async function newLedger() {
  const { world, clock } = await newWorld()
  world.addToken('writer', { contents: 'write' })
  const sent: HttpRequest[] = []
  /** What happens right before the next request that moves the branch; told once. */
  const meanwhile: { happens?: (() => Promise<unknown>) | undefined } = {}
  /** What answers instead of the world, if anything. */
  const instead: { answers?: (request: HttpRequest, answer: Handle) => ReturnType<Handle> } = {}
  const { handle } = world
  world.handle = async request => {
    sent.push(request)
    const { happens } = meanwhile
    if (happens && /\/git\/refs/.test(request.target)) {
      meanwhile.happens = undefined
      await happens()
    }
    return instead.answers ? instead.answers(request, handle) : handle(request)
  }
  const connect = () => connectTo(world, clock, 'writer')
  return { world, clock, sent, meanwhile, instead, connect, github: await connect() }
}

/** The commits of the branch, oldest first, each with its parent and all that it holds. */
async function history(world: GitHubWorld) {
  const lines = (await world.git.text(['log', '--reverse', '--format=%H %P', BRANCH, '--'])).split('\n')
  const trees = lines.map(async line => {
    const [sha = '', ...parents] = line.split(' ').filter(Boolean)
    const listed = await world.git.text(['ls-tree', '-r', '--name-only', sha])
    return { sha, parents, paths: listed.split('\n') }
  })
  return Promise.all(trees)
}

const contentOf = async (world: GitHubWorld, path: string) => (await world.git.blob(`${BRANCH}:${path}`)).toString()
const writes = (world: GitHubWorld) => world.calls.filter(({ method }) => method !== 'GET')

describe('a file at a path that is taken', () => {
  const OTHER = '2026-11/a/granted.later.json'
  const besideA = (...paths: string[]) =>
    files(...paths).map(file => (file.path === A ? { ...file, beside: OTHER } : file))

  test.each([1, 10])('is added beside it once if its content differs (%i files)', async count => {
    const { world, github } = await newLedger()
    await github.addFiles(BRANCH, [{ path: A, content: 'made up' }], message)
    const more = Array.from({ length: count - 1 }, (_, index) => `2026-11/${index}`)
    expect(await github.addFiles(BRANCH, besideA(A, ...more), message)).toBe(count)
    expect(await contentOf(world, A)).toBe('made up')
    expect(await contentOf(world, OTHER)).toBe(`of ${A}\n`)
    expect(await github.addFiles(BRANCH, besideA(A, ...more), message)).toBe(0)
  })

  test('is not added twice after a lost answer', async () => {
    const { world, github } = await newLedger()
    await github.addFiles(BRANCH, files(B), message)
    world.faults.add({ method: 'PATCH', path: /\/git\/refs/, kind: 'reset', afterEffect: true })
    await github.addFiles(BRANCH, besideA(A), message)
    expect((await history(world)).at(-1)?.paths).toEqual([A, B])
  })

  test('is added beside it if the path is a folder', async () => {
    const { world, github } = await newLedger()
    await github.addFiles(BRANCH, files(`${A}/x`), message)
    expect(await github.addFiles(BRANCH, besideA(A), message)).toBe(1)
    expect(await contentOf(world, OTHER)).toBe(`of ${A}\n`)
  })
})

describe('links', () => {
  const OTHER = '2026-11/a/granted.later.json'
  const linked = (...paths: string[]) =>
    files(...paths).map(file => ({
      ...file,
      ...(file.path === A && { beside: OTHER }),
      linksAt: (path: string, content: string) => new Map([[`index/${path}`, `../${path} ${content.trim()}`]]),
    }))
  const entriesOf = async (world: GitHubWorld) =>
    (await world.git.text(['ls-tree', '-r', '--format=%(objectmode) %(path)', BRANCH])).split('\n')

  test('come with their files, in one commit, to where these are added', async () => {
    const { world, github } = await newLedger()
    await github.addFiles(BRANCH, [{ path: A, content: 'made up' }], message)
    expect(await github.addFiles(BRANCH, linked(A, B), message)).toBe(2)
    const before = [`100644 ${A}`, `100644 ${OTHER}`, `100644 ${B}`, `120000 index/${OTHER}`, `120000 index/${B}`]
    expect(await entriesOf(world)).toEqual(before)
    expect(await contentOf(world, `index/${OTHER}`)).toBe(`../${OTHER} of ${A}`)
    expect(await history(world)).toHaveLength(2)
    await github.addFiles(BRANCH, linked(A, B), message)
    expect(await history(world)).toHaveLength(2)
  })

  test('that GitHub refuses keep no file from being added', async () => {
    const { world, instead, github } = await newLedger()
    instead.answers = async (request, answer) =>
      request.method === 'POST' && Buffer.from(request.body).includes('120000')
        ? { status: 422, headers: {}, body: Buffer.from('{"message":"tree.path contains a malformed path component"}') }
        : answer(request)
    expect(await github.addFiles(BRANCH, linked(B), message)).toBe(1)
    expect(await entriesOf(world)).toEqual([`100644 ${B}`])
  })

  test('are not given up where only another job was faster', async () => {
    const { world, github, meanwhile, connect } = await newLedger()
    await github.addFiles(BRANCH, files('first'), message)
    const rival = await connect()
    meanwhile.happens = () => rival.addFiles(BRANCH, linked('rival'), message)
    await github.addFiles(BRANCH, linked(B), message)
    expect(await entriesOf(world)).toEqual(
      [`100644 ${B}`, '100644 first', `120000 index/${B}`, '120000 index/rival', '100644 rival'].sort((one, other) =>
        one.slice(7) < other.slice(7) ? -1 : 1,
      ),
    )
  })
})

describe('adding files to a branch', () => {
  test('says in the message what is added, and where', async () => {
    const { world, github } = await newLedger()
    await github.addFiles(BRANCH, files(A), message)
    await github.addFiles(BRANCH, files(A, B), added => added.map(({ path }) => path).join(' '))
    expect(await world.git.text(['log', '-1', '--format=%s', BRANCH, '--'])).toBe(B)
  })

  test('creates the branch, with a history of its own, if there is none', async () => {
    const { world, github } = await newLedger()
    expect(await github.addFiles(BRANCH, files(A, B), message)).toBe(2)
    expect(await history(world)).toEqual([{ sha: expect.any(String), parents: [], paths: [A, B] }])
    expect(await contentOf(world, A)).toBe(`of ${A}\n`)
    expect(await world.git.text(['log', '--format=%an: %B', BRANCH, '--'])).toBe('github-actions[bot]: Record')
  })

  test('makes one commit on its tip, beside what is there', async () => {
    const { world, github } = await newLedger()
    await github.addFiles(BRANCH, files(A), message)
    expect(await github.addFiles(BRANCH, files(B, 'c'), message)).toBe(2)
    const [first, second, ...others] = await history(world)
    expect(others).toEqual([])
    expect(second).toEqual({ sha: expect.any(String), parents: [first?.sha], paths: [A, B, 'c'] })
  })

  test('leaves a file that is there as it is, with any other content', async () => {
    const { world, github } = await newLedger()
    await github.addFiles(BRANCH, files(A), message)
    expect(await github.addFiles(BRANCH, [...files(B), { path: A, content: 'other' }], message)).toBe(1)
    expect(await contentOf(world, A)).toBe(`of ${A}\n`)
    expect(await contentOf(world, B)).toBe(`of ${B}\n`)
  })

  test('writes nothing if all files are there', async () => {
    const { world, github } = await newLedger()
    await github.addFiles(BRANCH, files(A, B), message)
    const before = writes(world).length
    expect(await github.addFiles(BRANCH, [...files(A), { path: B, content: 'other' }], message)).toBe(0)
    expect(writes(world)).toHaveLength(before)
    expect(await history(world)).toHaveLength(1)
  })

  const crowd = (size: number, name: string) =>
    Array.from({ length: size }, (_, index) => `2026-11/${index}/${name}.json`)

  test('takes as many requests for a thousand files of one month as for a few, with any files beside them', async () => {
    const asked = []
    for (const size of [5, 1_000]) {
      const { world, github } = await newLedger()
      await github.addFiles(BRANCH, files(...crowd(size, 'granted'), A), message)
      const before = world.calls.length
      const wanted = files(...crowd(size, 'ended'), ...crowd(1, 'granted'), A, '2026-10/x/ended.json')
      expect(await github.addFiles(BRANCH, wanted, message)).toBe(size + 1)
      asked.push(world.calls.slice(before).map(({ method, path }) => `${method} ${path.replace(/[0-9a-f]{40}/, '')}`))
      expect((await history(world)).at(-1)?.paths).toHaveLength(2 * size + 2)
    }
    expect(asked[0]).toEqual(asked[1])
  })

  test('checks files one by one if GitHub lists only a part of their folder', async () => {
    const { world, instead, github } = await newLedger()
    await github.addFiles(BRANCH, files(...crowd(6, 'granted')), message)
    instead.answers = async (request, answer) => {
      const response = await answer(request)
      if (!request.target.includes('recursive=')) return response
      return {
        ...response,
        body: JSON.stringify({ ...JSON.parse(response.body.toString()), tree: [], truncated: true }),
      }
    }
    expect(await github.addFiles(BRANCH, files(...crowd(6, 'granted'), ...crowd(2, 'ended')), message)).toBe(2)
    expect((await history(world)).at(-1)?.paths).toEqual([...crowd(6, 'granted'), ...crowd(2, 'ended')].sort())
  })

  test('writes exactly the bytes of the text', async () => {
    const { world, github } = await newLedger()
    const text = '\ufeffü\u202e\r\n\t"\\u0000"\u{1f512}\n\n'
    await github.addFiles(BRANCH, [{ path: A, content: text }], message)
    expect(await contentOf(world, A)).toBe(text)
  })

  test('moves no other branch', async () => {
    const { world, github } = await newLedger()
    const main = await world.mainSha()
    await github.addFiles(BRANCH, files(A), message)
    await github.addFiles(BRANCH, files(B), message)
    expect(await world.git.text(['for-each-ref', '--format=%(refname)'])).toBe(
      [`refs/heads/${BRANCH}`, 'refs/heads/main'].join('\n'),
    )
    expect(await world.mainSha()).toBe(main)
  })
})

describe('two jobs that add files at once', () => {
  test.each([
    ['the branch is made by one', []],
    ['the branch moves on by one', ['earlier']],
  ])('both succeed, one after the other: %s', async (_, earlier) => {
    const { world, clock, meanwhile, github, connect } = await newLedger()
    if (earlier.length > 0) await github.addFiles(BRANCH, files(...earlier), message)
    const rival = await connect()
    meanwhile.happens = () => rival.addFiles(BRANCH, files(A), message)
    expect(await github.addFiles(BRANCH, files(B), message)).toBe(1)
    expect(world.calls.filter(({ status }) => status === 422)).toHaveLength(1)
    expect((await history(world)).map(({ paths }) => paths)).toEqual([
      ...(earlier.length > 0 ? [earlier] : []),
      [A, ...earlier].sort(),
      [A, B, ...earlier].sort(),
    ])
    expect(clock.now()).toEqual(new Date(START.getTime() + 500))
  })

  test('write the same files once', async () => {
    const { world, meanwhile, github, connect } = await newLedger()
    const rival = await connect()
    meanwhile.happens = () => rival.addFiles(BRANCH, files(A, B), message)
    expect(await github.addFiles(BRANCH, files(A, B), message)).toBe(0)
    expect(await history(world)).toHaveLength(1)
  })

  test('move the branch only forward, even if its history was replaced in between', async () => {
    const { world, sent, meanwhile, github } = await newLedger()
    await github.addFiles(BRANCH, files(A), message)
    const root = await world.mainSha()
    meanwhile.happens = () => world.moveBranch(BRANCH, root, 'erin')
    await github.addFiles(BRANCH, files(B), message)
    expect((await history(world)).map(({ sha }) => sha)).toContain(root)
    const moves = sent
      .filter(({ method }) => method === 'PATCH')
      .map(({ body }) => JSON.parse(Buffer.from(body).toString()))
    expect(moves.map(({ force }) => force)).toEqual([false, false])
  })

  test('fail after thirty attempts, with the reason, if another one is always faster', async () => {
    const { world, sent, meanwhile, github, connect } = await newLedger()
    const rival = await connect()
    let count = 0
    const faster = async () => {
      await rival.addFiles(BRANCH, files(`rival-${count++}`), message)
      meanwhile.happens = faster
    }
    meanwhile.happens = faster
    await expect(github.addFiles(BRANCH, files(B), message)).rejects.toThrow('422 Update is not a fast forward')
    const ours = sent.filter(({ method, body }) => method === 'POST' && Buffer.from(body).includes(B))
    expect(ours).toHaveLength(30)
    expect((await history(world)).at(-1)?.paths).not.toContain(B)
  })
})

const LOST: readonly GitHubFault[] = [
  { kind: 'reset', afterEffect: true },
  { kind: 'reset' },
  { kind: 'status', status: 502, afterEffect: true },
  { kind: 'status', status: 502 },
  { kind: 'cut' },
  { kind: 'status', status: 409 },
  { kind: 'rate-limit' },
]
const STEPS: readonly (readonly [step: string, method: 'POST' | 'PATCH', path: string, earlier: string[]])[] = [
  ['the tree', 'POST', '/git/trees', []],
  ['the commit', 'POST', '/git/commits', []],
  ['the branch', 'POST', '/git/refs', []],
  ['its next tree', 'POST', '/git/trees', ['earlier']],
  ['its next commit', 'POST', '/git/commits', ['earlier']],
  ['its next tip', 'PATCH', '/git/refs', ['earlier']],
]

describe.each(STEPS)(
  'adding files when the answer to %s is lost, or is that another job was faster',
  (_, method, path, earlier) => {
    test.each(LOST)('writes them once: $kind, after its effect: $afterEffect', async fault => {
      const { world, github } = await newLedger()
      if (earlier.length > 0) await github.addFiles(BRANCH, files(...earlier), message)
      world.faults.add({ ...fault, method, path: new RegExp(path) })
      await github.addFiles(BRANCH, files(A), message)
      expect((await history(world)).map(({ paths }) => paths)).toEqual([
        ...earlier.map(each => [each]),
        [A, ...earlier],
      ])
      expect(world.faults.take(method, path), 'the fault was met').toBeUndefined()
    })
  },
)

describe('adding files that cannot be added', () => {
  test.each([
    ['a new branch', []],
    ['an existing branch', ['earlier']],
  ])('fails with the permission that the token lacks: %s', async (_, earlier) => {
    const { world, clock, github } = await newLedger()
    if (earlier.length > 0) await github.addFiles(BRANCH, files(...earlier), message)
    world.addToken('reader', { contents: 'read', pull_requests: 'write' })
    const reader = await connectTo(world, clock, 'reader')
    await expect(reader.addFiles(BRANCH, files(A), message)).rejects.toThrow(
      'Add "contents: write" under "permissions:" of this job.',
    )
    expect(clock.now()).toEqual(START)
  })

  test('fails after ten attempts if GitHub takes no writes', async () => {
    const { world, github } = await newLedger()
    world.faults.add({ method: 'POST', kind: 'status', status: 500, count: 100 })
    await expect(github.addFiles(BRANCH, files(A), message)).rejects.toThrow('GitHub did not answer POST')
    expect(writes(world)).toHaveLength(10)
  })

  test('fails if GitHub does not say whether the branch exists, and does not take it for absent', async () => {
    const { world, github } = await newLedger()
    await github.addFiles(BRANCH, files(A), message)
    const before = writes(world).length
    world.faults.add({ path: /\/git\/ref\//, kind: 'status', status: 500, count: 5 })
    await expect(github.addFiles(BRANCH, files(B), message)).rejects.toThrow('GitHub did not answer GET')
    expect(writes(world)).toHaveLength(before)
  })
})
