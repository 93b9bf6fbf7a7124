import type { AccountAccess } from '../../aws/clients.ts'
import type { Coverage, Ending, Pass, Revocation } from '../../domain/revocation.ts'
import type { Waiting } from '../../domain/waiting.ts'
import type { Context } from '../context.ts'

/** One ending on its way: its passes so far, and when the next one is due. */
export interface Progress {
  /** Of every instance, once a policy was found to say something else than its grant. */
  ending: Ending
  readonly access: AccountAccess
  readonly passes: Pass[]
  /** What other live grants of the user allow; absent until it could be read. */
  live?: readonly Coverage[]
  /** Whether a policy was found to say something else than its grant, or could not be read: then no end can be relied on. */
  isTampered: boolean
  contradiction?: string | undefined
  startedAt?: Date
  nextAt: Date
  verdict: Revocation['verdict'] | undefined
  /** Its end is later than this job may live. */
  isHandedOver: boolean
  /** Whether its end is still waited for. */
  isWaiting: boolean
  /** What is waited for, as of the last look; absent before the first. */
  waiting?: Waiting
  /** Since when its policies were gone before the first pass, if somebody else ended it. */
  goneSince?: Date
}

/** Calls to one account that are under way at once: IAM throttles early, and publishes no rates. */
export const CONCURRENCY = 4

/** Connects once for all endings that go through the same role in the same region. */
export async function track(
  { aws, clock }: Context,
  endings: readonly Ending[],
  isWaiting: boolean,
): Promise<readonly Progress[]> {
  const keyOf = ({ role, account }: Ending) => `${role} ${account.region}`
  const accesses = new Map<string, AccountAccess>()
  for (const ending of endings) {
    const key = keyOf(ending)
    if (accesses.has(key)) continue
    const users = endings.filter(other => keyOf(other) === key && !other.owner).map(({ user }) => user)
    accesses.set(key, await aws.connect('revoke', ending, users))
  }
  return endings.map(ending => ({
    ending,
    access: accesses.get(keyOf(ending)) as AccountAccess,
    passes: [],
    isTampered: false,
    nextAt: clock.now(),
    verdict: undefined,
    isHandedOver: false,
    isWaiting,
  }))
}
