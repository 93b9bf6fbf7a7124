import type { AccountAccess } from '../../aws/clients.ts'
import type { Waiting } from '../../domain/revocation/waiting.ts'
import type { ObservedPolicy } from '../../domain/reconcile/observed-policy.ts'
import type { Claim, Coverage, Pass, Revocation, RevocationTarget } from '../../domain/revocation/revocation.ts'
import type { Context } from '../context.ts'

/** One ending on its way: its passes so far, and when the next one is due. */
export interface RevocationProgress {
  /** Of every instance, once a policy was found to say something else than its grant. */
  ending: RevocationTarget
  readonly access: AccountAccess
  readonly passes: Pass[]
  /** Other IAM users who were found to hold its policies: the same user under a new name, as a rule. */
  readonly heldBy: Set<string>
  /** The policies of this account that this job has deleted, for all endings together. */
  readonly withdrawn: Set<string>
  /** What other live grants of its users allow; a name is absent until that could be read. */
  readonly live: Map<string, readonly Coverage[]>
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

/** Connects once for all endings that go through the same role in the same region. */
export async function openRevocations(
  { aws, clock }: Context,
  endings: readonly RevocationTarget[],
  isWaiting: boolean,
): Promise<readonly RevocationProgress[]> {
  const keyOf = ({ role, account }: RevocationTarget) => `${role} ${account.region}`
  const accesses = new Map<string, AccountAccess>()
  for (const ending of endings) {
    const key = keyOf(ending)
    if (accesses.has(key)) continue
    const users = endings.filter(other => keyOf(other) === key && !other.owner).map(({ user }) => user)
    accesses.set(key, await aws.connect('revoke', ending, users))
  }
  // IAM is one for all regions of an account.
  const accountOf = ({ account }: RevocationTarget) => `${account.partition} ${account.id}`
  const withdrawn = new Map(endings.map(ending => [accountOf(ending), new Set<string>()]))
  return endings.map(ending => ({
    ending,
    access: accesses.get(keyOf(ending)) as AccountAccess,
    passes: [],
    heldBy: new Set(),
    withdrawn: withdrawn.get(accountOf(ending)) as Set<string>,
    live: new Map(),
    isTampered: false,
    nextAt: clock.now(),
    verdict: undefined,
    isHandedOver: false,
    isWaiting,
  }))
}

/** The IAM users whose policies and sessions end; an owner in a role is none of IAM's users. */
export const usersOf = ({ ending, heldBy }: Pick<RevocationProgress, 'ending' | 'heldBy'>): readonly string[] =>
  ending.owner === undefined ? [ending.user, ...heldBy] : []

/** Whose sessions end, name by name. */
export function claimsOf(one: Pick<RevocationProgress, 'ending' | 'heldBy' | 'live'>): readonly Claim[] {
  const { ending, live } = one
  if (ending.owner !== undefined) return [{ scope: ending, live: [] }]
  return usersOf(one).map(user => ({ scope: { ...ending, user }, live: live.get(user) }))
}

/** Says once of each user who was not planned for that they hold a policy of this ending. */
export function noteHolder(
  { log }: Context,
  { ending, heldBy }: RevocationProgress,
  { user, name }: ObservedPolicy,
): void {
  if (user === ending.user || heldBy.has(user)) return
  heldBy.add(user)
  log(`${ending.user} in ${ending.account.name}: ${name} is held by the IAM user ${user}; it ends there`)
}
