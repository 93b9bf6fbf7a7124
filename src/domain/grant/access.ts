import type { Request } from '../request/request.ts'
import type { AwsAccount, Rule } from '../rules/rules.ts'
import { policyDocument } from './policy-document.ts'
import { expiryOf } from './policy-name.ts'

/** What a request means once it is merged: from when until when, and in which words. */
export interface Access {
  readonly opensAt: Date
  readonly expiresAt: Date
  /** The text of the policy. */
  readonly document: string
}

/** `sessionDocument` is the one that covers the request; `rule` gives the conditions. */
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
