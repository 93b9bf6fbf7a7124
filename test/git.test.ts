import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { VirtualClock } from '../sandbox/clock.ts'
import type { Changes } from '../sandbox/github/git/changes.ts'
import { GitHubWorld } from '../sandbox/github/world.ts'
import { openGit } from '../src/git/git.ts'
import { runGit } from '../src/git/process.ts'
import { requestAccess, START, temporaryDirectory } from './github/harness.ts'
import { startProxy, stubProxies } from './support/proxy.ts'

// Over 200 lines: one real repository, made once, for all that git is asked.

const run = promisify(execFile)

async function newRepository(files: Changes = { 'README.md': 'x' }) {
  const directory = join(await temporaryDirectory(), 'repository.git')
  const world = new GitHubWorld({ clock: new VirtualClock(START), repository: 'acme/jit-access', directory })
  const seed = await world.seed(files)
  const push = async (changes: Changes) => (await world.pushToMain({ by: 'erin', changes })).sha
  return { world, directory, seed, push, git: openGit(directory) }
}

describe('the commits of a push', () => {
  test('are listed along the first-parent line, oldest first', async () => {
    const { world, seed, git } = await newRepository()
    const merge = await requestAccess(world, 'merge', 'alice')
    const squash = await requestAccess(world, 'squash', 'bob')
    expect(await git.firstParentCommits(seed, squash.sha)).toEqual([
      { sha: merge.sha, parents: [seed, merge.headSha] },
      { sha: squash.sha, parents: [merge.sha] },
    ])
    expect(await git.firstParentCommits(squash.sha, squash.sha)).toEqual([])
  })

  test('cannot be listed for a new branch', async () => {
    const { seed, git } = await newRepository()
    await expect(git.firstParentCommits('0'.repeat(40), seed)).rejects.toThrow('created the branch')
  })

  test('cannot be listed after a force-push, or after a merge with the parents swapped', async () => {
    const { world, seed, push, git } = await newRepository()
    const first = await push({ f: '1' })
    await world.git.updateRef('refs/heads/main', seed)
    const second = await push({ f: '2' })
    await expect(git.firstParentCommits(first, second)).rejects.toThrow('does not continue')
    const signature = { name: 'e', email: 'e@example.com', at: START }
    const backwards = await world.git.commit({
      tree: `${second}^{tree}`,
      parents: [second, first],
      message: 'm',
      author: signature,
      committer: signature,
    })
    await expect(git.firstParentCommits(first, backwards)).rejects.toThrow('does not continue')
  })

  test('must be in the clone, and the remedy names fetch-depth', async () => {
    const { world, seed, push, directory, git } = await newRepository()
    const after = await push({ f: '1' })
    await expect(git.firstParentCommits('1'.repeat(40), after)).rejects.toThrow(
      /does not hold commit 1+: .*on the newest commit of the branch/,
    )
    const shallow = join(await temporaryDirectory(), 'shallow')
    await world.git.run(['clone', '--quiet', '--depth', '1', `file://${directory}`, shallow], { cwd: '.' })
    await expect(openGit(shallow).firstParentCommits(seed, after)).rejects.toThrow(
      /The clone is shallow.*"fetch-depth: 2147483647"/,
    )
  })

  test.each(['main', 'HEAD', '--all', '', 'abc', `${'a'.repeat(40)}\n`, 'A'.repeat(40)])(
    'are never read by the name %j',
    async name => {
      const { seed, git } = await newRepository()
      await expect(git.firstParentCommits(seed, name)).rejects.toThrow('is not the full SHA of a commit')
      await expect(git.readFile(name, 'README.md')).rejects.toThrow('is not the full SHA of a commit')
    },
  )

  test('are listed although a file is named like one of them', async () => {
    const { world, seed, push } = await newRepository()
    const after = await push({ f: '1' })
    const clone = join(await temporaryDirectory(), 'clone')
    await world.clone(clone)
    await writeFile(join(clone, after), '')
    expect(await openGit(clone).firstParentCommits(seed, after)).toHaveLength(1)
  })
})

