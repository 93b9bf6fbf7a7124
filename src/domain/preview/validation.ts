import type { Problem } from '../../shared/problem.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Failure } from '../../shared/result.ts'
import type { ApprovalTally } from '../approval/reviews.ts'
import type { Preview } from './preview.ts'

/** What mode `validate` found out about a pull request. */
export interface Validation {
  readonly pullRequest: number
  /** The head that it speaks of. */
  readonly headSha: string
  /** Mistakes in request files and in the rule file. */
  readonly problems: readonly Problem[]
  readonly previews: readonly Preview[]
  readonly approvals: Approvals
  /** What went wrong beside: a comment that could not be written. */
  readonly failures: readonly Failure[]
}

/** How far the offers are from being approved. */
export type Approvals =
  /** Without a token, or with nothing to approve, GitHub is not asked. */
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'known'; readonly tallies: ReadonlyMap<Preview, ApprovalTally> }
  | { readonly kind: 'unknown'; readonly refusal: Refusal }

/** Why a merge would not give what is asked, however many approve: at the request. */
export function refusalsOf(preview: Preview, approvals: Approvals): readonly Refusal[] {
  if (preview.kind === 'refused') return preview.refusals
  return approvals.kind === 'known' ? (approvals.tallies.get(preview)?.refusals ?? []) : []
}

/** Whether the check is red: something has to change before anybody can approve. Missing approvals alone are no mistake. */
export function isInvalid({ problems, previews, approvals, failures }: Validation): boolean {
  const isRefused = previews.some(preview => refusalsOf(preview, approvals).length > 0)
  return problems.length > 0 || failures.length > 0 || isRefused || approvals.kind === 'unknown'
}
