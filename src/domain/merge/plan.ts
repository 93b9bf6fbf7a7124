import type { Problem } from '../../shared/problem.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { type ApprovalEvidence, verifyApproval, verifyBreakGlass } from '../approval/approval.ts'
import { namedAccount } from '../approval/pull-request.ts'
import { accessOf } from '../grant/access.ts'
import type { MergeReference } from '../grant/grant.ts'
import type { PlannedGrant } from '../grant/planned-grant.ts'
import { grantId, policyName } from '../grant/policy-name.ts'
import { adviceOn } from '../request/advice.ts'
import { compare, supersededBy, type UserChange } from '../request/change.ts'
import type { RequestEntry } from '../request/request.ts'
import { evaluateMerge } from '../rules/evaluate-merge.ts'
import type { Rules } from '../rules/rules.ts'

/** One merged pull request, from git and GitHub. */
export interface Merge {
  /** The commit on the default branch. */
  readonly sha: string
  /** GitHub's evidence of its approval; or why it is not known, which refuses every request that it adds. */
  readonly evidence: ApprovalEvidence | Refusal
  readonly changes: readonly UserChange[]
  /** Mistakes in request files that it changed. The requests of such a file are not known. */
  readonly problems: readonly Problem[]
  /** Whether it changed the rule file as well. */
  readonly touchesRules: boolean
  /** The rules before it, which its reviewers knew; or why they are not known, which refuses as well. */
  readonly rulesBefore: Rules | Refusal
}

/** The decision about one request of a merge. */
export type Decision =
  | { readonly kind: 'grant'; readonly planned: PlannedGrant; readonly entry: RequestEntry }
  | { readonly kind: 'refuse'; readonly entry: RequestEntry; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'remove'; readonly entry: RequestEntry }
  /** `isAlone`: the merge changed the file of the request, and no request in it. */
  | { readonly kind: 'keep'; readonly entry: RequestEntry; readonly isAlone: boolean }

/**
 * Decides about the requests of a merge. Requests are compared by content: unchanged ones are kept, added ones are granted if
 * rules and approval allow it, and removed ones always end, because removing access needs no approval.
 */
export function planMerge(merge: Merge, rules: Rules): readonly Decision[] {
  const ambiguous = sharedDigests(merge.changes)
  return merge.changes.flatMap(change => planChange(merge, change, ambiguous, rules))
}

/**
 * The digests that two requests share. Eight digits can be made to collide, and a grant id contains nothing else of the
 * request, so each digest must stand for one request only.
 */
function sharedDigests(changes: readonly UserChange[]): ReadonlySet<string> {
  const added = changes.flatMap(change => {
    const { after, isKept } = compare(change)
    return after.filter(entry => !isKept(entry))
  })
  const seen = new Set<string>()
  return new Set(added.map(({ digest }) => digest).filter(digest => seen.has(digest) || !seen.add(digest)))
}

function planChange(merge: Merge, change: UserChange, ambiguous: ReadonlySet<string>, rules: Rules): Decision[] {
  const { after, removed, isKept, isUnchanged: isAlone } = compare(change)
  return [
    ...after.map((entry): Decision => {
      if (isKept(entry)) return { kind: 'keep', entry, isAlone }
      if (ambiguous.has(entry.digest)) return { kind: 'refuse', entry, refusals: [AMBIGUOUS] }
      return planAddition(merge, change, entry, removed, rules)
    }),
    ...removed.map((entry): Decision => ({ kind: 'remove', entry })),
  ]
}

function planAddition(
  merge: Merge,
  change: UserChange,
  entry: RequestEntry,
  removed: readonly RequestEntry[],
  rules: Rules,
): Decision {
  const { evidence } = merge
  const { request, user } = entry
  if (!('pullRequest' in evidence)) return { kind: 'refuse', entry, refusals: [evidence] }
  if (merge.touchesRules) return { kind: 'refuse', entry, refusals: [RULES_TOUCHED] }
  // If GitHub says that it was not merged, the approval is refused, so this start time has no effect.
  const mergedAt = evidence.pullRequest.mergedAt ?? new Date(0)
  const evaluation = evaluateMerge(user, request, mergedAt, { before: merge.rulesBefore, now: rules })
  if (!evaluation.ok) return { kind: 'refuse', entry, refusals: evaluation.refusals }
  const { document, account, principal, targets, rules: standards } = evaluation
  const [rule] = standards
  const verify = request.breakGlass ? verifyBreakGlass : verifyApproval
  const approved = verify(evidence, { ...evaluation, path: change.path })
  if (!approved.ok) return { kind: 'refuse', entry, refusals: approved.refusals }
  const refusals = evaluation.refusalsAfterApproval()
  if (refusals.length > 0) return { kind: 'refuse', entry, refusals }
  const { approval } = approved
  const { opensAt, expiresAt, terms } = accessOf(request, approval.mergedAt, account, document, rule)
  const id = grantId(merge.sha, entry.digest)
  const supersedes = supersededBy(entry, removed).map(old => old.digest)
  const planned: PlannedGrant = {
    id, mergeSha: merge.sha, user, principal, account, request, approval, rule: rule.number, opensAt, expiresAt, sessionDocument: document,
    policyName: policyName(expiresAt, id), targets, terms, supersedes, advice: adviceOn(request, approval.mergedAt),
  } // biome-ignore format: one field a line would hide that nothing is computed here
  return { kind: 'grant', planned, entry }
}

/** The evidence for a direct push. */
export const NO_PULL_REQUEST: Refusal = {
  message: 'This commit did not come from a merged pull request, so nobody approved it',
  remedy: 'Take it back, and ask again with a pull request',
}

export const RULES_TOUCHED: Refusal = {
  message: 'The pull request changes the rules as well as requests, so it could have written its own permission',
  remedy: 'Open one pull request for the rules and, when it is merged, another for the request',
}

const AMBIGUOUS: Refusal = {
  message: 'Another request of this merge would have the same grant id: their digests begin alike',
  remedy: 'Change a word of the reason, and open a new pull request',
}

/** How outcomes refer to a merge. */
export function referTo({ sha, evidence }: Merge): MergeReference {
  if (!('pullRequest' in evidence)) return { sha }
  const { number, mergedAt, author, authorId, createdAt, mergedBy, mergedById } = evidence.pullRequest
  return {
    sha,
    pullRequest: number,
    ...(mergedAt && { mergedAt }),
    ...(author !== undefined && { requestedBy: namedAccount(author, authorId) }),
    ...(createdAt && { requestedAt: createdAt }),
    ...(mergedBy !== undefined && { mergedBy: namedAccount(mergedBy, mergedById) }),
  }
}
