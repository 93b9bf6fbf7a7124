import pMap from 'p-map'
import { heldPolicies, type InlinePolicies } from '../../domain/reconcile/inline-policies.ts'
import { usersOf, withHolders } from '../../domain/revocation/claims.ts'
import type { PollAnswer, RevocationStep } from '../../domain/revocation/observation.ts'
import type { RevocationTarget } from '../../domain/revocation/revocation.ts'
import { type AwaitingState, holdersOf } from '../../domain/revocation/state.ts'
import { step } from '../../domain/revocation/step.ts'
import type { Waiting } from '../../domain/revocation/waiting.ts'
import { lazyAsync } from '../../shared/memoize.ts'
import { describeFailure, type Failure, type Result } from '../../shared/result.ts'
import { CONCURRENCY } from '../context.ts'
import { logStep } from './describe.ts'
import type { Revoker } from './revoker.ts'

/** What to wait for, and the notifications meanwhile. */
export interface Wait {
  /** Called at the first poll, with AWS's time. */
  readonly begin: (ending: RevocationTarget, now: Date) => Waiting
  /** Called for targets that end soon. */
  readonly warn: (endings: readonly RevocationTarget[]) => void
  /** Called for targets that end later than this job can run. */
  readonly handOver: (endings: readonly RevocationTarget[]) => void
}

/**
 * Polls whether the awaited grants still exist, and steps each of them. A poll also precedes every end: its answer carries
 * AWS's time, by which the end is decided.
 */
export async function pollAll(
  revoker: Revoker,
  states: readonly AwaitingState[],
  begin: Wait['begin'],
): Promise<readonly RevocationStep[]> {
  const everybody = lazyAsync(() => revoker.inlinePolicies())
  const poll = async (state: AwaitingState): Promise<RevocationStep> => {
    const seen = await findPolicies(revoker, state, everybody)
    const now = revoker.now()
    const next =
      state.kind === 'unpolled'
        ? step(state, { kind: 'first-polled', ...seen, waiting: begin(state.target, now) }, now)
        : step(state, { kind: 'polled', ...seen }, now)
    return logStep(revoker, next)
  }
  return pMap(states, poll, { concurrency: CONCURRENCY })
}

/** Reads all inline policies of the account, once per poll. */
type AskEverybody = () => Promise<Result<InlinePolicies>>

/** Whether any user holds a policy of the target. Its user may have been renamed, so a user without it proves nothing. */
async function findPolicies(revoker: Revoker, state: AwaitingState, everybody: AskEverybody): Promise<PollAnswer> {
  const { target } = state
  const { policies, user: planned, account } = target
  const heldBy = holdersOf(state)
  const unknown = (failure: Failure): PollAnswer => {
    const why = describeFailure(failure)
    revoker.log(`${planned} in ${account.name}: could not look whether the grant is still there. ${why}`)
    return { isThere: undefined, heldBy }
  }
  for (const user of usersOf(target, heldBy)) {
    const names = await revoker.policyNames(user)
    if (!names.ok) return unknown(names.failure)
    if (policies.some(name => names.value?.includes(name))) return { isThere: true, heldBy }
  }
  const users = await everybody()
  if (!users.ok) return unknown(users.failure)
  const held = heldPolicies(users.value, name => policies.includes(name))
  return { isThere: held.length > 0, heldBy: withHolders(target, heldBy, held) }
}
