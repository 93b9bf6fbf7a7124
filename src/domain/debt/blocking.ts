import { formatMoment } from '../../shared/instant.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { BreakGlassed } from '../approval/approval.ts'
import { type GitHubAccount, type Identity, identityOf, isSamePerson } from '../rules/identity-map.ts'
import { knownAccountsOf } from '../rules/known-accounts.ts'
import { everyonesLogins, loginsOfName, type Rules } from '../rules/rules.ts'
import { type Debt, isUnsettledDebt, stateOfDebt } from './debt.ts'

/** The debts of one user in one account, as far as they can be read. */
export interface DebtsHeld {
  readonly user: string
  readonly debts: readonly Debt[]
  readonly isUnreadable: boolean
}

/**
 * Why people get no access without an approval: one of them, or the beneficiary, had a part in earlier access of that kind that
 * nobody has reviewed. `grant`: the one that is asked for, whose own debt is no reason.
 */
export function refuseDebtors(
  { grant, user, approval }: { readonly grant: string; readonly user: string; readonly approval: BreakGlassed },
  held: readonly DebtsHeld[],
  rules: Rules,
  now: Date,
): readonly Refusal[] {
  const personOf = (accounts: readonly GitHubAccount[]): Identity =>
    identityOf(accounts, everyonesLogins(rules), new Map(), knownAccountsOf(rules))
  const accountsOf = (name: string) => (loginsOfName(rules, name) ?? []).map(login => ({ login: login.toLowerCase() }))
  const people = [...approval.askedBy, ...approval.beneficiary, ...accountsOf(user)].map(each => personOf([each]))
  const isTheirs = (name: string, accounts: readonly GitHubAccount[]) =>
    name.toLowerCase() === user.toLowerCase() ||
    [...accounts, ...accountsOf(name)].some(each => people.some(person => isSamePerson(person, personOf([each]))))
  return held.flatMap(({ user: name, debts, isUnreadable }) => [
    ...(isUnreadable && isTheirs(name, []) ? [unreadable(name)] : []),
    ...debts.flatMap(debt => {
      if (debt.grant === grant) return stateOfDebt(debt, now) === 'rejected' ? [rejected(debt)] : []
      const isOpen = isUnsettledDebt(debt, now) && isTheirs(name, [...debt.askedBy, ...debt.beneficiary])
      return isOpen ? [unreviewed(debt, now)] : []
    }),
  ])
}

const where = ({ issue, pullRequest }: Debt) => (issue === undefined ? `#${pullRequest.number}` : `issue #${issue}`)

function unreviewed(debt: Debt, now: Date): Refusal {
  const { user, pullRequest, dueAt } = debt
  const due =
    stateOfDebt(debt, now) === 'overdue' ? `was due at ${formatMoment(dueAt)}` : `is due at ${formatMoment(dueAt)}`
  return {
    message: `Access of ${user} without an approval (#${pullRequest.number}) has not been reviewed, which ${due}; until then those who had a part in it get no other`,
    remedy: `Have it reviewed in ${where(debt)}, then run this job again; or leave \`break_glass\` out and have the request approved, in a new pull request`,
  }
}

function rejected(debt: Debt): Refusal {
  return {
    message: `This access without an approval was rejected in the review (${where(debt)})`,
    remedy: 'Leave `break_glass` out and have the request approved, in a new pull request',
  }
}

const unreadable = (user: string): Refusal => ({
  message: `What the witness has of earlier access of ${user} without an approval cannot be read, so it is not known whether that was reviewed`,
  remedy:
    'Find out in CloudTrail who wrote to `ledger/break-glass/` of the bucket; until then leave `break_glass` out and have the request approved',
})
