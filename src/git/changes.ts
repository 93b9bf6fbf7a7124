import type { RunGit } from './process.ts'
import { checked } from './sha.ts'
import type { GitChange } from './types.ts'

/** A commit, and the one that it is compared with; without one, all of its files are new. */
export interface CommitStep {
  readonly sha: string
  readonly before?: string
}

const DIFF_TREE = ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', '--ignore-submodules=none']

/** See `Git.changedFiles`. */
export async function changedFiles(
  git: RunGit,
  before: string,
  after: string,
  prefix: string,
): Promise<readonly GitChange[]> {
  const { stdout } = await git([...DIFF_TREE, checked(before), checked(after), '--', ...pathspec(prefix)])
  return readChanges(nulTerminated(stdout)).flatMap(({ changes }) => changes)
}

/** See `Git.changesOf`. */
export async function changesOf(
  git: RunGit,
  steps: readonly CommitStep[],
  prefix: string,
): Promise<ReadonlyMap<string, readonly GitChange[]>> {
  const input = steps
    .map(({ sha, before }) => `${[sha, ...(before ? [before] : [])].map(checked).join(' ')}\n`)
    .join('')
  const { stdout } = await git([...DIFF_TREE, '--stdin', '--root', '--', ...pathspec(prefix)], { input })
  return new Map(readChanges(nulTerminated(stdout)).map(({ sha, changes }) => [sha, changes]))
}

/** `[<sha>` NUL`]`, then of each file `:100644 100644 <sha> <sha> M` NUL `<path>` NUL. */
function readChanges(fields: readonly string[]): readonly { sha: string; changes: readonly GitChange[] }[] {
  const commits: { sha: string; changes: GitChange[] }[] = []
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i] ?? ''
    if (!field.startsWith(':')) {
      commits.push({ sha: field, changes: [] })
      continue
    }
    if (commits.length === 0) commits.push({ sha: '', changes: [] })
    const [, mode = '', , blobSha = '', status] = field.split(' ')
    const path = fields[++i] ?? ''
    // `T`, a change of type, is a modification too: for example of a file into a symlink.
    const change: GitChange =
      status === 'D' ? { status, path } : { status: status === 'A' ? 'A' : 'M', path, mode, blobSha }
    commits.at(-1)?.changes.push(change)
  }
  return commits
}

export function pathspec(prefix: string): string[] {
  return prefix === '' ? [] : [prefix]
}

export function nulTerminated(output: Buffer): string[] {
  return output.toString('utf8').split('\0').slice(0, -1)
}