describe('the changed files of a push', () => {
  test('are listed below the folder, a rename as two, a change into a symlink as one', async () => {
    const { seed, push, git } = await newRepository({
      'requests/alice.yaml': 'same\n',
      'requests/bob.yaml': 'b\n',
      'requests/carol.yaml': 'c\n',
      'requests-old/x.yaml': 'x',
    })
    const after = await push({
      'requests/alice.yaml': null,
      'requests/alice2.yaml': 'same\n',
      'requests/bob.yaml': { symlink: 'carol.yaml' },
      'requests/carol.yaml': 'changed\n',
      'requests-old/x.yaml': 'y',
      Requests: 'a file',
    })
    const sha = expect.stringMatching(/^[0-9a-f]{40}$/)
    expect(await git.changedFiles(seed, after, 'requests/')).toEqual([
      { status: 'D', path: 'requests/alice.yaml' },
      { status: 'A', path: 'requests/alice2.yaml', mode: '100644', blobSha: sha },
      { status: 'M', path: 'requests/bob.yaml', mode: '120000', blobSha: sha },
      { status: 'M', path: 'requests/carol.yaml', mode: '100644', blobSha: sha },
    ])
    expect(await git.changedFiles(seed, seed, 'requests/')).toEqual([])
    expect(await git.changedFiles(seed, after, ':(top)requests/')).toEqual([])
  })

  test('are listed and read completely, with any names', async () => {
    const names = [
      'a\nb',
      'a\tb',
      '"q"',
      '$(touch x)',
      '; rm -rf',
      '-n',
      ':(top)x',
      '*',
      'ü',
      '\u202egnp.yaml',
      ' ',
      'a\u001b[31m',
    ]
    const { seed, push, git } = await newRepository()
    const after = await push(Object.fromEntries(names.map(name => [`requests/${name}`, name])))
    const wanted = names.map(name => `requests/${name}`).sort()
    expect((await git.changedFiles(seed, after, 'requests/')).map(({ path }) => path).sort()).toEqual(wanted)
    expect((await git.listFiles(after, 'requests/')).map(({ path }) => path).sort()).toEqual(wanted)
    for (const name of names) {
      expect((await git.readFile(after, `requests/${name}`))?.bytes, name).toEqual(Buffer.from(name))
    }
  })

  test('may have names that are not UTF-8', async () => {
    const { world, seed, git } = await newRepository()
    const blob = await world.git.text(['hash-object', '-w', '--stdin'], { input: 'x' })
    const name = Buffer.concat([
      Buffer.from(`100644 blob ${blob}\t`),
      Buffer.from([0x61, 0xff, 0xfe]),
      Buffer.from('.yaml\0'),
    ])
    const folder = await world.git.text(['mktree', '-z'], { input: name })
    const tree = await world.git.text(['mktree'], { input: `040000 tree ${folder}\trequests\n` })
    const signature = { name: 'e', email: 'e@example.com', at: START }
    const after = await world.git.commit({
      tree,
      parents: [seed],
      message: 'm',
      author: signature,
      committer: signature,
    })
    const path = 'requests/a\ufffd\ufffd.yaml'
    expect(await git.changedFiles(seed, after, 'requests/')).toEqual([
      { status: 'A', path, mode: '100644', blobSha: blob },
    ])
    expect(await git.listFiles(after, '')).toEqual([{ path, mode: '100644', sha: blob }])
    expect(await git.readFile(after, path)).toBeUndefined()
  })
})

