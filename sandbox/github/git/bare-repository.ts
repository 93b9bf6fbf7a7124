import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Changes, indexLines } from './changes.ts'
import { formatCommit, type NewCommit, type Signature } from './commit-object.ts'
import { isSha, type ObjectType, readObject, readRef, writeObject } from './loose-object.ts'
import { type RunOptions, runGit } from './run-git.ts'

export type { Changes } from './changes.ts'

export interface TreeEntry {
  readonly mode: string
  readonly type: string
  readonly sha: string
  /** Bytes; absent unless it is a blob. */
  readonly size?: number
  readonly path: string
}

/** A real bare git repository, driven by plumbing and blind to the user's own git configuration. */
export class BareRepository {
  readonly directory: string
  #scratch = 0
  readonly #answers = new Map<string, Promise<Buffer>>()

  constructor(directory: string) {
    this.directory = directory
  }

  async init(): Promise<void> {
    await this.run(['init', '--quiet', '--template=', '--bare', '-b', 'main', this.directory], { cwd: '.' })
  }

  /** Standard output of a git command in this repository. */
  run(args: readonly string[], options?: RunOptions): Promise<Buffer> {
    return runGit(args, { cwd: this.directory, ...options })
  }

  /** The same, asked once: what git says of objects named by their SHAs is so for good. */
  ask(args: readonly string[], names: readonly string[]): Promise<Buffer> {
    if (!names.every(isSha)) return this.run(args)
    const key = args.join('\0')
    const answer = this.#answers.get(key) ?? this.run(args)
    this.#answers.set(key, answer)
    answer.catch(() => this.#answers.delete(key)) // What is not there yet may come.
    return answer
  }

  async text(args: readonly string[], options?: RunOptions): Promise<string> {
    return (await this.run(args, options)).toString('utf8').trim()
  }

  /** The full SHA that a name stands for, of the given kind; `undefined` when there is none. */
  async resolve(name: string, kind: 'commit' | 'tree' | 'blob' = 'commit'): Promise<string | undefined> {
    if (name === '' || name.startsWith('-')) return undefined
    const sha = isSha(name) ? name : readRef(this.directory, name)
    const object = sha === undefined ? undefined : readObject(this.directory, sha)
    if (object?.type === kind) return sha
    if (object?.type === 'commit' && kind === 'tree')
      return object.bytes.toString('latin1', 'tree '.length, 'tree '.length + 40)
    return this.text(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{${kind}}`]).catch(
      () => undefined,
    )
  }

  async updateRef(ref: string, sha: string): Promise<void> {
    await this.run(['update-ref', ref, sha])
  }

  /** Points a ref from one commit to another; false if it does not point there any more. All zeroes: no such ref. */
  async swapRef(ref: string, from: string, to: string): Promise<boolean> {
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
    return this.run(['check-ref-format', ref]).then(
      () => true,
      () => false,
    )
  }

  /** The SHA of what stands at a path of a commit or tree. */
  async objectAt(tree: string, path: string): Promise<string | undefined> {
    return this.text(['rev-parse', '--verify', '--quiet', '--end-of-options', `${tree}:${path}`]).catch(() => undefined)
  }

  async isAncestor(ancestor: string, descendant: string): Promise<boolean> {
    return this.ask(['merge-base', '--is-ancestor', ancestor, descendant], [ancestor, descendant]).then(
      () => true,
      () => false,
    )
  }

  /** Commits in `to` but not in `from`, oldest first. */
  async commitsBetween(from: string, to: string): Promise<string[]> {
    const listed = await this.ask(['rev-list', '--reverse', '--topo-order', `${from}..${to}`, '--'], [from, to])
    return listed.toString('utf8').split('\n').filter(Boolean)
  }

  /** The tree of `base` (or an empty one) with changes made to it. */
  async changeTree(base: string | undefined, changes: Changes): Promise<string> {
    const index = join(this.directory, `scratch-index-${this.#scratch++}`)
    const env = { GIT_INDEX_FILE: index }
    try {
      await this.run(['read-tree', ...(base ? [base] : ['--empty'])], { env })
      await this.run(['update-index', '-z', '--index-info'], {
        env,
        input: indexLines(changes, contents => this.writeBlobs(contents)),
      })
      return await this.text(['write-tree'], { env })
    } finally {
      await rm(index, { force: true })
    }
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
    return this.text(['merge-tree', '--write-tree', ours, theirs]).catch(() => undefined)
  }

  /** Replays `from..to` on top of `onto`; answers the new tip. */
  async rebase(onto: string, from: string, to: string, committer: Signature): Promise<string> {
    const cwd = join(this.directory, `scratch-worktree-${this.#scratch++}`)
    await this.run(['worktree', 'add', '--quiet', '--detach', cwd, onto])
    try {
      const { name, email, at } = committer
      const date = `${Math.floor(at.getTime() / 1_000)} +0000`
      const env = { GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email, GIT_COMMITTER_DATE: date }
      await this.run(['cherry-pick', '--allow-empty', '--keep-redundant-commits', `${from}..${to}`], { cwd, env })
      return await this.text(['rev-parse', 'HEAD'], { cwd })
    } finally {
      await this.run(['worktree', 'remove', '--force', cwd])
    }
  }

  /** The entries of one folder of a commit or tree; with `recursive`, of all folders below it too. */
  async entries(tree: string, { recursive = false } = {}): Promise<TreeEntry[]> {
    const below = recursive ? ['-r', '-t'] : []
    const listed = await this.ask(['ls-tree', ...below, '-z', '-l', '--full-tree', tree], [tree])
    return listed
      .toString('utf8')
      .split('\0')
      .filter(Boolean)
      .map(line => {
        const tab = line.indexOf('\t')
        const [mode = '', type = '', sha = '', size] = line.slice(0, tab).split(/ +/)
        return { mode, type, sha, path: line.slice(tab + 1), ...(type === 'blob' && { size: Number(size) }) }
      })
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

  async #read(type: ObjectType, name: string): Promise<Buffer> {
    const object = isSha(name) ? readObject(this.directory, name) : undefined
    return object?.type === type ? object.bytes : this.run(['cat-file', type, name])
  }
}
