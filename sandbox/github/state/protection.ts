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

/** The rules of rulesets that the sandbox knows. */
export type BranchRule =
  | { readonly type: 'deletion' | 'non_fast_forward' }
  | {
      readonly type: 'pull_request'
      readonly codeOwners: boolean
      readonly approvals: number
      readonly dismissesStale?: boolean
    }
