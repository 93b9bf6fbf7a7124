import type { EarlyEnd } from './early-end.ts'
import type { PollAnswer, RevocationAction, RevocationReport, RevocationStep } from './observation.ts'
import { type ForeignDeletion, type InquiringState, NO_FINDINGS, type PolledState } from './state.ts'
import { earlyIn, log, logHolders } from './step-parts.ts'
import { decideEarlyEnd, decidePoll, type Waiting } from './waiting.ts'

/** Before its end: it waits on, is handed over, ends, or is asked after. */
export function stepAfterPoll(
  state: PolledState,
  waiting: Waiting,
  { isThere, heldBy }: PollAnswer,
  now: Date,
): RevocationStep {
  const { target } = state
  const found = logHolders(state, heldBy)
  const { goneSince: _, ...rest } = waiting
  const decided = decidePoll(waiting, isThere, now)
  switch (decided.kind) {
    case 'wait': {
      const { until, goneSince } = decided
      const left = withoutWarning(rest, decided)
      const actions = [...found, ...warnIf(decided)]
      if (state.kind === 'retained' && goneSince)
        return { state: { ...state, nextAt: until, waiting: left, heldBy }, actions }
      const logged = reportOf(state, decided, waiting)
      return {
        state: {
          kind: 'waiting',
          target,
          nextAt: until,
          waiting: { ...left, ...(goneSince && { goneSince }) },
          heldBy,
        },
        actions: [...(logged ? [log(logged)] : []), ...actions],
      }
    }
    case 'hand-over':
      return { state: { kind: 'handed-over', target }, actions: [...found, { kind: 'hand-over' }] }
    case 'inquire': {
      const { goneSince } = decided
      const deletion = state.kind === 'retained' ? { deletion: state.deletion } : {}
      return {
        state: { kind: 'inquiring', target, nextAt: now, waiting: rest, heldBy, goneSince, ...deletion },
        actions: found,
      }
    }
    case 'end':
      return {
        state: { kind: 'passing', target, nextAt: now, findings: { ...NO_FINDINGS, heldBy }, ...earlyIn(state) },
        actions: found,
      }
    default:
      return decided satisfies never
  }
}

type WaitDecision = Extract<ReturnType<typeof decidePoll>, { kind: 'wait' }>

const withoutWarning = ({ warnAt, ...rest }: Waiting, { warn }: WaitDecision): Waiting => ({
  ...rest,
  ...(warnAt && !warn && { warnAt }),
})

const warnIf = ({ warn }: WaitDecision): readonly RevocationAction[] => (warn ? [{ kind: 'warn' }] : [])

/** What a poll after which it waits on has to say. */
function reportOf(
  state: PolledState,
  { until, goneSince }: WaitDecision,
  { expiresAt, goneSince: before }: Waiting,
): RevocationReport | undefined {
  if (goneSince && before === undefined) return { kind: 'gone', nextAt: until }
  if (state.kind === 'unpolled') return { kind: 'waiting', expiresAt }
  if (state.kind === 'retained') return { kind: 'back' }
  return undefined
}

/** It has been found out who ended it. */
export function stepAfterInquiry(state: InquiringState, cause: EarlyEnd, now: Date): RevocationStep {
  const { target, waiting, heldBy, goneSince, deletion: before } = state
  const early = { since: goneSince, cause }
  const findings = { ...NO_FINDINGS, heldBy }
  const decided = decideEarlyEnd(waiting, cause, now)
  switch (decided.kind) {
    case 'wait': {
      const deletion: ForeignDeletion = { since: goneSince, isTold: before !== undefined }
      const isNews = before?.isTold === false
      return {
        state: {
          kind: 'retained',
          target,
          nextAt: decided.until,
          waiting: withoutWarning(waiting, decided),
          heldBy,
          deletion,
        },
        actions: [
          ...(before ? [] : [log({ kind: 'retained', since: goneSince, expiresAt: waiting.expiresAt })]),
          ...(isNews ? [{ kind: 'tell-deletion' } as const] : []),
          ...warnIf(decided),
        ],
      }
    }
    case 'hand-over':
      return { state: { kind: 'handed-over', target }, actions: [{ kind: 'hand-over' }] }
    case 'verify':
      return {
        state: { kind: 'verifying', target, nextAt: now, findings, early },
        actions: [log({ kind: 'verifying', cause })],
      }
    case 'end':
      return { state: { kind: 'passing', target, nextAt: now, findings, early }, actions: [] }
    default:
      return decided satisfies never
  }
}
