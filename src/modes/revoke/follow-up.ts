import { followUpsOf } from '../../domain/follow-up.ts'
import type { GrantRecord } from '../../domain/grant-record.ts'
import { formatInstant } from '../../domain/instant.ts'
import type { Ending, HandOver, RevokeResult } from '../../domain/revocation.ts'
import { warningOf } from '../../domain/waiting.ts'
import type { Context } from '../context.ts'
import type { Audience } from './audience.ts'
import { endWhenDue } from './end-access.ts'
import type { Plan } from './plan.ts'

/**
 * Waits for the end of each grant, and ends it. What ends later than this job may live goes to a fresh run or to the sweep,
 * as the rules say. `grants` are those of the plan's endings, in their order.
 */
export async function followUp(
  context: Context,
  audience: Audience,
  { endings, followUp, failures: before }: Plan,
  grants: readonly GrantRecord[],
): Promise<RevokeResult> {
  const { clock, log } = context
  const failures = [...before]
  const handOverAt = new Date(clock.now().getTime() + followUp.maxWaitMs)
  const isLeft = ({ expiresAt }: Ending) =>
    followUp.beyond === 'sweep' && expiresAt !== undefined && expiresAt > handOverAt
  const left = endings.filter(isLeft)
  for (const { user, account, expiresAt } of left)
    log(`${user} in ${account.name}: left to the sweep, for it ends at ${expiresAt && formatInstant(expiresAt)}`)

  const openedAt = new Map(endings.map((ending, index) => [ending, new Date(grants[index]?.opensAt ?? 0)]))
  const due = endings.filter(ending => !left.includes(ending))
  const { revocations, handedOver } = await endWhenDue(context, due, followUp, {
    waitingFor: ending => {
      const { expiresAt } = ending
      if (!expiresAt) return undefined
      const warnAt = warningOf(openedAt.get(ending) ?? expiresAt, expiresAt, followUp.warnBeforeMs)
      return { expiresAt, handOverAt, ...(warnAt && { warnAt }) }
    },
    warn: async ending => void failures.push(...(await audience.warn(ending))),
  })
  failures.push(...(await audience.tell(revocations)))
  const relayed = grants.filter((_, index) => handedOver.includes(endings[index] as Ending))
  if (relayed.length > 0) failures.push(...(await audience.relay(followUpsOf(relayed, followUp, clock.now()))))
  const to =
    (place: HandOver['to']) =>
    (ending: Ending): HandOver => ({ ending, to: place })
  return { plan: [], revocations, handedOver: [...handedOver.map(to('relay')), ...left.map(to('sweep'))], failures }
}
