import type { Rules } from '../rules/rules.ts'
import type { Pass, PassDecision } from './revocation.ts'
import type { PolicyHolder, RevocationState, TargetFindings } from './state.ts'
import type { Waiting } from './waiting.ts'

export interface PollAnswer {
  /** Whether anybody holds one of its policies; `undefined` when AWS did not say. */
  readonly isThere: boolean | undefined
  /** All other users who are known to hold some, of this poll and of those before. */
  readonly heldBy: readonly PolicyHolder[]
}

/** The first poll: from its answer on it is known what time it is, and so how long to wait. */
export interface FirstPollObservation extends PollAnswer {
  readonly kind: 'first-polled'
  readonly waiting: Waiting
}

export interface PollObservation extends PollAnswer {
  readonly kind: 'polled'
}

export interface PassObservation {
  readonly kind: 'passed'
  readonly pass: Omit<Pass, 'number'>
  /** All that is known after this pass. */
  readonly findings: TargetFindings
  /** When this pass began to delete, by AWS's time. */
  readonly startedAt: Date
  /** When the round began that this pass was part of: the interval counts from there. */
  readonly roundAt: Date
  /** Whether this job has been told to stop. */
  readonly isStopped: boolean
  /** How many passes, and how far apart, by the rules as they are known now. */
  readonly followUp: Pick<Rules['followUp'], 'passes' | 'intervalMs'>
}

/** This job was told to stop, while it slept. */
export interface StopObservation {
  readonly kind: 'stopped'
}

export type RevocationObservation = FirstPollObservation | PollObservation | PassObservation | StopObservation

/** What the job's log is to say. */
export type RevocationReport =
  | { readonly kind: 'holder'; readonly holder: PolicyHolder }
  | { readonly kind: 'waiting'; readonly expiresAt: Date }
  | { readonly kind: 'gone'; readonly nextAt: Date }
  | { readonly kind: 'verifying' }
  | { readonly kind: 'pass'; readonly pass: Pass; readonly decision: PassDecision | 'interrupted' }
  | { readonly kind: 'interrupted' }

export type RevocationAction =
  | { readonly kind: 'log'; readonly report: RevocationReport }
  /** Tell its pull request that the end is near. */
  | { readonly kind: 'warn' }
  /** Leave it to the next job, or to the sweep. */
  | { readonly kind: 'hand-over' }

export interface RevocationStep {
  readonly state: RevocationState
  readonly actions: readonly RevocationAction[]
}
