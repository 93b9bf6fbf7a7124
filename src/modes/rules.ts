import { ProblemsError } from '../domain/problem.ts'
import { parseRules, type Rules } from '../domain/rules.ts'
import type { GitHub } from '../github/github.ts'

/**
 * Reads the rule file at a commit of the default branch, never from a pull request.
 * @throws ProblemsError with every mistake in it
 */
export async function readRules(github: GitHub, path: string, sha: string): Promise<Rules> {
  const file = await github.readFile(path, sha)
  if (file?.kind !== 'file') {
    throw new Error(
      `There is no rule file ${path} on the default branch (commit ${sha.slice(0, 12)}). Merge one first: the README shows how it looks.`,
    )
  }
  const parsed = parseRules(path, file.bytes)
  if (!parsed.ok) throw new ProblemsError(parsed.problems)
  return parsed.value
}
