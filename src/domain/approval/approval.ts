import type { Refusal } from '../../shared/refusal.ts'
import { nameOfRule } from '../rules/rules.ts'
import { type BreakGlassPeople, breakGlassPeople, refusalsOfBreakGlass, reviewDemandOf } from './break-glass.ts'
import type { ApprovalPolicy, ReviewEvidence } from './evidence.ts'
import { type ApprovalTally, tallyApprovals, whoMayApprove } from './reviews.ts'

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

/** Proof that exactly these bytes were merged as the rules ask for. Only this file creates one. */
interface MergedBytes {
  readonly [proven]: true
  readonly pullRequest: { readonly number: number; readonly url: string }
  /** The head that was approved. */
  readonly headSha: string
  /** The git blob of the request file, at that head and as merged. */
  readonly blobSha: string
  readonly mergedAt: Date
}

/** Others approved it before. */
export interface Approved extends MergedBytes {
  readonly kind: 'approved'
  readonly by: readonly { readonly login: string; readonly at: Date }[]
}

/** Nobody approved it: it was an emergency of people whom the rules name for that, and others have to review it afterwards. */
export interface BreakGlassed extends MergedBytes, BreakGlassPeople {
  readonly kind: 'break-glass'
  /** How many others, and by when. */
  readonly review: { readonly approvals: number; readonly dueAt: Date }
}

/** Why merged bytes may be turned into access. */
export type Approval = Approved | BreakGlassed

type Verified<T extends Approval> =
  | { readonly ok: true; readonly approval: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }

/**
 * Verifies that a merged pull request has the approvals that the rules require: of its final head and of exactly the merged
 * bytes, by people who may approve, did not work on it and do not benefit. Anything unknown is a refusal.
 */
export function verifyApproval(evidence: ApprovalEvidence, policy: ApprovalPolicy): Verified<Approved> {
  const { pullRequest } = evidence
  const tally = tallyApprovals(evidence, policy)
  const refusals = [...tally.refusals, ...refusalsOfCount(tally, pullRequest.number)]
  return verified(evidence, policy, refusals, () => ({ kind: 'approved', by: tally.approvers }))
}

/** Verifies the same of access in an emergency, apart from the approvals; see {@link refusalsOfBreakGlass}. */
export function verifyBreakGlass(evidence: ApprovalEvidence, policy: ApprovalPolicy): Verified<BreakGlassed> {
  const { approvals, withinMs } = reviewDemandOf(policy.rules)
  return verified(evidence, policy, refusalsOfBreakGlass(evidence, policy), mergedAt => ({
    kind: 'break-glass',
    ...breakGlassPeople(evidence, policy),
    review: { approvals, dueAt: new Date(mergedAt.getTime() + withinMs) },
  }))
}

function verified<T extends Approval>(
  evidence: ApprovalEvidence,
  { path }: ApprovalPolicy,
  more: readonly Refusal[],
  kindOf: (mergedAt: Date) => Omit<T, keyof MergedBytes>,
): Verified<T> {
  const { pullRequest, blobs } = evidence
  const refusals = [...refusalsOfMerge(evidence), ...refusalsOfBytes(evidence, path), ...more]
  const { number, url, headSha, mergedAt } = pullRequest
  const blobSha = blobs.get(path)?.merged
  if (refusals.length > 0 || !mergedAt || blobSha === undefined) return { ok: false, refusals }
  const merged = { pullRequest: { number, url }, headSha, blobSha, mergedAt }
  return { ok: true, approval: { ...merged, ...kindOf(mergedAt) } as T }
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
