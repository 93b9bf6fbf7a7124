import type { NamedAccount } from '../approval/pull-request.ts'

/** Who started a workflow run, or started it again. */
export interface Starter extends NamedAccount {
  /** Of the run: `push`, `workflow_dispatch`, `schedule`. */
  readonly event: string
}

/** The workflow run that observes what is recorded. */
export interface Observer {
  /** The address of the run. */
  readonly run: string
  /** Absent where the runner does not say. */
  readonly startedBy?: Starter
}
