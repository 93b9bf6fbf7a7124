import { join } from 'node:path'
import { Ancestry } from './ancestry.ts'
import { askEntries, changeByIndex, cherryPick } from './by-git.ts'
import { changedTree } from './change-tree.ts'
import type { Changes } from './changes.ts'
import { formatCommit, type NewCommit, type Signature } from './commit-object.ts'
import { directly, hasObject, isSha, NotLoose, type ObjectType, readObject, writeObject } from './loose-object.ts'
import { writeRepository } from './new-repository.ts'
import { isAbsent, moveRef, readName } from './ref-file.ts'
import { askGit, type GitOptions, runGit } from './run-git.ts'
import { findInTree, listTree, type TreeEntry, treeOf } from './tree-object.ts'

export type { TreeEntry } from './tree-object.ts'

/**
 * A real bare git repository, blind to the user's own git configuration. What is in files of their own is read and written
 * here, because to start git takes a hundred times as long; git does all else.
 */
export class BareRepository {
  readonly directory: string
  #scratch = 0
  readonly #ancestry: Ancestry

  constructor(directory: string) {
    this.directory = directory
    this.#ancestry = new Ancestry(directory)
  }

  async init(): Promise<void> {
    writeRepository(this.directory, { bare: true, head: 'ref: refs/heads/main' })
  }

  /** Standard output of a git command in this repository. */
  run(args: readonly string[], options?: GitOptions): Promise<Buffer> {
    return runGit(args, { cwd: this.directory, ...options })
  }

  /** The same, asked once: what git says of objects named by their SHAs is so for good, in every repository that has them. */
  ask(args: readonly string[], names: readonly string[]): Promise<Buffer> {
    return names.every(name => hasObject(this.directory, name)) ? askGit(args, this.directory) : this.run(args)
  }

  async text(args: readonly string[], options?: GitOptions): Promise<string> {
    return (await this.run(args, options)).toString('utf8').trim()
  }

