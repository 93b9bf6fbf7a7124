import { z } from 'zod'
import type { Grant } from '../../domain/grant/grant.ts'
import type { Merge } from '../../domain/merge/plan.ts'
import { aliasesOf, type GitHubAccount, type KnownAccount } from '../../domain/rules/identity-map.ts'
import {
  accountsByLoginAlone,
  checkKnownIds,
  knownAccountsOf,
  type WitnessedAccount,
} from '../../domain/rules/known-accounts.ts'
import { everyonesLogins, loginsOfName } from '../../domain/rules/rules.ts'
import { loginKey } from '../../domain/witness/keys.ts'
import { parseInstant } from '../../shared/instant.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Job } from './job.ts'

/**
 * Refuses a grant whose user is mapped to a login that belongs to another account than when the witness first saw it. Logins
 * whose id the rules say need no witness. What the witness cannot tell is left to {@link checkWitness}, which asks it, too.
 */
export async function checkLoginIds(
  { rules, witness }: Job,
  { evidence }: Merge,
  { user, account, approval }: Grant,
): Promise<readonly Refusal[]> {
  if (!('collaborators' in evidence)) return []
  const logins = aliasesOf(loginsOfName(rules, user) ?? [], everyonesLogins(rules))
  const known = knownAccountsOf(rules)
  const mapped = [
    ...accountsByLoginAlone(logins, evidence.collaborators, known),
    // Nobody else looks at these before access opens.
    ...(approval.kind === 'break-glass' ? askersByLoginAlone(approval.askedBy, known) : []),
  ]
  const witnessed: WitnessedAccount[] = []
  for (const { login, id } of mapped) {
    const { value } = await witness.once(account, loginKey(login), { login, id })
    if (value !== undefined) witnessed.push(seenIn(value, login))
  }
  return checkKnownIds(mapped, witnessed)
}

const askersByLoginAlone = (accounts: readonly GitHubAccount[], known: readonly KnownAccount[]): KnownAccount[] =>
  accounts.flatMap(({ login, id }) =>
    login === undefined || id === undefined || known.some(each => each.login === login) ? [] : [{ login, id }],
  )

const loginFact = () => z.object({ id: z.number().int(), at: z.string() })

/** A fact that cannot be read counts as another account: it grants less. */
function seenIn(fact: unknown, login: string): WitnessedAccount {
  const { data } = loginFact().safeParse(fact)
  return { login, id: data?.id ?? -1, seenAt: parseInstant(data?.at ?? '') ?? new Date(0) }
}
