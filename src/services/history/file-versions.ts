import { type FileContent, parseRequestFile } from '../../config/request-file.ts'
import type { RequestEntry } from '../../domain/request/request.ts'
import { resolveByAny } from '../../domain/request/resolve.ts'
import type { Git } from '../../git/git.ts'
import { isPlainFile, type RulesHistory } from './rules.ts'

/** How far back to look for a readable version. */
const MOST_VERSIONS = 50

/** The path of a request file, and the folder of all of them, with its `/`. */
interface FilePath {
  readonly path: string
  readonly requests: string
}

/** A commit, and the requests of a file from that commit on; `undefined` if the file cannot be read. */
export interface FileVersion {
  readonly sha: string
  readonly entries: () => Promise<readonly RequestEntry[] | undefined>
}

/**
 * The requests of a file at a commit, or at its last readable version before. A version that cannot be read has granted
 * nothing.
 */
export async function entriesBefore(
  git: Git,
  rules: RulesHistory,
  file: FilePath,
  sha: string,
): Promise<readonly RequestEntry[]> {
  const later = await rules.accountsAt(sha)
  const commits = await git.history(sha, file.path, MOST_VERSIONS)
  return (await latestReadable(commits.map(commit => versionAt(git, rules, file, commit, later)))) ?? []
}

/** The version of a file at a commit, resolved by the accounts of that time and by `later` ones. */
export function versionAt(
  git: Git,
  rules: RulesHistory,
  { path, requests }: FilePath,
  sha: string,
  later = rules.accountsNow,
): FileVersion {
  return {
    sha,
    async entries() {
      const written = parseRequestFile(path, contentOf(await git.readFile(sha, path)), requests)
      return resolveByAny(written, [await rules.accountsAt(sha), later])
    },
  }
}

/** The requests of the newest readable version. */
export async function latestReadable(
  versions: readonly Pick<FileVersion, 'entries'>[],
): Promise<readonly RequestEntry[] | undefined> {
  for (const version of versions) {
    const entries = await version.entries()
    if (entries) return entries
  }
  return undefined
}

/** What git has at the path of a request file, in the form that can be parsed. */
export function contentOf(file: { readonly mode: string; readonly bytes: Uint8Array } | undefined): FileContent {
  if (file === undefined) return 'nothing'
  return isPlainFile(file) ? file.bytes : 'symlink'
}
