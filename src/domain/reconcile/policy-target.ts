import { coveredBy } from '../grant/binding.ts'
import type { GrantReference } from '../grant/grant.ts'
import type { PolicyCoverage } from '../grant/policy-document.ts'
import { principalOf } from '../principal/principal.ts'
import type { RevocationTarget } from '../revocation/revocation.ts'
import type { AwsAccount } from '../rules/rules.ts'
import type { ObservedPolicy } from './provenance.ts'

export interface PolicyEnding {
  readonly policy: ObservedPolicy
  /** The name of whom it is for; of its holder, if that is not known. */
  readonly user: string
  /** What its document allows, if it is a document of ours. */
  readonly coverage: PolicyCoverage | undefined
  /** Whether the document can be trusted. If not, it may have allowed more before, so every instance counts. */
  readonly isTrusted: boolean
  readonly grant?: GrantReference
}

/**
 * The targets that end one policy of an account: in the region that its document names, or else in every region where the
 * account has sessions. `entries`: the rules' entries for that account, one per region.
 */
export function endingsOfPolicy(
  entries: readonly [AwsAccount, ...AwsAccount[]],
  { policy, user, coverage, isTrusted, grant }: PolicyEnding,
): readonly RevocationTarget[] {
  const known = isTrusted ? coverage : undefined
  const regions = coverage ? [coverage.region] : [...new Set(entries.map(({ region }) => region))]
  return regions.map(region => {
    const { name, id, partition, roles, documents, foreignDocuments, logs } =
      entries.find(entry => entry.region === region) ?? entries[0]
    // A policy that names a foreign document is ended, and what came through that document is not.
    const named = coverage && !foreignDocuments.includes(coverage.document) ? [coverage.document] : []
    const ours = [...documents.map(document => document.name), ...named]
    return {
      account: { name, id, partition, region },
      role: roles.revoke,
      bucket: logs.bucket,
      user,
      principal: (known && coveredBy(policy.holder, known)) ?? principalOf(policy.holder),
      policies: [policy.name],
      instances: known?.instances ?? 'any',
      documents: [...new Set(ours)],
      ...(known && { expiresAt: known.expiresAt }),
      ...(grant && { grant }),
    }
  })
}
