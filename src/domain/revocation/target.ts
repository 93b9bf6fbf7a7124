import { parsePolicyName } from '../grant/policy-name.ts'
import { type GrantRecord, reachOf, referenceTo } from '../grant/record.ts'
import type { Principal } from '../principal/principal.ts'
import type { RevocationTarget } from './revocation.ts'

/** Who holds the access of a record. */
export const principalIn = ({ user }: Pick<GrantRecord, 'user'>): Principal => ({ kind: 'iam-user', name: user })

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
