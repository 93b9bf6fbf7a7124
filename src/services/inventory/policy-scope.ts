import type { Iam } from '../../aws/iam.ts'
import { parsePolicyDocument } from '../../domain/grant/policy-document.ts'
import type { ObservedPolicy } from '../../domain/reconcile/provenance.ts'
import { joinReaches, type Reach } from '../../domain/session/reach.ts'

/** What policies that are to end allow, by AWS's own copies, which no change of the rules can affect (I8). */
export interface PolicyScope {
  readonly regions: readonly string[]
  readonly instances: Reach
  readonly documents: readonly string[]
  /** The latest end; absent unless every document is ours, so that its time condition can be trusted. */
  readonly expiresAt?: Date
}

/** `moved`: policies that others hold, as listed. */
export async function readPolicyScopes(
  iam: Iam,
  policies: readonly string[],
  moved: readonly ObservedPolicy[],
): Promise<PolicyScope> {
  const documents: (string | undefined)[] = moved.map(({ document }) => document)
  for (const name of policies) documents.push(await iam.policy(name))
  return scopeOfPolicies(documents)
}

/** `documents`: absent where there is none to read. */
export function scopeOfPolicies(documents: readonly (string | undefined)[]): PolicyScope {
  const grants = documents.map(document => (document === undefined ? undefined : parsePolicyDocument(document)))
  const known = grants.filter(grant => grant !== undefined)
  const last = Math.max(...known.map(({ expiresAt }) => expiresAt.getTime()))
  return {
    regions: known.map(({ region }) => region),
    instances: joinReaches(known.map(({ instances }) => instances)),
    documents: known.map(({ document }) => document),
    ...(known.length > 0 && known.length === grants.length && { expiresAt: new Date(last) }),
  }
}
