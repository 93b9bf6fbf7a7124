import type { GitResult, RunGit } from './process.ts'

/**
 * Commands that read objects. This module names those by full SHA alone, and what is found under a SHA never changes, so git
 * need not be started again for it.
 */
const OF_OBJECTS: ReadonlySet<string> = new Set(['cat-file', 'diff-tree', 'ls-tree', 'rev-list'])

/** Larger answers are not kept in memory. */
const LARGEST_BYTES = 256 * 1024

/** Runs a git command once for each question about objects. What is not found is asked for again: it may be fetched later. */
export function memoizeObjects(git: RunGit): RunGit {
  const answers = new Map<string, Promise<GitResult>>()
  return (args, options = {}) => {
    if (!OF_OBJECTS.has(args[0] ?? '') || options.input !== undefined) return git(args, options)
    const key = JSON.stringify([args, options.cutAtBytes, options.mayFail])
    const known = answers.get(key)
    if (known) return known
    const answer = git(args, options)
    const forget = () => answers.delete(key)
    answers.set(key, answer)
    answer.then(({ exitCode, stdout }) => (exitCode !== 0 || stdout.length > LARGEST_BYTES) && forget(), forget)
    return answer
  }
}
