import type { AccountAccess } from '../../aws/clients.ts'
import { holderKey, holderOf, type PolicyHolder, principalOf } from '../../domain/principal/principal.ts'
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
import { unlessGone } from '../../services/inventory/gone-role.ts'
import { openTagged } from '../../services/inventory/open-tagged.ts'

/** All of a dry run: what would be ended now. */
export async function previewRevocation(context: Context, endings: readonly RevocationTarget[]) {
  const ending = new Set(endings.flatMap(({ policies }) => policies))
  const looks = await inTurn(endings, each =>
    attemptEvenWhenStopped(context, async (): Promise<RevocationPreview> => {
      const own = holderOf(each.principal)
      const access = await context.aws.connect('revoke', each, own ? [own] : [])
      const claims = own ? await claimsOn(context, access, each, own, ending) : [{ scope: each, live: [] }]
      return { ending: each, ...planClaims(claims, await access.ssm.openSessions()) }
    }),
  )
  return { plan: looks.flatMap(({ value }) => value ?? []), unread: failuresIn(looks) }
}

/** Its holder, and what else holds policies that it does not have: that may be the same user, renamed. */
async function claimsOn(
  context: Context,
  access: AccountAccess,
  ending: RevocationTarget,
  holder: PolicyHolder,
  policies: ReadonlySet<string>,
): Promise<readonly Claim[]> {
  const own = (await unlessGone(access, holder, undefined, () => access.iam(holder).policyNames())) ?? []
  const sought = ending.policies.filter(name => !own.includes(name))
  const held = sought.length > 0 ? heldPolicies(await access.directory.inlinePolicies(), n => sought.includes(n)) : []
  const claims: Claim[] = []
  const findTagged = openTagged(context, ending)
  const others = new Map(held.map(policy => [holderKey(policy.holder), policy.holder]))
  others.delete(holderKey(holder))
  for (const each of [holder, ...others.values()])
    claims.push({
      scope: { ...ending, principal: each === holder ? ending.principal : principalOf(each) },
      live: await unlessGone(access, each, [], () =>
        readLiveCoverage(access.iam(each), policies, context.clock.now(), findTagged),
      ),
    })
  return claims
}
