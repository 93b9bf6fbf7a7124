import { firstOf } from '../../shared/printable.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Collaborators } from '../rules/identity-map.ts'
import { nameOfRule, type Rule } from '../rules/rules.ts'
import type { Authorship, Hand } from './authorship.ts'
import { isNamed, refusalsOfTeams, type Teams } from './teams.ts'

/** GitHub's own account. The merge button and the web editor commit in its name. It does not count as a requester. */
const GITHUB_ITSELF = 'web-flow'

/**
 * Refuses a pull request whose authors may not ask for the beneficiary. `ownLogins`: the logins that all rules list for the
 * beneficiary. Every author counts, not only the person who opened it, because every author decides what is asked for.
 */
export function refusalsOfRequesters(
  { hands }: Authorship,
  { teams, collaborators }: { readonly teams: Teams; readonly collaborators: Collaborators },
  rule: Rule,
  { beneficiary, ownLogins }: { readonly beneficiary: readonly string[]; readonly ownLogins: readonly string[] },
): Refusal[] {
  const { requesters } = rule
  if (!requesters) return []
  const own = new Set(ownLogins.map(login => login.toLowerCase()))
  const names = new Set(hands.map(hand => nameOf(hand, collaborators)))
  const refused = [...names].filter(
    name => name !== GITHUB_ITSELF && !own.has(name) && !isNamed(name, requesters, teams),
  )
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

/** The name to look up in the rule. A login that is only claimed counts only if GitHub knows that account by it. */
function nameOf({ login, id, isClaimed }: Hand, collaborators: Collaborators): string {
  if (login === undefined) return 'an account that is gone'
  return isClaimed && collaborators.get(login)?.id !== id ? `the account ${id}, called ${login},` : login
}
