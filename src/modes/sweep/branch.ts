import type { RequestEntry } from '../../domain/request.ts'
import type { Git } from '../../git/git.ts'
import type { DatedCommit } from '../../git/line.ts'
import { once } from '../../once.ts'
import type { Paths } from '../context.ts'
import { readVersion } from '../request-files.ts'

/** A commit on the first-parent line of the default branch. */
export interface Landed extends DatedCommit {
  /** How many commits came after it. */
  readonly age: number
  /** The one before it on the line; absent for the first. */
  readonly before?: string
}

/** A commit that changed one request file. */
export interface Version extends Landed {
  /** What the file asks for since then; `undefined` if it cannot be read. */
  readonly entries: () => Promise<readonly RequestEntry[] | undefined>
}

/** The default branch as the checkout has it. */
export interface Branch {
  readonly tip: string
  /** The commits that landed, newest first. */
  readonly line: readonly Landed[]
  /** The landed commit whose id begins so. */
  landed(beginning: string): Landed | undefined
  /** The versions of a file, newest first; what is read of them is kept. */
  versions(path: string): Promise<readonly Version[]>
  /** The landed commits that changed anything in the folder of the request files, newest first. */
  touching(folder: string): Promise<readonly Landed[]>
}

/** More than any file has that people write. */
const MOST_VERSIONS = 10_000

/** Digits by which policy names know their merge. */
const BEGINNING = 12

/** `accounts`: the names that the rules know now. */
export async function readBranch(git: Git, tip: string, paths: Paths, accounts: readonly string[]): Promise<Branch> {
  const dated = await git.firstParentLine(tip)
  const line = dated.map((commit, age): Landed => {
    const before = dated[age + 1]?.sha
    return { ...commit, age, ...(before !== undefined && { before }) }
  })
  const bySha = new Map(line.map(commit => [commit.sha, commit]))
  const byBeginning = new Map(line.map(commit => [commit.sha.slice(0, BEGINNING), commit]))
  const known = { fallback: accounts, now: accounts }
  const touching = async (path: string) =>
    (await git.history(tip, path, MOST_VERSIONS)).flatMap(sha => bySha.get(sha) ?? [])
  const versions = once(async (path: string) =>
    (await touching(path)).map((commit): Version => {
      const entries = once(() => readVersion(git, commit.sha, path, paths, known))
      return { ...commit, entries: () => entries('') }
    }),
  )
  return { tip, line, landed: beginning => byBeginning.get(beginning.slice(0, BEGINNING)), versions, touching }
}

/**
 * The version that something came with: it stands in `versions[0]` and in every older one that can be read, back to this.
 * One that cannot be read neither brings nor takes anything.
 */
export async function additionOf(
  versions: readonly Version[],
  has: (entries: readonly RequestEntry[]) => boolean,
): Promise<Version | undefined> {
  let found: Version | undefined
  for (const version of versions) {
    const entries = await version.entries()
    if (entries === undefined) continue
    if (!has(entries)) break
    found = version
  }
  return found
}