describe('the changes of many commits', () => {
  test('are listed by one process, each compared with the commit before, without commits that changed nothing there', async () => {
    const { world, seed, push, git } = await newRepository({ 'requests/alice.yaml': 'a', 'README.md': 'x' })
    const elsewhere = await push({ 'README.md': 'y' })
    const merge = await requestAccess(world, 'merge', 'bob')
    const last = await push({
      'requests/alice.yaml': null,
      'requests/:100644\n': 'odd',
      'requests/bob.yaml': { symlink: 'x' },
    })
    const line = [
      { sha: last, before: merge.sha },
      { sha: merge.sha, before: elsewhere },
      { sha: elsewhere, before: seed },
      { sha: seed },
    ]
    const changes = await git.changesOf(line, 'requests/')
    expect([...changes.keys()]).toEqual([last, merge.sha, seed])
    for (const { sha, before } of line.slice(0, -1))
      expect(changes.get(sha) ?? [], sha).toEqual(await git.changedFiles(before ?? '', sha, 'requests/'))
    expect(changes.get(seed)?.map(({ status, path }) => [status, path])).toEqual([['A', 'requests/alice.yaml']])
    expect(changes.get(last)?.map(({ path }) => path)).toContain('requests/:100644\n')
    expect(await git.changesOf([], 'requests/')).toEqual(new Map())
  })

  test.each(['main', '--all', `${'a'.repeat(40)}\n`])('are never listed for the name %j', async name => {
    const { seed, git } = await newRepository()
    await expect(git.changesOf([{ sha: name }], '')).rejects.toThrow('is not the full SHA of a commit')
    await expect(git.changesOf([{ sha: seed, before: name }], '')).rejects.toThrow('is not the full SHA of a commit')
  })
})

describe('a file', () => {
  test('is read exactly, with its mode', async () => {
    const bytes = Buffer.from([0, 0xff, 13, 10])
    const { seed, git } = await newRepository({ 'requests/a.yaml': bytes, 'requests/b.yaml': { symlink: 'a.yaml' } })
    const sha = expect.stringMatching(/^[0-9a-f]{40}$/)
    expect(await git.readFile(seed, 'requests/a.yaml')).toEqual({ mode: '100644', sha, size: 4, bytes })
    expect(await git.findFile(seed, 'requests/a.yaml')).toEqual({ mode: '100644', sha, size: 4 })
    expect(await git.readFile(seed, 'requests/b.yaml')).toEqual({
      mode: '120000',
      sha,
      size: 6,
      bytes: Buffer.from('a.yaml'),
    })
    for (const path of ['requests', 'requests/', 'requests/A.yaml', 'requests/a.yaml/b', '', '*', 'a\0b']) {
      expect(await git.readFile(seed, path), path).toBeUndefined()
      expect(await git.findFile(seed, path), path).toBeUndefined()
    }
  })

  test('is cut if it is huge, with its size', async () => {
    const { seed, git } = await newRepository({ huge: Buffer.alloc(5_000_000, 'x') })
    const file = await git.readFile(seed, 'huge')
    expect(file).toMatchObject({ size: 5_000_000 })
    expect(file?.bytes).toHaveLength(1024 * 1024)
  })

  test('is read by its SHA, with any content of refs/replace', async () => {
    const { world, seed, git } = await newRepository({ f: 'true' })
    const [fake, real] = await Promise.all(
      ['fake', 'true'].map(input => world.git.text(['hash-object', '-w', '--stdin'], { input })),
    )
    await world.git.run(['replace', String(real), String(fake)])
    expect((await git.readFile(seed, 'f'))?.bytes).toEqual(Buffer.from('true'))
  })

  test('is read from this repository, though the environment points at another', async () => {
    const { seed, git } = await newRepository({ f: 'here' })
    process.env.GIT_DIR = '/nonexistent'
    try {
      expect((await git.readFile(seed, 'f'))?.bytes).toEqual(Buffer.from('here'))
    } finally {
      delete process.env.GIT_DIR
    }
  })
})

