import type { Rules } from '../rules/rules.ts'
import type { EarlyEnd } from './early-end.ts'
import type { Pass, PassDecision } from './revocation.ts'
import type { FurtherHolder, RevocationState, TargetFindings } from './state.ts'
import type { Waiting } from './waiting.ts'

export interface PollAnswer {
  /** Whether anybody holds one of its policies; `undefined` when AWS did not answer. */
  readonly isThere: boolean | undefined
  /** All other known holders, from this poll and earlier ones. */
  readonly heldBy: readonly FurtherHolder[]
}

/** The first poll. Its answer tells the time, and so how long to wait. */
export interface FirstPollObservation extends PollAnswer {
  readonly kind: 'first-polled'
  readonly waiting: Waiting
}

export interface PollObservation extends PollAnswer {
  readonly kind: 'polled'
}

/** Who ended a grant whose policies are gone. */
export interface InquiryObservation {
  readonly kind: 'inquired'
  readonly cause: EarlyEnd
}

export interface PassObservation {
  readonly kind: 'passed'
  readonly pass: Omit<Pass, 'number'>
  /** All findings after this pass. */
  readonly findings: TargetFindings
  /** When the pass began to delete, by AWS's time. */
  readonly startedAt: Date
  /** When the round of this pass began; the interval counts from there. */
  readonly roundAt: Date
  /** Whether this job has been told to stop. */
  readonly isStopped: boolean
  /** The number of passes and their interval, by the rules as known now. */
  readonly followUp: Pick<Rules['followUp'], 'passes' | 'intervalMs'>
}

/** The job was told to stop while it waited. */
export interface StopObservation {
  readonly kind: 'stopped'
}

export type RevocationObservation =
  | FirstPollObservation
  | PollObservation
  | InquiryObservation
  | PassObservation
  | StopObservation

/** A line for the job log. */
export type RevocationReport =
  | { readonly kind: 'holder'; readonly further: FurtherHolder }
  | { readonly kind: 'waiting'; readonly expiresAt: Date }
  | { readonly kind: 'gone'; readonly nextAt: Date }
  | { readonly kind: 'verifying'; readonly cause: EarlyEnd }
  /** Another hand deleted its policies; sessions stay open until then. */
  | { readonly kind: 'retained'; readonly since: Date; readonly expiresAt: Date }
  /** Its policies are there again. */
  | { readonly kind: 'back' }
  | { readonly kind: 'pass'; readonly pass: Pass; readonly decision: PassDecision | 'interrupted' }
  | { readonly kind: 'interrupted' }

export type RevocationAction =
  | { readonly kind: 'log'; readonly report: RevocationReport }
  /** Warn on its pull request that the end is near. */
  | { readonly kind: 'warn' }
  /** Tell its pull request that another hand deleted its policies. */
  | { readonly kind: 'tell-deletion' }
  /** Hand it over to the next job, or to the sweep. */
  | { readonly kind: 'hand-over' }

export interface RevocationStep {
  readonly state: RevocationState
  readonly actions: readonly RevocationAction[]
}
