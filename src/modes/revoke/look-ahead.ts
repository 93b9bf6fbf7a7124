import type { AccountAccess } from '../../aws/clients.ts'
import { heldPolicies } from '../../domain/reconcile/inline-policies.ts'
import {
  type Claim,
  planClaims,
  type RevocationPreview,
  type RevocationTarget,
} from '../../domain/revocation/revocation.ts'
import type { Context } from '../../services/context.ts'
import { readLiveCoverage } from '../../services/inventory/coverage.ts'
import { messageOf } from '../../shared/errors.ts'
import type { Plan } from './plan.ts'

/** All of a dry run: what would be ended now. */
export async function previewRevocation(context: Context, { endings, failures: before }: Plan) {
  const { aws, debug } = context
  const ending = new Set(endings.flatMap(({ policies }) => policies))
  const plan: RevocationPreview[] = []
  const failures = [...before]
  for (const each of endings) {
    const { user, owner } = each
    try {
      const access = await aws.connect('revoke', each, owner === undefined ? [user] : [])
      const claims = owner === undefined ? await claimsOn(context, access, each, ending) : [{ scope: each, live: [] }]
      plan.push({ ending: each, ...planClaims(claims, await access.ssm.openSessions()) })
    } catch (error) {
      debug(error)
      failures.push(messageOf(error))
    }
  }
  return { plan, failures }
}

/** Its user, and who else holds policies that the user does not have: that may be the same user, renamed. */
async function claimsOn(
  { clock }: Context,
  access: AccountAccess,
  ending: RevocationTarget,
  policies: ReadonlySet<string>,
): Promise<readonly Claim[]> {
  const own = (await access.iam(ending.user).policyNames(ending.user)) ?? []
  const sought = ending.policies.filter(name => !own.includes(name))
  const held = sought.length > 0 ? heldPolicies(await access.directory.inlinePolicies(), n => sought.includes(n)) : []
  const claims: Claim[] = []
  for (const user of new Set([ending.user, ...held.map(policy => policy.user)]))
    claims.push({
      scope: { ...ending, user },
      live: await readLiveCoverage(access.iam(user), user, policies, clock.now()),
    })
  return claims
}
