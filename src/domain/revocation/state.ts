import type { DocumentCheck } from './documents.ts'
import type { Coverage, Pass, RevocationTarget } from './revocation.ts'
import type { Waiting } from './waiting.ts'

/**
 * The states of one revocation (docs/design.md §8). Each is a value: `step` answers the next one. What only one state knows is
 * in that state alone.
 */
export type RevocationState = OpenState | HandedOverState | EndedState

/** Something is still to be done, at `nextAt`. */
export type OpenState = AwaitingState | ProvingState

/** Its end is still waited for. */
export type AwaitingState = UnpolledState | WaitingState

/** Passes delete, terminate and look, until it is proven that access has ended. */
export type ProvingState = PassingState | VerifyingState

/** No pass comes after it. */
export type EndedState = SettledState | InterruptedState

interface Subject {
  /** As it was planned, whatever passes have found since. */
  readonly target: RevocationTarget
}

interface Scheduled {
  /** When it is next to be polled, or to have its next pass. */
  readonly nextAt: Date
}

/** It is to be waited for, and AWS has not been asked yet; so it is not known yet what time it is. */
export interface UnpolledState extends Subject, Scheduled {
  readonly kind: 'unpolled'
}

export interface WaitingState extends Subject, Scheduled {
  readonly kind: 'waiting'
  readonly waiting: Waiting
  readonly heldBy: readonly PolicyHolder[]
}

/** An IAM user who was not planned for, and the first policy of the target that was found with them. */
export interface PolicyHolder {
  readonly user: string
  readonly name: string
}

/** What polls and passes have found out, by which it is decided whose sessions end. */
export interface TargetFindings {
  /** Other IAM users who were found to hold its policies: the same user under a new name, as a rule. */
  readonly heldBy: readonly PolicyHolder[]
  readonly documents: DocumentCheck
  /** What other live grants of its users allow; a name is absent until that could be read. */
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
  /** Absent before the first pass. */
  readonly history?: PassHistory
}

export interface PassingState extends Provable, Scheduled {
  readonly kind: 'passing'
}

/** Somebody else ended it before its time. */
export interface VerifyingState extends Provable, Scheduled {
  readonly kind: 'verifying'
  /** Since when its policies are known to be gone. */
  readonly goneSince: Date
}

/** The passes of this job are over. */
export interface SettledState extends Provable {
  readonly kind: 'clean' | 'still-open'
  readonly history: PassHistory
  readonly goneSince?: Date
}

/** This job was told to stop before the passes could prove anything. */
export interface InterruptedState extends Provable {
  readonly kind: 'interrupted'
  readonly goneSince?: Date
}

/** It ends later than this job may live: the next job, or the sweep, has it. */
export interface HandedOverState extends Subject {
  readonly kind: 'handed-over'
}

export const NO_FINDINGS: TargetFindings = { heldBy: [], documents: { kind: 'consistent' }, live: new Map() }

/** Each target as it begins at `now`, to be waited for or to end at once. */
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

/** Other users who are known to hold its policies. */
export function holdersOf(state: OpenState): readonly PolicyHolder[] {
  switch (state.kind) {
    case 'unpolled':
      return []
    case 'waiting':
      return state.heldBy
    case 'passing':
    case 'verifying':
      return state.findings.heldBy
    default:
      return state satisfies never
  }
}

export const isAwaiting = (state: RevocationState): state is AwaitingState =>
  state.kind === 'unpolled' || state.kind === 'waiting'

export const isProving = (state: RevocationState): state is ProvingState =>
  state.kind === 'passing' || state.kind === 'verifying'

export const isOpen = (state: RevocationState): state is OpenState => isAwaiting(state) || isProving(state)

export const isEnded = (state: RevocationState): state is EndedState =>
  state.kind === 'clean' || state.kind === 'still-open' || state.kind === 'interrupted'
