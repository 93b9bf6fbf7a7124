import { type DatedCommit, dateOf, isShallow } from './line.ts'
import type { RunGit } from './process.ts'
import { checked } from './sha.ts'
import type { GitCommit } from './types.ts'

/** See `Git.holdsHistoryOf`. */
export async function holdsHistoryOf(git: RunGit, sha: string): Promise<boolean> {
  const { exitCode } = await git(['cat-file', '-e', `${checked(sha)}^{commit}`], { mayFail: true })
  return exitCode === 0 && !(await isShallow(git))
}

/** See `Git.everyCommit`. Without a path filter: with one, git simplifies the history and leaves commits out. */
export async function everyCommit(
  git: RunGit,
  tips: readonly string[],
  since?: string,
): Promise<readonly (GitCommit & Pick<DatedCommit, 'at'>)[]> {
  if (tips.length === 0) return []
  const without = since === undefined ? [] : [`^${checked(since)}`]
  const { stdout } = await git([
    'rev-list',
    '--topo-order',
    '--parents',
    '--timestamp',
    ...tips.map(checked),
    ...without,
    '--',
  ])
  const lines = stdout.toString('utf8').split('\n').filter(Boolean)
  return lines.map(line => {
    const [seconds = '', sha = '', ...parents] = line.split(' ')
    return { sha, parents, at: dateOf(seconds) }
  })
}
