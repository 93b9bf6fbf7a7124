import { disqualificationOf, incapacityOf } from '../approval/eligibility.ts'
import type { ReviewEvidence } from '../approval/evidence.ts'
import type { AccountType } from '../approval/pull-request.ts'
import { type IdentityMap, identityOf, isSamePerson, type KnownAccount } from '../rules/identity-map.ts'
import { knownAccountsOf } from '../rules/known-accounts.ts'
import { loginsOfName, matchRule, type Rule, type Rules } from '../rules/rules.ts'
import type { Debt } from './debt.ts'

/** A comment of an issue, as GitHub tells it. */
export interface IssueComment {
  readonly id: number
  readonly url: string
  readonly body: string
  readonly at: Date
  /** Absent when the account is gone. */
  readonly author?: { readonly login: string; readonly id: number; readonly type: AccountType }
  /** Whether an app wrote it, as itself or in the name of a person. */
  readonly isByApp: boolean
  /** Whether its text was changed after it was written, by anybody. */
  readonly isEdited: boolean
}

/** Who a reviewer is, by GitHub and the rules. */
export interface ReviewerEvidence extends Pick<ReviewEvidence, 'collaborators' | 'teams'> {
  readonly persons: IdentityMap
  readonly known: readonly KnownAccount[]
}

/** The rule by which a debt may be reviewed: the one that decides about such a request now; `undefined` if none does. */
export const ruleOfDebt = ({ user, request }: Debt, rules: Rules): Rule | undefined => matchRule(user, request, rules)

/**
 * Why a comment is no review of a debt; `undefined` if it is one. The reviewer is a person who may approve such a request at
 * this moment, and neither asked for this one nor had the access; accounts are compared by their ids, and by login as well.
 */
export function refuseReviewer(
  debt: Debt,
  comment: IssueComment,
  rules: Rules,
  evidence: ReviewerEvidence,
): string | undefined {
  const { author } = comment
  if (!author) return 'its account is gone'
  if (comment.isEdited) return 'it was edited, and GitHub does not say by whom'
  if (author.type !== 'User' || comment.isByApp) return 'it was not written by a person'
  const rule = ruleOfDebt(debt, rules)
  if (!rule) return 'no rule is for such a request any more, so nobody may approve one'
  const { persons, known, collaborators } = evidence
  const login = author.login.toLowerCase()
  const person = identityOf([{ login, id: author.id }], persons, collaborators, known)
  const hands = debt.askedBy.map(asked => ({ ...asked, did: 'asked for this access' }))
  const logins = debt.beneficiary.flatMap(each => each.login ?? [])
  const makers = {
    hands: [...hands, ...debt.beneficiary.map(each => ({ ...each, did: 'had this access' }))],
    refusals: [],
  }
  const own = [...logins, ...(loginsOfName(rules, debt.user) ?? [])]
  const barred = disqualificationOf(person, makers, evidence, { beneficiary: own, persons, known })
  if (barred !== undefined) return `${author.login} ${barred}`
  const isRepeated = debt.reviews.some(({ by }) =>
    isSamePerson(person, identityOf([{ login: by.login.toLowerCase(), id: by.id }], persons, collaborators, known)),
  )
  if (isRepeated) return `${author.login} has reviewed it already`
  const incapacity = incapacityOf({ login, id: author.id }, evidence, { rules: [rule], known: knownAccountsOf(rules) })
  return incapacity === undefined ? undefined : `${author.login} ${incapacity}`
}
