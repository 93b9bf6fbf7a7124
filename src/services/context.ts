import type { Aws } from '../aws/clients.ts'
import type { Clock } from '../shared/clock.ts'

/** What every mode is handed: nothing in here is looked up anywhere else. */
export interface Context {
  readonly clock: Clock
  readonly aws: Aws
  /** One line for the job log; it may carry text from outside. */
  readonly log: (line: string) => void
  /** An error that became data, with its causes: for the debug log. */
  readonly debug: (error: unknown) => void
  /** Aborted when the runner asks the job to stop. */
  readonly signal: AbortSignal
}

/** Where things stand in the repository. */
export interface Paths {
  /** The folder of the request files, with its `/`. */
  readonly requests: string
  readonly config: string
}
/** Calls to one account that are under way at once: IAM throttles early, and publishes no rates. */
export const CONCURRENCY = 4
