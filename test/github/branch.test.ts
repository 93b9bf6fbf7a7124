import { describe, expect, test } from 'vitest'
import type { GitHubFault } from '../../sandbox/github/state/faults.ts'
import type { GitHubWorld } from '../../sandbox/github/world.ts'
import type { HttpRequest } from '../../sandbox/shared/http.ts'
import { connectTo, newWorld, START } from './harness.ts'

// Over 200 lines: one branch, and each way in which a push to it can fail.

const BRANCH = 'access-ledger'
const A = '2026-11/a/granted.json'
const B = '2026-11/b/refused.json'
const files = (...paths: string[]) => new Map(paths.map(path => [path, `of ${path}\n`]))

async function newLedger() {
  const { world, clock } = await newWorld()
  world.addToken('writer', { contents: 'write' })
  const sent: HttpRequest[] = []
  /** What happens right before the next request that moves the branch; told once. */
  const meanwhile: { happens?: (() => Promise<unknown>) | undefined } = {}
  const { handle } = world
  world.handle = async request => {
    sent.push(request)
    const { happens } = meanwhile
    if (happens && /\/git\/refs/.test(request.target)) {
      meanwhile.happens = undefined
      await happens()
    }
    return handle(request)
  }
  const connect = () => connectTo(world, clock, 'writer')
  return { world, clock, sent, meanwhile, connect, github: await connect() }
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
  const beside = new Map([[A, OTHER]])

  test.each([1, 10])('is added beside it once if its content differs (%i files)', async count => {
    const { world, github } = await newLedger()
    await github.addFiles(BRANCH, new Map([[A, 'made up']]), 'Record')
    const more = Array.from({ length: count - 1 }, (_, index) => `2026-11/${index}`)
    expect(await github.addFiles(BRANCH, files(A, ...more), 'Record', beside)).toBe(count)
    expect(await contentOf(world, A)).toBe('made up')
    expect(await contentOf(world, OTHER)).toBe(`of ${A}\n`)
    expect(await github.addFiles(BRANCH, files(A, ...more), 'Record', beside)).toBe(0)
  })

  test('is not added twice after a lost answer', async () => {
    const { world, github } = await newLedger()
    await github.addFiles(BRANCH, files(B), 'Record')
    world.faults.add({ method: 'PATCH', path: /\/git\/refs/, kind: 'reset', afterEffect: true })
    await github.addFiles(BRANCH, files(A), 'Record', beside)
    expect((await history(world)).at(-1)?.paths).toEqual([A, B])
  })

  test('is added beside it if the path is a folder', async () => {
    const { world, github } = await newLedger()
    await github.addFiles(BRANCH, files(`${A}/x`), 'Record')
    expect(await github.addFiles(BRANCH, files(A), 'Record', beside)).toBe(1)
    expect(await contentOf(world, OTHER)).toBe(`of ${A}\n`)
  })
})

