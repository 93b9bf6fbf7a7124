import { type FileContent, parseRequestFile } from '../../config/request-file.ts'
import type { RequestEntry } from '../../domain/request/request.ts'
import { resolveByAny } from '../../domain/request/resolve.ts'
import type { Git } from '../../git/git.ts'
import { isPlainFile, type RulesHistory } from './rules.ts'

/** How far back a version is looked for that can be read. */
const MOST_VERSIONS = 50

/** Where a request file stands: its whole path, and the folder of all of them, with its `/`. */
interface FilePath {
  readonly path: string
  readonly requests: string
}

/** A commit, and what a request file asks for since then; `undefined` if it cannot be read. */
export interface FileVersion {
  readonly sha: string
  readonly entries: () => Promise<readonly RequestEntry[] | undefined>
}

/** What a file asked for at a commit, or when it was last readable. A version that never could be read has granted nothing. */
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

/** The version of a file that a commit has, by the accounts of then and by `later` ones. */
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

/** What the newest version says that can be read. */
export async function latestReadable(
  versions: readonly Pick<FileVersion, 'entries'>[],
): Promise<readonly RequestEntry[] | undefined> {
  for (const version of versions) {
    const entries = await version.entries()
    if (entries) return entries
  }
  return undefined
}

/** What git has at the path of a request file, as far as it can be parsed. */
export function contentOf(file: { readonly mode: string; readonly bytes: Uint8Array } | undefined): FileContent {
  if (file === undefined) return 'nothing'
  return isPlainFile(file) ? file.bytes : 'symlink'
}
