import { parseRules } from '../../config/rules-file.ts'
import { NO_RULES_BEFORE } from '../../domain/rules/evaluate-merge.ts'
import type { Rules } from '../../domain/rules/rules.ts'
import type { Git } from '../../git/git.ts'
import type { GitHub } from '../../github/api.ts'
import { ProblemsError } from '../../shared/problem.ts'
import type { Refusal } from '../../shared/refusal.ts'

/** A rule file as read. Two with the same blob are the same. */
export interface RuleFile {
  readonly rules: Rules
  readonly blobSha: string
}

/**
 * Reads the rule file at a commit of the default branch, never from a pull request.
 * @throws ProblemsError with every mistake in it
 */
export async function readRules(github: GitHub, path: string, sha: string): Promise<RuleFile> {
  const file = await github.readFile(path, sha)
  if (file?.kind !== 'file') {
    throw new Error(
      `There is no rule file ${path} on the default branch (commit ${sha.slice(0, 12)}). Merge one first: the README shows how it looks.`,
    )
  }
  const parsed = parseRules(path, file.bytes)
  if (!parsed.ok) throw new ProblemsError(parsed.problems)
  return { rules: parsed.value, blobSha: file.sha }
}

/** The rules that stood at a commit, given those of now; or why they are not known. */
export async function rulesAt(git: Git, path: string, sha: string, now: RuleFile): Promise<Rules | Refusal> {
  const file = await git.readFile(sha, path)
  if (!file || !isPlainFile(file)) return NO_RULES_BEFORE
  if (file.sha === now.blobSha) return now.rules
  const parsed = parseRules(path, file.bytes)
  return parsed.ok ? parsed.value : NO_RULES_BEFORE
}

/** Whether git has a file there that is neither a symlink nor a submodule. */
export const isPlainFile = ({ mode }: { readonly mode: string }): boolean => mode === '100644' || mode === '100755'
