import type { Rules } from '../rules/rules.ts'

/** When a person last had and used access, as far as the records tell. */
export interface LastUse {
  readonly grantedAt?: Date
  readonly sessionAt?: Date
}

/** A rule that would let a person in, whatever instances. */
export interface ReviewedRule {
  /** As messages name it. */
  readonly number: number
  readonly accounts: readonly string[]
  /** Ids and names of instances; absent: all. */
  readonly instances?: readonly string[]
  readonly maxDurationMs: number
  readonly approvals: number
  /** GitHub logins, and teams as `org/team`; absent: everyone with write permission. */
  readonly approvers?: readonly string[]
  /** For how long without an approval. `teams`: only as a member of one of these; empty: the person is named. */
  readonly breakGlass?: { readonly maxDurationMs: number; readonly teams: readonly string[] }
}

export interface ReviewedPerson {
  /** As request files are called. */
  readonly name: string
  readonly kind: 'iam-user' | 'role'
  readonly logins: readonly string[]
  /** Empty: the rules name the person, and let them in nowhere. */
  readonly rules: readonly ReviewedRule[]
  readonly lastUse: LastUse
}

/** Everyone who could get access by the rules. */
export interface AccessReview {
  /** `2026-11` */
  readonly month: string
  /** The commit of the default branch whose rules these are. */
  readonly commit: string
  /** Since when sessions were looked for. */
  readonly since: Date
  /** In the order of their names. */
  readonly people: readonly ReviewedPerson[]
}

/** The month of a report is that of its last moment. `until`: not in the period any more. */
export const reviewedMonth = (until: Date): string => new Date(until.getTime() - 1).toISOString().slice(0, 7)

/** `lastUses`: by names in lower case. */
export function accessReviewOf(
  rules: Rules,
  { since, until, commit }: { readonly since: Date; readonly until: Date; readonly commit: string },
  lastUses: ReadonlyMap<string, LastUse>,
): AccessReview {
  const named = [
    ...[...rules.users].map(([name, logins]) => ({ name, kind: 'iam-user' as const, logins })),
    ...[...rules.people].map(([name, { logins }]) => ({ name, kind: 'role' as const, logins })),
  ]
  const rulesFor = openReviewedRules(rules)
  const people = named
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(each => ({
      ...each,
      rules: rulesFor(each.name, each.logins),
      lastUse: lastUses.get(each.name.toLowerCase()) ?? {},
    }))
  return { month: reviewedMonth(until), commit, since, people }
}

/** As `isFor` says, with each list of users read once: a rule file has hundreds of rules and a thousand people. */
function openReviewedRules({ rules, accounts }: Rules) {
  const open = rules.map(rule => ({
    rule,
    known: rule.accounts.filter(account => accounts.has(account)),
    users: rule.users && new Set(rule.users.map(user => user.toLowerCase())),
  }))
  return (name: string, logins: readonly string[]): readonly ReviewedRule[] =>
    open.flatMap(({ rule, known, users }) => {
      if (known.length === 0 || (users && !users.has(name.toLowerCase()))) return []
      const { number, instances, maxDurationMs, approvals, approvers } = rule
      const breakGlass = breakGlassFor(rule, logins)
      return {
        number,
        accounts: known,
        maxDurationMs,
        approvals,
        ...(instances && { instances }),
        ...(approvers && { approvers }),
        ...(breakGlass && { breakGlass }),
      }
    })
}

function breakGlassFor({ breakGlass }: Rules['rules'][number], logins: readonly string[]): ReviewedRule['breakGlass'] {
  if (!breakGlass) return undefined
  const { who, maxDurationMs } = breakGlass
  const own = new Set(logins.map(login => login.toLowerCase()))
  if (who.some(name => own.has(name.toLowerCase()))) return { maxDurationMs, teams: [] }
  const teams = who.filter(name => name.includes('/'))
  return teams.length > 0 ? { maxDurationMs, teams } : undefined
}
