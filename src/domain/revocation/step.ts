import { provableTarget } from './documents.ts'
import type {
  FirstPollObservation,
  InquiryObservation,
  PassObservation,
  PollObservation,
  RevocationObservation,
  RevocationStep,
  StopObservation,
} from './observation.ts'
import { CLOSING_MS, decidePasses } from './revocation.ts'
import {
  type InquiringState,
  type InterruptedState,
  NO_FINDINGS,
  type OpenState,
  type PolledState,
  type ProvingState,
  type RetainedState,
  type UnpolledState,
  type WaitingState,
} from './state.ts'
import { stepAfterInquiry, stepAfterPoll } from './step-awaiting.ts'
import { earlyIn, log, logHolders } from './step-parts.ts'
import type { Waiting } from './waiting.ts'

/** The next state and actions after an observation at `now`. Each state accepts only the observations that it waits for. */
export function step(state: UnpolledState, observation: FirstPollObservation, now: Date): RevocationStep
export function step(state: WaitingState | RetainedState, observation: PollObservation, now: Date): RevocationStep
export function step(state: InquiringState, observation: InquiryObservation, now: Date): RevocationStep
export function step(state: ProvingState, observation: PassObservation, now: Date): RevocationStep
export function step(state: OpenState, observation: StopObservation, now: Date): RevocationStep
export function step(state: OpenState, observation: RevocationObservation, now: Date): RevocationStep {
  // The overloads above exclude every other pair.
  switch (observation.kind) {
    case 'first-polled':
      return stepAfterPoll(state as UnpolledState, observation.waiting, observation, now)
    case 'polled':
      return stepAfterPoll(state as PolledState, waitingIn(state as WaitingState | RetainedState), observation, now)
    case 'inquired':
      return stepAfterInquiry(state as InquiringState, observation.cause, now)
    case 'passed':
      return stepAfterPass(state as ProvingState, observation, now)
    case 'stopped':
      return { state: interrupt(state), actions: [log({ kind: 'interrupted' })] }
    default:
      return observation satisfies never
  }
}

/** Policies that another hand deleted have been seen gone before. */
const waitingIn = (state: WaitingState | RetainedState): Waiting =>
  state.kind === 'retained' ? { ...state.waiting, goneSince: state.deletion.since } : state.waiting

function stepAfterPass(state: ProvingState, observed: PassObservation, now: Date): RevocationStep {
  const { target, early, history: before } = state
  const { findings, followUp, isStopped } = observed
  const earlier = before?.passes ?? []
  const pass = { number: earlier.length + 1, ...observed.pass }
  const history = { startedAt: before?.startedAt ?? observed.startedAt, passes: [...earlier, pass] }
  // Access that was ended before by others, and seen gone for long enough, needs only one pass.
  const goneSince = state.kind === 'verifying' ? state.early.since : undefined
  const minPasses = goneSince ? 1 : followUp.passes
  const provable = provableTarget(target, findings.documents)
  const decision = isStopped ? 'interrupted' : decidePasses(provable, history.passes, minPasses, goneSince)
  const actions = [...logHolders(state, findings.heldBy), log({ kind: 'pass', pass, decision })]
  const ended = { target, findings, history, ...(early && { early }) }
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
    case 'inquiring':
    case 'retained':
      return { kind: 'interrupted', target, findings: { ...NO_FINDINGS, heldBy: state.heldBy }, ...earlyIn(state) }
    case 'passing':
    case 'verifying': {
      const { nextAt: _, ...known } = state
      return { ...known, kind: 'interrupted' }
    }
    default:
      return state satisfies never
  }
}
