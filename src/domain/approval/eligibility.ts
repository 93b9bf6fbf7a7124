import type { Refusal } from '../../shared/refusal.ts'
import type { Permission } from '../rules/collaborator.ts'
import { type Identity, identityOf, isSamePerson } from '../rules/identity-map.ts'
import { otherIdOf } from '../rules/known-accounts.ts'
import { nameOfRule } from '../rules/rules.ts'
import { type Authorship, handOf } from './authorship.ts'
import { refusalsOfBase } from './base-change.ts'
import { refusalsOfBeneficiary } from './beneficiary.ts'
import { decisiveReviews } from './decisive-reviews.ts'
import type { ApprovalPolicy, ReviewEvidence } from './evidence.ts'
import { refusalsOfBots, refusalsOfRequesters } from './requesters.ts'
import { isNamed } from './teams.ts'

type People = Pick<ReviewEvidence, 'collaborators' | 'teams'>

const MAY_APPROVE: readonly Permission[] = ['write', 'maintain', 'admin']

/** The permission of a login at this moment. */
export const permissionOf = (login: string, { collaborators }: Pick<People, 'collaborators'>): Permission =>
  collaborators.get(login)?.permission ?? 'none'

/** For people: `has only the permission 'read'`. */
export const permissionIn = (login: string, evidence: Pick<People, 'collaborators'>): string =>
  `has only the permission '${permissionOf(login, evidence)}'`

export const mayApproveIn = (login: string, evidence: Pick<People, 'collaborators'>): boolean =>
  MAY_APPROVE.includes(permissionOf(login, evidence))

/** Why people may not approve at all, independent of the review. */
export function disqualificationOf(
  person: Identity,
  authorship: Authorship,
  { collaborators }: Pick<People, 'collaborators'>,
  { beneficiary, persons, known }: Pick<ApprovalPolicy, 'beneficiary' | 'persons' | 'known'>,
): string | undefined {
  const beneficiaryAccounts = beneficiary.map(login => ({ login }))
  if (isSamePerson(person, identityOf(beneficiaryAccounts, persons, collaborators, known)))
    return 'would approve their own access'
  return handOf(authorship, person)
}

/**
 * Why an account may not approve at this moment: not named by the rules, another account than the one that they mean, or
 * without the permission. `undefined` if it may.
 */
export function incapacityOf(
  { login, id }: { readonly login: string; readonly id?: number | undefined },
  evidence: People,
  { rules, known }: Pick<ApprovalPolicy, 'rules' | 'known'>,
): string | undefined {
  const excluding = rules.find(({ approvers }) => approvers && !isNamed(login, approvers, evidence.teams))
  if (excluding) return `is not among the approvers of ${nameOfRule(excluding)}`
  const saidId = otherIdOf(login, id, known)
  if (saidId !== undefined) return `is the login of another account than the rules say, which has the id ${saidId}`
  const idNow = evidence.collaborators.get(login)?.id
  if (idNow !== undefined && id !== undefined && idNow !== id)
    return 'is the login of another account now than of the one that approved'
  return mayApproveIn(login, evidence) ? undefined : `${permissionIn(login, evidence)} in this repository`
}

/** Refusals that no approval can solve: about those who made the pull request, its base, and the beneficiary. */
export const refusalsOfMakers = (
  authorship: Authorship,
  evidence: ReviewEvidence,
  policy: ApprovalPolicy,
): readonly Refusal[] => [
  ...authorship.refusals,
  ...refusalsOfBase(evidence),
  ...refusalsOfBeneficiary(evidence, policy.beneficiary, policy.persons, policy.known),
  ...policy.rules.flatMap(rule => refusalsOfRequesters(authorship, evidence, rule, policy)),
  ...policy.rules.flatMap(rule => refusalsOfBots(authorship, evidence, rule, policy)),
]

/** Like GitHub's branch protection: a requested change by a person who may approve blocks the merge until it is withdrawn. */
export const refusalsOfChangesAsked = (evidence: ReviewEvidence): readonly Refusal[] =>
  decisiveReviews(evidence.reviews, evidence.pullRequest)
    .filter(({ login, review }) => review.state === 'CHANGES_REQUESTED' && mayApproveIn(login, evidence))
    .map(({ login }) => ({
      message: `${login} asked for changes, and has not taken that back`,
      remedy: 'Have that review dismissed or turned into an approval; then run this job again',
    }))
