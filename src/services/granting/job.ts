import type { Aws, Witnesses } from '../../aws/clients.ts'
import type { Observer } from '../../domain/ledger/observer.ts'
import type { Outcome } from '../../domain/merge/outcome.ts'
import { type Decision, type Merge, referTo } from '../../domain/merge/plan.ts'
import type { Rules } from '../../domain/rules/rules.ts'
import type { Git } from '../../git/git.ts'
import type { GitHub } from '../../github/api.ts'
import type { Context } from '../context.ts'
import type { Branch } from '../history/branch.ts'
import type { PastEnds } from '../ledger/past-ends.ts'
import type { Recorder } from '../ledger/recorder.ts'
import type { Witness } from '../witness/witness.ts'
import type { SessionKeys } from './session-keys.ts'

export interface GrantContext extends Context {
  readonly aws: Aws & Witnesses
  readonly git: Git
  readonly github: GitHub
  /** Sets an output of the step at once: the follow-up must learn of a grant even if this job dies right after. */
  readonly output: (name: string, value: string) => void
}

/** What all steps of one grant job share. */
export interface Job {
  readonly context: GrantContext
  /** The default branch. Its tip is the desired state. */
  readonly branch: string
  readonly rules: Rules
  /** The folder of the request files, with its `/`. */
  readonly folder: string
  /** The rule file that this job read: path, commit and git blob. */
  readonly rulesRead: { readonly path: string; readonly at: string; readonly blobSha: string }
  /** The default branch up to a commit of the checkout. Each is read once in a job. */
  readonly branchUpTo: (sha: string) => Promise<Branch>
  /** Past ends by the ledger. A grant that has ended is not granted again. */
  readonly pastEnds: PastEnds
  /** What was done before, which nobody who may only write to the repository can change. */
  readonly witness: Witness
  readonly recorder: Recorder
  readonly sessionKeys: SessionKeys
  /** Whether no run can have granted, or ended, these merges before. */
  readonly isFirstAttempt: boolean
  readonly observer: Observer
}

/** One decision and its merge, as the job processes it. */
export interface Step<D extends Decision = Decision> {
  readonly merge: Merge
  readonly decision: D
}

export type Removal = Extract<Decision, { kind: 'remove' }>
export type Addition = Exclude<Decision, Removal>

/** The request and the merge of a step, which every outcome contains. */
export function aboutOf({ merge, decision }: Step): Pick<Outcome, 'entry' | 'merge'> {
  return { entry: decision.entry, merge: referTo(merge) }
}
