import { provableTarget } from './documents.ts'
import type {
  FirstPollObservation,
  PassObservation,
  PollAnswer,
  PollObservation,
  RevocationAction,
  RevocationObservation,
  RevocationReport,
  RevocationStep,
  StopObservation,
} from './observation.ts'
import { CLOSING_MS, decidePasses } from './revocation.ts'
import {
  type AwaitingState,
  holdersOf,
  type InterruptedState,
  NO_FINDINGS,
  type OpenState,
  type PolicyHolder,
  type ProvingState,
  type UnpolledState,
  type WaitingState,
} from './state.ts'
import { decidePoll, type Waiting } from './waiting.ts'

/** The next state and actions after an observation at `now`. Each state accepts only the observations that it waits for. */
export function step(state: UnpolledState, observation: FirstPollObservation, now: Date): RevocationStep
export function step(state: WaitingState, observation: PollObservation, now: Date): RevocationStep
export function step(state: ProvingState, observation: PassObservation, now: Date): RevocationStep
export function step(state: OpenState, observation: StopObservation, now: Date): RevocationStep
export function step(state: OpenState, observation: RevocationObservation, now: Date): RevocationStep {
  // The overloads above exclude every other pair.
  switch (observation.kind) {
    case 'first-polled':
      return stepAfterPoll(state as UnpolledState, observation.waiting, observation, now)
    case 'polled':
      return stepAfterPoll(state as WaitingState, (state as WaitingState).waiting, observation, now)
    case 'passed':
      return stepAfterPass(state as ProvingState, observation, now)
    case 'stopped':
      return { state: interrupt(state), actions: [log({ kind: 'interrupted' })] }
    default:
      return observation satisfies never
  }
}

const log = (report: RevocationReport): RevocationAction => ({ kind: 'log', report })

/** Log actions for holders that were not known before. */
function logHolders(before: OpenState, heldBy: readonly PolicyHolder[]): readonly RevocationAction[] {
  const known = holdersOf(before).map(({ user }) => user)
  return heldBy.filter(({ user }) => !known.includes(user)).map(holder => log({ kind: 'holder', holder }))
}

function stepAfterPoll(
  state: AwaitingState,
  waiting: Waiting,
  { isThere, heldBy }: PollAnswer,
  now: Date,
): RevocationStep {
  const { target } = state
  const found = logHolders(state, heldBy)
  const findings = { ...NO_FINDINGS, heldBy }
  const decided = decidePoll(waiting, isThere, now)
  switch (decided.kind) {
    case 'wait': {
      const { until, warn, goneSince } = decided
      const { goneSince: before, warnAt, ...rest } = waiting
      const left = { ...rest, ...(warnAt && !warn && { warnAt }), ...(goneSince && { goneSince }) }
      const isNewlyGone = goneSince !== undefined && before === undefined
      const isFirst = state.kind === 'unpolled'
      return {
        state: { kind: 'waiting', target, nextAt: until, waiting: left, heldBy },
        actions: [
          ...found,
          ...(isNewlyGone ? [log({ kind: 'gone', nextAt: until })] : []),
          ...(isFirst && !isNewlyGone ? [log({ kind: 'waiting', expiresAt: waiting.expiresAt })] : []),
          ...(warn ? [{ kind: 'warn' } as const] : []),
        ],
      }
    }
    case 'hand-over':
      return { state: { kind: 'handed-over', target }, actions: [...found, { kind: 'hand-over' }] }
    case 'verify': {
      const { goneSince } = decided
      return {
        state: { kind: 'verifying', target, nextAt: now, findings, goneSince },
        actions: [...found, log({ kind: 'verifying' })],
      }
    }
    case 'end':
      return { state: { kind: 'passing', target, nextAt: now, findings }, actions: found }
    default:
      return decided satisfies never
  }
}

function stepAfterPass(state: ProvingState, observed: PassObservation, now: Date): RevocationStep {
  const { target, history: before } = state
  const { findings, followUp, isStopped } = observed
  const earlier = before?.passes ?? []
  const pass = { number: earlier.length + 1, ...observed.pass }
  const history = { startedAt: before?.startedAt ?? observed.startedAt, passes: [...earlier, pass] }
  // Access that was ended before by others, and seen gone for long enough, needs only one pass.
  const goneSince = state.kind === 'verifying' ? state.goneSince : undefined
  const minPasses = goneSince ? 1 : followUp.passes
  const provable = provableTarget(target, findings.documents)
  const decision = isStopped ? 'interrupted' : decidePasses(provable, history.passes, minPasses, goneSince)
  const actions = [...logHolders(state, findings.heldBy), log({ kind: 'pass', pass, decision })]
  const ended = { target, findings, history, ...(goneSince && { goneSince }) }
  switch (decision) {
    case 'another-pass':
      return { state: { ...state, findings, history, nextAt: nextPassAt(observed, now) }, actions }
    case 'clean':
      return { state: { kind: 'clean', ...ended }, actions }
    case 'still-open':
      return { state: { kind: 'still-open', ...ended }, actions }
    case 'interrupted':
      return { state: { kind: 'interrupted', ...ended }, actions }
    default:
      return decision satisfies never
  }
}

/**
 * At least {@link CLOSING_MS} after this pass, even if the pass was long or the interval is short: the next pass should find
 * sessions closed, not closing.
 */
function nextPassAt({ roundAt, followUp }: PassObservation, now: Date): Date {
  // The clock may have been corrected backwards during this pass.
  const began = Math.min(roundAt.getTime(), now.getTime())
  return new Date(Math.max(began + followUp.intervalMs, now.getTime() + CLOSING_MS))
}

function interrupt(state: OpenState): InterruptedState {
  const { target } = state
  switch (state.kind) {
    case 'unpolled':
      return { kind: 'interrupted', target, findings: NO_FINDINGS }
    case 'waiting':
      return { kind: 'interrupted', target, findings: { ...NO_FINDINGS, heldBy: state.heldBy } }
    case 'passing':
    case 'verifying': {
      const { nextAt: _, ...known } = state
      return { ...known, kind: 'interrupted' }
    }
    default:
      return state satisfies never
  }
}
