import type { UserChange } from '../../domain/merge-plan.ts'
import type { Problem } from '../../domain/problem.ts'
import { isSame, parseRequestFile, problemOfNoFile, problemOfSymlink, type RequestEntry } from '../../domain/request.ts'
import { parseRules } from '../../domain/rules.ts'
import type { Git, GitChange } from '../../git.ts'
import type { Landing, Paths } from './landings.ts'

/** How far back a version is looked for that could be read, when the one before the merge cannot be. */
const MOST_VERSIONS = 50

/** What a landing did to the request files, and the mistakes in them. `accounts` are the names that the rules know now. */
export async function readChanges(
  git: Git,
  { before, after }: Landing,
  paths: Paths,
  accounts: readonly string[],
): Promise<{ readonly changes: readonly UserChange[]; readonly problems: readonly Problem[] }> {
  const changes: UserChange[] = []
  const problems: Problem[] = []
  const changed = await git.changedFiles(before, after, paths.requests)
  for (const change of changed.filter(({ path }) => isRequestFile(path, paths))) {
    const now = await readAfter(git, after, change, paths, accounts)
    if (now.ok)
      changes.push({
        path: change.path,
        before: await readBefore(git, before, change.path, paths, accounts),
        after: now.entries,
      })
    else problems.push(...now.problems)
  }
  return { changes, problems }
}

/** Everything else in the folder must be a request file: what is not says so. */
function isRequestFile(path: string, { requests }: Paths): boolean {
  return ![`${requests}README.md`, `${requests}.gitkeep`].includes(path)
}

type Entries =
  | { readonly ok: true; readonly entries: readonly RequestEntry[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

async function readAfter(
  git: Git,
  sha: string,
  { status, path }: GitChange,
  paths: Paths,
  accounts: readonly string[],
): Promise<Entries> {
  if (status === 'D') return { ok: true, entries: [] }
  return (await readEntries(git, sha, path, paths, accounts)) ?? { ok: false, problems: [problemOfNoFile(path)] }
}

/**
 * What the file asked for when it was last readable. A request that leaves its account out meant the one that the rules
 * knew when it landed; if they know another one by now, it is read both ways, so that neither is forgotten. A version that
 * never could be read has granted nothing.
 */
async function readBefore(
  git: Git,
  sha: string,
  path: string,
  paths: Paths,
  accounts: readonly string[],
): Promise<readonly RequestEntry[]> {
  const knownNow = (await accountsAt(git, sha, paths)) ?? accounts
  for (const version of await git.history(sha, path, MOST_VERSIONS)) {
    const knownThen = (await accountsAt(git, version, paths)) ?? accounts
    const then = await readEntries(git, version, path, paths, knownThen)
    const now = await readEntries(git, version, path, paths, knownNow)
    if (then === undefined || now === undefined) return []
    const meant = [then, now].flatMap(read => (read.ok ? read.entries : []))
    if (then.ok || now.ok) return meant.filter((entry, index) => meant.findIndex(e => isSame(e, entry)) === index)
  }
  return []
}

async function accountsAt(git: Git, sha: string, { config }: Paths): Promise<readonly string[] | undefined> {
  const file = await git.readFile(sha, config)
  const rules = file && parseRules(config, file.bytes)
  return rules?.ok ? [...rules.value.accounts.keys()] : undefined
}

/** `undefined` when there is no file. */
async function readEntries(
  git: Git,
  sha: string,
  path: string,
  { requests }: Paths,
  accounts: readonly string[],
): Promise<Entries | undefined> {
  const file = await git.readFile(sha, path)
  if (file === undefined) return undefined
  if (!['100644', '100755'].includes(file.mode)) return { ok: false, problems: [problemOfSymlink(path)] }
  const parsed = parseRequestFile(path, file.bytes, accounts, requests)
  return parsed.ok ? { ok: true, entries: parsed.value.entries } : parsed
}
