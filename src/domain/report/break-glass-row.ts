import type { GrantRow } from './grant-row.ts'

/** Access that nobody had approved beforehand, and its reviews. */
export interface BreakGlassRow
  extends Pick<GrantRow, 'id' | 'user' | 'account' | 'opensAt' | 'reason' | 'pullRequest' | 'reviewDueAt'> {
  readonly reviews: NonNullable<GrantRow['reviews']>
}

/** A grant as its section has it; `undefined` for one that was approved. */
export function breakGlassIn(grant: GrantRow): BreakGlassRow | undefined {
  const { approval, id, user, account, opensAt, reason, pullRequest, reviewDueAt, reviews = [] } = grant
  return approval.kind === 'break-glass'
    ? { id, user, account, opensAt, reason, pullRequest, reviewDueAt, reviews }
    : undefined
}
