import type { PolicyHolder } from '../principal/principal.ts'

/** The characters that all inline policies of one holder share, without white space (docs/aws-facts.md IAM-1, IAM-15). */
const INLINE_POLICY_QUOTAS: Readonly<Record<PolicyHolder['kind'], number>> = { user: 2_048, role: 10_240 }

export const inlinePolicyQuota = ({ kind }: Pick<PolicyHolder, 'kind'>): number => INLINE_POLICY_QUOTAS[kind]

/**
 * The characters of a policy that count towards {@link inlinePolicyQuota}. White space inside strings is counted, to be on
 * the safe side: AWS only says that white space is not.
 */
export function policySize(json: string): number {
  return json.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, '$1').length
}
