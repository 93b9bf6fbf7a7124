import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { indexLinks } from '../../src/domain/ledger/index-links.ts'
import type { LedgerWorld } from './ledger-world.ts'

const REF = 'refs/remotes/origin/access-ledger'
const BOT = { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' }

/** Who stands in a commit that is pushed, and when; a commit of GitHub Actions unless something else is said. */
export interface Forged {
  readonly author?: { readonly name: string; readonly email: string }
  readonly committer?: { readonly name: string; readonly email: string }
  readonly seconds?: number
  /** Instead of the tip. */
  readonly parents?: readonly string[]
}

/** A file of a tree: its text, or a mode with it; `null` takes it away. */
export type Tampered = string | null | { readonly mode: '100755' | '120000'; readonly text: string }

/** A copy of a world, to be tampered with by people who may push, and who may change objects of the bucket. */
export class TamperedWorld {
  readonly clone: string
  readonly witness: string
  readonly granted: string
  readonly refused: string

  readonly folder: string

  constructor(folder: string, { granted, refused }: LedgerWorld) {
    this.folder = folder
    this.clone = join(folder, 'clone')
    this.witness = join(folder, 'witness')
    this.granted = granted
    this.refused = refused
  }

  static async of(world: LedgerWorld, folder: string): Promise<TamperedWorld> {
    await Promise.all([
      cp(world.clone, join(folder, 'clone'), { recursive: true }),
      cp(world.witness, join(folder, 'witness'), { recursive: true }),
    ])
    return new TamperedWorld(folder, world)
  }

  git(args: readonly string[], options: { env?: Record<string, string>; input?: string } = {}): Promise<string> {
    const settings = { env: { ...process.env, ...options.env } }
    return new Promise((resolve, reject) => {
      const child = execFile('git', ['-C', this.clone, ...args], settings, (error, stdout) =>
        error ? reject(error) : resolve(stdout.trimEnd()),
      )
      // git may exit before it has read everything.
      child.stdin?.on('error', () => {}).end(options.input ?? '')
    })
  }

  tip = () => this.git(['rev-parse', REF])
  move = (sha: string) => this.git(['update-ref', REF, sha])
  /** The commits of the branch, oldest first. */
  commits = async () => (await this.git(['rev-list', '--reverse', REF])).split('\n')
  /** The commit that added a path. */
  commitOf = (path: string) => this.git(['log', '--diff-filter=A', '--format=%H', REF, '--', path])
  short = async (sha?: string) => `commit ${(sha ?? (await this.tip())).slice(0, 12)}`
  read = (path: string) => this.git(['show', `${REF}:${path}`]).then(text => `${text}\n`)

  /** The path of a record of the grant or the refusal. */
  path = (name: string, id = this.granted) => `2026-11/${id}/${name}.json`

  /** A tree with other files. */
  async tree(base: string | undefined, files: Readonly<Record<string, Tampered>>): Promise<string> {
    const env = { GIT_INDEX_FILE: join(this.folder, `index-${Math.random()}`) }
    if (base !== undefined) await this.git(['read-tree', base], { env })
    for (const [path, file] of Object.entries(files)) {
      if (file === null) {
        await this.git(['update-index', '--force-remove', path], { env })
        continue
      }
      const { mode, text } = typeof file === 'string' ? { mode: '100644', text: file } : file
      const blob = await this.git(['hash-object', '-w', '--stdin'], { input: text })
      await this.git(['update-index', '--add', '--cacheinfo', `${mode},${blob},${path}`], { env })
    }
    return this.git(['write-tree'], { env })
  }

  /** Makes a commit, and no branch of it. */
  async commitTree(tree: string, { author = BOT, committer = author, seconds, parents }: Forged = {}): Promise<string> {
    const tip = await this.tip()
    const at = seconds ?? Number(await this.git(['show', '-s', '--format=%ct', tip])) + 60
    const env = {
      GIT_AUTHOR_NAME: author.name,
      GIT_AUTHOR_EMAIL: author.email,
      GIT_AUTHOR_DATE: `${at} +0000`,
      GIT_COMMITTER_NAME: committer.name,
      GIT_COMMITTER_EMAIL: committer.email,
      GIT_COMMITTER_DATE: `${at} +0000`,
    }
    const from = (parents ?? [tip]).flatMap(parent => ['-p', parent])
    return this.git(['commit-tree', tree, ...from, '-m', 'Record'], { env })
  }

  /** Pushes a commit with other files onto the branch, and with the links that the index has of them. */
  push(files: Readonly<Record<string, Tampered>>, forged: Forged = {}): Promise<string> {
    const links = Object.entries(files).flatMap(([path, file]) => (typeof file === 'string' ? linksOf(path, file) : []))
    return this.pushBare({ ...files, ...Object.fromEntries(links) }, forged)
  }

  /** The paths of the links that the index has of a record. */
  linksOf = async (path: string) => linksOf(path, await this.read(path)).map(([link]) => link)

  async pushBare(files: Readonly<Record<string, Tampered>>, forged: Forged = {}): Promise<string> {
    const sha = await this.commitTree(await this.tree(forged.parents?.[0] ?? (await this.tip()), files), forged)
    await this.move(sha)
    return sha
  }

  /** Builds the branch anew, with the additions of each commit in the order given, each as the bot and on its old date. */
  async rebuild(
    order: (commits: readonly string[]) => readonly string[] = commits => commits,
    edit: (path: string, text: string) => string = (_, text) => text,
  ): Promise<void> {
    const commits = await this.commits()
    const dates: string[] = []
    for (const sha of commits) dates.push(await this.git(['show', '-s', '--format=%ct', sha]))
    let parent: string | undefined
    for (const [index, sha] of order(commits).entries()) {
      const files = await this.additionsOf(sha, edit)
      const tree = await this.tree(parent, files)
      parent = await this.commitTree(tree, { parents: parent ? [parent] : [], seconds: Number(dates[index]) })
    }
    await this.move(parent ?? '')
  }

  /** Writes a commit with a signature, and other parents where they are given. */
  async signCommit(
    sha: string,
    sign: (bytes: Uint8Array) => Promise<string>,
    parents?: readonly string[],
  ): Promise<string> {
    const text = `${await this.git(['cat-file', 'commit', sha])}\n`
    const [head = '', ...message] = text.split('\n\n')
    const lines = head.split('\n').filter(line => !parents || !line.startsWith('parent '))
    if (parents) lines.splice(1, 0, ...parents.map(parent => `parent ${parent}`))
    const signed = [lines.join('\n'), ...message].join('\n\n')
    const signature = (await sign(Buffer.from(signed))).trimEnd().replaceAll('\n', '\n ')
    const whole = [[...lines, `gpgsig ${signature}`].join('\n'), ...message].join('\n\n')
    return this.git(['hash-object', '-t', 'commit', '-w', '--stdin'], { input: whole })
  }

  /** Builds the branch anew, each commit signed as GitHub signs what apps commit. */
  async signAll(sign: (bytes: Uint8Array) => Promise<string>): Promise<void> {
    let parents: readonly string[] = []
    for (const sha of await this.commits()) parents = [await this.signCommit(sha, sign, parents)]
    await this.move(parents[0] ?? '')
  }

  private async additionsOf(sha: string, edit: (path: string, text: string) => string) {
    const listed = await this.git(['diff-tree', '--root', '-r', '--no-commit-id', sha])
    const files: Record<string, Tampered> = {}
    for (const line of listed.split('\n')) {
      const [meta = '', path = ''] = line.split('\t')
      const [, mode, , blob = ''] = meta.split(' ')
      const text = `${await this.git(['cat-file', 'blob', blob])}${mode === '120000' ? '' : '\n'}`
      files[path] = mode === '120000' ? { mode, text } : edit(path, text)
    }
    return files
  }

  /** The key of an object of the grant, or of the refusal. */
  key = (number: number, id = this.granted) => `ledger/${id}/${String(number).padStart(3, '0')}.json`

  private file = (key: string, account = 'dev') => join(this.witness, account, key)
  object = async (key: string): Promise<Record<string, unknown>> => JSON.parse(await readFile(this.file(key), 'utf8'))

  async putObject(key: string, content: unknown): Promise<void> {
    await mkdir(dirname(this.file(key)), { recursive: true })
    const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`
    await writeFile(this.file(key), text)
  }

  removeObject = (key: string) => rm(this.file(key))
  copyBucket = (account: string) => cp(join(this.witness, 'dev'), join(this.witness, account), { recursive: true })

  async swapObjects(one: string, other: string): Promise<void> {
    const [first, second] = [await this.object(one), await this.object(other)]
    await this.putObject(one, second)
    await this.putObject(other, first)
  }

  /** Writes every object of the bucket anew; answers the keys. */
  async replaceInObjects(edit: (text: string) => string): Promise<readonly string[]> {
    const root = join(this.witness, 'dev')
    const keys = (await readdir(root, { recursive: true })).filter(name => name.endsWith('.json')).toSorted()
    for (const key of keys) await writeFile(join(root, key), edit(await readFile(join(root, key), 'utf8')))
    return keys
  }
}

const linksOf = (path: string, text: string): readonly (readonly [path: string, link: Tampered])[] =>
  [...indexLinks(path, text)].map(([link, target]) => [link, { mode: '120000', text: target }])
