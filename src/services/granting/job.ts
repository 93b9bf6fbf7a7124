import type { Outcome } from '../../domain/merge/outcome.ts'
import { type Decision, type Merge, referTo } from '../../domain/merge/plan.ts'
import type { Rules } from '../../domain/rules/rules.ts'
import type { Git } from '../../git/git.ts'
import type { GitHub } from '../../github/api.ts'
import type { Context } from '../context.ts'
import type { PastEnds } from '../ledger/past-ends.ts'

export interface GrantContext extends Context {
  readonly git: Git
  readonly github: GitHub
  /** Sets an output of the step at once: the follow-up must hear of a grant even if this job dies right after. */
  readonly output: (name: string, value: string) => void
}

/** What all steps of one grant job share. */
export interface Job {
  readonly context: GrantContext
  /** The default branch: its tip is the desired state. */
  readonly branch: string
  readonly rules: Rules
  /** Where request files stand, with its `/`. */
  readonly folder: string
  /** Where the rules stood when this job read them: path, commit and git blob. */
  readonly rulesRead: { readonly path: string; readonly at: string; readonly blobSha: string }
  /** What was ended before is not given again. */
  readonly pastEnds: PastEnds
  /** The address of this workflow run. */
  readonly run: string
}

/** One decision on its way through the job. */
export interface Step<D extends Decision = Decision> {
  readonly merge: Merge
  readonly decision: D
}

export type Removal = Extract<Decision, { kind: 'remove' }>
export type Addition = Exclude<Decision, Removal>

/** Which request, and of which merge: what every outcome of a step says. */
export function aboutOf({ merge, decision }: Step): Pick<Outcome, 'entry' | 'merge'> {
  return { entry: decision.entry, merge: referTo(merge) }
}
