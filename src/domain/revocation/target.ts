import { parsePolicyName } from '../grant/policy-name.ts'
import { type GrantRecord, reachOf, referenceTo } from '../grant/record.ts'
import type { AssumedRole, IamUser } from '../principal/principal.ts'
import { personWithRole, type Rules } from '../rules/rules.ts'
import type { RevocationTarget } from './revocation.ts'

/** Who holds the access of a record. */
export const principalIn = ({ user, principal }: Pick<GrantRecord, 'user' | 'principal'>): IamUser | AssumedRole =>
  principal
    ? { kind: 'assumed-role', role: principal.role, identity: principal.identity }
    : { kind: 'iam-user', name: user }

/** A target with the name of the person where only their role is known, by the rules. */
export function namedBy(rules: Pick<Rules, 'people'> | undefined, target: RevocationTarget): RevocationTarget {
  const { principal, user } = target
  if (!rules || (principal.kind !== 'assumed-role' && principal.kind !== 'role')) return target
  const { role } = principal
  const isNamed = user !== role && !user.startsWith(`${role}/`)
  return isNamed ? target : { ...target, user: personWithRole(rules, role) ?? user }
}

/** The target of a trusted record. Its end is taken from the policy name, which AWS has as well. */
export function endingOf(record: GrantRecord): RevocationTarget {
  const { account, accountId, region, partition, role, user, policy, documents, bucket } = record
  const expiresAt = parsePolicyName(policy)?.expiresAt
  const place = { name: account, id: accountId, region, partition }
  return {
    account: place,
    role,
    ...(bucket !== undefined && { bucket }),
    user,
    principal: principalIn(record),
    policies: [policy],
    instances: reachOf(record),
    documents,
    grant: referenceTo(record),
    ...(expiresAt && { expiresAt }),
  }
}
