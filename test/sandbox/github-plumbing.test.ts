import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BareRepository } from '../../sandbox/github/git/bare-repository.ts'
import { askEntries, changeByIndex } from '../../sandbox/github/git/by-git.ts'
import type { Change, Changes } from '../../sandbox/github/git/changes.ts'
import { copyRepository } from '../../sandbox/github/git/copy-repository.ts'
import { numberOf } from '../support/full-numbers.ts'

let git: BareRepository
beforeEach(async () => {
  git = new BareRepository(await mkdtemp(join(tmpdir(), 'jit-git-')))
  await git.init()
})
afterEach(() => rm(git.directory, { recursive: true, force: true }))

const person = { name: 'A', email: 'a@example.com', at: new Date('2026-01-01T00:00:00Z') }
const commitOf = async (parents: readonly string[], message = String(parents.length)) =>
  git.commit({ tree: await git.changeTree(undefined, {}), parents, message, author: person, committer: person })

/** Few names, so that files and folders get into each other's way; and some by which git's order differs from ours. */
const part = fc.constantFrom('a', 'a.b', 'a-b', 'a0', 'B', 'b', '.github', 'é', '~', ' ')
const path = fc.array(part, { minLength: 1, maxLength: 3 }).map(parts => parts.join('/'))
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.uint8Array({ maxLength: 5 }),
  fc.record({ symlink: fc.constant('a') }),
  fc.record({ mode: fc.constant('100755'), content: fc.string() }),
)
const changes: fc.Arbitrary<Changes> = fc
  .array(fc.tuple(path, change), { maxLength: 6 })
  .map(listed => new Map<string | Uint8Array, Change>(listed))

