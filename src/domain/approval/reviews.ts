import { isTeam } from '../../shared/identifiers.ts'
import { formatMoment } from '../../shared/instant.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Permission } from '../rules/collaborator.ts'
import {
  type GitHubAccount,
  type Identity,
  type IdentityMap,
  identityOf,
  isSamePerson,
  type KnownAccount,
} from '../rules/identity-map.ts'
import { otherIdOf } from '../rules/known-accounts.ts'
import { nameOfRule, type Rule } from '../rules/rules.ts'
import { countsUntil, tooOld } from './approval-age.ts'
import { type Authorship, type AuthorshipEvidence, authorshipOf, handOf, pushedAt } from './authorship.ts'
import { type BaseEvidence, lastBaseChange, refusalsOfBase } from './base-change.ts'
import { type BeneficiaryEvidence, refusalsOfBeneficiary } from './beneficiary.ts'
import { decisiveReviews, isAfterMerge } from './decisive-reviews.ts'
import type { Review } from './pull-request.ts'
import { refusalsOfBots, refusalsOfRequesters } from './requesters.ts'
import { isNamed, refusalsOfTeams, type Teams } from './teams.ts'

/** What GitHub says about the reviews of a pull request, merged or not. */
export interface ReviewEvidence extends AuthorshipEvidence, BaseEvidence, BeneficiaryEvidence {
  readonly teams: Teams
}

/** The conditions for an approval: the rules, the request file and the beneficiary. */
export interface ApprovalPolicy {
  /**
   * The rule that matches now, and the one that matched before the merge if it was different. All of them must be satisfied.
   */
  readonly rules: readonly [Rule, ...Rule[]]
  /** The request file. */
  readonly path: string
  /** The GitHub logins of the beneficiary that any of the rules lists. */
  readonly beneficiary: readonly string[]
  /** The logins of the beneficiary that all of the rules list. */
  readonly ownLogins: readonly string[]
  /** Which logins belong to one person, by any of the rules. */
  readonly persons: IdentityMap
  /** The accounts of which any of the rules says the id. */
  readonly known: readonly KnownAccount[]
}

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

const MAY_APPROVE: readonly Permission[] = ['write', 'maintain', 'admin']

/**
 * Counts the approvals of the final head by people who may approve, did not work on it and do not benefit. `now`: what the
 * age of an approval is measured against as long as there is no merge.
 */
export function tallyApprovals(evidence: ReviewEvidence, policy: ApprovalPolicy, now?: Date): ApprovalTally {
  const authorship = authorshipOf(evidence)
  const approvals: { login: string; at: Date; person: Identity }[] = []
  const rejected: string[] = []
  const requestingChanges: string[] = []
  for (const { login, review } of decisiveReviews(evidence.reviews, evidence.pullRequest)) {
    if (review.state === 'CHANGES_REQUESTED') {
      rejected.push(`${login} asked for changes`)
      if (mayApprove(login, evidence)) requestingChanges.push(login)
    }
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
    ...authorship.refusals,
    ...refusalsOfBase(evidence),
    ...refusalsOfBeneficiary(evidence, policy.beneficiary, policy.persons, policy.known),
    ...policy.rules.flatMap(rule => refusalsOfRequesters(authorship, evidence, rule, policy)),
    ...policy.rules.flatMap(rule => refusalsOfBots(authorship, evidence, rule, policy)),
    ...unreadable,
    ...(missing === 0 ? requestingChanges.map(refusalOfRequestedChanges) : []),
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

const permissionOf = (login: string, { collaborators }: ReviewEvidence) =>
  collaborators.get(login)?.permission ?? 'none'

const mayApprove = (login: string, evidence: ReviewEvidence) => MAY_APPROVE.includes(permissionOf(login, evidence))

const accountOf = (login: string, id?: number): GitHubAccount => ({ login, ...(id !== undefined && { id }) })

/** Like GitHub's branch protection: a requested change by a person who may approve blocks the merge until it is withdrawn. */
function refusalOfRequestedChanges(login: string): Refusal {
  return {
    message: `${login} asked for changes, and has not taken that back`,
    remedy: 'Have that review dismissed or turned into an approval; then run this job again',
  }
}

/** Why a person may not approve at all, independent of the review. */
function disqualificationOf(
  person: Identity,
  authorship: Authorship,
  { collaborators }: ReviewEvidence,
  { beneficiary, persons, known }: ApprovalPolicy,
): string | undefined {
  const beneficiaryAccounts = beneficiary.map(login => ({ login }))
  if (isSamePerson(person, identityOf(beneficiaryAccounts, persons, collaborators, known)))
    return 'would approve their own access'
  return handOf(authorship, person)
}

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
  const { pullRequest, collaborators, teams } = evidence
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
  const excluding = policy.rules.find(({ approvers }) => approvers && !isNamed(login, approvers, teams))
  if (excluding) return `is not among the approvers of ${nameOfRule(excluding)}`
  const saidId = otherIdOf(login, review.userId, policy.known)
  if (saidId !== undefined) return `is the login of another account than the rules say, which has the id ${saidId}`
  const id = collaborators.get(login)?.id
  if (id !== undefined && review.userId !== undefined && id !== review.userId)
    return 'is the login of another account now than of the one that approved'
  if (mayApprove(login, evidence)) return undefined
  return `has only the permission '${permissionOf(login, evidence)}' in this repository`
}

/** `1 person of carol, dave who …`. */
export function whoMayApprove({ approvers }: Rule, missing: number): string {
  const people = approvers ? `of ${approvers.join(', ')}` : 'with write permission'
  return `${missing} ${missing === 1 ? 'person' : 'people'} ${people} who neither wrote it nor benefits from it`
}
