import type { Iam } from '../../aws/iam.ts'
import { parsePolicyDocument } from '../../domain/grant/policy-document.ts'
import { parsePolicyName } from '../../domain/grant/policy-name.ts'
import { principalOf } from '../../domain/principal/principal.ts'
import type { Coverage } from '../../domain/revocation/revocation.ts'

/**
 * What the live grants of a holder allow at `now`, except those that are ending. A policy covers only what its document allows,
 * and only if it is a document of ours: a name alone keeps no session open.
 */
export async function readLiveCoverage(iam: Iam, ending: ReadonlySet<string>, now: Date): Promise<readonly Coverage[]> {
  const coverage: Coverage[] = []
  for (const name of (await iam.policyNames()) ?? []) {
    const parsed = parsePolicyName(name)
    if (!parsed || ending.has(name) || parsed.expiresAt <= now) continue
    const document = await iam.policy(name)
    const grant = document === undefined ? undefined : parsePolicyDocument(document)
    if (grant && grant.expiresAt > now && (grant.notBefore === undefined || grant.notBefore <= now))
      coverage.push({ principal: principalOf(iam.holder), ...grant })
  }
  return coverage
}
