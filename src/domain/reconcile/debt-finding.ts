import { formatMoment } from '../../shared/instant.ts'
import type { Failure } from '../../shared/result.ts'
import type { DebtsHeld } from '../debt/blocking.ts'
import { type Debt, rejectedLately, stateOfDebt } from '../debt/debt.ts'
import type { AwsAccount } from '../rules/rules.ts'

/** The state of access that nobody approved. */
export type DebtFindingState = 'review-open' | 'review-overdue' | 'review-rejected' | 'review-unreadable'

/** Access that nobody approved, and that others have to review, or have rejected. */
export interface DebtFinding {
  readonly kind: 'debt'
  readonly state: DebtFindingState
  readonly user: string
  readonly account: AwsAccount
  /** Absent where what the witness has cannot be read. */
  readonly debt?: Debt
}

/** The result of mode `review`. */
export interface ReviewResult {
  readonly findings: readonly DebtFinding[]
  readonly failures: readonly Failure[]
}

/** What people have to know of: reviews that are open or late, rejections of the last day, and what cannot be read. */
export function findingsOfDebts(
  held: readonly (DebtsHeld & { readonly account: AwsAccount })[],
  now: Date,
): readonly DebtFinding[] {
  return held.flatMap(({ user, account, debts, isUnreadable }) => {
    const about = { kind: 'debt', user, account } as const
    return [
      ...(isUnreadable ? [{ ...about, state: 'review-unreadable' } as const] : []),
      ...debts.flatMap((debt): DebtFinding[] => {
        const state = findingState(debt, now)
        return state ? [{ ...about, state, debt }] : []
      }),
    ]
  })
}

function findingState(debt: Debt, now: Date): DebtFindingState | undefined {
  switch (stateOfDebt(debt, now)) {
    case 'open':
      return 'review-open'
    case 'overdue':
      return 'review-overdue'
    case 'rejected':
      return rejectedLately(debt, now) && 'review-rejected'
    case 'reviewed':
    case 'void':
      return undefined
  }
}

/** A sentence without a full stop. */
export function describeDebt({ debt, state }: DebtFinding): string {
  if (!debt) return 'What the witness has of access without an approval cannot be read'
  const what = `#${debt.pullRequest.number} gave access that nobody approved, until ${formatMoment(debt.expiresAt)}`
  const rejection = debt.reviews.find(({ verdict }) => verdict === 'rejected')
  if (rejection) return `${what}; ${rejection.by.login} rejected it: ${rejection.text}`
  const due = formatMoment(debt.dueAt)
  return state === 'review-overdue' ? `${what}; its review was due at ${due}` : `${what}; its review is due at ${due}`
}
