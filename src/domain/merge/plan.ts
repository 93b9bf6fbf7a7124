import type { Problem } from '../../shared/problem.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { type ApprovalEvidence, verifyApproval } from '../approval/approval.ts'
import { accessOf } from '../grant/access.ts'
import type { Grant, MergeReference } from '../grant/grant.ts'
import { grantId, policyName } from '../grant/policy-name.ts'
import { adviceOn } from '../request/advice.ts'
import { compare, supersededBy, type UserChange } from '../request/change.ts'
import type { RequestEntry } from '../request/request.ts'
import { evaluateMerge } from '../rules/evaluate-merge.ts'
import type { Rules } from '../rules/rules.ts'

/** One merged pull request, as git and GitHub tell of it. */
export interface Merge {
  /** The commit on the default branch. */
  readonly sha: string
  /** What GitHub says of its approval; or why that is not known, which refuses whatever it adds. */
  readonly evidence: ApprovalEvidence | Refusal
  readonly changes: readonly UserChange[]
  /** Mistakes in request files that it changed; nothing is known of what such a file asks for. */
  readonly problems: readonly Problem[]
  /** Whether it changed the rule file as well. */
  readonly touchesRules: boolean
  /** The rules that stood before it, by which its reviewers went; or why they are not known, which refuses as well. */
  readonly rulesBefore: Rules | Refusal
}

/** What a merge means for one request. */
export type Decision =
  | { readonly kind: 'grant'; readonly grant: Grant; readonly entry: RequestEntry }
  | { readonly kind: 'refuse'; readonly entry: RequestEntry; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'remove'; readonly entry: RequestEntry }
  | { readonly kind: 'keep'; readonly entry: RequestEntry }

/**
 * What a merge asks for: requests are compared by content, so what it did not touch is kept; what it added is granted if
 * rules and approval allow; what it took away is removed whatever they say, for taking access away needs nobody's approval.
 */
export function planMerge(merge: Merge, rules: Rules): readonly Decision[] {
  const ambiguous = sharedDigests(merge.changes)
  return merge.changes.flatMap(change => planChange(merge, change, ambiguous, rules))
}

/** Eight digits can be made to collide, and a grant id has nothing else of the request: each must stay the name of one. */
function sharedDigests(changes: readonly UserChange[]): ReadonlySet<string> {
  const added = changes.flatMap(change => {
    const { after, isKept } = compare(change)
    return after.filter(entry => !isKept(entry))
  })
  const seen = new Set<string>()
  return new Set(added.map(({ digest }) => digest).filter(digest => seen.has(digest) || !seen.add(digest)))
}

function planChange(merge: Merge, change: UserChange, ambiguous: ReadonlySet<string>, rules: Rules): Decision[] {
  const { after, removed, isKept } = compare(change)
  return [
    ...after.map((entry): Decision => {
      if (isKept(entry)) return { kind: 'keep', entry }
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
  // Not merged, by GitHub's word: then the approval is refused, whatever is made of the start.
  const mergedAt = evidence.pullRequest.mergedAt ?? new Date(0)
  const evaluation = evaluateMerge(user, request, mergedAt, { before: merge.rulesBefore, now: rules })
  if (!evaluation.ok) return { kind: 'refuse', entry, refusals: evaluation.refusals }
  const { document, account, rules: standards } = evaluation
  const [rule] = standards
  const approved = verifyApproval(evidence, { ...evaluation, path: change.path })
  if (!approved.ok) return { kind: 'refuse', entry, refusals: approved.refusals }
  const refusals = evaluation.refusalsAfterApproval()
  if (refusals.length > 0) return { kind: 'refuse', entry, refusals }
  const { approval } = approved
  const { opensAt, expiresAt, document: policyText } = accessOf(request, approval.mergedAt, account, document, rule)
  const id = grantId(merge.sha, entry.digest)
  const policy = { name: policyName(expiresAt, id), document: policyText }
  const supersedes = supersededBy(entry, removed).map(old => old.digest)
  const grant: Grant = {
    id, mergeSha: merge.sha, user, account, request, approval, rule: rule.number, opensAt, expiresAt, sessionDocument: document, policy, supersedes,
    advice: adviceOn(request, approval.mergedAt),
  } // biome-ignore format: one field a line would hide that nothing is computed here
  return { kind: 'grant', grant, entry }
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
  const { number, mergedAt } = evidence.pullRequest
  return { sha, pullRequest: number, ...(mergedAt && { mergedAt }) }
}
