import { parseRequestFile } from '../../config/request-file.ts'
import type { RequestEntry } from '../../domain/request/request.ts'
import { resolveByAny } from '../../domain/request/resolve.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'
import { fetchUnlessHeld } from '../history/fetch.ts'
import { type FileVersion, versionAt } from '../history/file-versions.ts'
import { findGap } from '../history/request-gap.ts'
import { openRulesHistory } from '../history/rules.ts'
import type { Job } from './job.ts'
import { standsOnTip } from './tip.ts'

/** Whether a request is on the default branch, as of one of its commits. */
export type RequestStanding =
  | { readonly kind: 'stands'; readonly tip: string }
  | { readonly kind: 'removed' }
  /** A later merge has added it again. `goneAt`: the commit that removed it. */
  | { readonly kind: 'restored'; readonly goneAt: string }

/** How many commits beyond the checkout are read through GitHub. */
const MOST_COMMITS = 100

/**
 * Whether a request has been on the default branch without a break since the merge that added it. A request that was removed
 * and restored counts from the merge that restored it, which may have no approval. Only the first-parent line shows this:
 * merging a branch from before the removal can restore the file in a way that the history of its path does not show.
 * @throws Error when that cannot be found out
 */
export async function checkRequestStands(job: Job, mergeSha: string, entry: RequestEntry): Promise<RequestStanding> {
  const { github } = job.context
  const tip = await github.tip(job.branch)
  if (!(await standsOnTip(job, entry, tip))) return { kind: 'removed' }
  if (tip !== mergeSha) await fetchUnlessHeld(job.context, job.branch, tip)
  const versions = await versionsSince(job, mergeSha, entry.at.file, tip)
  const gap = await findGap(versions, entry, sha => github.mergedPullRequestOf(sha))
  return gap ? { kind: 'restored', goneAt: gap.sha } : { kind: 'stands', tip }
}

/** The versions of a request file on the first-parent line after a merge, newest first. */
async function versionsSince(job: Job, mergeSha: string, path: string, tip: string): Promise<readonly FileVersion[]> {
  const { git, github } = job.context
  const remote: FileVersion[] = []
  let at = tip
  while (at !== mergeSha && !(await git.holdsHistoryOf(at))) {
    const sha = at
    remote.push({ sha, entries: () => entriesOnGitHub(job, sha, path) })
    const [before] = await github.parentsOf(sha)
    if (before === undefined || remote.length > MOST_COMMITS) throw notConnected(job, mergeSha)
    at = before
  }
  return [...remote, ...(at === mergeSha ? [] : await versionsInCheckout(job, mergeSha, path, at))]
}

const notConnected = ({ branch }: Job, sha: string) =>
  new ErrorWithRemedy(
    `It is not known what happened on ${branch} since commit ${sha.slice(0, 12)}: the checkout is too old, or has too little of it`,
    'Give actions/checkout "fetch-depth: 2147483647", and run this job again',
  )

async function versionsInCheckout(
  job: Job,
  mergeSha: string,
  path: string,
  tip: string,
): Promise<readonly FileVersion[]> {
  const { git } = job.context
  const { path: config, blobSha } = job.rulesRead
  const rules = openRulesHistory(git, config, { rules: job.rules, blobSha })
  const line = (await git.firstParentCommits(mergeSha, tip)).map(({ sha }) => sha)
  const steps = line.map((sha, index) => ({ sha, before: line[index - 1] ?? mergeSha }))
  const changed = await git.changesOf(steps, path)
  return line
    .toReversed()
    .filter(sha => changed.has(sha))
    .map(sha => versionAt(git, rules, { requests: job.folder, path }, sha))
}

async function entriesOnGitHub(job: Job, sha: string, path: string) {
  const file = await job.context.github.readFile(path, sha)
  // A symlink is a version that cannot be read.
  if (file && file.kind !== 'file') return undefined
  const written = parseRequestFile(path, file?.bytes ?? 'nothing', job.folder)
  return resolveByAny(written, [[...job.rules.accounts.keys()]])
}
