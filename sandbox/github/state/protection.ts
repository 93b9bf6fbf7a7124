/** An environment of the repository's settings. */
export interface EnvironmentRecord {
  readonly id: number
  readonly name: string
  /** Which branches get it: all; those with a protection; or those of these names and patterns. */
  readonly branches: 'all' | 'protected' | readonly (string | { readonly tag: string })[]
  readonly waitMinutes: number
  /** Who must agree to each job. */
  readonly reviewers: readonly string[]
  readonly at: Date
}

export type EnvironmentOptions = Partial<Pick<EnvironmentRecord, 'branches' | 'waitMinutes' | 'reviewers'>>

/** The rules of rulesets that the sandbox knows. Who may bypass them is not modelled: a job of ours may not. */
export type BranchRule =
  | {
      readonly type:
        | 'deletion'
        | 'non_fast_forward'
        | 'creation'
        | 'update'
        | 'required_signatures'
        | 'required_linear_history'
    }
  | { readonly type: 'required_status_checks'; readonly check: string }
  /** None that our messages begin with. */
  | { readonly type: 'commit_message_pattern'; readonly pattern: string }
  | {
      readonly type: 'pull_request'
      readonly codeOwners: boolean
      readonly approvals: number
      readonly dismissesStale?: boolean
    }
