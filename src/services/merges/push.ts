/** A push as GitHub describes it: one or several merges on a branch. */
export interface Push {
  /** Full commit ids. */
  readonly before: string
  readonly after: string
  readonly branch: string
}