describe('the sandbox without git', () => {
  it('creates the same tree of the same changes as git, and lists it in the same way', async () => {
    await fc.assert(
      fc.asyncProperty(changes, changes, async (first, second) => {
        const index = join(git.directory, 'scratch')
        const base = await git.changeTree(undefined, first)
        expect(base).toBe(await changeByIndex(git, index, undefined, first))
        const tree = await git.changeTree(base, second)
        expect(tree).toBe(await changeByIndex(git, index, base, second))
        for (const recursive of [true, false])
          expect(await git.entries(tree, { recursive })).toEqual(await askEntries(git, tree, recursive))
      }),
      { numRuns: numberOf({ few: 15, all: 60 }) },
    )
    await git.run(['fsck', '--strict', '--full'])
  })

  it('finds the same commits behind others as git', async () => {
    const parents = fc.array(fc.uniqueArray(fc.nat(7), { maxLength: 2 }), { minLength: 2, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(parents, fc.nat(7), fc.nat(7), async (graph, one, other) => {
        const shas: string[] = []
        for (const [index, above] of graph.entries()) {
          const known = [...new Set(above.filter(parent => parent < index))].map(parent => shas[parent] as string)
          shas.push(await commitOf(known, `commit ${index}`))
        }
        const [a, b] = [shas[one % shas.length] as string, shas[other % shas.length] as string]
        const told = (args: string[]) => git.text(args).catch(() => undefined)
        const isAncestor = await git.run(['merge-base', '--is-ancestor', a, b]).then(
          () => true,
          () => false,
        )
        expect(await git.isAncestor(a, b)).toBe(isAncestor)
        expect(await git.mergeBase(a, b)).toBe(await told(['merge-base', a, b]))
        const listed = (await told(['rev-list', '--reverse', '--topo-order', `${a}..${b}`, '--'])) ?? ''
        expect(await git.commitsBetween(a, b)).toEqual(listed.split('\n').filter(Boolean))
      }),
      { numRuns: numberOf({ few: 15, all: 60 }) },
    )
  })

  it('copies a branch of a repository, or a commit, and only what it leads to, as git fetches it', async () => {
    const tree = await git.changeTree(undefined, { 'requests/alice.yaml': 'a', 'b/c/d': 'd', e: { symlink: 'b' } })
    const commit = (parents: string[], message: string) =>
      git.commit({ tree, parents, message, author: person, committer: person })
    const first = await commit([], 'first')
    const main = await commit([first, await commit([first], 'side')], 'merge')
    const trial = await commit([main], 'trial')
    const unreachable = await commit([main], 'unreachable')
    for (const [ref, sha] of [
      ['heads/main', main],
      ['heads/folder/branch', first],
      ['tags/v1', first],
    ])
      await git.updateRef(`refs/${ref}`, sha as string)
    const remote = 'refs/remotes/pull/1/merge'
    for (const head of [{ branch: 'main' }, { sha: trial }]) {
      const isBranch = 'branch' in head
      const directory = await mkdtemp(join(tmpdir(), 'jit-copy-'))
      const [copy, fetched] = [join(directory, 'copy'), join(directory, 'fetched')]
      const refs = isBranch ? {} : { [remote]: trial }
      await copyRepository({ origin: git.directory, directory: copy, head, refs }, () => expect.unreachable())
      await git.run(['init', '--quiet', '-b', 'main', fetched])
      await git.run(['remote', 'add', 'origin', git.directory], { cwd: fetched })
      const asked = isBranch ? '+refs/heads/main:refs/remotes/origin/main' : `+${trial}:${remote}`
      await git.run(['fetch', '--quiet', '--no-tags', 'origin', asked], { cwd: fetched })
      await git.run(['checkout', '--quiet', ...(isBranch ? ['main'] : [remote])], { cwd: fetched })
      const [here, there] = [copy, fetched].map(
        cwd =>
          (...args: string[]) =>
            git.text(args, { cwd }),
      )
      for (const question of [
        ['for-each-ref', '--format=%(refname) %(objectname)'],
        ['rev-list', '--all', '--objects'],
        ['cat-file', '--batch-all-objects', '--batch-check'],
        ['rev-parse', 'HEAD', 'HEAD^{tree}', '--abbrev-ref', 'HEAD', '--is-shallow-repository'],
        ['config', 'remote.origin.url'],
      ])
        expect(await here?.(...question), question[0]).toBe(await there?.(...question))
      await here?.('fsck', '--strict', '--full')
      await expect(here?.('cat-file', '-e', unreachable)).rejects.toThrow()
      await rm(directory, { recursive: true, force: true })
    }
  })

  it('leaves it to git to copy a repository whose refs are packed', async () => {
    await git.updateRef('refs/heads/main', await commitOf([]))
    await git.run(['pack-refs', '--all'])
    const copy = { origin: git.directory, directory: join(git.directory, 'copy'), head: { branch: 'main' } }
    expect(await copyRepository(copy, async () => 'asked')).toBe('asked')
  })

  it('tells nothing of objects that only another repository has', async () => {
    const other = new BareRepository(await mkdtemp(join(tmpdir(), 'jit-git-')))
    await other.init()
    const [first, second] = [await commitOf([], 'first'), await commitOf([], 'second')]
    const ask = (repository: BareRepository) => repository.ask(['diff-tree', first, second, '--'], [first, second])
    expect(await ask(git)).toEqual(Buffer.from(''))
    await expect(ask(other)).rejects.toThrow('bad object')
    await rm(other.directory, { recursive: true, force: true })
  })

  it('finds a commit by its first digits as git does, unless a branch has that name', async () => {
    const commit = await commitOf([])
    expect(await git.resolve(commit.slice(0, 12))).toBe(commit)
    const other = await commitOf([commit])
    await git.run(['update-ref', `refs/heads/${commit.slice(0, 12)}`, other])
    expect(await git.resolve(commit.slice(0, 12))).toBe(
      await git.text(['rev-parse', '--verify', `${commit.slice(0, 12)}^{commit}`]),
    )
    expect(await git.resolve('0123456789ab')).toBeUndefined()
  })

  it('sets a ref where git then finds it, only from the expected commit, and only to commits', async () => {
    const [first, second] = [await commitOf([], 'first'), await commitOf([], 'second')]
    const ref = 'refs/heads/folder/branch'
    const now = () => git.text(['rev-parse', '--verify', '--quiet', ref]).catch(() => 'none')
    expect(await git.resolve(ref)).toBeUndefined()
    expect(await git.swapRef(ref, first, second)).toBe(false)
    expect(await now()).toBe('none')
    expect(await git.swapRef(ref, '0'.repeat(40), first)).toBe(true)
    expect([await now(), await git.resolve(ref)]).toEqual([first, first])
    expect(await git.swapRef(ref, second, second)).toBe(false)
    expect(await git.swapRef(ref, '0'.repeat(40), second)).toBe(false)
    expect(await git.swapRef(ref, first, second)).toBe(true)
    expect(await now()).toBe(second)
    await expect(git.updateRef('refs/heads/folder', first)).rejects.toThrow("'refs/heads/folder/branch' exists")
    await expect(git.updateRef(`${ref}/below`, first)).rejects.toThrow(`'${ref}' exists`)
    await expect(git.updateRef(ref, await git.changeTree(undefined, {}))).rejects.toThrow('non-commit object')
    await expect(git.updateRef(ref, '1'.repeat(40))).rejects.toThrow('nonexistent object')
    await git.run(['pack-refs', '--all'])
    expect([await git.resolve(ref), await git.resolve('refs/heads/none')]).toEqual([second, undefined])
    expect(await git.swapRef(ref, second, first)).toBe(true)
    expect(await now()).toBe(first)
    expect(await git.swapRef(ref, first, '0'.repeat(40))).toBe(true)
    expect([await now(), await git.resolve(ref)]).toEqual(['none', undefined])
  })

  it.each(['.git/config', 'a/.GIT/x', 'a//b', '../a', 'git~1/x', ''])('refuses a tree with the path %j', async path => {
    const asked = (make: () => Promise<string>) => make().catch((error: Error) => error.message)
    const made = await asked(() => git.changeTree(undefined, { [path]: 'x' }))
    expect(made).toBe(await asked(() => changeByIndex(git, join(git.directory, 'scratch'), undefined, { [path]: 'x' })))
  })
})
