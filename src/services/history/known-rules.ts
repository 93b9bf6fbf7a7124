import { parseRules } from '../../config/rules-file.ts'
import type { Git } from '../../git/git.ts'
import type { GitHub } from '../../github/api.ts'
import { messageOf } from '../../shared/errors.ts'
import { ProblemsError } from '../../shared/problem.ts'
import { isPlainFile, type RuleFile, readRules } from './rules.ts'

/** How far back to look for readable rules. */
const MOST_VERSIONS = 100

export interface KnownRules {
  readonly ruleFile: RuleFile
  /** Set if these are not the current rules, with the reason. Such rules may end access, but not grant it. */
  readonly outdated?: string
}

/**
 * The rules of the default branch; or the last readable ones of the checkout, because a mistake in them must not keep access
 * open.
 */
export async function readKnownRules(
  github: GitHub,
  git: Git,
  path: string,
  at: { readonly tip: string; readonly checkout: string },
): Promise<KnownRules> {
  try {
    return { ruleFile: await readRules(github, path, at.tip) }
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error
    // Without a checkout there are no earlier rules.
    const ruleFile = await lastReadable(git, path, at.checkout).catch(() => undefined)
    if (!ruleFile) throw error
    return { ruleFile, outdated: outdatedBy(messageOf(error)) }
  }
}

/**
 * The rules of the checkout, without asking GitHub: those of its commit, or the last readable ones before it. `undefined`
 * without a checkout or rules. They may end access and not grant it: nothing shows that the checkout is on the default
 * branch, or current. `commit`: absent for the one that is checked out.
 */
export async function readCheckoutRules(git: Git, path: string, commit?: string): Promise<KnownRules | undefined> {
  const head = commit ?? (await git.head())
  const ruleFile = await lastReadable(git, path, head)
  if (!ruleFile) return undefined
  const wrong = await mistakeIn(git, path, head)
  return { ruleFile, ...(wrong !== undefined && { outdated: outdatedBy(wrong) }) }
}

const outdatedBy = (mistake: string) =>
  `${mistake} The last rules that could be read count: they end access, and grant none`

/** Why the rules of a commit cannot be read; `undefined` if they can. */
async function mistakeIn(git: Git, path: string, sha: string): Promise<string | undefined> {
  const file = await git.readFile(sha, path)
  if (!file || !isPlainFile(file)) return `There is no rule file ${path} in the checkout (commit ${sha.slice(0, 12)}).`
  const parsed = parseRules(path, file.bytes)
  return parsed.ok ? undefined : messageOf(new ProblemsError(parsed.problems))
}

async function lastReadable(git: Git, path: string, checkout: string): Promise<RuleFile | undefined> {
  for (const version of await git.history(checkout, path, MOST_VERSIONS)) {
    const file = await git.readFile(version, path)
    const parsed = file && isPlainFile(file) ? parseRules(path, file.bytes) : undefined
    if (file && parsed?.ok) return { rules: parsed.value, blobSha: file.sha }
  }
  return undefined
}
