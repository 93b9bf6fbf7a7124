import type { BareRepository } from './bare-repository.ts'
import { type Commit, parseCommit } from './commit-object.ts'

export type { Commit } from './commit-object.ts'

export async function readCommit(repository: BareRepository, sha: string): Promise<Commit> {
  return parseCommit(sha, await repository.commitBytes(sha))
}

/** One file of a diff, as git's raw and numstat forms tell it. */
export interface FileDiff {
  readonly status: string
  readonly path: string
  readonly previousPath?: string
  /** All zeroes for a removed file. */
  readonly sha: string
  readonly additions: number
  readonly deletions: number
}

/** What changed between two commits, renames recognised, as GitHub does. */
export async function readDiff(repository: BareRepository, from: string, to: string): Promise<FileDiff[]> {
  const format = ['-r', '-z', '-M', '--raw', '--numstat', '--no-abbrev']
  const output = await repository.ask(['diff-tree', ...format, from, to, '--'], [from, to])
  const fields = output.toString('utf8').split('\0')
  const files: Omit<FileDiff, 'additions' | 'deletions'>[] = []
  while (fields[0]?.startsWith(':')) {
    const [, , , sha = '', status = ''] = (fields.shift() ?? '').split(' ')
    const previousPath = /^[RC]/.test(status) ? fields.shift() : undefined
    files.push({ status: status.slice(0, 1), sha, path: fields.shift() ?? '', ...(previousPath && { previousPath }) })
  }
  return files.map(file => {
    const [additions, deletions, path] = (fields.shift() ?? '').split('\t')
    if (path === '') fields.splice(0, 2) // A rename: both names follow.
    return { ...file, additions: Number(additions) || 0, deletions: Number(deletions) || 0 }
  })
}

/** The hunks of one file's diff, without git's header; `undefined` for binary files and pure renames. */
export async function readPatch(
  repository: BareRepository,
  from: string,
  to: string,
  file: FileDiff,
): Promise<string | undefined> {
  const paths = file.previousPath ? [file.previousPath, file.path] : [file.path]
  const diff = (await repository.ask(['diff-tree', '-r', '-p', '-M', from, to, '--', ...paths], [from, to])).toString(
    'utf8',
  )
  const start = diff.indexOf('\n@@ ')
  return start < 0 ? undefined : diff.slice(start + 1)
}
