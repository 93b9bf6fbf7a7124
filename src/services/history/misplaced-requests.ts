import { findMisplacedRequest, mayBeRequest } from '../../config/misplaced-request.ts'
import type { Git } from '../../git/git.ts'
import type { Problem } from '../../shared/problem.ts'
import type { Paths } from '../context.ts'

/** More files than a person changes by hand in one pull request. */
const MOST_FILES = 100

/** Requests that were added or changed outside the folder of requests, where nothing reads them. */
export async function findMisplacedRequests(
  git: Git,
  { before, after }: { readonly before: string; readonly after: string },
  { requests }: Pick<Paths, 'requests'>,
): Promise<readonly Problem[]> {
  const changed = (await git.changedFiles(before, after, '')).flatMap(change =>
    'blobSha' in change && mayBeRequest(change.path, requests) ? [change] : [],
  )
  const looked = changed.slice(0, MOST_FILES)
  if (looked.length === 0) return []
  const blobs = await git.readBlobs(looked.map(({ blobSha }) => blobSha))
  return looked.flatMap(({ path, blobSha }) => {
    const blob = blobs.get(blobSha)
    return (blob && findMisplacedRequest(path, blob.bytes, requests)) ?? []
  })
}
