import { firstOf } from '../../shared/printable.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Collaborators, KnownAccount } from '../rules/identity-map.ts'
import { otherIdOf } from '../rules/known-accounts.ts'
import { nameOfRule, type Rule } from '../rules/rules.ts'
import type { Authorship, Hand } from './authorship.ts'
import { isNamed, refusalsOfTeams, type Teams } from './teams.ts'

/**
 * GitHub's own account. The merge button, the web editor and the API commit in its name, so it does not count as a requester
 * or a bot. Anyone can write its address into a commit, which hides nobody: who pushed counts as well.
 */
const GITHUB_ITSELF = 'web-flow'

export const isGitHubItself = ({ login }: Hand): boolean => login === GITHUB_ITSELF

export interface RequesterPolicy {
  readonly beneficiary: readonly string[]
  readonly ownLogins: readonly string[]
  /** The accounts of which any of the rules says the id. */
  readonly known: readonly KnownAccount[]
}

/**
 * Refuses a pull request whose authors may not ask for the beneficiary. `ownLogins`: the logins that all rules list for the
 * beneficiary. Every author counts, not only the person who opened it, because every author decides what is asked for.
 */
export function refusalsOfRequesters(
  { hands }: Authorship,
  { teams, collaborators }: { readonly teams: Teams; readonly collaborators: Collaborators },
  rule: Rule,
  { beneficiary, ownLogins, known }: RequesterPolicy,
): Refusal[] {
  const { requesters } = rule
  if (!requesters) return []
  const own = new Set(ownLogins.map(login => login.toLowerCase()))
  const others = hands.filter(hand => {
    const name = nameOf(hand, collaborators, known)
    const isOwn = own.has(name) && !hand.isBot
    return name !== GITHUB_ITSELF && !isOwn && !isNamed(name, requesters, teams)
  })
  const refused = [...new Set(others.map(hand => nameOf(hand, collaborators, known)))]
  if (refused.length === 0) return []
  const may = requesters.length > 0 ? `only ${requesters.join(', ')} may` : 'nobody may'
  return [
    {
      message: `By ${nameOfRule(rule)}, ${may} ask on behalf of ${beneficiary.join(', ')}, and ${firstOf(refused)} had a part in this pull request`,
      remedy: `Ask ${beneficiary[0]}${requesters.length > 0 ? ', or one of those who may,' : ''} to open the pull request`,
    },
    ...refusalsOfTeams(requesters, teams),
  ]
}

/**
 * Refuses a pull request in which a bot had a part, unless the rule names it: the person who told the bot is not on record, and
 * could approve what they asked for. Rules that name their requesters refuse other bots by that.
 */
export function refusalsOfBots(
  { hands }: Authorship,
  { collaborators }: { readonly collaborators: Collaborators },
  rule: Rule,
  { known }: Pick<RequesterPolicy, 'known'>,
): Refusal[] {
  const bots = hands.filter(({ isBot, login }) => isBot && login !== GITHUB_ITSELF)
  const [first] = bots
  if (rule.requesters || first === undefined) return []
  const names = [...new Set(bots.map(hand => nameOf(hand, collaborators, known)))]
  return [
    {
      message: `${firstOf(names)} ${first.did}: a bot, and GitHub does not say who told it to`,
      remedy: `Have a person commit, push and open a new pull request, or name the bot under \`requesters\` of ${nameOfRule(rule)}`,
    },
  ]
}

/**
 * The name to look up in the rule. A login that is only claimed counts only if GitHub knows that account by it, and one whose
 * id the rules say only if it has that id.
 */
export function nameOf(hand: Hand, collaborators: Collaborators, known: readonly KnownAccount[]): string {
  const { login, isClaimed } = hand
  if (login === undefined) return 'an account that is gone'
  const id = hand.id ?? collaborators.get(login)?.id
  const isAnother = (isClaimed && collaborators.get(login)?.id !== id) || otherIdOf(login, id, known) !== undefined
  return isAnother ? `the account ${id ?? 'of an unknown id'}, called ${login},` : login
}
