import { type Authorship, type AuthorshipEvidence, authorshipOf, handOf, pushedAt } from './authorship.ts'
import { type BaseEvidence, lastBaseChange, refusalsOfBase } from './base-change.ts'
import { decisiveReviews, isAfterMerge } from './decisive-reviews.ts'
import { formatInstant } from './instant.ts'
import { isTeam } from './names.ts'
import { loginsBehind, type Persons } from './persons.ts'
import type { Permission, Review } from './pull-request.ts'
import type { Refusal } from './refusal.ts'
import { refusalsOfRequesters } from './requesters.ts'
import { nameOfRule, type Rule } from './rules.ts'
import { isNamed, refusalsOfTeams, type Teams } from './teams.ts'

/** What GitHub says about the reviews of a pull request, merged or not. */
export interface ReviewEvidence extends AuthorshipEvidence, BaseEvidence {
  /** What each reviewer may do in the repository now, by login in lower case. */
  readonly permissions: ReadonlyMap<string, Permission>
  readonly teams: Teams
  /** Which logins of those who benefit GitHub knows as people, in lower case. */
  readonly people: ReadonlySet<string>
}

/** What an approval has to satisfy: the rules, the file, and who benefits. */
export interface ApprovalDemand {
  /** The rule that matches now, and the one that matched before the merge if that was another. All of them count. */
  readonly rules: readonly [Rule, ...Rule[]]
  /** The request file. */
  readonly path: string
  /** The GitHub logins of the person who gets access, by any of the rules. */
  readonly beneficiary: readonly string[]
  /** Those of them by which all of the rules know her. */
  readonly herself: readonly string[]
  /** Which logins are one person's, by any of the rules. */
  readonly persons: Persons
}

/** How far the reviews of a pull request go towards what is asked for. */
export interface Standing {
  readonly approvers: readonly { readonly login: string; readonly at: Date }[]
  /** Who approved but does not count, and why. */
  readonly turnedDown: readonly string[]
  /** The rule that asks for the most approvals. */
  readonly strictest: Rule
  readonly missing: number
  /** Of those whom that rule names, who may still approve: logins and teams; absent where it names nobody. */
  readonly candidates?: readonly string[]
  /** What no further approval would mend. */
  readonly refusals: readonly Refusal[]
}

const MAY_APPROVE: readonly Permission[] = ['write', 'maintain', 'admin']

/** Counts the approvals of the final head by persons who may, and who have no part in it and nothing from it. */
export function standingOf(evidence: ReviewEvidence, demand: ApprovalDemand): Standing {
  const authorship = authorshipOf(evidence)
  const approvers: { login: string; at: Date }[] = []
  const turnedDown: string[] = []
  const asking: string[] = []
  for (const { login, review } of decisiveReviews(evidence.reviews, evidence.pullRequest)) {
    if (review.state === 'CHANGES_REQUESTED') {
      turnedDown.push(`${login} asked for changes`)
      if (mayApprove(login, evidence)) asking.push(login)
    }
    if (review.state !== 'APPROVED') continue
    const person = loginsBehind([login], demand.persons)
    const twin = approvers.find(other => person.has(other.login))
    const objection = objectionTo(review, login, person, authorship, evidence, demand)
    if (objection) turnedDown.push(`${login} ${objection}`)
    else if (twin) turnedDown.push(`${login} is by the rules the same person as ${twin.login}`)
    else if (review.submittedAt) approvers.push({ login, at: review.submittedAt })
  }
  const strictest = demand.rules.reduce((most, rule) => (rule.approvals > most.approvals ? rule : most))
  const missing = Math.max(0, strictest.approvals - approvers.length)
  const unreadable =
    missing > 0 ? demand.rules.flatMap(rule => refusalsOfTeams(rule.approvers ?? [], evidence.teams)) : []
  const refusals = [
    ...authorship.refusals,
    ...refusalsOfBase(evidence),
    ...refusalsOfBeneficiary(evidence, demand),
    ...demand.rules.flatMap(rule => refusalsOfRequesters(authorship, evidence, rule, demand)),
    ...unreadable,
    ...(missing === 0 ? asking.map(refusalOfAsking) : []),
  ]
  const taken = loginsBehind(
    approvers.map(({ login }) => login),
    demand.persons,
  )
  const mayStill = (login: string) =>
    !taken.has(login.toLowerCase()) && barTo(loginsBehind([login], demand.persons), authorship, demand) === undefined
  const candidates = strictest.approvers?.filter(name => isTeam(name) || mayStill(name))
  return { approvers, turnedDown, strictest, missing, ...(candidates && { candidates }), refusals }
}

const mayApprove = (login: string, { permissions }: ReviewEvidence) =>
  MAY_APPROVE.includes(permissions.get(login) ?? 'none')

/** As GitHub's own protection has it: one who might have approved, and said no instead, stands against those who did. */
function refusalOfAsking(login: string): Refusal {
  return {
    message: `${login} asked for changes, and has not taken that back`,
    remedy: 'Have that review dismissed or turned into an approval; then run this job again',
  }
}

/** What keeps a person from approving, whatever the review says. */
function barTo(
  person: ReadonlySet<string>,
  authorship: Authorship,
  { beneficiary }: ApprovalDemand,
  id?: number,
): string | undefined {
  if (beneficiary.some(one => person.has(one.toLowerCase()))) return 'would approve access for herself'
  return handOf(authorship, { logins: person, ...(id !== undefined && { id }) })
}

/** A login that GitHub does not know may have been changed: then its owner approves under the new one. */
function refusalsOfBeneficiary({ people }: ReviewEvidence, { beneficiary, persons }: ApprovalDemand): Refusal[] {
  return [...loginsBehind(beneficiary, persons)]
    .filter(login => !people.has(login))
    .map(login => ({
      message: `GitHub knows no person ${login}, who would get access by the rules`,
      remedy: 'Correct the login under users: in the rule file; people can change theirs',
    }))
}

/** Why an approval does not count, or `undefined` if it does. `person` has all logins of whoever gave it. */
function objectionTo(
  review: Review,
  login: string,
  person: ReadonlySet<string>,
  authorship: Authorship,
  evidence: ReviewEvidence,
  demand: ApprovalDemand,
): string | undefined {
  const { pullRequest, permissions, teams } = evidence
  const bar = barTo(person, authorship, demand, review.userId)
  if (bar) return bar
  if (review.userType !== 'User') return 'is not a person'
  if (review.commitSha !== pullRequest.headSha) return 'approved an earlier commit, not the final head'
  // GitHub may move a review to another commit after a forced push [reported, facts.md].
  const since = pushedAt(evidence)
  if (since && review.submittedAt && review.submittedAt < since) return 'approved before the final head was pushed'
  const changed = lastBaseChange(evidence)
  if (changed && review.submittedAt && review.submittedAt <= changed)
    return `approved before the base was changed at ${formatInstant(changed)}`
  if (isAfterMerge(review, pullRequest)) return 'approved only after the merge'
  const excluding = demand.rules.find(({ approvers }) => approvers && !isNamed(login, approvers, teams))
  if (excluding) return `is not among the approvers of ${nameOfRule(excluding)}`
  if (mayApprove(login, evidence)) return undefined
  return `has only the permission '${permissions.get(login) ?? 'none'}' in this repository`
}

/** `1 person of carol, dave who …`. */
export function whoMayApprove({ approvers }: Rule, missing: number): string {
  const whom = approvers ? `of ${approvers.join(', ')}` : 'with write permission'
  return `${missing} ${missing === 1 ? 'person' : 'people'} ${whom} who neither wrote it nor benefits from it`
}
