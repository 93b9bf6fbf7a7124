import type { Authorship } from './authorship.ts'
import { firstOf } from './printable.ts'
import type { Refusal } from './refusal.ts'
import { nameOfRule, type Rule } from './rules.ts'
import { isNamed, refusalsOfTeams, type Teams } from './teams.ts'

/** GitHub's own account, in whose name the merge button and the web editor commit. It asks for nothing. */
const GITHUB_ITSELF = 'web-flow'

/**
 * Whether those who made a pull request may ask on behalf of whoever benefits: `herself` by the logins that all of the rules
 * know her by. All of them ask, not only who opened it: whoever writes into it decides what is asked for.
 */
export function refusalsOfRequesters(
  { hands }: Authorship,
  { teams }: { readonly teams: Teams },
  rule: Rule,
  { beneficiary, herself }: { readonly beneficiary: readonly string[]; readonly herself: readonly string[] },
): Refusal[] {
  const { requesters } = rule
  if (!requesters) return []
  const own = new Set(herself.map(login => login.toLowerCase()))
  const logins = new Set(hands.map(({ login }) => login ?? 'an account that is gone'))
  const refused = [...logins].filter(
    login => login !== GITHUB_ITSELF && !own.has(login) && !isNamed(login, requesters, teams),
  )
  if (refused.length === 0) return []
  const may = requesters.length > 0 ? `only ${requesters.join(', ')} may` : 'nobody may'
  return [
    {
      message: `By ${nameOfRule(rule)}, ${may} ask on behalf of ${beneficiary.join(', ')}, and ${firstOf(refused)} had a part in this pull request`,
      remedy: `Have ${beneficiary[0]} open a pull request of her own${requesters.length > 0 ? ', or one of those who may' : ''}`,
    },
    ...refusalsOfTeams(requesters, teams),
  ]
}