describe('reading many blobs', () => {
  const MIB = 1024 * 1024

  /** Puts contents into a repository, and answers their names in the same order. */
  async function store(...contents: (string | Buffer)[]) {
    const { world, seed, git } = await newRepository()
    const shas: string[] = []
    for (const input of contents) shas.push(await world.git.text(['hash-object', '-w', '--stdin'], { input }))
    return { world, seed, git, shas }
  }

  test.each<[string, (string | Buffer)[]]>([
    ['none', []],
    ['one', ['x']],
    ['an empty one alone', ['']],
    ['an empty one first', ['', 'x']],
    ['an empty one last', ['x', '']],
    ['an empty one after a large one', [Buffer.alloc(MIB + 1, 'l'), '', 'x']],
    ['newlines, NULs, and what looks like a header of git', ['\n', '\n\n\n', '\0', 'a\0\nb', `${'a'.repeat(40)} blob 3\nabc\n`, 'end']],
    ['bytes that are no text', [Buffer.from([0xff, 0xfe, 13, 10, 0]), 'end']],
    ['one of exactly a MiB', [Buffer.alloc(MIB, 'm'), 'x']],
    ['more than 16 MiB together', [...Array.from({ length: 20 }, (_, index) => Buffer.alloc(MIB - index, index)), 'x', '']],
    ['two hundred', Array.from({ length: 200 }, (_, index) => `${index}\n`)],
  ])('returns them completely and in order: %s', async (_, contents) => {
    const { git, shas } = await store(...contents)
    const blobs = await git.readBlobs(shas)
    expect([...blobs.keys()]).toEqual(shas)
    for (const [index, content] of contents.entries()) {
      const blob = blobs.get(shas[index] ?? '')
      expect(blob?.size).toBe(content.length)
      // Not toEqual: it would compare a MiB element by element.
      const expected = Buffer.from(content).subarray(0, MIB)
      expect(Buffer.compare(Buffer.from(blob?.bytes ?? ''), expected), shas[index]).toBe(0)
    }
  }) // biome-ignore format: a table

  test('cuts huge ones, with their sizes, at any position', async () => {
    // More than any of our git processes may answer with.
    const huge = [Buffer.alloc(5 * MIB, 'g'), Buffer.alloc(65 * MIB, 'h'), Buffer.alloc(MIB + 1, 'i')]
    const { git, shas } = await store('x', ...huge, 'y')
    const blobs = await git.readBlobs(shas)
    expect([...blobs.values()].map(({ size, bytes }) => [size, bytes.length])).toEqual([
      [1, 1],
      [5 * MIB, MIB],
      [65 * MIB, MIB],
      [MIB + 1, MIB],
      [1, 1],
    ])
  })

  test('reads each blob once, and leaves out what is no blob', async () => {
    const { world, seed, git, shas } = await store('x', 'y')
    const [x = '', y = ''] = shas
    const tree = await world.git.text(['rev-parse', `${seed}^{tree}`])
    const tag = await world.git.text(['mktag'], {
      input: `object ${x}\ntype blob\ntag t\ntagger e <e@example.com> 1 +0000\n\nm\n`,
    })
    const blobs = await git.readBlobs([y, seed, tree, x, 'f'.repeat(40), y, tag, '0'.repeat(40)])
    expect([...blobs].map(([sha, { bytes }]) => [sha, Buffer.from(bytes).toString()])).toEqual([
      [y, 'y'],
      [x, 'x'],
    ])
  })

  test.each(['HEAD', '', '-h', `${'a'.repeat(40)}\n${'b'.repeat(40)}`, 'A'.repeat(40)])(
    'refuses the name %j',
    async name => {
      const { git } = await newRepository()
      expect(() => git.readBlobs([name])).toThrow('is not the full SHA of a commit')
    },
  )
})

describe('the parents of a commit', () => {
  test('are listed, first parent first, for a root, an ordinary commit and a merge', async () => {
    const { world, seed, git } = await newRepository()
    const merge = await requestAccess(world, 'merge', 'alice')
    const squash = await requestAccess(world, 'squash', 'bob')
    expect(await git.parents(seed)).toEqual([])
    expect(await git.parents(merge.sha)).toEqual([seed, merge.headSha])
    expect(await git.parents(squash.sha)).toEqual([merge.sha])
  })

  test('are known only of commits that the clone has', async () => {
    const { world, seed, git } = await newRepository()
    const tree = await world.git.text(['rev-parse', `${seed}^{tree}`])
    await expect(git.parents(tree)).rejects.toThrow('does not hold commit')
    await expect(git.parents('1'.repeat(40))).rejects.toThrow(/does not hold commit 1+: .*newest commit/)
    await expect(git.parents('HEAD')).rejects.toThrow('is not the full SHA of a commit')
  })
})