describe('adding files to a branch', () => {
  test('creates the branch, with a history of its own, if there is none', async () => {
    const { world, github } = await newLedger()
    expect(await github.addFiles(BRANCH, files(A, B), 'Record')).toBe(2)
    expect(await history(world)).toEqual([{ sha: expect.any(String), parents: [], paths: [A, B] }])
    expect(await contentOf(world, A)).toBe(`of ${A}\n`)
    expect(await world.git.text(['log', '--format=%an: %B', BRANCH, '--'])).toBe('github-actions[bot]: Record')
  })

  test('makes one commit on its tip, beside what is there', async () => {
    const { world, github } = await newLedger()
    await github.addFiles(BRANCH, files(A), 'Record')
    expect(await github.addFiles(BRANCH, files(B, 'c'), 'Record')).toBe(2)
    const [first, second, ...others] = await history(world)
    expect(others).toEqual([])
    expect(second).toEqual({ sha: expect.any(String), parents: [first?.sha], paths: [A, B, 'c'] })
  })

  test('leaves a file that is there as it is, with any other content', async () => {
    const { world, github } = await newLedger()
    await github.addFiles(BRANCH, files(A), 'Record')
    expect(await github.addFiles(BRANCH, new Map([...files(B), [A, 'other']]), 'Record')).toBe(1)
    expect(await contentOf(world, A)).toBe(`of ${A}\n`)
    expect(await contentOf(world, B)).toBe(`of ${B}\n`)
  })

  test('writes nothing if all files are there', async () => {
    const { world, github } = await newLedger()
    await github.addFiles(BRANCH, files(A, B), 'Record')
    const before = writes(world).length
    expect(await github.addFiles(BRANCH, new Map([...files(A), [B, 'other']]), 'Record')).toBe(0)
    expect(writes(world)).toHaveLength(before)
    expect(await history(world)).toHaveLength(1)
  })

  const crowd = (size: number, name: string) =>
    Array.from({ length: size }, (_, index) => `2026-11/${index}/${name}.json`)

  test('takes as many requests for a thousand files of one month as for a few, with any files beside them', async () => {
    const asked = []
    for (const size of [5, 1_000]) {
      const { world, github } = await newLedger()
      await github.addFiles(BRANCH, files(...crowd(size, 'granted'), A), 'Record')
      const before = world.calls.length
      const wanted = files(...crowd(size, 'ended'), ...crowd(1, 'granted'), A, '2026-10/x/ended.json')
      expect(await github.addFiles(BRANCH, wanted, 'Record')).toBe(size + 1)
      asked.push(world.calls.slice(before).map(({ method, path }) => `${method} ${path.replace(/[0-9a-f]{40}/, '')}`))
      expect((await history(world)).at(-1)?.paths).toHaveLength(2 * size + 2)
    }
    expect(asked[0]).toEqual(asked[1])
  })

  test('checks files one by one if GitHub lists only a part of their folder', async () => {
    const { world, github } = await newLedger()
    await github.addFiles(BRANCH, files(...crowd(6, 'granted')), 'Record')
    const { handle } = world
    world.handle = async request => {
      const response = await handle(request)
      if (!request.target.includes('recursive=')) return response
      return {
        ...response,
        body: JSON.stringify({ ...JSON.parse(response.body.toString()), tree: [], truncated: true }),
      }
    }
    expect(await github.addFiles(BRANCH, files(...crowd(6, 'granted'), ...crowd(2, 'ended')), 'Record')).toBe(2)
    expect((await history(world)).at(-1)?.paths).toEqual([...crowd(6, 'granted'), ...crowd(2, 'ended')].sort())
  })

  test('writes exactly the bytes of the text', async () => {
    const { world, github } = await newLedger()
    const text = '\ufeffü\u202e\r\n\t"\\u0000"\u{1f512}\n\n'
    await github.addFiles(BRANCH, new Map([[A, text]]), 'Record')
    expect(await contentOf(world, A)).toBe(text)
  })

  test('moves no other branch', async () => {
    const { world, github } = await newLedger()
    const main = await world.mainSha()
    await github.addFiles(BRANCH, files(A), 'Record')
    await github.addFiles(BRANCH, files(B), 'Record')
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
    if (earlier.length > 0) await github.addFiles(BRANCH, files(...earlier), 'Record')
    const rival = await connect()
    meanwhile.happens = () => rival.addFiles(BRANCH, files(A), 'Record')
    expect(await github.addFiles(BRANCH, files(B), 'Record')).toBe(1)
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
    meanwhile.happens = () => rival.addFiles(BRANCH, files(A, B), 'Record')
    expect(await github.addFiles(BRANCH, files(A, B), 'Record')).toBe(0)
    expect(await history(world)).toHaveLength(1)
  })

  test('move the branch only forward, even if its history was replaced in between', async () => {
    const { world, sent, meanwhile, github } = await newLedger()
    await github.addFiles(BRANCH, files(A), 'Record')
    const root = await world.mainSha()
    meanwhile.happens = () => world.moveBranch(BRANCH, root, 'erin')
    await github.addFiles(BRANCH, files(B), 'Record')
    expect((await history(world)).map(({ sha }) => sha)).toContain(root)
    const moves = sent
      .filter(({ method }) => method === 'PATCH')
      .map(({ body }) => JSON.parse(Buffer.from(body).toString()))
    expect(moves.map(({ force }) => force)).toEqual([false, false])
  })

  test('fail after ten attempts, with the reason, if another one is always faster', async () => {
    const { world, sent, meanwhile, github, connect } = await newLedger()
    const rival = await connect()
    let count = 0
    const faster = async () => {
      await rival.addFiles(BRANCH, files(`rival-${count++}`), 'Record')
      meanwhile.happens = faster
    }
    meanwhile.happens = faster
    await expect(github.addFiles(BRANCH, files(B), 'Record')).rejects.toThrow('422 Update is not a fast forward')
    const ours = sent.filter(({ method, body }) => method === 'POST' && Buffer.from(body).includes(B))
    expect(ours).toHaveLength(10)
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
      if (earlier.length > 0) await github.addFiles(BRANCH, files(...earlier), 'Record')
      world.faults.add({ ...fault, method, path: new RegExp(path) })
      await github.addFiles(BRANCH, files(A), 'Record')
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
    if (earlier.length > 0) await github.addFiles(BRANCH, files(...earlier), 'Record')
    world.addToken('reader', { contents: 'read', pull_requests: 'write' })
    const reader = await connectTo(world, clock, 'reader')
    await expect(reader.addFiles(BRANCH, files(A), 'Record')).rejects.toThrow(
      'Add "contents: write" under "permissions:" of this job.',
    )
    expect(clock.now()).toEqual(START)
  })

  test('fails after ten attempts if GitHub takes no writes', async () => {
    const { world, github } = await newLedger()
    world.faults.add({ method: 'POST', kind: 'status', status: 500, count: 100 })
    await expect(github.addFiles(BRANCH, files(A), 'Record')).rejects.toThrow('GitHub did not answer POST')
    expect(writes(world)).toHaveLength(10)
  })

  test('fails if GitHub does not say whether the branch exists, and does not take it for absent', async () => {
    const { world, github } = await newLedger()
    await github.addFiles(BRANCH, files(A), 'Record')
    const before = writes(world).length
    world.faults.add({ path: /\/git\/ref\//, kind: 'status', status: 500, count: 5 })
    await expect(github.addFiles(BRANCH, files(B), 'Record')).rejects.toThrow('GitHub did not answer GET')
    expect(writes(world)).toHaveLength(before)
  })
})
