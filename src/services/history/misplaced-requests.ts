import { findMisplacedRequest, mayBeRequest } from '../../config/misplaced-request.ts'
import type { Git } from '../../git/git.ts'
import type { Problem } from '../../shared/problem.ts'
import type { Paths } from '../context.ts'

/** More files than a person changes by hand in one pull request. */
const MOST_FILES = 100

const WORKFLOWS = '.github/workflows/'

/**
 * Requests that were added or changed outside the folder of requests, where nothing reads them. A folder that a workflow names may
 * be that of another job of this action.
 */
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
  const found = looked.flatMap(({ path, blobSha }) => {
    const blob = blobs.get(blobSha)
    return (blob && findMisplacedRequest(path, blob.bytes, requests)) ?? []
  })
  if (found.length === 0) return []
  const workflows = await readWorkflows(git, after)
  return found.filter(({ file }) => !workflows.some(text => names(text, folderOf(file))))
}

async function readWorkflows(git: Git, sha: string): Promise<readonly string[]> {
  const files = await git.listFiles(sha, WORKFLOWS)
  const blobs = await git.readBlobs(files.map(file => file.sha))
  return [...blobs.values()].map(({ bytes }) => Buffer.from(bytes).toString('utf8'))
}

const folderOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** Whether a workflow gives this folder as the input `requests`. A file at the top of the repository is in none. */
const names = (workflow: string, folder: string) =>
  folder !== '' && ['', '"', "'"].some(quote => workflow.includes(`requests: ${quote}${folder}`))
