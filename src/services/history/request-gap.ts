import type { PullRequest } from '../../domain/approval/pull-request.ts'
import { isSame, type RequestEntry } from '../../domain/request/request.ts'
import type { FileVersion } from './file-versions.ts'

/**
 * The first of the `later` versions of a file (newest first) without the request, even if a later version contains it again;
 * `undefined` if all contain it. A version that cannot be read is skipped.
 */
export async function findGap<V extends FileVersion>(
  later: readonly V[],
  entry: RequestEntry,
  mergedPullRequestOf: (sha: string) => Promise<PullRequest | undefined>,
): Promise<V | undefined> {
  /** A rebase may remove a request in one of its commits and restore it in another: only the result counts. */
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
