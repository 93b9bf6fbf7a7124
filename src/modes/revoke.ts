import { followUpsOf } from '../domain/follow-up.ts'
import { endingOf, type GrantRecord } from '../domain/grant-record.ts'
import { formatDuration, formatInstant } from '../domain/instant.ts'
import { type Ending, type EndingPlan, type HandOver, planPass, type RevokeResult } from '../domain/revocation.ts'
import { DEFAULT_FOLLOW_UP, type Rules } from '../domain/rules.ts'
import { warningOf } from '../domain/waiting.ts'
import { messageOf } from '../failure.ts'
import type { Context } from './context.ts'
import type { Audience } from './revoke/audience.ts'
import { endAccess, endWhenDue } from './revoke/end-access.ts'
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
  readonly audience: Audience
}

/** What is to be done, and what stands in the way of doing all of it. */
interface Plan {
  readonly endings: readonly Ending[]
  readonly followUp: Rules['followUp']
  readonly failures: readonly string[]
}

/** Ends grants, or everything that a user holds, in passes that prove it (design §8). */
export async function revoke(context: Context, options: RevokeOptions): Promise<RevokeResult> {
  const { target, wait, dryRun, audience } = options
  const plan =
    'user' in target ? await planUser(context, options, target.user) : await planGrants(context, options, target.grants)
  const { endings, followUp, failures } = plan
  for (const ending of endings) context.log(`plan: ${describeEnding(ending)}`)
  if (dryRun) return { ...(await lookAhead(context, endings, failures)), revocations: [], handedOver: [] }
  if (wait && 'grants' in target) return followThrough(context, options, plan, target.grants)
  const revocations = await endAccess(context, endings, followUp)
  return { plan: [], revocations, handedOver: [], failures: [...failures, ...(await audience.tell(revocations))] }
}

/** The follow-up: waits for the end of each grant; what ends later than a job may live goes to the next run, or to the sweep. */
async function followThrough(
  context: Context,
  { audience }: RevokeOptions,
  { endings, followUp, failures: before }: Plan,
  grants: readonly GrantRecord[],
): Promise<RevokeResult> {
  const { clock, log } = context
  const failures = [...before]
  const handOverAt = new Date(clock.now().getTime() + followUp.maxWaitMs)
  const opened = new Map(endings.map((ending, index) => [ending, new Date(grants[index]?.opensAt ?? 0)]))
  const isLeft = ({ expiresAt }: Ending) =>
    followUp.beyond === 'sweep' && expiresAt !== undefined && expiresAt > handOverAt
  const { revocations, handedOver } = await endWhenDue(
    context,
    endings.filter(ending => !isLeft(ending)),
    followUp,
    {
      waitingFor: ending => {
        const { expiresAt } = ending
        if (!expiresAt) return undefined
        const warnAt = warningOf(opened.get(ending) ?? handOverAt, expiresAt, followUp.warnBeforeMs)
        return { expiresAt, handOverAt, ...(warnAt && { warnAt }) }
      },
      warn: async ending => void failures.push(...(await audience.warn(ending))),
    },
  )
  failures.push(...(await audience.tell(revocations)))
  const relayed = grants.filter((_, index) => handedOver.includes(endings[index] as Ending))
  if (relayed.length > 0) failures.push(...(await audience.relay(followUpsOf(relayed, followUp, clock.now()))))
  const left = endings.filter(isLeft)
  for (const ending of left) log(`left to the sweep: ${describeEnding(ending)}`)
  const to =
    (place: HandOver['to']) =>
    (ending: Ending): HandOver => ({ ending, to: place })
  return { plan: [], revocations, handedOver: [...handedOver.map(to('relay')), ...left.map(to('sweep'))], failures }
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
