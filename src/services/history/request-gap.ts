import type { PullRequest } from '../../domain/approval/pull-request.ts'
import { isSame, type RequestEntry } from '../../domain/request/request.ts'
import type { FileVersion } from './file-versions.ts'

/**
 * The first of the `later` versions of its file (newest first) in which a request did not stand, though it may stand again
 * since; `undefined` when it has stood in all of them. One that cannot be read neither brings nor takes anything.
 */
export async function findGap<V extends FileVersion>(
  later: readonly V[],
  entry: RequestEntry,
  mergedPullRequestOf: (sha: string) => Promise<PullRequest | undefined>,
): Promise<V | undefined> {
  /** A rebase may take a request off in one of its commits and put it back in another: what counts is what it landed. */
  const isOneLanding = async (one: V, other: V): Promise<boolean> => {
    const number = (await mergedPullRequestOf(one.sha))?.number
    return number !== undefined && (await mergedPullRequestOf(other.sha))?.number === number
  }
  let gone: V | undefined
  for (const version of later.toReversed()) {
    const entries = await version.entries()
    if (entries === undefined) continue
    if (!entries.some(other => isSame(other, entry))) gone ??= version
    else if (gone && (await isOneLanding(gone, version))) gone = undefined
  }
  return gone
}
