import type { Refusal } from '../../shared/refusal.ts'
import type { Permission } from '../rules/collaborator.ts'
import { aliasesOf, type Collaborators, type IdentityMap, type KnownAccount } from '../rules/identity-map.ts'
import { changedHands, otherIdOf } from '../rules/known-accounts.ts'

/** What GitHub records about the logins that the rules list for the beneficiary. */
export interface BeneficiaryEvidence {
  readonly collaborators: Collaborators
  /** Whether the repository is public: then read access does not show that a person was given access. */
  readonly isPublic: boolean
}

/**
 * Each login of the beneficiary must be their current one: otherwise they could approve under the new one. A login that was
 * given up belongs to no one, or to any person who has registered it since. Permissions follow the account, so such a person
 * has no access to the repository; and a login whose id the rules say must still be that of the same account.
 */
export function refusalsOfBeneficiary(
  { collaborators, isPublic }: BeneficiaryEvidence,
  beneficiary: readonly string[],
  persons: IdentityMap,
  known: readonly KnownAccount[],
): readonly Refusal[] {
  return [...aliasesOf(beneficiary, persons)].flatMap(login => {
    const found = collaborators.get(login)
    if (!found) return [unknown(login)]
    const saidId = otherIdOf(login, found.id, known)
    if (saidId !== undefined) return [changedHands(login, found.id, `the rules say ${saidId}`)]
    return hasAccess(found.permission, isPublic) ? [] : [withoutAccess(login, isPublic)]
  })
}

const hasAccess = (permission: Permission, isPublic: boolean) =>
  permission !== 'none' && !(isPublic && permission === 'read')

function unknown(login: string): Refusal {
  return {
    message: `GitHub knows no person ${login}, who would get access by the rules`,
    remedy: 'Correct the login under users: in the rule file; people can change theirs',
  }
}

function withoutAccess(login: string, isPublic: boolean): Refusal {
  const access = isPublic ? 'no access to this public repository beyond reading it' : 'no access to this repository'
  return {
    message: `${login}, who would get access by the rules, has ${access}, so the login may belong to another person now`,
    remedy: `Correct users: in the rule file to the login that this person has now, or give ${login} ${isPublic ? 'the role Triage in' : 'access to'} this repository`,
  }
}
