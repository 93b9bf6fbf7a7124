import pMap from 'p-map'
import { formatDuration, formatInstant } from '../../domain/instant.ts'
import type { Ending } from '../../domain/revocation.ts'
import { judgeLook, LOOK_EVERY_MS, type Waiting } from '../../domain/waiting.ts'
import type { Context } from '../context.ts'
import { attempt } from './attempt.ts'
import { CONCURRENCY, type Progress } from './progress.ts'

/**
 * Looks whether the grants that are waited for are still there, and sets each on its way. It comes before every end as well:
 * its answer carries AWS's time, by which the end is judged.
 */
export async function lookAt(
  context: Context,
  due: readonly Progress[],
  warn: (ending: Ending) => Promise<void>,
): Promise<void> {
  await pMap(
    due,
    async one => {
      if (one.waiting) await look(context, one, one.waiting, warn)
    },
    { concurrency: CONCURRENCY },
  )
}

async function look(
  context: Context,
  one: Progress,
  waiting: Waiting,
  warn: (ending: Ending) => Promise<void>,
): Promise<void> {
  const { user, policies, account } = one.ending
  const say = (what: string) => context.log(`${user} in ${account.name}: ${what}`)
  const held = await attempt(context, () => one.access.iam(user).policyNames(user))
  if (held.failure !== undefined) say(`could not look whether the grant is still there. ${held.failure}`)
  const isThere = held.failure === undefined ? policies.some(name => held.value?.includes(name)) : undefined
  const now = context.clock.now()
  const found = judgeLook(waiting, isThere, now)
  switch (found.kind) {
    case 'wait': {
      const { goneSince: _, warnAt, ...rest } = waiting
      if (found.goneSince && !waiting.goneSince)
        say(`gone before its end; looking again at ${formatInstant(found.until)}`)
      else if (!one.hasLooked)
        say(`waiting until ${formatInstant(waiting.expiresAt)}, looking every ${formatDuration(LOOK_EVERY_MS)}`)
      one.waiting = {
        ...rest,
        ...(warnAt && !found.warn && { warnAt }),
        ...(found.goneSince && { goneSince: found.goneSince }),
      }
      one.nextAt = found.until
      one.hasLooked = true
      if (found.warn) await warn(one.ending)
      return
    }
    case 'hand over':
      one.isHandedOver = true
      return
    case 'verify':
      say('ended before its time; verifying that nothing is open')
      one.goneSince = found.goneSince
      break
    case 'end':
      break
    default:
      found satisfies never
  }
  one.waiting = undefined
  one.nextAt = now
}
