import { printable } from './printable.ts'
import type { Permission, PullRequest, PullRequestCommit, Review } from './pull-request.ts'
import type { Refusal } from './refusal.ts'
import type { Rule } from './rules.ts'

/** Everything that GitHub says about whether a merged pull request was approved. */
export interface ApprovalEvidence {
  readonly pullRequest: PullRequest
  /** The commit on the default branch that is taken for its merge. */
  readonly mergeSha: string
  readonly defaultBranch: string
  readonly reviews: readonly Review[]
  readonly commits: readonly PullRequestCommit[]
  /** The paths that the pull request changes, those that it renamed away included. */
  readonly files: readonly string[]
  /** What each reviewer may do in the repository now, by login in lower case. */
  readonly permissions: ReadonlyMap<string, Permission>
  /** The git blob of each request file at the approved head and as merged; absent where the file does not exist. */
  readonly blobs: ReadonlyMap<string, { readonly head?: string; readonly merged?: string }>
}

declare const proven: unique symbol

/** Proof that these exact bytes were approved by people who may. Only {@link judgeApproval} makes one. */
export interface Approval {
  readonly [proven]: true
  readonly pullRequest: { readonly number: number; readonly url: string }
  /** The head that was approved. */
  readonly headSha: string
  readonly mergedAt: Date
  readonly by: readonly { readonly login: string; readonly at: Date }[]
}

/** What an approval has to satisfy: the rule, the file, and who benefits. */
export interface ApprovalDemand {
  readonly rule: Rule
  readonly path: string
  /** The GitHub login of the person who gets access. */
  readonly beneficiary: string
}

const MAY_APPROVE: readonly Permission[] = ['write', 'maintain', 'admin']

/**
 * Whether a merged pull request carries the approvals that a rule asks for: of the final head, by persons who may,
 * other than its author, its committers and whoever benefits, for the very bytes that were merged. Anything unknown refuses.
 */
export function judgeApproval(
  evidence: ApprovalEvidence,
  demand: ApprovalDemand,
): { readonly ok: true; readonly approval: Approval } | { readonly ok: false; readonly refusals: readonly Refusal[] } {
  const { pullRequest } = evidence
  const refusals = [
    ...refusalsOfMerge(evidence),
    ...refusalsOfBytes(evidence, demand.path),
    ...refusalsOfAuthors(evidence),
  ]
  const { approvers, turnedDown } = countApprovals(evidence, demand)
  const missing = demand.rule.approvals - approvers.length
  if (missing > 0) {
    const why = turnedDown.length > 0 ? ` (not counted: ${turnedDown.join('; ')})` : ''
    refusals.push({
      message: `Pull request #${pullRequest.number} has ${approvers.length} of the ${demand.rule.approvals} approvals that rule ${demand.rule.number} asks for${why}`,
      remedy: `Open a new pull request and have its final head approved by ${whoMayApprove(demand.rule, missing)} before it is merged`,
    })
  }
  if (refusals.length > 0 || !pullRequest.mergedAt) return { ok: false, refusals }
  const approval = {
    pullRequest: { number: pullRequest.number, url: pullRequest.url },
    headSha: pullRequest.headSha,
    mergedAt: pullRequest.mergedAt,
    by: approvers,
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

/** The approved file must be part of what the reviewers were shown, and be the merged one byte for byte. */
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

/** Without knowing who wrote a commit, nobody can be told apart from its author. */
function refusalsOfAuthors({ commits }: ApprovalEvidence): Refusal[] {
  return commits
    .filter(({ author, committer }) => author === undefined || committer === undefined)
    .map(({ sha, authorEmail, committerEmail, author }) => ({
      message: `GitHub does not know who ${author === undefined ? `wrote commit ${sha.slice(0, 12)} (${address(authorEmail)})` : `committed ${sha.slice(0, 12)} (${address(committerEmail)})`}`,
      remedy:
        'Add that e-mail address to the GitHub account, or commit with its noreply address; then open a new pull request',
    }))
}

const address = (email = 'without an e-mail address') => printable(email, 120)

interface Count {
  readonly approvers: { login: string; at: Date }[]
  /** Who approved but does not count, and why. */
  readonly turnedDown: string[]
}

function countApprovals(evidence: ApprovalEvidence, demand: ApprovalDemand): Count {
  const approvers: Count['approvers'] = []
  const turnedDown: string[] = []
  for (const [login, review] of decisiveReviews(evidence)) {
    if (review.state === 'CHANGES_REQUESTED') turnedDown.push(`${login} asked for changes`)
    if (review.state !== 'APPROVED') continue
    const objection = objectionTo(review, login, evidence, demand)
    if (objection) turnedDown.push(`${login} ${objection}`)
    else if (review.submittedAt) approvers.push({ login, at: review.submittedAt })
  }
  return { approvers, turnedDown }
}

/**
 * The latest review of each person that decides anything. Comments decide nothing; neither does an approval after the merge,
 * which must not take the place of one before. What takes an approval back counts whenever it comes.
 */
function decisiveReviews({ reviews, pullRequest }: ApprovalEvidence): Map<string, Review> {
  const decisive = new Map<string, Review>()
  for (const review of reviews) {
    if (review.user === undefined || review.state === 'COMMENTED' || review.state === 'PENDING') continue
    const login = review.user.toLowerCase()
    if (review.state === 'APPROVED' && isAfterMerge(review, pullRequest) && decisive.has(login)) continue
    decisive.set(login, review)
  }
  return decisive
}

const isAfterMerge = ({ submittedAt }: Review, { mergedAt }: PullRequest) =>
  submittedAt === undefined || mergedAt === undefined || submittedAt > mergedAt

/** Why an approval does not count, or `undefined` if it does. */
function objectionTo(
  review: Review,
  login: string,
  evidence: ApprovalEvidence,
  { rule, beneficiary }: ApprovalDemand,
): string | undefined {
  const { pullRequest, commits, permissions } = evidence
  const is = (other: string | undefined) => other?.toLowerCase() === login
  if (is(beneficiary)) return 'would approve access for herself'
  if (is(pullRequest.author)) return 'opened the pull request'
  if (commits.some(commit => is(commit.author) || is(commit.committer))) return 'wrote or committed part of it'
  if (review.userType !== 'User') return 'is not a person'
  if (review.commitSha !== pullRequest.headSha) return 'approved an earlier commit, not the final head'
  if (isAfterMerge(review, pullRequest)) return 'approved only after the merge'
  if (rule.approvers && !rule.approvers.some(is)) return `is not among the approvers of rule ${rule.number}`
  const permission = permissions.get(login) ?? 'none'
  if (!MAY_APPROVE.includes(permission)) return `has only the permission '${permission}' in this repository`
  return undefined
}

function whoMayApprove(rule: Rule, missing: number): string {
  const whom = rule.approvers ? `of ${rule.approvers.join(', ')}` : 'with write permission'
  return `${missing} ${missing === 1 ? 'person' : 'people'} ${whom} who neither wrote it nor benefits from it`
}
