import { isTeam } from '../../shared/identifiers.ts'
import { formatMoment } from '../../shared/instant.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { type GitHubAccount, type Identity, identityOf, isSamePerson } from '../rules/identity-map.ts'
import type { Rule } from '../rules/rules.ts'
import { countsUntil, tooOld } from './approval-age.ts'
import { type Authorship, authorshipOf, pushedAt } from './authorship.ts'
import { lastBaseChange } from './base-change.ts'
import { decisiveReviews, isAfterMerge } from './decisive-reviews.ts'
import { disqualificationOf, incapacityOf, refusalsOfChangesAsked, refusalsOfMakers } from './eligibility.ts'
import type { ApprovalPolicy, ReviewEvidence } from './evidence.ts'
import type { Review } from './pull-request.ts'
import { refusalsOfTeams } from './teams.ts'

/** The approvals of a pull request, counted against the policy. */
export interface ApprovalTally {
  readonly approvers: readonly { readonly login: string; readonly at: Date }[]
  /** Reviewers whose approval does not count, and why. */
  readonly rejected: readonly string[]
  /** The rule that asks for the most approvals. */
  readonly strictest: Rule
  readonly missing: number
  /** Before the merge: from when on these approvals would be too old for it; absent if none counts. */
  readonly countsUntil?: Date
  /** Logins and teams of that rule that may still approve; absent where the rule names none. */
  readonly candidates?: readonly string[]
  /** Problems that no further approval can solve. */
  readonly refusals: readonly Refusal[]
}

/**
 * Counts the approvals of the final head by people who may approve, did not work on it and do not benefit. `now`: what the
 * age of an approval is measured against as long as there is no merge.
 */
export function tallyApprovals(evidence: ReviewEvidence, policy: ApprovalPolicy, now?: Date): ApprovalTally {
  const authorship = authorshipOf(evidence)
  const approvals: { login: string; at: Date; person: Identity }[] = []
  const rejected: string[] = []
  for (const { login, review } of decisiveReviews(evidence.reviews, evidence.pullRequest)) {
    if (review.state === 'CHANGES_REQUESTED') rejected.push(`${login} asked for changes`)
    if (review.state !== 'APPROVED') continue
    const account = accountOf(login, review.userId)
    const person = identityOf([account], policy.persons, evidence.collaborators, policy.known)
    const approvedAlready = approvals.find(other => isSamePerson(other.person, person))
    const rejection = rejectionOf(review, login, person, authorship, evidence, policy, now)
    if (rejection) rejected.push(`${login} ${rejection}`)
    else if (approvedAlready) rejected.push(`${login} is by the rules the same person as ${approvedAlready.login}`)
    else if (review.submittedAt) approvals.push({ login, at: review.submittedAt, person })
  }
  const approvers = approvals.map(({ login, at }) => ({ login, at }))
  const strictest = policy.rules.reduce((most, rule) => (rule.approvals > most.approvals ? rule : most))
  const missing = Math.max(0, strictest.approvals - approvers.length)
  const unreadable =
    missing > 0 ? policy.rules.flatMap(rule => refusalsOfTeams(rule.approvers ?? [], evidence.teams)) : []
  const refusals = [
    ...refusalsOfMakers(authorship, evidence, policy),
    ...unreadable,
    ...(missing === 0 ? refusalsOfChangesAsked(evidence) : []),
  ]
  const canStillApprove = (login: string) => {
    const person = identityOf([{ login }], policy.persons, evidence.collaborators, policy.known)
    const hasApproved = approvals.some(other => isSamePerson(other.person, person))
    return !hasApproved && disqualificationOf(person, authorship, evidence, policy) === undefined
  }
  const candidates = strictest.approvers?.filter(name => isTeam(name) || canStillApprove(name))
  const until = evidence.pullRequest.merged ? undefined : countsUntil(approvers, policy.rules, strictest.approvals)
  return {
    approvers,
    rejected,
    strictest,
    missing,
    ...(until && { countsUntil: until }),
    ...(candidates && { candidates }),
    refusals,
  }
}

const accountOf = (login: string, id?: number): GitHubAccount => ({ login, ...(id !== undefined && { id }) })

/** Why an approval does not count, or `undefined` if it does. `person`: all accounts of the reviewer. */
function rejectionOf(
  review: Review,
  login: string,
  person: Identity,
  authorship: Authorship,
  evidence: ReviewEvidence,
  policy: ApprovalPolicy,
  now: Date | undefined,
): string | undefined {
  const { pullRequest } = evidence
  const disqualification = disqualificationOf(person, authorship, evidence, policy)
  if (disqualification) return disqualification
  if (review.userType !== 'User') return 'is not a person'
  if (review.commitSha !== pullRequest.headSha) return 'approved an earlier commit, not the final head'
  // GitHub may move a review to another commit after a forced push [reported, docs/aws-facts.md GH-2].
  const since = pushedAt(evidence)
  if (since && review.submittedAt && review.submittedAt < since) return 'approved before the final head was pushed'
  const changed = lastBaseChange(evidence)
  if (changed && review.submittedAt && review.submittedAt <= changed)
    return `approved before the base was changed at ${formatMoment(changed)}`
  if (isAfterMerge(review, pullRequest)) return 'approved only after the merge'
  const old = tooOld(review, pullRequest, policy.rules, now)
  if (old) return old
  return incapacityOf({ login, id: review.userId }, evidence, policy)
}

/** `1 person of carol, dave who …`. */
export function whoMayApprove({ approvers }: Rule, missing: number): string {
  const people = approvers ? `of ${approvers.join(', ')}` : 'with write permission'
  return `${missing} ${missing === 1 ? 'person' : 'people'} ${people} who neither wrote it nor benefits from it`
}
