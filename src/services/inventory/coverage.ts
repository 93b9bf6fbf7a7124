import type { Iam } from '../../aws/iam.ts'
import { coveredBy } from '../../domain/grant/binding.ts'
import { parsePolicyDocument } from '../../domain/grant/policy-document.ts'
import { parsePolicyName } from '../../domain/grant/policy-name.ts'
import type { Tags } from '../../domain/request/targets.ts'
import type { Coverage } from '../../domain/revocation/revocation.ts'

/** Tells which instances carry some tags now; `undefined` if that could not be found out. */
export type FindTagged = (tags: Tags) => Promise<readonly string[] | undefined>

/**
 * What the live grants of a holder allow at `now`, except those that are ending. A policy covers only what its document allows,
 * and only if it is a document of ours for that holder: a name alone keeps no session open. A policy for live tags covers the
 * instances that carry them now, besides what it covers for sure.
 */
export async function readLiveCoverage(
  iam: Iam,
  ending: ReadonlySet<string>,
  now: Date,
  findTagged: FindTagged,
): Promise<readonly Coverage[]> {
  const coverage: Coverage[] = []
  for (const name of (await iam.policyNames()) ?? []) {
    const parsed = parsePolicyName(name)
    if (!parsed || ending.has(name) || parsed.expiresAt <= now) continue
    const document = await iam.policy(name)
    const grant = document === undefined ? undefined : parsePolicyDocument(document)
    if (!grant || grant.expiresAt <= now || (grant.notBefore !== undefined && grant.notBefore > now)) continue
    const principal = coveredBy(iam.holder, grant)
    if (!principal) continue
    coverage.push({ principal, ...grant })
    const instances = 'tagged' in grant.instances ? await findTagged(grant.instances.tagged) : undefined
    if (instances) coverage.push({ principal, instances })
  }
  return coverage
}
