import { includesPrincipal } from '../principal/principal.ts'
import type { AwsAccount, Rules } from '../rules/rules.ts'
import { reachesAll } from '../session/reach.ts'
import type { Revocation, RevocationTarget } from './revocation.ts'

/**
 * The entries of the newer rules that the older ones do not cover: another account, region or role, or an additional session
 * document.
 */
export function reachingFurther(
  newer: Pick<Rules, 'accounts'>,
  older: Pick<Rules, 'accounts'> | undefined,
): readonly AwsAccount[] {
  const before = [...(older?.accounts.values() ?? [])]
  return [...newer.accounts.values()].filter(
    account =>
      !before.some(
        ({ id, region, partition, roles, documents }) =>
          id === account.id &&
          region === account.region &&
          partition === account.partition &&
          roles.revoke === account.roles.revoke &&
          account.documents.every(({ name }) => documents.some(known => known.name === name)),
      ),
  )
}

/** The same targets with the roles and documents of matching entries of the rules (by account and region). */
export function byEntries(
  endings: readonly RevocationTarget[],
  entries: readonly AwsAccount[],
): readonly RevocationTarget[] {
  return endings.flatMap(ending =>
    entries
      .filter(({ id, region }) => id === ending.account.id && region === ending.account.region)
      .map(entry => ({
        ...ending,
        role: entry.roles.revoke,
        documents: [...new Set([...ending.documents, ...entry.documents.map(({ name }) => name)])],
      })),
  )
}

/** The targets of `more` that end something that neither `endings` nor an earlier one of them ends. */
export function notYetIn(
  endings: readonly RevocationTarget[],
  more: readonly RevocationTarget[],
): readonly RevocationTarget[] {
  const all = [...endings]
  return more.filter(ending => {
    const isNew = !all.some(other => covers(other, ending))
    if (isNew) all.push(ending)
    return isNew
  })
}

const covers = (one: RevocationTarget, other: RevocationTarget): boolean =>
  one.role === other.role &&
  one.account.id === other.account.id &&
  one.account.region === other.account.region &&
  includesPrincipal(one.principal, other.principal) &&
  other.policies.every(policy => one.policies.includes(policy)) &&
  reachesAll(one.instances, other.instances) &&
  other.documents.every(document => one.documents.includes(document))

/** Whether its passes deleted a policy or found an open session. */
export const sawAnything = ({ passes }: Pick<Revocation, 'passes'>): boolean =>
  passes.some(({ deleted, open, terminated }) => deleted.length + open.length + terminated.length > 0)
