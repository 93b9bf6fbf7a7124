import { formatMoment } from '../../shared/instant.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Collaborators, KnownAccount } from './identity-map.ts'
import type { Rules } from './rules.ts'

/** The accounts of which rules say login and id. */
export const knownAccountsOf = ({ accountIds }: Rules): readonly KnownAccount[] =>
  [...accountIds].map(([login, id]) => ({ login, id }))

/** The id that the rules say for a login and that is not this one; `undefined` if there is none. `id`: absent if unknown. */
export function otherIdOf(
  login: string | undefined,
  id: number | undefined,
  known: readonly KnownAccount[],
): number | undefined {
  return known.find(account => account.login === login?.toLowerCase() && account.id !== id)?.id
}

/** The account that had a login when it was first seen. */
export interface WitnessedAccount extends KnownAccount {
  readonly seenAt: Date
}

/** The accounts that have some logins now, without those whose id the rules say: only their change needs a witness. */
export function accountsByLoginAlone(
  logins: Iterable<string>,
  collaborators: Collaborators,
  known: readonly KnownAccount[],
): readonly KnownAccount[] {
  const said = new Set(known.map(({ login }) => login))
  return [...new Set([...logins].map(login => login.toLowerCase()))].flatMap(login => {
    const found = said.has(login) ? undefined : collaborators.get(login)
    return found ? [{ login, id: found.id }] : []
  })
}

/**
 * Refuses logins that belong to another account than when they were first seen: a person can give a login up, and then
 * anyone can register it. `accounts`: the logins that the rules map, with the ids that GitHub has now. A login that was never
 * seen before is accepted; who keeps what was seen must keep it for good.
 */
export function checkKnownIds(
  accounts: readonly KnownAccount[],
  witnessed: readonly WitnessedAccount[],
): readonly Refusal[] {
  return accounts.flatMap(({ login, id }) => {
    const before = witnessed.find(seen => seen.login.toLowerCase() === login.toLowerCase() && seen.id !== id)
    return before ? [changedHands(login, id, `it was ${before.id} at ${formatMoment(before.seenAt)}`)] : []
  })
}

/** The refusal for a login of another account than `before` says: `the rules say 101`. `id`: absent if there is none. */
export function changedHands(login: string, id: number | undefined, before: string): Refusal {
  const write = id === undefined ? '' : `, such as \`{login: ${login}, id: ${id}}\``
  return {
    message: `The account ${login} has changed hands: its id is ${id ?? 'not known'} now, and ${before}`,
    remedy: `Find out which account belongs to this person, and write its login and id in the rule file${write}`,
  }
}
