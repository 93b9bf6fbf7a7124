import type { GrantPrincipal, Subject } from '../principal/principal.ts'
import type { LiveTags } from '../request/targets.ts'
import type { AllowedTargets } from '../rules/targets.ts'
import { documentOf, type UnresolvedTerms } from './access.ts'
import { bindingOf } from './binding.ts'
import type { Grant } from './grant.ts'

/**
 * What an approved merge gives, as far as git and GitHub know it. AWS has to say what it is for exactly: only then it is a
 * {@link Grant}, which can be written.
 */
export interface PlannedGrant
  extends Omit<Grant, 'principal' | 'instances' | 'instancesBy' | 'reach' | 'conditions' | 'policy'> {
  /** Whom it is for, by the rules. */
  readonly principal: Subject
  /** What it is for, as far as the rules tell. */
  readonly targets: AllowedTargets
  readonly policyName: string
  /** What the policy document says, apart from what AWS resolves. */
  readonly terms: UnresolvedTerms
}

/** What AWS has to say before a policy can be written. The same for all runs of one grant. */
export interface Resolution {
  /** Ids, at least one. */
  readonly instances: readonly string[]
}

/** The resolution of a request that the rules alone make exact; `undefined` if AWS has to be asked. */
export const resolutionWithoutAws = ({ targets }: Pick<PlannedGrant, 'targets'>): Resolution | undefined =>
  targets.kind === 'ids' ? { instances: targets.ids } : undefined

/** The instances that a resolved plan is for. */
export const reachGiven = ({ terms }: PlannedGrant, { instances }: Resolution): readonly string[] | LiveTags =>
  terms.reach === 'resolved' ? instances : terms.reach

/** The grant that a plan becomes. `principal`: the plan's own, as AWS has it. */
export function completeGrant(
  { policyName, terms, targets, ...plan }: PlannedGrant,
  { instances }: Resolution,
  principal: GrantPrincipal,
): Grant {
  const policy = { name: policyName, document: documentOf(terms, instances, bindingOf(principal)) }
  const instancesBy = targets.kind === 'ids' ? 'rules' : 'aws'
  const { mfa, sourceIps, reach } = terms
  const conditions = { mfa: mfa === true, ...(sourceIps && { sourceIps }) }
  return { ...plan, principal, instances, instancesBy, reach, conditions, policy }
}
