import type { Request } from '../request/request.ts'
import type { AwsAccount, Rule } from '../rules/rules.ts'
import { policyDocument } from './policy-document.ts'
import { expiryOf } from './policy-name.ts'

/** The access of a merged request: when it opens and ends, and its policy document. */
export interface Access {
  readonly opensAt: Date
  readonly expiresAt: Date
  /** The policy document, as JSON. */
  readonly document: string
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
  const document = policyDocument({
    account,
    instances: request.instances,
    document: sessionDocument,
    ...(opensAt > mergedAt && { notBefore: opensAt }),
    expiresAt,
    mfa,
    ...(sourceIps && { sourceIps }),
  })
  return { opensAt, expiresAt, document }
}
