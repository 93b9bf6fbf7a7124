import type { Request } from '../request/request.ts'
import type { LiveTags } from '../request/targets.ts'
import type { AwsAccount, Rule } from '../rules/rules.ts'
import type { Bound } from './binding.ts'
import { type PolicyTerms, policyDocument } from './policy-document.ts'
import { expiryOf } from './policy-name.ts'

/** What a policy document says, apart from what AWS has to resolve. */
export interface UnresolvedTerms extends Omit<PolicyTerms, 'instances' | 'boundTo'> {
  /** Which instances it is for: those that are resolved; or, under a live rule, all that carry these tags. */
  readonly reach: 'resolved' | LiveTags
}

/** The policy document of these terms. `instances`: the resolved ones. */
export function documentOf({ reach, ...terms }: UnresolvedTerms, instances: readonly string[], bound: Bound): string {
  return policyDocument({ ...terms, ...bound, instances: reach === 'resolved' ? instances : reach })
}

/** The access of a merged request: when it opens and ends, and the terms of its policy. */
export interface Access {
  readonly opensAt: Date
  readonly expiresAt: Date
  readonly terms: UnresolvedTerms
}

/** `sessionDocument` covers the request; `rule` sets the conditions. */
export function accessOf(
  request: Request,
  mergedAt: Date,
  account: AwsAccount,
  sessionDocument: string,
  { mfa, sourceIps, live }: Rule,
): Access {
  const { opensAt, expiresAt } = expiryOf(mergedAt, request)
  const terms: UnresolvedTerms = {
    reach: live && request.tags ? { tagged: request.tags } : 'resolved',
    account,
    document: sessionDocument,
    ...(opensAt > mergedAt && { notBefore: opensAt }),
    expiresAt,
    mfa,
    ...(sourceIps && { sourceIps }),
  }
  return { opensAt, expiresAt, terms }
}
