import { findDuplicatesIgnoringCase } from '../../config/case-duplicates.ts'
import { parseRequestFile, problemOfCaseTwin, problemOfNoFile, problemOfSymlink } from '../../config/request-file.ts'
import { parseRules } from '../../config/rules-file.ts'
import type { UserChange } from '../../domain/request/change.ts'
import { isSame, type RequestEntry } from '../../domain/request/request.ts'
import type { BlobContent } from '../../git/blobs.ts'
import type { Git } from '../../git/git.ts'
import type { GitChange } from '../../git/types.ts'
import type { Problem } from '../../shared/problem.ts'
import type { Paths } from '../context.ts'
import { isPlainFile } from './rules.ts'

/** How far back a version is looked for that could be read, when the one before the merge cannot be. */
const MOST_VERSIONS = 50

/** What a landing did to the request files, and the mistakes in them. `accounts` are the names that the rules know now. */
export async function readChanges(
  git: Git,
  { before, after }: { readonly before: string; readonly after: string },
  paths: Paths,
  accounts: readonly string[],
): Promise<{ readonly changes: readonly UserChange[]; readonly problems: readonly Problem[] }> {
  const changes: UserChange[] = []
  const problems: Problem[] = []
  const changed = (await git.changedFiles(before, after, paths.requests)).filter(({ path }) =>
    isRequestFile(path, paths),
  )
  if (changed.length === 0) return { changes, problems }
  const blobs = await git.readBlobs(changed.flatMap(change => ('blobSha' in change ? change.blobSha : [])))
  const twins = findDuplicatesIgnoringCase((await git.listFiles(after, paths.requests)).map(({ path }) => path))
  const knownBefore = (await accountsAt(git, before, paths)) ?? accounts
  for (const change of changed) {
    const now = readAfter(change, blobs, twins, paths, accounts)
    if (!now.ok) problems.push(...now.problems)
    else {
      const was = change.status === 'A' ? [] : await readBefore(git, before, change.path, paths, accounts, knownBefore)
      changes.push({ path: change.path, before: was, after: now.entries })
    }
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

function readAfter(
  change: GitChange,
  blobs: ReadonlyMap<string, BlobContent>,
  twins: ReadonlyMap<string, string>,
  paths: Paths,
  accounts: readonly string[],
): Entries {
  const { path } = change
  if (change.status === 'D') return { ok: true, entries: [] }
  const twin = twins.get(path)
  if (twin !== undefined) return { ok: false, problems: [problemOfCaseTwin(path, twin)] }
  const blob = blobs.get(change.blobSha)
  if (blob === undefined) return { ok: false, problems: [problemOfNoFile(path)] }
  return parseEntries(path, { mode: change.mode, bytes: blob.bytes }, paths, accounts)
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
  knownNow: readonly string[],
): Promise<readonly RequestEntry[]> {
  for (const version of await git.history(sha, path, MOST_VERSIONS)) {
    const known = [(await accountsAt(git, version, paths)) ?? accounts, knownNow]
    const entries = entriesOf(path, await git.readFile(version, path), paths, known)
    if (entries) return entries
  }
  return []
}

/**
 * What one version of a file asked for, nothing where there was none; `undefined` if it cannot be read. Read with each of these
 * lists of account names: those that the rules knew then, and those that they know now.
 */
export function entriesOf(
  path: string,
  file: { readonly mode: string; readonly bytes: Uint8Array } | undefined,
  paths: Paths,
  known: readonly (readonly string[])[],
): readonly RequestEntry[] | undefined {
  if (file === undefined) return []
  const read = known.flatMap(accounts => parseEntries(path, file, paths, accounts))
  if (!read.some(({ ok }) => ok)) return undefined
  const meant = read.flatMap(each => (each.ok ? each.entries : []))
  return meant.filter((entry, index) => meant.findIndex(e => isSame(e, entry)) === index)
}

/** The names of the accounts that the rules of a commit know; `undefined` if they cannot be read. */
export async function accountsAt(git: Git, sha: string, { config }: Paths): Promise<readonly string[] | undefined> {
  const file = await git.readFile(sha, config)
  const rules = file && parseRules(config, file.bytes)
  return rules?.ok ? [...rules.value.accounts.keys()] : undefined
}

function parseEntries(
  path: string,
  file: { readonly mode: string; readonly bytes: Uint8Array },
  { requests }: Paths,
  accounts: readonly string[],
): Entries {
  if (!isPlainFile(file)) return { ok: false, problems: [problemOfSymlink(path)] }
  const parsed = parseRequestFile(path, file.bytes, accounts, requests)
  return parsed.ok ? { ok: true, entries: parsed.value.entries } : parsed
}
