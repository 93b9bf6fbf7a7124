import { endingOf, type GrantRecord } from '../domain/grant-record.ts'
import { formatDuration, formatInstant } from '../domain/instant.ts'
import { type Ending, type EndingPlan, planPass, type RevokeResult } from '../domain/revocation.ts'
import { DEFAULT_FOLLOW_UP, type Rules } from '../domain/rules.ts'
import { messageOf } from '../failure.ts'
import type { Context } from './context.ts'
import { endAccess } from './revoke/end-access.ts'
import { findEndings } from './revoke/find-endings.ts'
import { liveCoverage } from './revoke/live-grants.ts'

export interface RevokeOptions {
  /** Reads the rules of the default branch; a grant can be ended without them. */
  readonly readRules: () => Promise<Rules>
  /** What to end: grants as mode `grant` put them out, or everything that a user holds. */
  readonly target: { readonly grants: readonly GrantRecord[] } | { readonly user: string }
  /** Whether to wait until each grant's end, or to end it now. */
  readonly wait: boolean
  readonly dryRun: boolean
}

/** What is to be done, and what stands in the way of doing all of it. */
interface Plan {
  readonly endings: readonly Ending[]
  readonly followUp: Rules['followUp']
  readonly failures: readonly string[]
}

/** Ends grants, or everything that a user holds, in passes that prove it (design §8). */
export async function revoke(context: Context, options: RevokeOptions): Promise<RevokeResult> {
  const { target, wait, dryRun } = options
  const found =
    'user' in target ? await planUser(context, options, target.user) : await planGrants(context, options, target.grants)
  const { endings, followUp, failures } = wait ? leaveOutDistant(context, found) : found
  for (const ending of endings) context.log(`plan: ${describeEnding(ending)}`)
  if (dryRun) return { ...(await lookAhead(context, endings, failures)), revocations: [] }
  return { plan: [], revocations: await endAccess(context, endings, followUp, wait ? 'expiry' : 'now'), failures }
}

/** A mistake in the rules must not keep access open: ending takes nothing from them but the number of passes. */
async function planGrants(
  { debug }: Context,
  { readRules }: RevokeOptions,
  grants: readonly GrantRecord[],
): Promise<Plan> {
  const endings = grants.map(endingOf)
  try {
    return { endings, followUp: (await readRules()).followUp, failures: [] }
  } catch (error) {
    debug(error)
    const { passes, intervalMs } = DEFAULT_FOLLOW_UP
    const failure = `${messageOf(error)} Ended with the default of ${passes} passes, ${formatDuration(intervalMs)} apart`
    return { endings, followUp: DEFAULT_FOLLOW_UP, failures: [failure] }
  }
}

async function planUser(context: Context, { readRules }: RevokeOptions, user: string): Promise<Plan> {
  const { accounts, followUp } = await readRules()
  return { followUp, ...(await findEndings(context, [...accounts.values()], user)) }
}

/** A job lives for hours at most: to start a wait that it cannot finish would look like a follow-up, and be none. */
function leaveOutDistant({ clock }: Context, plan: Plan): Plan {
  const limit = clock.now().getTime() + plan.followUp.maxWaitMs
  const isDistant = ({ expiresAt }: Ending) => expiresAt !== undefined && expiresAt.getTime() > limit
  const failures = plan.endings
    .filter(isDistant)
    .map(
      ending =>
        `${describeEnding(ending)}, which is further off than \`max_wait: ${formatDuration(plan.followUp.maxWaitMs)}\`: AWS refuses new sessions from then on by itself; run this mode again closer to the end, to end those that are open then`,
    )
  return {
    ...plan,
    endings: plan.endings.filter(ending => !isDistant(ending)),
    failures: [...plan.failures, ...failures],
  }
}

function describeEnding({ user, account, policies, expiresAt }: Ending): string {
  const end = expiresAt ? `, which ends at ${formatInstant(expiresAt)}` : ''
  return `end ${policies.join(', ') || 'open sessions'} of ${user} in ${account.name}${end}`
}

async function lookAhead(context: Context, endings: readonly Ending[], before: readonly string[]) {
  const { aws, clock, debug } = context
  const plan: EndingPlan[] = []
  const failures = [...before]
  for (const ending of endings) {
    try {
      const access = await aws.connect('revoke', ending, [ending.user])
      const live = await liveCoverage(access.iam(ending.user), ending.user, new Set(ending.policies), clock.now())
      plan.push({ ending, ...planPass(ending, await access.ssm.openSessions(), live) })
    } catch (error) {
      debug(error)
      failures.push(messageOf(error))
    }
  }
  return { plan, failures }
}
