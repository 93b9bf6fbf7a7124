import type { RequestEntry } from '../request/request.ts'
import type { Rules } from '../rules/rules.ts'

/** From `since`, before `until`, in milliseconds. */
export interface ReportPeriod {
  readonly since: number
  readonly until: number
}

export const isWithinPeriod = (at: number, { since, until }: ReportPeriod): boolean => at >= since && at < until

/** A commit of the first-parent line of the default branch. */
export interface LineCommit {
  readonly sha: string
  /** When it landed, in milliseconds: see `orderTimes`. */
  readonly at: number
  /** The date that it gives itself. */
  readonly ownDate: number
  /** Counted from the first commit. */
  readonly position: number
}

/** A request that a commit of the default branch added, at the beginning of the period or later. */
export interface AddedRequest {
  readonly entry: RequestEntry
  readonly file: string
  /** Of the file, as merged. */
  readonly blobSha: string
  readonly commit: LineCommit
  /** The rules before it; absent if they cannot be read. */
  readonly rulesBefore?: Rules
  /**
   * Later commits that may have landed with it, the last of which GitHub names as the merge: a rebase lands several at once,
   * and git alone does not tell them from commits that were pushed.
   */
  readonly landedWith: readonly LineCommit[]
  /** What took it away again, if anything did. */
  gone?: { readonly commit: LineCommit; readonly by: 'removal' | 'change' }
}

/** A request file that could not be read as of a commit: nothing can have been granted for it. */
export interface UnreadableRequestFile {
  readonly file: string
  readonly commit: LineCommit
}

/** A version of the rule file. `rules`: absent if it cannot be read. */
export interface RulesVersion {
  readonly blobSha: string
  readonly rules?: Rules
}

/** A commit that changed the rule file; `after`: absent if it deleted it. */
export interface RulesStep {
  readonly commit: LineCommit
  readonly before?: RulesVersion
  readonly after?: RulesVersion
}

/** A file of a recorded access review, as a commit added or changed it. */
export interface ReviewFile {
  readonly file: string
  readonly commit: LineCommit
  readonly text: string
}

/** What the default branch says, by git alone. */
export interface MainHistory {
  readonly tip: string
  /** Oldest first. */
  readonly added: readonly AddedRequest[]
  readonly unreadable: readonly UnreadableRequestFile[]
  /** How many commits of the period changed request files. */
  readonly touching: number
  /** The commit with an id that begins with these 12 digits. */
  readonly landed: (beginning: string) => LineCommit | undefined
  /** The rules of the tip; absent if they cannot be read. */
  readonly rules?: Rules
  /** Every version of the rule file that the line has had, by its git blob. */
  readonly versions: ReadonlyMap<string, RulesVersion>
  /** Of the period, oldest first. */
  readonly rulesSteps: readonly RulesStep[]
  readonly reviews: readonly ReviewFile[]
}
