import { firstOf } from '../../shared/printable.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { BreakGlass } from '../rules/break-glass.ts'
import { aliasesOf, type GitHubAccount } from '../rules/identity-map.ts'
import { nameOfRule, type Rule } from '../rules/rules.ts'
import { type Authorship, authorshipOf, type Hand } from './authorship.ts'
import { mayApproveIn, permissionIn, refusalsOfChangesAsked, refusalsOfMakers } from './eligibility.ts'
import type { ApprovalPolicy, ReviewEvidence } from './evidence.ts'
import { isGitHubItself, nameOf } from './requesters.ts'
import { isNamed, refusalsOfTeams } from './teams.ts'

/** Who had a part in access that nobody approved. None of them may review it afterwards. */
export interface BreakGlassPeople {
  /** Those who opened, wrote, committed or pushed any of the pull request. */
  readonly askedBy: readonly GitHubAccount[]
  /** All accounts of the beneficiary. */
  readonly beneficiary: readonly GitHubAccount[]
}

/**
 * Refuses access without an approval, unless all who had a part in the pull request, and the beneficiary, are among those whom
 * each of the rules names for that. Everything else is as for an approved request: unknown authors, bots, requesters and logins
 * of the beneficiary; and a person who may approve, and has asked for changes, is heard.
 */
export function refusalsOfBreakGlass(evidence: ReviewEvidence, policy: ApprovalPolicy): readonly Refusal[] {
  const authorship = authorshipOf(evidence)
  return [
    ...refusalsOfMakers(authorship, evidence, policy),
    ...policy.rules.flatMap(rule => refusalsOfWho(authorship, evidence, rule, policy)),
    ...refusalsOfChangesAsked(evidence),
  ]
}

/** What the review afterwards has to be: the strictest of the rules. */
export function reviewDemandOf(rules: readonly Rule[]): BreakGlass['review'] {
  const demands = rules.flatMap(({ breakGlass }) => breakGlass?.review ?? [])
  return {
    approvals: Math.max(1, ...demands.map(({ approvals }) => approvals)),
    withinMs: Math.min(...demands.map(({ withinMs }) => withinMs)),
  }
}

function refusalsOfWho(
  authorship: Authorship,
  evidence: ReviewEvidence,
  rule: Rule,
  { beneficiary, ownLogins, known }: ApprovalPolicy,
): readonly Refusal[] {
  const { teams, collaborators } = evidence
  const who = rule.breakGlass?.who ?? []
  const isAmong = (login: string) => isNamed(login.toLowerCase(), who, teams)
  const others = authorship.hands.flatMap(hand => {
    const name = nameOf(hand, collaborators, known)
    if (isGitHubItself(hand)) return []
    if (hand.isBot || !isAmong(name)) return [name]
    return mayAskNow(hand, evidence) ? [] : [`${name} (${permissionIn(name, evidence)} in this repository now)`]
  })
  const refused = [...new Set(others)]
  const isBeneficiaryNamed = ownLogins.some(isAmong)
  if (refused.length === 0 && isBeneficiaryNamed) return []
  const may = who.length > 0 ? `only ${who.join(', ')} may` : 'nobody may'
  const only = `By ${nameOfRule(rule)}, ${may} have access without an approval`
  return [
    ...(refused.length > 0
      ? [{ message: `${only}, and ${firstOf(refused)} had a part in this pull request`, remedy: HAVE_IT_APPROVED }]
      : []),
    ...(isBeneficiaryNamed
      ? []
      : [{ message: `${only}, and it would be for ${beneficiary.join(', ')}`, remedy: HAVE_IT_APPROVED }]),
    ...refusalsOfTeams(who, teams),
  ]
}

const HAVE_IT_APPROVED =
  'Leave `break_glass` out and have the request approved, in a new pull request; or let one of those open it, alone'

/**
 * Whether the account that had a part is the one that has the login now, and may write. Nobody else looks at it before access
 * opens, so a person who has left, and a login that was registered anew, must not count because the rules still name them.
 */
function mayAskNow({ login = '', id }: Hand, evidence: ReviewEvidence): boolean {
  const now = evidence.collaborators.get(login)
  return mayApproveIn(login, evidence) && (id === undefined || now?.id === id)
}

/** Who had a part in it, each account once. */
export function breakGlassPeople(evidence: ReviewEvidence, { beneficiary, persons }: ApprovalPolicy): BreakGlassPeople {
  const { collaborators } = evidence
  const accountOf = (login: string, id = collaborators.get(login)?.id): GitHubAccount => ({
    login,
    ...(id !== undefined && { id }),
  })
  const hands = authorshipOf(evidence).hands.filter(hand => !isGitHubItself(hand))
  return {
    askedBy: distinctAccounts(
      hands.map(({ login, id }) => (login === undefined ? { ...(id && { id }) } : accountOf(login, id))),
    ),
    beneficiary: [...aliasesOf(beneficiary, persons)].map(login => accountOf(login)),
  }
}

const distinctAccounts = (accounts: readonly GitHubAccount[]): readonly GitHubAccount[] => [
  ...new Map(accounts.map(account => [JSON.stringify([account.id, account.login]), account])).values(),
]
