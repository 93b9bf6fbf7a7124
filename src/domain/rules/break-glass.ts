/** Access without an approval in an emergency. Another person reviews it afterwards. */
export interface BreakGlass {
  /** GitHub logins, and teams as `org/team`: all who ask, and the beneficiary, must be among them. */
  readonly who: readonly string[]
  readonly maxDurationMs: number
  /** How many people have to review it, and within what time after the merge. */
  readonly review: { readonly approvals: number; readonly withinMs: number }
}
