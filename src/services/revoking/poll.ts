import pMap from 'p-map'
import type { AccountAccess } from '../../aws/clients.ts'
import { decidePoll, POLL_INTERVAL_MS, type Waiting } from '../../domain/revocation/waiting.ts'
import { heldPolicies, type InlinePolicies } from '../../domain/reconcile/inline-policies.ts'
import type { RevocationTarget } from '../../domain/revocation/revocation.ts'
import { formatDuration, formatInstant } from '../../shared/instant.ts'
import { memoizeAsync } from '../../shared/memoize.ts'
import { type Attempt, attempt } from '../attempt.ts'
import type { Context } from '../context.ts'
import { CONCURRENCY } from '../context.ts'
import { noteHolder, type RevocationProgress, usersOf } from './progress.ts'

/** What to wait for, and whom to tell meanwhile. */
export interface Wait {
  /** Asked at the first look, by AWS's time. */
  readonly begin: (ending: RevocationTarget, now: Date) => Waiting
  /** Their ends are near. */
  readonly warn: (endings: readonly RevocationTarget[]) => void
  /** Their ends are later than this job may live. */
  readonly handOver: (endings: readonly RevocationTarget[]) => void
}

/**
 * Looks whether the grants that are waited for are still there, and sets each on its way. It comes before every end as well:
 * its answer carries AWS's time, by which the end is judged.
 */
export async function pollWaiting(
  context: Context,
  access: AccountAccess,
  due: readonly RevocationProgress[],
  wait: Wait,
): Promise<void> {
  const waited = due.filter(one => one.isWaiting)
  const everybody = memoizeAsync(() => attempt(context, () => access.directory.inlinePolicies()))
  const isNear = await pMap(waited, one => poll(context, one, wait, () => everybody('')), {
    concurrency: CONCURRENCY,
  })
  const near = waited.filter((_, index) => isNear[index])
  if (near.length > 0) wait.warn(near.map(one => one.ending))
  const handedOver = waited.filter(one => one.isHandedOver)
  if (handedOver.length > 0) wait.handOver(handedOver.map(one => one.ending))
}

/** Answers whether its end is near enough to be told of. */
async function poll(context: Context, one: RevocationProgress, wait: Wait, everybody: AskEverybody): Promise<boolean> {
  const { user, account } = one.ending
  const say = (what: string) => context.log(`${user} in ${account.name}: ${what}`)
  const found = await findPolicies(context, one, everybody)
  if (found.failure !== undefined) say(`could not look whether the grant is still there. ${found.failure}`)
  const isThere = found.value
  const now = context.clock.now()
  const waiting = one.waiting ?? wait.begin(one.ending, now)
  const decided = decidePoll(waiting, isThere, now)
  switch (decided.kind) {
    case 'wait': {
      const { goneSince: _, warnAt, ...rest } = waiting
      if (decided.goneSince && !waiting.goneSince)
        say(`gone before its end; looking again at ${formatInstant(decided.until)}`)
      else if (!one.waiting)
        say(`waiting until ${formatInstant(waiting.expiresAt)}, looking every ${formatDuration(POLL_INTERVAL_MS)}`)
      one.waiting = {
        ...rest,
        ...(warnAt && !decided.warn && { warnAt }),
        ...(decided.goneSince && { goneSince: decided.goneSince }),
      }
      one.nextAt = decided.until
      return decided.warn
    }
    case 'hand over':
      one.isHandedOver = true
      return false
    case 'verify':
      say('ended before its time; verifying that nothing is open')
      one.goneSince = decided.goneSince
      break
    case 'end':
      break
    default:
      decided satisfies never
  }
  one.isWaiting = false
  one.nextAt = now
  return false
}

/** All inline policies of the account: one call for a whole look. */
type AskEverybody = () => Promise<Attempt<InlinePolicies>>

/** Whether anybody holds a policy of it. Its user may have been renamed: so who does not have it proves nothing. */
async function findPolicies(
  context: Context,
  one: RevocationProgress,
  everybody: AskEverybody,
): Promise<Attempt<boolean>> {
  const { policies } = one.ending
  for (const user of usersOf(one)) {
    const names = await attempt(context, () => one.access.iam(user).policyNames(user))
    if (names.failure !== undefined) return { failure: names.failure }
    if (policies.some(name => names.value?.includes(name))) return { value: true }
  }
  const { value: users = new Map(), failure } = await everybody()
  if (failure !== undefined) return { failure }
  const held = heldPolicies(users, name => policies.includes(name))
  for (const policy of held) noteHolder(context, one, policy)
  return { value: held.length > 0 }
}
