import pMap from 'p-map'
import { heldPolicies, type InlinePolicies } from '../../domain/reconcile/inline-policies.ts'
import { usersOf, withHolders } from '../../domain/revocation/claims.ts'
import type { PollAnswer, RevocationStep } from '../../domain/revocation/observation.ts'
import type { RevocationTarget } from '../../domain/revocation/revocation.ts'
import { type AwaitingState, holdersOf } from '../../domain/revocation/state.ts'
import { step } from '../../domain/revocation/step.ts'
import type { Waiting } from '../../domain/revocation/waiting.ts'
import { memoizeAsync } from '../../shared/memoize.ts'
import { describeFailure, type Failure, type Result } from '../../shared/result.ts'
import { CONCURRENCY } from '../context.ts'
import { logStep } from './describe.ts'
import type { Revoker } from './revoker.ts'

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
 * Looks whether the grants that are waited for are still there, and what follows for each. It comes before every end as well:
 * its answer carries AWS's time, by which the end is judged.
 */
export async function pollAll(
  revoker: Revoker,
  states: readonly AwaitingState[],
  begin: Wait['begin'],
): Promise<readonly RevocationStep[]> {
  const everybody = memoizeAsync(() => revoker.inlinePolicies())
  const poll = async (state: AwaitingState): Promise<RevocationStep> => {
    const seen = await findPolicies(revoker, state, () => everybody(''))
    const now = revoker.now()
    const next =
      state.kind === 'unpolled'
        ? step(state, { kind: 'first-polled', ...seen, waiting: begin(state.target, now) }, now)
        : step(state, { kind: 'polled', ...seen }, now)
    return logStep(revoker, next)
  }
  return pMap(states, poll, { concurrency: CONCURRENCY })
}

/** All inline policies of the account: one call for a whole look. */
type AskEverybody = () => Promise<Result<InlinePolicies>>

/** Whether anybody holds a policy of it. Its user may have been renamed: so who does not have it proves nothing. */
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