  /** The full SHA that a name stands for, of the given kind; `undefined` when there is none. */
  async resolve(name: string, kind: 'commit' | 'tree' | 'blob' = 'commit'): Promise<string | undefined> {
    if (name === '' || name.startsWith('-')) return undefined
    const sha = isSha(name) ? name : readName(this.directory, name)
    const object = sha === undefined ? undefined : readObject(this.directory, sha)
    if (object?.type === kind) return sha
    if (object?.type === 'commit' && kind === 'tree')
      return object.bytes.toString('latin1', 'tree '.length, 'tree '.length + 40)
    if (isAbsent(this.directory, name)) return undefined
    return this.text(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{${kind}}`]).catch(
      () => undefined,
    )
  }

  async updateRef(ref: string, sha: string): Promise<void> {
    if (!moveRef(this.directory, ref, sha)) await this.run(['update-ref', ref, sha])
  }

  /** Points a ref from one commit to another; false if it does not point there any more. All zeroes: no such ref. */
  async swapRef(ref: string, from: string, to: string): Promise<boolean> {
    if (moveRef(this.directory, ref, to, from)) return true
    try {
      await this.run(['update-ref', ref, to, from])
      return true
    } catch (error) {
      const now = (await this.resolve(ref)) ?? '0'.repeat(40)
      if (now === from) throw error
      return false
    }
  }

  async isRefName(ref: string): Promise<boolean> {
    if (/^refs\/heads(\/\w[\w-]*)+$/.test(ref)) return true
    return this.run(['check-ref-format', ref]).then(
      () => true,
      () => false,
    )
  }

  /** The SHA of what stands at a path of a commit or tree. */
  async objectAt(tree: string, path: string): Promise<string | undefined> {
    return directly(
      () => findInTree(this.directory, this.#sha(tree), path),
      () =>
        this.text(['rev-parse', '--verify', '--quiet', '--end-of-options', `${tree}:${path}`]).catch(() => undefined),
    )
  }

  async isAncestor(ancestor: string, descendant: string): Promise<boolean> {
    return directly(
      () => this.#ancestry.isAncestor(this.#sha(ancestor), this.#sha(descendant)),
      () =>
        this.ask(['merge-base', '--is-ancestor', ancestor, descendant], [ancestor, descendant]).then(
          () => true,
          () => false,
        ),
    )
  }

  /** Where two commits parted; `undefined` when they have nothing in common. */
  async mergeBase(one: string, other: string): Promise<string | undefined> {
    return directly(
      () => this.#ancestry.olderOf(this.#sha(one), this.#sha(other)),
      async () => {
        const found = await this.ask(['merge-base', one, other], [one, other]).catch(() => undefined)
        return found?.toString('utf8').trim()
      },
    )
  }

  /** Commits in `to` but not in `from`, oldest first. */
  async commitsBetween(from: string, to: string): Promise<string[]> {
    return directly(
      () => this.#ancestry.between(this.#sha(from), this.#sha(to)),
      async () => {
        const listed = await this.ask(['rev-list', '--reverse', '--topo-order', `${from}..${to}`, '--'], [from, to])
        return listed.toString('utf8').split('\n').filter(Boolean)
      },
    )
  }

  /** The tree of `base` (or an empty one) with changes made to it. */
  async changeTree(base: string | undefined, changes: Changes): Promise<string> {
    return directly(
      () => changedTree(this.directory, base?.replace(/\^\{tree\}$/, ''), changes),
      () => changeByIndex(this, this.#scratchFile('index'), base, changes),
    )
  }

  /** Tree and parents may be names too. */
  async commit({ tree, parents, ...rest }: NewCommit): Promise<string> {
    const named = async (name: string) => (isSha(name) ? name : this.text(['rev-parse', name]))
    const [treeSha = '', ...parentShas] = await Promise.all([tree, ...parents].map(named))
    const input = formatCommit({ tree: treeSha, parents: parentShas, ...rest })
    return writeObject(this.directory, 'commit', input)
  }

  /** The tree of a merge; `undefined` when there are conflicts. */
  async mergeTree(ours: string, theirs: string): Promise<string | undefined> {
    return directly(
      () => treeOf(this.directory, this.#ancestry.youngerOf(ours, theirs)),
      () => this.text(['merge-tree', '--write-tree', ours, theirs]).catch(() => undefined),
    )
  }

  /** Replays `from..to` on top of `onto`; answers the new tip. */
  rebase(onto: string, from: string, to: string, committer: Signature): Promise<string> {
    return cherryPick(this, this.#scratchFile('worktree'), { onto, from, to, committer })
  }

  /** The entries of one folder of a commit or tree; with `recursive`, of all folders below it too. */
  async entries(tree: string, { recursive = false } = {}): Promise<TreeEntry[]> {
    return directly(
      () => listTree(this.directory, treeOf(this.directory, tree), recursive),
      () => askEntries(this, tree, recursive),
    )
  }

  /** Their SHAs in the same order. */
  writeBlobs(contents: readonly (string | Uint8Array)[]): readonly string[] {
    return contents.map(content => writeObject(this.directory, 'blob', content))
  }

  /** By its SHA, or as `tree:path`. */
  blob(name: string): Promise<Buffer> {
    return this.#read('blob', name)
  }

  /** The bytes of a commit. */
  commitBytes(sha: string): Promise<Buffer> {
    return this.#read('commit', sha)
  }

  #scratchFile(name: string): string {
    return join(this.directory, `scratch-${name}-${this.#scratch++}`)
  }

  #sha(name: string): string {
    const sha = isSha(name) ? name : readName(this.directory, name)
    if (sha === undefined) throw new NotLoose()
    return sha
  }

  async #read(type: ObjectType, name: string): Promise<Buffer> {
    const object = isSha(name) ? readObject(this.directory, name) : undefined
    if (object?.type === type) return object.bytes
    return this.run(['cat-file', type, name])
  }
}
