import { parsePolicyDocument } from '../grant/policy-document.ts'
import { parsePolicyName } from '../grant/policy-name.ts'
import type { RevocationTarget } from '../revocation/revocation.ts'
import { findOrphanedSessions, targetOfOrphan } from './orphaned-session.ts'
import { endingsOfPolicy } from './policy-target.ts'
import type { ObservedPolicy } from './provenance.ts'
import type { AccountSnapshot } from './sweep.ts'

/** Targets for every policy of an account that claims to be ours, and for every session through our documents, of any owner. */
export function endEverything(snapshot: AccountSnapshot): readonly RevocationTarget[] {
  const endings = snapshot.policies.flatMap(policy => endingsOf(snapshot, policy))
  const orphans = [...snapshot.sessions].flatMap(([entry, open]) =>
    findOrphanedSessions(entry, snapshot.roles, open, [], endings),
  )
  return [...endings, ...orphans.map(orphan => targetOfOrphan(orphan, []))]
}

/** Targets for one grant, found by the name of its policy. */
export function endGrant(snapshot: AccountSnapshot, grantId: string): readonly RevocationTarget[] {
  const own = snapshot.policies.filter(({ name }) => parsePolicyName(name)?.grantId === grantId)
  return own.flatMap(policy => endingsOf(snapshot, policy))
}

function endingsOf({ entries }: AccountSnapshot, policy: ObservedPolicy): readonly RevocationTarget[] {
  const coverage = parsePolicyDocument(policy.document)
  const end = parsePolicyName(policy.name)?.expiresAt
  const isTrusted = coverage !== undefined && coverage.expiresAt.getTime() === end?.getTime()
  return endingsOfPolicy(entries, { policy, user: policy.holder.name, coverage, isTrusted })
}
