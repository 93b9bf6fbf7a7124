import type { Bound } from '../grant/binding.ts'
import type { PolicyCoverage } from '../grant/policy-document.ts'
import { describeHolder, describePrincipal, type ListedHolder, type Subject } from '../principal/principal.ts'
import type { Provenance } from './provenance.ts'

type Merged = Extract<Provenance, { kind: 'merged' }>

/** What the policy of a grant asks for where it is held; or that something else holds it. */
export type Holding =
  | { readonly kind: 'own'; readonly bound: Bound }
  /** `why`: a sentence without a full stop. */
  | { readonly kind: 'foreign'; readonly why: string }

/**
 * Whether a policy is held by whom the rules named when it was merged, and by the role that it was given to: one that was made anew
 * has another id. IAM names roles as they are spelt.
 */
export function holdingOf(subject: Subject, holder: ListedHolder, { pullRequest, since }: Merged): Holding {
  const foreign = (why: string): Holding => ({ kind: 'foreign', why })
  if (subject.kind === 'iam-user' && holder.kind === 'user' && holder.name === subject.name)
    return { kind: 'own', bound: {} }
  if (subject.kind === 'assumed-role' && holder.kind === 'role' && holder.name === subject.role) {
    const given = since.kind === 'stands' && since.past?.kind === 'given' ? since.past.roleId : undefined
    if (given !== undefined && given !== holder.id)
      return foreign(`It was given to another role of that name (${given}): the role was deleted and made anew`)
    return { kind: 'own', bound: { boundTo: { roleId: holder.id, identity: subject.identity } } }
  }
  return foreign(
    `#${pullRequest} asked for it for the ${describePrincipal(subject)}, and the ${describeHolder(holder)} holds it`,
  )
}

/** Why a document does not belong where it is, whatever git knows; `undefined` if it may. A sentence without a full stop. */
export function misplacedIn(holder: ListedHolder, { boundTo }: PolicyCoverage): string | undefined {
  if (holder.kind === 'user')
    return boundTo ? 'Its document is for a person with a role, and an IAM user has it' : undefined
  if (!boundTo) return 'Its document is bound to nobody, so everyone who may assume its role can use it'
  if (boundTo.roleId === holder.id) return undefined
  return `Its document is bound to another role of that name (${boundTo.roleId}): the role was deleted and made anew`
}
