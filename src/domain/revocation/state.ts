import type { PolicyHolder } from '../principal/principal.ts'
import type { DocumentCheck } from './documents.ts'
import type { GoneEarly } from './early-end.ts'
import type { Coverage, Pass, RevocationTarget } from './revocation.ts'
import type { Waiting } from './waiting.ts'

/**
 * The states of one revocation (docs/design.md §8), as immutable values: `step` returns the next one. Data that only one
 * state has exists only in that state.
 */
export type RevocationState = OpenState | HandedOverState | EndedState

/** Not finished: the next action is due at `nextAt`. */
export type OpenState = AwaitingState | ProvingState

/** The end has not been reached. */
export type AwaitingState = PolledState | InquiringState

/** The next poll tells how it goes on. */
export type PolledState = UnpolledState | WaitingState | RetainedState

/** Passes delete, terminate and list until they prove that access has ended. */
export type ProvingState = PassingState | VerifyingState

/** Finished: no pass follows. */
export type EndedState = SettledState | InterruptedState

interface Subject {
  /** As planned; findings of passes do not change it. */
  readonly target: RevocationTarget
}

interface Scheduled {
  /** When the next poll or pass is due. */
  readonly nextAt: Date
}

/** Before the first poll: AWS has not answered yet, so the time is not known. */
export interface UnpolledState extends Subject, Scheduled {
  readonly kind: 'unpolled'
}

export interface WaitingState extends Subject, Scheduled {
  readonly kind: 'waiting'
  readonly waiting: Waiting
  readonly heldBy: readonly FurtherHolder[]
}

/** Its policies are gone before its end: who ended it has to be found out. */
export interface InquiringState extends Subject, Scheduled {
  readonly kind: 'inquiring'
  readonly waiting: Waiting
  readonly heldBy: readonly FurtherHolder[]
  readonly goneSince: Date
  /** Present if another hand was found to have deleted them when this was last asked. */
  readonly deletion?: ForeignDeletion
}

/**
 * Another hand deleted its policies. What they let in is still approved, so it stays open until the end; every poll asks again
 * whether that is so.
 */
export interface RetainedState extends Subject, Scheduled {
  readonly kind: 'retained'
  readonly waiting: Waiting
  readonly heldBy: readonly FurtherHolder[]
  readonly deletion: ForeignDeletion
}

export interface ForeignDeletion {
  readonly since: Date
  /** Whether its pull request was told: not before it was found twice, for a job of ours may not have written down its end yet. */
  readonly isTold: boolean
}

/** A user or role that holds a policy of the target and was not in the plan, with the first such policy. */
export interface FurtherHolder {
  readonly holder: PolicyHolder
  /** The name of the policy. */
  readonly name: string
}

/** The findings of polls and passes. They decide whose sessions end. */
export interface TargetFindings {
  /** Others that hold its policies: usually the same IAM user, renamed. */
  readonly heldBy: readonly FurtherHolder[]
  readonly documents: DocumentCheck
  /** What other live grants of its holders allow, by the key of the holder; absent until that has been read. */
  readonly live: ReadonlyMap<string, readonly Coverage[]>
}

export interface PassHistory {
  /** When the first pass began to delete, by AWS's time. */
  readonly startedAt: Date
  /** At least one. */
  readonly passes: readonly Pass[]
}

interface Provable extends Subject {
  readonly findings: TargetFindings
  /** Present if its policies were gone before its end. */
  readonly early?: GoneEarly
  /** Absent before the first pass. */
  readonly history?: PassHistory
}

export interface PassingState extends Provable, Scheduled {
  readonly kind: 'passing'
}

/** It was ended before its expiry by another job or person. */
export interface VerifyingState extends Provable, Scheduled {
  readonly kind: 'verifying'
  readonly early: GoneEarly
}

/** The passes of this job are finished. */
export interface SettledState extends Provable {
  readonly kind: 'clean' | 'still-open'
  readonly history: PassHistory
}

/** This job was told to stop before the passes could prove anything. */
export interface InterruptedState extends Provable {
  readonly kind: 'interrupted'
}

/** It ends later than this job can run: the next job or the sweep takes over. */
export interface HandedOverState extends Subject {
  readonly kind: 'handed-over'
}

export const NO_FINDINGS: TargetFindings = { heldBy: [], documents: { kind: 'consistent' }, live: new Map() }

/** The first state of each target at `now`: waiting for its end, or ending at once. */
export function beginRevocations(
  targets: readonly RevocationTarget[],
  isAwaited: boolean,
  now: Date,
): readonly OpenState[] {
  return targets.map(target =>
    isAwaited
      ? { kind: 'unpolled', target, nextAt: now }
      : { kind: 'passing', target, nextAt: now, findings: NO_FINDINGS },
  )
}

/** Other known holders of its policies. */
export function holdersOf(state: OpenState): readonly FurtherHolder[] {
  switch (state.kind) {
    case 'unpolled':
      return []
    case 'waiting':
    case 'inquiring':
    case 'retained':
      return state.heldBy
    case 'passing':
    case 'verifying':
      return state.findings.heldBy
    default:
      return state satisfies never
  }
}

export const isPolled = (state: RevocationState): state is PolledState =>
  state.kind === 'unpolled' || state.kind === 'waiting' || state.kind === 'retained'

export const isInquiring = (state: RevocationState): state is InquiringState => state.kind === 'inquiring'

export const isProving = (state: RevocationState): state is ProvingState =>
  state.kind === 'passing' || state.kind === 'verifying'

export const isOpen = (state: RevocationState): state is OpenState =>
  isPolled(state) || isInquiring(state) || isProving(state)

export const isEnded = (state: RevocationState): state is EndedState =>
  state.kind === 'clean' || state.kind === 'still-open' || state.kind === 'interrupted'
