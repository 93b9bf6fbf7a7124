import { type RuleTerm, termsOfRule } from './rule-terms.ts'
import type { Rules } from './rules.ts'

/** A rule as it is compared: a rule file has hundreds of them, and each is held against every user in every account. */
export interface ComparedRule {
  readonly number: number
  readonly terms: readonly RuleTerm[]
  /** The same for the same terms. */
  readonly key: string
  /** As `isFor` says, in constant time. */
  readonly appliesTo: (user: string, account: string) => boolean
}

/** The rules that may decide about a user in an account, in order. A user whom the rules do not name gets nothing. */
export type RulesFor = (user: string, account: string) => readonly ComparedRule[]

export function openRules({ users, people, accounts, rules }: Rules): RulesFor {
  const compared = rules.map((rule): ComparedRule => {
    const terms = termsOfRule(rule)
    const [inAccounts, forUsers] = [new Set(rule.accounts), rule.users && new Set(rule.users.map(lowerCase))]
    const appliesTo = (user: string, account: string) =>
      inAccounts.has(account) && (forUsers === undefined || forUsers.has(lowerCase(user)))
    return { number: rule.number, terms, key: JSON.stringify(terms), appliesTo }
  })
  return (user, account) =>
    (users.has(user) || people.has(user)) && accounts.has(account)
      ? compared.filter(rule => rule.appliesTo(user, account))
      : []
}

const lowerCase = (name: string) => name.toLowerCase()
