import type { RunGit } from './process.ts'
import { FETCH_HISTORY, GitError } from './process.ts'
import { checked } from './sha.ts'

/** A commit with its own commit time. */
export interface DatedCommit {
  readonly sha: string
  readonly at: Date
  /** Whether it has more than one parent. */
  readonly isMerge: boolean
}

/** See `Git.firstParentLine`. */
export async function firstParentLine(git: RunGit, sha: string): Promise<readonly DatedCommit[]> {
  if (await isShallow(git)) {
    throw new GitError('The clone is shallow, so it does not tell what was merged before', FETCH_HISTORY)
  }
  const { stdout } = await git(['rev-list', '--first-parent', '--timestamp', '--parents', checked(sha), '--'])
  const lines = stdout.toString('utf8').split('\n').filter(Boolean)
  return lines.map(line => {
    const [seconds = '', sha = '', ...parents] = line.split(' ')
    return { sha, at: dateOf(seconds), isMerge: parents.length > 1 }
  })
}

/** The author of a commit chooses its date. An invalid one is treated as the oldest date. */
export function dateOf(seconds: string): Date {
  const at = new Date(Number(seconds) * 1_000)
  return Number.isNaN(at.getTime()) ? new Date(0) : at
}

/** See `Git.holds`. */
export async function holds(git: RunGit, sha: string, beginning: string): Promise<boolean> {
  if (!/^[0-9a-f]{12,40}$/.test(beginning))
    throw new GitError('This is not the beginning of the SHA of a commit', 'Give 12 to 40 hexadecimal digits of it')
  // Looks up objects only, because a branch may have such a name.
  const { stdout } = await git(['rev-parse', `--disambiguate=${beginning}`])
  for (const object of stdout.toString('utf8').split('\n').filter(Boolean)) {
    const { exitCode } = await git(['merge-base', '--is-ancestor', object, checked(sha)], { mayFail: true })
    if (exitCode === 0) return true
  }
  return false
}

export async function isShallow(git: RunGit): Promise<boolean> {
  const { stdout } = await git(['rev-parse', '--is-shallow-repository'])
  return stdout.toString('utf8').trim() === 'true'
}
