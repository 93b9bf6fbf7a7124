import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Changes, indexLines } from './changes.ts'
import { formatCommit } from './commit-object.ts'
import { isSha, type ObjectType, readObject, readRef, writeObject } from './loose-object.ts'

export type { Changes } from './changes.ts'

/** Who stands in a commit, and when. */
export interface Signature {
  readonly name: string
  readonly email: string
  readonly at: Date
}

export interface NewCommit {
  readonly tree: string
  readonly parents: readonly string[]
  /** As it is: bytes need not be UTF-8. */
  readonly message: string | Uint8Array
  readonly author: Signature
  readonly committer: Signature
}

export interface TreeEntry {
  readonly mode: string
  readonly type: string
  readonly sha: string
  /** Bytes; absent unless it is a blob. */
  readonly size?: number
  readonly path: string
}

interface RunOptions {
  readonly input?: Uint8Array | string
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** A real bare git repository, driven by plumbing and blind to the user's own git configuration. */
export class BareRepository {
  readonly directory: string
  #scratch = 0

  constructor(directory: string) {
    this.directory = directory
  }

  async init(): Promise<void> {
    await this.run(['init', '--quiet', '--template=', '--bare', '-b', 'main', this.directory], { cwd: '.' })
  }

  /** Standard output of a git command in this repository. */
  run(args: readonly string[], { input, env, cwd = this.directory }: RunOptions = {}): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const settings = { cwd, env: isolated(env), encoding: 'buffer', maxBuffer: 256 * 1024 * 1024 } as const
      const child = execFile('git', args, settings, (error, stdout, stderr) => {
        if (error) reject(new Error(`git ${args[0]}: ${stderr.toString().trim() || error.message}`, { cause: error }))
        else resolve(stdout)
      })
      child.stdin?.on('error', () => {}) // git may end before it has read everything; its exit code says why.
      child.stdin?.end(input ?? '')
    })
  }

  async text(args: readonly string[], options?: RunOptions): Promise<string> {
    return (await this.run(args, options)).toString('utf8').trim()
  }

  /** The full SHA that a name stands for, of the given kind; `undefined` when there is none. */
  async resolve(name: string, kind: 'commit' | 'tree' | 'blob' = 'commit'): Promise<string | undefined> {
    if (name === '' || name.startsWith('-')) return undefined
    const sha = isSha(name) ? name : readRef(this.directory, name)
    if (sha && readObject(this.directory, sha)?.type === kind) return sha
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
    return this.run(['merge-base', '--is-ancestor', ancestor, descendant]).then(
      () => true,
      () => false,
    )
  }

  /** Commits in `to` but not in `from`, oldest first. */
  async commitsBetween(from: string, to: string): Promise<string[]> {
    const listed = await this.text(['rev-list', '--reverse', '--topo-order', `${from}..${to}`, '--'])
    return listed.split('\n').filter(Boolean)
  }

  /** The tree of `base` (or an empty one) with changes made to it. */
  async changeTree(base: string | undefined, changes: Changes): Promise<string> {
    const index = join(this.directory, `scratch-index-${this.#scratch++}`)
    const env = { GIT_INDEX_FILE: index }
    try {
      await this.run(['read-tree', ...(base ? [base] : ['--empty'])], { env })
      await this.run(['update-index', '-z', '--index-info'], { env, input: indexLines(this, changes) })
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
    const listed = (await this.run(['ls-tree', ...below, '-z', '-l', '--full-tree', tree])).toString('utf8')
    return listed
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

function isolated(env: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { PATH = '', TMPDIR } = process.env
  return {
    PATH,
    ...(TMPDIR && { TMPDIR }),
    HOME: '/nonexistent',
    LC_ALL: 'C',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
    ...env,
  }
}
