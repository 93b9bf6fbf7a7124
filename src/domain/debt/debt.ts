import type { Request } from '../request/request.ts'
import type { GitHubAccount } from '../rules/identity-map.ts'

/** Access that nobody approved, and what others said of it afterwards. */
export interface Debt {
  /** The id of its grant. */
  readonly grant: string
  /** The name of the person whom it was for. */
  readonly user: string
  /** A key of the rule file's `accounts:`. */
  readonly account: string
  readonly request: Request
  readonly pullRequest: { readonly number: number; readonly url: string }
  readonly mergedAt: Date
  readonly expiresAt: Date
  /** By when it has to be reviewed. */
  readonly dueAt: Date
  /** How many people have to review it. */
  readonly approvals: number
  /** Neither those who asked nor the beneficiary may review it. */
  readonly askedBy: readonly GitHubAccount[]
  readonly beneficiary: readonly GitHubAccount[]
  /** The issue where it is to be reviewed; absent until it is opened. */
  readonly issue?: number
  /** Each of another person, the first one first. */
  readonly reviews: readonly DebtReview[]
  /** Whether nothing was given after all, by the job that recorded it. */
  readonly isVoid: boolean
}

/** What a person with the right to approve said afterwards. */
export interface DebtReview {
  readonly verdict: 'approved' | 'rejected'
  readonly by: { readonly login: string; readonly id: number }
  readonly at: Date
  /** The id of the comment. */
  readonly comment: number
  readonly text: string
}

/** Whether it still has to be reviewed. What was rejected has been reviewed. */
export type DebtState = 'open' | 'overdue' | 'reviewed' | 'rejected' | 'void'

export function stateOfDebt({ reviews, approvals, dueAt, isVoid }: Debt, now: Date): DebtState {
  if (reviews.some(({ verdict }) => verdict === 'rejected')) return 'rejected'
  if (reviews.length >= approvals) return 'reviewed'
  if (isVoid) return 'void'
  return now > dueAt ? 'overdue' : 'open'
}

/** Whether it keeps the people of it from other access without an approval. */
export const isUnsettledDebt = (debt: Debt, now: Date): boolean => ['open', 'overdue'].includes(stateOfDebt(debt, now))

/** For how long a rejection is an alarm: until people have seen it. */
const REJECTION_ALARM_MS = 24 * 3_600_000

/** When the last person rejected it, if that was lately. */
export function rejectedLately({ reviews }: Debt, now: Date): DebtReview | undefined {
  return reviews.find(({ verdict, at }) => verdict === 'rejected' && now.getTime() - at.getTime() < REJECTION_ALARM_MS)
}
