import { isOurs, parsePolicyName } from '../domain/grant.ts'
import { endingOf, type GrantRecord } from '../domain/grant-record.ts'
import { formatInstant } from '../domain/instant.ts'
import { type Ending, type EndingPlan, planPass, type RevokeResult } from '../domain/revocation.ts'
import type { Rules } from '../domain/rules.ts'
import { messageOf } from '../failure.ts'
import type { Context } from './context.ts'
import { endAccess } from './revoke/end-access.ts'
import { liveCoverage } from './revoke/live-grants.ts'

export interface RevokeOptions {
  readonly rules: Rules
  /** What to end: grants as mode `grant` put them out, or everything that a user holds. */
  readonly target: { readonly grants: readonly GrantRecord[] } | { readonly user: string }
  /** Whether to wait until each grant's end, or to end it now. */
  readonly wait: boolean
  readonly dryRun: boolean
}

/** Ends grants, or everything that a user holds, in passes that prove it (design §8). */
export async function revoke(context: Context, { rules, target, wait, dryRun }: RevokeOptions): Promise<RevokeResult> {
  const { endings, failures } =
    'user' in target
      ? await findEndings(context, rules, target.user)
      : { endings: target.grants.map(grant => endingOf(grant, rules)), failures: [] }
  for (const { user, account, policies, expiresAt } of endings) {
    const end = expiresAt ? `, which ends at ${formatInstant(expiresAt)}` : ''
    context.log(`plan: end ${policies.join(', ') || 'open sessions'} of ${user} in ${account.name}${end}`)
  }
  if (dryRun)
    return { plan: await Promise.all(endings.map(ending => lookAhead(context, ending))), revocations: [], failures }
  return { plan: [], revocations: await endAccess(context, endings, rules.followUp, wait ? 'expiry' : 'now'), failures }
}

/**
 * Everything that a user holds through us, account by account: every policy that claims to be ours, readable or not, and
 * any session through our documents, even if its policy is gone. An account that fails does not stop the others.
 */
async function findEndings({ aws }: Context, rules: Rules, user: string) {
  const endings: Ending[] = []
  const failures: string[] = []
  for (const account of rules.accounts.values()) {
    try {
      const access = await aws.connect('revoke', account, [user])
      const policies = (await access.iam(user).policyNames(user)).filter(isOurs)
      // An unreadable name says nothing about its end.
      const ends = policies.map(name => parsePolicyName(name)?.expiresAt.getTime() ?? Number.POSITIVE_INFINITY)
      const last = Math.max(...ends)
      endings.push({
        account,
        user,
        policies,
        instances: 'any',
        ...(Number.isFinite(last) && { expiresAt: new Date(last) }),
      })
    } catch (error) {
      failures.push(messageOf(error))
    }
  }
  return { endings, failures }
}

async function lookAhead({ aws, clock }: Context, ending: Ending): Promise<EndingPlan> {
  const access = await aws.connect('revoke', ending.account, [ending.user])
  const live = await liveCoverage(access.iam(ending.user), ending.user, new Set(ending.policies), clock.now())
  return { ending, ...planPass(ending, await access.ssm.openSessions(), live) }
}
