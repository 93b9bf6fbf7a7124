import type { ApprovalEvidence } from '../../domain/approval/approval.ts'
import { NO_PULL_REQUEST } from '../../domain/merge/plan.ts'
import type { UserChange } from '../../domain/request/change.ts'
import type { Rules } from '../../domain/rules/rules.ts'
import type { Git } from '../../git/git.ts'
import type { GitHub } from '../../github/api.ts'
import { messageOf } from '../../shared/errors.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { GrantContext } from '../granting/job.ts'
import { gatherReviewEvidence } from '../reviews/review-evidence.ts'
import type { MergedRange } from './ranges.ts'

/**
 * Asks GitHub how a merge was approved. What cannot be found out is a refusal for this merge only: the other merges of the
 * push, and what this one removes, continue.
 */
export async function gatherApprovalEvidence(
  { git, github, debug }: GrantContext,
  defaultBranch: string,
  landing: MergedRange,
  changes: readonly UserChange[],
  rules: readonly Rules[],
): Promise<ApprovalEvidence | Refusal> {
  const { pullRequest } = landing
  if (pullRequest === undefined) return NO_PULL_REQUEST
  if (pullRequest instanceof Error) {
    debug(pullRequest)
    return unknown(pullRequest)
  }
  try {
    const added = changes.flatMap(({ after }) => after)
    const reviewed = await gatherReviewEvidence(github, pullRequest, rules, added)
    const files = await github.files(pullRequest.number)
    const blobs = await compareBlobs(git, github, landing.after, pullRequest.headSha, changes)
    return { ...reviewed, mergeSha: landing.after, defaultBranch, files, blobs }
  } catch (error) {
    debug(error)
    return unknown(error)
  }
}

function unknown(error: unknown): Refusal {
  return {
    message: `How this merge was approved could not be found out: ${messageOf(error).replace(/\.$/, '')}`,
    remedy: 'Run this job again: it repeats nothing that was done',
  }
}

/** Compares approved and merged files by their blobs: equal bytes have equal blobs. */
async function compareBlobs(
  git: Git,
  github: GitHub,
  mergeSha: string,
  headSha: string,
  changes: readonly UserChange[],
) {
  const blobs = new Map<string, { head?: string; merged?: string }>()
  for (const { path } of changes) {
    const head = await github.readFile(path, headSha)
    const merged = await git.findFile(mergeSha, path)
    blobs.set(path, { ...(head?.kind === 'file' && { head: head.sha }), ...(merged && { merged: merged.sha }) })
  }
  return blobs
}
