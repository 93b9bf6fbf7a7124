import { rm } from 'node:fs/promises'
import { type Changes, indexLines } from './changes.ts'
import type { Signature } from './commit-object.ts'
import type { GitOptions } from './run-git.ts'
import type { TreeEntry } from './tree-object.ts'

/** A repository that git runs in. */
interface Git {
  run(args: readonly string[], options?: GitOptions): Promise<Buffer>
  text(args: readonly string[], options?: GitOptions): Promise<string>
  ask(args: readonly string[], names: readonly string[]): Promise<Buffer>
  writeBlobs(contents: readonly (string | Uint8Array)[]): readonly string[]
}

/** The tree of `base` (or an empty one) with changes made to it, by an index of its own. */
export async function changeByIndex(
  git: Git,
  index: string,
  base: string | undefined,
  changes: Changes,
): Promise<string> {
  const env = { GIT_INDEX_FILE: index }
  try {
    await git.run(['read-tree', ...(base ? [base] : ['--empty'])], { env })
    const input = indexLines(changes, contents => git.writeBlobs(contents))
    await git.run(['update-index', '-z', '--index-info'], { env, input })
    return await git.text(['write-tree'], { env })
  } finally {
    await rm(index, { force: true })
  }
}

interface Replay {
  readonly onto: string
  readonly from: string
  readonly to: string
  readonly committer: Signature
}

/** Replays `from..to` on top of `onto` in a work tree of its own; answers the new tip. */
export async function cherryPick(git: Git, cwd: string, { onto, from, to, committer }: Replay): Promise<string> {
  await git.run(['worktree', 'add', '--quiet', '--detach', cwd, onto])
  try {
    const { name, email, at } = committer
    const date = `${Math.floor(at.getTime() / 1_000)} +0000`
    const env = { GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email, GIT_COMMITTER_DATE: date }
    await git.run(['cherry-pick', '--allow-empty', '--keep-redundant-commits', `${from}..${to}`], { cwd, env })
    return await git.text(['rev-parse', 'HEAD'], { cwd })
  } finally {
    await git.run(['worktree', 'remove', '--force', cwd])
  }
}

export async function askEntries(git: Git, tree: string, recursive: boolean): Promise<TreeEntry[]> {
  const below = recursive ? ['-r', '-t'] : []
  const listed = await git.ask(['ls-tree', ...below, '-z', '-l', '--full-tree', tree], [tree])
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
