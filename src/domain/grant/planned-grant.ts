import type { Request } from '../request/request.ts'
import type { UnresolvedTerms } from './access.ts'
import type { Grant } from './grant.ts'
import { policyDocument } from './policy-document.ts'

/**
 * What an approved merge gives, as far as git and GitHub know it. AWS has to say what it is for exactly: only then it is a
 * {@link Grant}, which can be written.
 */
export interface PlannedGrant extends Omit<Grant, 'instances' | 'policy'> {
  readonly policyName: string
  /** What the policy document says, apart from what AWS resolves. */
  readonly terms: UnresolvedTerms
}

/** What AWS has to say before a policy can be written. The same for all runs of one grant. */
export interface Resolution {
  /** Ids, at least one. */
  readonly instances: readonly string[]
}

/** The resolution of a request that names ids: it needs no answer of AWS. */
export function resolutionWithoutAws({ request }: { readonly request: Request }): Resolution {
  return { instances: request.instances }
}

/** The grant that a plan becomes. */
export function completeGrant({ policyName, terms, ...plan }: PlannedGrant, { instances }: Resolution): Grant {
  return { ...plan, instances, policy: { name: policyName, document: policyDocument({ ...terms, instances }) } }
}
