import type { Observer } from '../../domain/ledger/observer.ts'
import type { Paths } from '../../services/context.ts'
import type { Outbox } from '../../services/notify/outbox.ts'

export interface SweepOptions {
  /** GITHUB_SHA: the commit of the default branch that is checked out. */
  readonly checkout: string
  /** Whether the run itself tells that the checkout is of the default branch, so that GitHub need not be asked to end by it. */
  readonly isOfDefaultBranch: boolean
  readonly paths: Paths
  /** Whether to grant again what was merged and is missing. */
  readonly repair: boolean
  readonly dryRun: boolean
  readonly observer: Observer
  /** The file name of the workflow that checks transcripts. */
  readonly logsWorkflow: string
  readonly outbox: Outbox
}
