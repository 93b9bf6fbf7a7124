import type { Refusal } from '../../shared/refusal.ts'
import { nameOfRule } from '../rules/rules.ts'
import {
  type ApprovalPolicy,
  type ApprovalTally,
  type ReviewEvidence,
  tallyApprovals,
  whoMayApprove,
} from './reviews.ts'

/** All that GitHub records about the approval of a merged pull request. */
export interface ApprovalEvidence extends ReviewEvidence {
  /** The commit on the default branch that counts as its merge. */
  readonly mergeSha: string
  readonly defaultBranch: string
  /** The paths that the pull request changes, including the old paths of renamed files. */
  readonly files: readonly string[]
  /** The git blob of each request file at the approved head and as merged; absent where the file does not exist. */
  readonly blobs: ReadonlyMap<string, { readonly head?: string; readonly merged?: string }>
}

declare const proven: unique symbol

/** Proof that authorised people approved exactly these bytes. Only {@link verifyApproval} creates one. */
export interface Approval {
  readonly [proven]: true
  readonly pullRequest: { readonly number: number; readonly url: string }
  /** The head that was approved. */
  readonly headSha: string
  /** The git blob of the request file, at that head and as merged. */
  readonly blobSha: string
  readonly mergedAt: Date
  readonly by: readonly { readonly login: string; readonly at: Date }[]
}

/**
 * Verifies that a merged pull request has the approvals that the rules require: of its final head and of exactly the merged
 * bytes, by people who may approve, did not work on it and do not benefit. Anything unknown is a refusal.
 */
export function verifyApproval(
  evidence: ApprovalEvidence,
  policy: ApprovalPolicy,
): { readonly ok: true; readonly approval: Approval } | { readonly ok: false; readonly refusals: readonly Refusal[] } {
  const { pullRequest, blobs } = evidence
  const tally = tallyApprovals(evidence, policy)
  const refusals = [
    ...refusalsOfMerge(evidence),
    ...refusalsOfBytes(evidence, policy.path),
    ...tally.refusals,
    ...refusalsOfCount(tally, pullRequest.number),
  ]
  const blobSha = blobs.get(policy.path)?.merged
  if (refusals.length > 0 || !pullRequest.mergedAt || blobSha === undefined) return { ok: false, refusals }
  const approval = {
    pullRequest: { number: pullRequest.number, url: pullRequest.url },
    headSha: pullRequest.headSha,
    blobSha,
    mergedAt: pullRequest.mergedAt,
    by: tally.approvers,
  } as Omit<Approval, typeof proven> as Approval
  return { ok: true, approval }
}

function refusalsOfMerge({ pullRequest, mergeSha, defaultBranch }: ApprovalEvidence): Refusal[] {
  const { merged, mergedAt, baseRef, mergeCommitSha } = pullRequest
  if (merged && mergedAt && baseRef === defaultBranch && mergeCommitSha === mergeSha) return []
  return [
    {
      message: `Pull request #${pullRequest.number} was not merged into ${defaultBranch} as commit ${mergeSha.slice(0, 12)}`,
      remedy: `Merge an approved pull request into ${defaultBranch}`,
    },
  ]
}

/** The file must be among those that reviewers saw, and the merged bytes must be the approved bytes. */
function refusalsOfBytes({ pullRequest, blobs, files }: ApprovalEvidence, path: string): Refusal[] {
  const blob = blobs.get(path)
  if (files.includes(path) && blob?.head !== undefined && blob.head === blob.merged) return []
  return [
    {
      message: `The merged ${path} is not the file that was approved at the head of pull request #${pullRequest.number}`,
      remedy: 'Bring the branch up to date with its base, have it approved again, and merge that',
    },
  ]
}

function refusalsOfCount({ approvers, rejected, strictest, missing }: ApprovalTally, number: number): Refusal[] {
  if (missing === 0) return []
  const why = rejected.length > 0 ? ` (not counted: ${rejected.join('; ')})` : ''
  return [
    {
      message: `Pull request #${number} has ${approvers.length} of the ${strictest.approvals} approvals that ${nameOfRule(strictest)} asks for${why}`,
      remedy: `Change the request (a word of its reason, for instance) in a new pull request, and have its final head approved by ${whoMayApprove(strictest, missing)} before it is merged`,
    },
  ]
}
