import { parseRequestFile } from '../../config/request-file.ts'
import { isSame, type RequestEntry } from '../../domain/request/request.ts'
import { resolveByAny } from '../../domain/request/resolve.ts'
import type { Git } from '../../git/git.ts'
import type { DatedCommit } from '../../git/line.ts'
import type { GitChange } from '../../git/types.ts'
import { lazyAsync, memoizeAsync } from '../../shared/memoize.ts'
import type { Paths } from '../context.ts'
import { contentOf, type FileVersion } from './file-versions.ts'
import type { RulesHistory } from './rules.ts'

/** A commit on the first-parent line of the default branch. */
export interface Landed extends DatedCommit {
  /** How many commits followed it. */
  readonly age: number
  /** The previous commit on the line; absent for the first. */
  readonly before?: string
}

/** A commit that changed one request file. */
export interface Version extends Landed, FileVersion {}

/** The default branch, as the checkout has it. */
export interface Branch {
  readonly tip: string
  /** The landed commit with an id that begins so. */
  landed(beginning: string): Landed | undefined
  /** The versions of a request file, newest first. Contents that were read are cached. */
  versions(path: string): readonly Version[]
  /** The landed commits that changed request files, newest first, with the paths. */
  readonly touching: readonly (Landed & { readonly paths: readonly string[] })[]
}

/** How many digits of the merge commit policy names contain. */
const BEGINNING = 12

/**
 * Uses a number of git processes that depends on the commits that are read, not on the files: one commit may have added a
 * thousand grants.
 */
export async function readBranch(
  git: Git,
  tip: string,
  { requests }: Pick<Paths, 'requests'>,
  rules: RulesHistory,
): Promise<Branch> {
  const dated = await git.firstParentLine(tip)
  const line = dated.map((commit, age): Landed => {
    const before = dated[age + 1]?.sha
    return { ...commit, age, ...(before !== undefined && { before }) }
  })
  const byBeginning = new Map(line.map(commit => [commit.sha.slice(0, BEGINNING), commit]))
  const changes = await git.changesOf(line, requests)
  const changesOf = ({ sha }: Landed) => changes.get(sha) ?? []
  const read = readerOf(git, requests, rules, changes)
  const byPath = new Map<string, Version[]>()
  for (const commit of line) {
    for (const change of changesOf(commit)) {
      const versions = byPath.get(change.path) ?? []
      byPath.set(change.path, versions)
      versions.push({ ...commit, entries: lazyAsync(() => read(commit.sha, change)) })
    }
  }
  return {
    tip,
    landed: beginning => byBeginning.get(beginning.slice(0, BEGINNING)),
    versions: path => byPath.get(path) ?? [],
    touching: line.flatMap(commit => {
      const touched = changesOf(commit).map(({ path }) => path)
      return touched.length > 0 ? [{ ...commit, paths: touched }] : []
    }),
  }
}

/** Reads the default branch up to a commit, each once. */
export const openBranches = (git: Git, paths: Pick<Paths, 'requests'>, rules: RulesHistory) =>
  memoizeAsync((tip: string) => readBranch(git, tip, paths, rules))

/** Reads a file at a commit; all files of a commit are read at once. */
function readerOf(
  git: Git,
  requests: string,
  rules: RulesHistory,
  changes: ReadonlyMap<string, readonly GitChange[]>,
): (sha: string, change: GitChange) => Promise<readonly RequestEntry[] | undefined> {
  const blobsOf = memoizeAsync((sha: string) =>
    git.readBlobs((changes.get(sha) ?? []).flatMap(change => ('blobSha' in change ? change.blobSha : []))),
  )
  return async (sha, change) => {
    const blob = 'blobSha' in change ? (await blobsOf(sha)).get(change.blobSha) : undefined
    const file = blob && 'mode' in change ? { mode: change.mode, bytes: blob.bytes } : undefined
    const written = parseRequestFile(change.path, contentOf(file), requests)
    return resolveByAny(written, [await rules.accountsAt(sha), rules.accountsNow])
  }
}

/**
 * The version that added an entry: the oldest of the unbroken run of versions from `versions[0]` backwards that contain it. A
 * version that cannot be read is skipped.
 */
export async function additionOf(versions: readonly Version[], entry: RequestEntry): Promise<Version | undefined> {
  let found: Version | undefined
  for (const version of versions) {
    const entries = await version.entries()
    if (entries === undefined) continue
    if (!entries.some(other => isSame(other, entry))) break
    found = version
  }
  return found
}
