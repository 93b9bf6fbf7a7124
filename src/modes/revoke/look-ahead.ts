import type { AccountAccess } from '../../aws/clients.ts'
import { heldPolicies } from '../../domain/reconcile/inline-policies.ts'
import {
  type Claim,
  planClaims,
  type RevocationPreview,
  type RevocationTarget,
} from '../../domain/revocation/revocation.ts'
import { attemptEvenWhenStopped, failuresIn, inTurn } from '../../services/attempt.ts'
import type { Context } from '../../services/context.ts'
import { readLiveCoverage } from '../../services/inventory/coverage.ts'

/** All of a dry run: what would be ended now. */
export async function previewRevocation(context: Context, endings: readonly RevocationTarget[]) {
  const ending = new Set(endings.flatMap(({ policies }) => policies))
  const looks = await inTurn(endings, each =>
    attemptEvenWhenStopped(context, async (): Promise<RevocationPreview> => {
      const { user, owner } = each
      const access = await context.aws.connect('revoke', each, owner === undefined ? [user] : [])
      const claims = owner === undefined ? await claimsOn(context, access, each, ending) : [{ scope: each, live: [] }]
      return { ending: each, ...planClaims(claims, await access.ssm.openSessions()) }
    }),
  )
  return { plan: looks.flatMap(({ value }) => value ?? []), unread: failuresIn(looks) }
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
