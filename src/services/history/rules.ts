import { NO_RULES, parseRules } from '../../config/rules-file.ts'
import { NO_RULES_BEFORE } from '../../domain/rules/evaluate-merge.ts'
import type { Rules } from '../../domain/rules/rules.ts'
import type { Git } from '../../git/git.ts'
import type { GitHub } from '../../github/api.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'
import { memoizeAsync } from '../../shared/memoize.ts'
import { ProblemsError } from '../../shared/problem.ts'
import type { Refusal } from '../../shared/refusal.ts'

/** A parsed rule file. Files with the same blob are equal. */
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
    throw new ErrorWithRemedy(
      `There is no rule file ${path} on the default branch (commit ${sha.slice(0, 12)})`,
      'Merge one first: the README shows how it looks',
    )
  }
  const parsed = parseRules(path, file.bytes)
  if (!parsed.ok) throw new ProblemsError(parsed.problems)
  return { rules: parsed.value, blobSha: file.sha }
}

/** The same by git alone, at a commit of a clone. Why there is none is a value: a look at the ledger goes on without them. */
export async function readRulesAt(git: Pick<Git, 'readFile'>, path: string, sha: string): Promise<RuleFile | Refusal> {
  const file = await git.readFile(sha, path)
  if (!file || !isPlainFile(file)) return NO_RULES_BEFORE
  const parsed = parseRules(path, file.bytes)
  return parsed.ok ? { rules: parsed.value, blobSha: file.sha } : NO_RULES_BEFORE
}

/** The current rules, and the rules at each commit. Each version of the file is read and parsed once. */
export interface RulesHistory {
  readonly now: Rules
  /** The rules at a commit, or why they are not known. */
  readonly at: (sha: string) => Promise<Rules | Refusal>
  /** The account names of the current rules. */
  readonly accountsNow: readonly string[]
  /** The account names of the rules at a commit; if those are not known, of the current rules. */
  readonly accountsAt: (sha: string) => Promise<readonly string[]>
}

/** `now`: absent where only the rules of earlier commits count. */
export function openRulesHistory(
  git: Pick<Git, 'findFile' | 'readBlob'>,
  path: string,
  now: RuleFile = { rules: NO_RULES, blobSha: '' },
): RulesHistory {
  const versions = new Map<string, Rules | Refusal>([[now.blobSha, now.rules]])
  const at = memoizeAsync(async (sha: string) => {
    const file = await git.findFile(sha, path)
    if (!file || !isPlainFile(file)) return NO_RULES_BEFORE
    const known = versions.get(file.sha)
    if (known) return known
    const parsed = parseRules(path, await git.readBlob(file.sha))
    const rules = parsed.ok ? parsed.value : NO_RULES_BEFORE
    versions.set(file.sha, rules)
    return rules
  })
  const accountsNow = [...now.rules.accounts.keys()]
  const accountsOf = (rules: Rules | Refusal) =>
    'accounts' in rules && rules !== now.rules ? [...rules.accounts.keys()] : accountsNow
  return { now: now.rules, at, accountsNow, accountsAt: async sha => accountsOf(await at(sha)) }
}

/** Whether git has a file there that is neither a symlink nor a submodule. */
export const isPlainFile = ({ mode }: { readonly mode: string }): boolean => mode === '100644' || mode === '100755'
