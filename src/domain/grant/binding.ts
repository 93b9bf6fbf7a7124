import type { GrantPrincipal, PolicyHolder, Principal, Subject } from '../principal/principal.ts'

/** The one identity in a role that a policy is for. The unique id keeps it from a role that is made anew. */
export interface IdentityBinding {
  readonly roleId: string
  readonly identity: string
}

/** What a policy asks for besides; nothing in a policy for an IAM user. */
export interface Bound {
  readonly boundTo?: IdentityBinding
}

/**
 * Who can use a policy of ours where it is held; `undefined` for nobody, or for nobody whom it should be for: on a role it has to
 * be bound to one identity, and bound to one it does not hold for an IAM user.
 */
export function coveredBy(holder: PolicyHolder, { boundTo }: Bound): Principal | undefined {
  if (holder.kind === 'user') return boundTo ? undefined : { kind: 'iam-user', name: holder.name }
  return boundTo && { kind: 'assumed-role', role: holder.name, identity: boundTo.identity }
}

/** What binds the policy of a grant to its person; nothing binds that of an IAM user. */
export const bindingOf = (principal: GrantPrincipal): Bound =>
  principal.kind === 'iam-user' ? {} : { boundTo: { roleId: principal.roleId, identity: principal.identity } }

/** The same before IAM has told the id of the role: as long as one, and none that IAM gives. */
export const previewedBinding = (subject: Subject): Bound =>
  subject.kind === 'iam-user' ? {} : { boundTo: { roleId: `AROA${'0'.repeat(17)}`, identity: subject.identity } }
