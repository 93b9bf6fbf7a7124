import pMap from 'p-map'
import { describeHolder, holderOf } from '../../domain/principal/principal.ts'
import { heldPolicies, type InlinePolicies } from '../../domain/reconcile/inline-policies.ts'
import { policyHoldersOf, withHolders } from '../../domain/revocation/claims.ts'
import type { EarlyEnd } from '../../domain/revocation/early-end.ts'
import type { PollAnswer, RevocationStep } from '../../domain/revocation/observation.ts'
import type { RevocationTarget } from '../../domain/revocation/revocation.ts'
import { holdersOf, type InquiringState, type PolledState } from '../../domain/revocation/state.ts'
import { step } from '../../domain/revocation/step.ts'
import type { Waiting } from '../../domain/revocation/waiting.ts'
import { lazyAsync } from '../../shared/memoize.ts'
import { clauseOf, describeFailure, type Failure, type Result } from '../../shared/result.ts'
import { CONCURRENCY } from '../context.ts'
import { logStep } from './describe.ts'
import type { Revoker } from './revoker.ts'

/** Finds out who ended a grant whose policies are gone before its end. Never rejects. */
export type Inquire = (target: RevocationTarget) => Promise<EarlyEnd>

/** What to wait for, and the notifications meanwhile. */
export interface Wait {
  /** Called at the first poll, with AWS's time. */
  readonly begin: (ending: RevocationTarget, now: Date) => Waiting
  /** Called for targets that end soon. */
  readonly warn: (endings: readonly RevocationTarget[]) => void
  /** Opens an inquiry: what it reads counts for the targets of one poll. */
  readonly openInquiry: () => Inquire
  /** Called for targets whose policies another hand deleted. */
  readonly tellDeletion: (endings: readonly RevocationTarget[]) => void
  /** Called for targets that end later than this job can run. */
  readonly handOver: (endings: readonly RevocationTarget[]) => void
}

/**
 * Polls whether the awaited grants still exist, and steps each of them. A poll also precedes every end: its answer carries
 * AWS's time, by which the end is decided.
 */
export async function pollAll(
  revoker: Revoker,
  states: readonly PolledState[],
  begin: Wait['begin'],
): Promise<readonly RevocationStep[]> {
  const everybody = lazyAsync(() => revoker.inlinePolicies())
  const poll = async (state: PolledState): Promise<RevocationStep> => {
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

/** Finds out why these grants are gone, and steps each of them. */
export async function inquireAll(
  revoker: Revoker,
  states: readonly InquiringState[],
  openInquiry: Wait['openInquiry'],
): Promise<readonly RevocationStep[]> {
  if (states.length === 0) return []
  const inquire = openInquiry()
  const one = async (state: InquiringState): Promise<RevocationStep> => {
    const { target } = state
    const cause = (await findDeletedHolder(revoker, target)) ?? (await inquire(target))
    return logStep(revoker, step(state, { kind: 'inquired', cause }, revoker.now()))
  }
  return pMap(states, one, { concurrency: CONCURRENCY })
}

/** With a user or role that was deleted, nothing of the grant is left, and nothing can give it again: what is open ends. */
async function findDeletedHolder(revoker: Revoker, { principal }: RevocationTarget): Promise<EarlyEnd | undefined> {
  const holder = holderOf(principal)
  if (!holder) return undefined
  const names = await revoker.policyNames(holder)
  if (!names.ok) return { kind: 'unknown', why: clauseOf(names.failure) }
  return names.value ? undefined : { kind: 'unknown', why: `there is no ${describeHolder(holder)} any more` }
}

/** Reads all inline policies of the account, once per poll. */
type AskEverybody = () => Promise<Result<InlinePolicies>>

/** Whether anything holds a policy of the target. Its user may have been renamed, so a user without it proves nothing. */
async function findPolicies(revoker: Revoker, state: PolledState, everybody: AskEverybody): Promise<PollAnswer> {
  const { target } = state
  const { policies, user: planned, account } = target
  const heldBy = holdersOf(state)
  const unknown = (failure: Failure): PollAnswer => {
    const why = describeFailure(failure)
    revoker.log(`${planned} in ${account.name}: could not look whether the grant is still there. ${why}`)
    return { isThere: undefined, heldBy }
  }
  for (const holder of policyHoldersOf(target, heldBy)) {
    const names = await revoker.policyNames(holder)
    if (!names.ok) return unknown(names.failure)
    if (policies.some(name => names.value?.includes(name))) return { isThere: true, heldBy }
  }
  const users = await everybody()
  if (!users.ok) return unknown(users.failure)
  const held = heldPolicies(users.value, name => policies.includes(name))
  return { isThere: held.length > 0, heldBy: withHolders(target, heldBy, held) }
}
