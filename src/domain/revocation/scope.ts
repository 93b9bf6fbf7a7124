import type { AwsAccount, Rules } from '../rules/rules.ts'
import type { Revocation, RevocationTarget } from './revocation.ts'

/**
 * The entries of the newer rules that reach further than the older ones: another account or region, another role, or a session
 * document more.
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

/** The same ends by the role and the documents of entries of the rules, for those whose account and region they are. */
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

/** Those of `more` that end something which `endings`, or an earlier one of them, do not. */
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
  one.user === other.user &&
  one.owner === other.owner &&
  other.policies.every(policy => one.policies.includes(policy)) &&
  (one.instances === 'any' || (other.instances !== 'any' && other.instances.every(id => one.instances.includes(id)))) &&
  other.documents.every(document => one.documents.includes(document))

/** Whether its passes met anything: a policy that they deleted, or a session that was open. */
export const sawAnything = ({ passes }: Pick<Revocation, 'passes'>): boolean =>
  passes.some(({ deleted, open, terminated }) => deleted.length + open.length + terminated.length > 0)
