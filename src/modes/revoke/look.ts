import pMap from 'p-map'
import { formatDuration, formatInstant } from '../../domain/instant.ts'
import type { Ending } from '../../domain/revocation.ts'
import { judgeLook, LOOK_EVERY_MS, type Waiting } from '../../domain/waiting.ts'
import type { Context } from '../context.ts'
import { attempt } from './attempt.ts'
import { CONCURRENCY, type Progress } from './progress.ts'

/** What to wait for, and whom to tell meanwhile. */
export interface Wait {
  /** Asked at the first look, by AWS's time. */
  readonly begin: (ending: Ending, now: Date) => Waiting
  /** Their ends are near. */
  readonly warn: (endings: readonly Ending[]) => void
  /** Their ends are later than this job may live. */
  readonly handOver: (endings: readonly Ending[]) => void
}

/**
 * Looks whether the grants that are waited for are still there, and sets each on its way. It comes before every end as well:
 * its answer carries AWS's time, by which the end is judged.
 */
export async function lookAt(context: Context, due: readonly Progress[], wait: Wait): Promise<void> {
  const waited = due.filter(one => one.isWaiting)
  const isNear = await pMap(waited, one => look(context, one, wait), { concurrency: CONCURRENCY })
  const near = waited.filter((_, index) => isNear[index])
  if (near.length > 0) wait.warn(near.map(one => one.ending))
  const handedOver = waited.filter(one => one.isHandedOver)
  if (handedOver.length > 0) wait.handOver(handedOver.map(one => one.ending))
}

/** Answers whether its end is near enough to be told of. */
async function look(context: Context, one: Progress, wait: Wait): Promise<boolean> {
  const { user, policies, account } = one.ending
  const say = (what: string) => context.log(`${user} in ${account.name}: ${what}`)
  const held = await attempt(context, () => one.access.iam(user).policyNames(user))
  if (held.failure !== undefined) say(`could not look whether the grant is still there. ${held.failure}`)
  const isThere = held.failure === undefined ? policies.some(name => held.value?.includes(name)) : undefined
  const now = context.clock.now()
  const waiting = one.waiting ?? wait.begin(one.ending, now)
  const found = judgeLook(waiting, isThere, now)
  switch (found.kind) {
    case 'wait': {
      const { goneSince: _, warnAt, ...rest } = waiting
      if (found.goneSince && !waiting.goneSince)
        say(`gone before its end; looking again at ${formatInstant(found.until)}`)
      else if (!one.waiting)
        say(`waiting until ${formatInstant(waiting.expiresAt)}, looking every ${formatDuration(LOOK_EVERY_MS)}`)
      one.waiting = {
        ...rest,
        ...(warnAt && !found.warn && { warnAt }),
        ...(found.goneSince && { goneSince: found.goneSince }),
      }
      one.nextAt = found.until
      return found.warn
    }
    case 'hand over':
      one.isHandedOver = true
      return false
    case 'verify':
      say('ended before its time; verifying that nothing is open')
      one.goneSince = found.goneSince
      break
    case 'end':
      break
    default:
      found satisfies never
  }
  one.isWaiting = false
  one.nextAt = now
  return false
}
