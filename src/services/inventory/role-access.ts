import { coveredBy } from '../../domain/grant/binding.ts'
import { parsePolicyDocument } from '../../domain/grant/policy-document.ts'
import { isOurs } from '../../domain/grant/policy-name.ts'
import { type Principal, principalKey, principalOf } from '../../domain/principal/principal.ts'
import { heldPolicies, type InlinePolicies, NO_INLINE_POLICIES } from '../../domain/reconcile/inline-policies.ts'
import type { ObservedPolicy } from '../../domain/reconcile/provenance.ts'
import type { RevocationTarget } from '../../domain/revocation/revocation.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import type { Result } from '../../shared/result.ts'
import type { PersonsRoles } from '../history/beneficiaries.ts'
import { scopeOfPolicies } from './policy-scope.ts'

/**
 * Everything that a person holds in roles: of the role that is theirs by the rules, whatever is on it and in it; of a
 * role that was theirs, what was granted to them, and their own sessions. `moved`: policies that were granted to them, wherever.
 */
export function targetsInRoles(
  account: AwsAccount,
  user: string,
  { now, former }: PersonsRoles,
  listed: Result<InlinePolicies>,
  moved: readonly ObservedPolicy[],
): readonly RevocationTarget[] {
  const all = heldPolicies(listed.value ?? NO_INLINE_POLICIES, isOurs)
  const own = new Map<string, { readonly principal: Principal; policies: readonly ObservedPolicy[] }>()
  const add = (principal: Principal, policies: readonly ObservedPolicy[]) => {
    const key = principalKey(principal)
    own.set(key, { principal, policies: [...(own.get(key)?.policies ?? []), ...policies] })
  }
  const isOn = (role: string) => (policy: ObservedPolicy) =>
    policy.holder.kind === 'role' && policy.holder.name === role
  if (now) add({ kind: 'role', role: now.role }, all.filter(isOn(now.role)))
  for (const principal of former) if (principal.role !== now?.role) add(principal, [])
  for (const policy of moved) {
    if (policy.holder.kind !== 'role' || policy.holder.name === now?.role) continue
    const said = parsePolicyDocument(policy.document)
    add((said && coveredBy(policy.holder, said)) ?? principalOf(policy.holder), [policy])
  }
  return [...own.values()].map(({ principal, policies }) => ({
    ...targetOf(account, user, principal, policies),
    ...(!listed.ok && { arePoliciesUnread: true }),
  }))
}

function targetOf(
  account: AwsAccount,
  user: string,
  principal: Principal,
  policies: readonly ObservedPolicy[],
): RevocationTarget {
  const { documents, expiresAt } = scopeOfPolicies(policies.map(({ document }) => document))
  return {
    account,
    role: account.roles.revoke,
    user,
    principal,
    policies: [...new Set(policies.map(({ name }) => name))],
    instances: 'any',
    documents: [...new Set([...account.documents.map(({ name }) => name), ...documents])],
    ...(expiresAt && { expiresAt }),
  }
}