describe('an error of git', () => {
  const sha = 'a'.repeat(40)

  test('says what to do if there is no repository or no folder', async () => {
    const directory = await temporaryDirectory()
    await expect(openGit(directory).readFile(sha, 'f')).rejects.toThrow(
      'Put actions/checkout with "fetch-depth: 2147483647" before this step',
    )
    await rm(directory, { recursive: true })
    await expect(openGit(directory).readFile(sha, 'f')).rejects.toThrow('git could not be started')
  })

  test('says what to do about an unknown commit', async () => {
    const { git } = await newRepository()
    await expect(git.readFile(sha, 'f')).rejects.toThrow(/git ls-tree failed .*fetch-depth: 2147483647/)
  })

  test.skipIf(process.getuid?.() !== 0)('says what to do about a folder that belongs to another user', async () => {
    const { directory, git } = await newRepository()
    await run('chown', ['-R', '12345', directory])
    await expect(git.readFile(sha, 'f')).rejects.toThrow(`git config --global --add safe.directory '${directory}'`)
    await expect(git.firstParentCommits(sha, sha)).rejects.toThrow('safe.directory')
  })
})

describe('git behind a proxy', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  test.each<[number, string]>([
    [407, 'Put user and password of the proxy into HTTPS_PROXY'],
    [403, 'See that the proxy of HTTPS_PROXY runs and allows CONNECT to this server'],
  ])('goes through it, and says what to do if that refuses: %i', async (status, remedy) => {
    const { directory } = await newRepository()
    const proxy = await startProxy(status)
    onTestFinished(proxy.close)
    stubProxies({ HTTPS_PROXY: proxy.url })
    await expect(runGit(directory, ['ls-remote', 'https://github.test/acme/jit-access.git'])).rejects.toThrow(remedy)
    expect(proxy.asked).toEqual(['github.test:443'])
  })
})

describe('the first-parent line of a clone', () => {
  test('has every merged commit, newest first, with its own time', async () => {
    const { world, seed, git } = await newRepository()
    const merge = await requestAccess(world, 'merge', 'alice')
    const squash = await requestAccess(world, 'squash', 'bob')
    const line = await git.firstParentLine(squash.sha)
    expect(line.map(({ sha }) => sha)).toEqual([squash.sha, merge.sha, seed])
    for (const { sha, at } of line)
      expect(at.getTime() / 1_000).toBe(Number(await world.git.text(['show', '-s', '--format=%ct', sha])))
  })

  test('replaces a date that no calendar has by none', async () => {
    const { world, seed, git } = await newRepository()
    const tree = await world.git.text(['rev-parse', `${seed}^{tree}`])
    const who = 'e <e@example.com> 99999999999999 +0000'
    const input = `tree ${tree}\nparent ${seed}\nauthor ${who}\ncommitter ${who}\n\nm\n`
    const odd = await world.git.text(['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'], { input })
    const [first] = await git.firstParentLine(odd)
    expect(first?.sha).toBe(odd)
    expect(Number.isNaN(first?.at.getTime())).toBe(false)
  })

  test('cannot be read from a shallow clone, and the remedy names fetch-depth', async () => {
    const { push, directory } = await newRepository()
    const tip = await push({ f: '1' })
    const shallow = join(await temporaryDirectory(), 'shallow')
    await run('git', ['clone', '--quiet', '--depth=1', `file://${directory}`, shallow])
    await expect(openGit(shallow).firstParentLine(tip)).rejects.toThrow(/shallow.*"fetch-depth: 2147483647"/)
  })
})

