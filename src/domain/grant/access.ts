import type { Request } from '../request/request.ts'
import type { AwsAccount, Rule } from '../rules/rules.ts'
import type { PolicyTerms } from './policy-document.ts'
import { expiryOf } from './policy-name.ts'

/** What a policy document says, apart from what AWS has to resolve. */
export type UnresolvedTerms = Omit<PolicyTerms, 'instances'>

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
  { mfa, sourceIps }: Rule,
): Access {
  const { opensAt, expiresAt } = expiryOf(mergedAt, request)
  const terms = {
    account,
    document: sessionDocument,
    ...(opensAt > mergedAt && { notBefore: opensAt }),
    expiresAt,
    mfa,
    ...(sourceIps && { sourceIps }),
  }
  return { opensAt, expiresAt, terms }
}
