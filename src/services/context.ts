import type { Aws } from '../aws/clients.ts'
import type { Clock } from '../shared/clock.ts'
import type { PatienceLimits } from '../shared/patience.ts'

/** What every mode gets. Code takes these from the context only. */
export interface Context {
  readonly clock: Clock
  readonly aws: Aws
  /** Writes one line to the job log; it may contain text from outside. */
  readonly log: (line: string) => void
  /** Writes an error that became data to the debug log, with its causes. */
  readonly debug: (error: unknown) => void
  /** How long passes wait for one answer; absent: as long as the call itself does. */
  readonly patience?: PatienceLimits | undefined
  /** Aborted when the runner asks the job to stop. */
  readonly signal: AbortSignal
}

/** Paths in the repository. */
export interface Paths {
  /** The folder of the request files, with its `/`. */
  readonly requests: string
  readonly config: string
}

/** Concurrent calls to one account: IAM throttles early, and publishes no rates. */
export const CONCURRENCY = 4