describe('looking up a commit before another', () => {
  test('finds it by the beginning of its id on any line, and neither a later commit nor a tree', async () => {
    const { world, seed, git } = await newRepository()
    const merge = await requestAccess(world, 'merge', 'alice')
    const later = await requestAccess(world, 'squash', 'bob')
    const tree = await world.git.text(['rev-parse', `${seed}^{tree}`])
    const isHeld = (sha: string) => git.holds(merge.sha, sha.slice(0, 12))
    expect(await Promise.all([seed, merge.headSha, merge.sha].map(isHeld))).toEqual([true, true, true])
    expect(await Promise.all([later.sha, tree, 'f'.repeat(40)].map(isHeld))).toEqual([false, false, false])
  })

  test('does not take a branch for a commit of that name', async () => {
    const { world, seed, git } = await newRepository()
    await world.git.updateRef(`refs/heads/${'f'.repeat(12)}`, seed)
    expect(await git.holds(seed, 'f'.repeat(12))).toBe(false)
  })

  test.each(['HEAD', '--all', 'abc', `${'a'.repeat(12)}^`])('refuses %s', async beginning => {
    const { seed, git } = await newRepository()
    await expect(git.holds(seed, beginning)).rejects.toThrow('Give 12 to 40 hexadecimal digits')
  })
})

describe('fetching a branch', () => {
  const LEDGER = 'access-ledger'

  async function newClone() {
    const repository = await newRepository()
    const { world } = repository
    const directory = join(await temporaryDirectory(), 'clone')
    await world.clone(directory)
    const branches = async () =>
      world.git.text(['for-each-ref', '--format=%(refname)', 'refs/remotes'], { cwd: directory })
    return { ...repository, clone: directory, branches }
  }

  test('brings that branch with its history, and no other of a name that begins so', async () => {
    const { world, seed, push, clone, branches } = await newClone()
    const later = await push({ f: '1' })
    await world.git.updateRef(`refs/heads/${LEDGER}`, later)
    await world.git.updateRef(`refs/heads/${LEDGER}-junk`, seed)
    const git = openGit(clone)
    expect(await git.fetchedTip(LEDGER)).toBeUndefined()
    await git.fetchBranch(LEDGER)
    expect(await git.fetchedTip(LEDGER)).toBe(later)
    expect(await git.holdsHistoryOf(later)).toBe(true)
    expect(await branches()).not.toContain('junk')
  })

  test('is no failure if there is none of that name', async () => {
    const { clone } = await newClone()
    const git = openGit(clone)
    await git.fetchBranch(LEDGER)
    expect(await git.fetchedTip(LEDGER)).toBeUndefined()
  })

  test('sends the token of the job to GitHub alone, once beside a token that the checkout kept, and in no argument', async () => {
    const seen: string[][] = []
    const server = createServer(({ rawHeaders }, response) => {
      seen.push(rawHeaders.filter((_, index) => rawHeaders[index - 1]?.toLowerCase() === 'authorization'))
      response.writeHead(404).end()
    })
    const url = await new Promise<string>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
    )
    try {
      const { world, clone } = await newClone()
      const config = (key: string, value: string) => world.git.run(['config', key, value], { cwd: clone })
      await config('remote.origin.url', `${url}/acme/jit-access`)
      const token = 'ghs_of-this-job'
      const failed = openGit(clone, { serverUrl: url, token }).fetchBranch(LEDGER)
      await expect(failed).rejects.toThrow(/^git fetch failed/)
      await expect(failed).rejects.not.toThrow(token)
      await config(`http.${url}/.extraheader`, 'AUTHORIZATION: basic kept')
      await expect(openGit(clone, { serverUrl: url, token }).fetchBranch(LEDGER)).rejects.toThrow()
      await expect(openGit(clone, { serverUrl: 'https://github.com', token }).fetchBranch(LEDGER)).rejects.toThrow()
      const own = `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
      expect(seen).toEqual([[own], [own], ['basic kept']])
    } finally {
      server.close()
    }
  })
})
