import { formatInstant } from '../../shared/instant.ts'
import { type PolicyCoverage, parsePolicyDocument } from '../grant/policy-document.ts'
import { parsePolicyName } from '../grant/policy-name.ts'
import type { GrantRecord } from '../grant/record.ts'
import type { RevocationTarget } from '../revocation/revocation.ts'
import type { AwsAccount } from '../rules/rules.ts'
import { endGrant } from './emergency-stop.ts'
import type { ObservedPolicy } from './observed-policy.ts'
import type { AccountSnapshot } from './sweep.ts'

/** A policy that AWS has under a grant id, and what ends it. */
export interface HeldGrant {
  readonly policy: ObservedPolicy
  /** What its document says; absent unless that is in our words and ends when the policy's name says. */
  readonly coverage?: PolicyCoverage
  /** By AWS and the rules alone. */
  readonly endings: readonly [RevocationTarget, ...RevocationTarget[]]
}

/** The policies of an account under a grant id: none, as a rule one, more if somebody copied it. */
export function heldUnder(snapshot: AccountSnapshot, grantId: string): readonly HeldGrant[] {
  return snapshot.policies.flatMap(policy => {
    const [first, ...others] = endGrant({ ...snapshot, policies: [policy] }, grantId)
    if (!first) return []
    const coverage = first.expiresAt && parsePolicyDocument(policy.document)
    return [{ policy, endings: [first, ...others], ...(coverage && { coverage }) }]
  })
}

/** The account that a record names, as the rules would name it: only so much of it as ending takes. */
export function accountOf({ account, accountId, region, partition, role, documents }: GrantRecord): AwsAccount {
  return {
    name: account,
    id: accountId,
    region,
    partition,
    roles: { grant: role, revoke: role, logs: role },
    documents: documents.map(name => ({ name, maxMs: 0 })),
    logs: { group: '', bucket: '', prefix: '' },
  }
}

/**
 * What ends the grant of a record that anybody may have written (a dispatch, the branch of the ledger). Only its id is
 * believed: what AWS holds under it decides holder, account, region and end. The record can only widen that: by instances,
 * by documents, by a user (AWS knows a renamed user's older sessions by the old name). If AWS holds nothing, policies say
 * nothing any more, so every instance counts, in every region of the account that is known.
 */
export function endingsOfHint(
  hint: GrantRecord,
  held: readonly HeldGrant[],
  accounts: Iterable<AwsAccount>,
  now: Date,
): readonly RevocationTarget[] {
  const byHolder = held.flatMap(({ endings, coverage }) =>
    endings.map(ending => widened(ending, hint, coverage?.notBefore ?? now)),
  )
  const users = (ending: RevocationTarget) => (ending.user === hint.user ? [] : [{ ...ending, user: hint.user }])
  return held.length > 0 ? [...byHolder, ...byHolder.flatMap(users)] : endingsWithoutPolicy(hint, accounts, now)
}

function widened(ending: RevocationTarget, { id, instances, documents }: GrantRecord, opensAt: Date): RevocationTarget {
  return {
    ...ending,
    instances: ending.instances === 'any' ? 'any' : union(ending.instances, instances),
    documents: union(ending.documents, documents),
    // Of what merge it was is asked of GitHub: the record's word for it does not count.
    grant: { id, opensAt },
  }
}

function endingsWithoutPolicy(
  hint: GrantRecord,
  accounts: Iterable<AwsAccount>,
  now: Date,
): readonly RevocationTarget[] {
  const own = accountOf(hint)
  const known = [...accounts].filter(({ id, partition }) => id === own.id && partition === own.partition)
  const places = known.some(({ region }) => region === own.region) ? known : [...known, own]
  const documents = union(...known.map(documentsOf), hint.documents)
  const expiresAt = parsePolicyName(hint.policy)?.expiresAt
  return places.map(({ name, id, region, partition, roles }) => ({
    account: { name, id, region, partition },
    role: roles.revoke,
    user: hint.user,
    policies: [hint.policy],
    instances: 'any',
    documents,
    grant: { id: hint.id, opensAt: now },
    // An end that is over would count as proof that nobody can get in.
    ...(expiresAt && expiresAt > now && { expiresAt }),
  }))
}

/**
 * The record that the next run is handed, with the terms that AWS has: an end that somebody made up would choose how long that
 * run waits before it starts. The user stays, since the next run finds the holder by the grant id.
 */
export function correctedRecord(hint: GrantRecord, held: readonly HeldGrant[]): GrantRecord {
  const [found] = held
  const name = found && parsePolicyName(found.policy.name)
  if (!found || !name) return hint
  const { account, role, instances, documents } = widened(found.endings[0], hint, name.expiresAt)
  return {
    ...hint,
    account: account.name,
    accountId: account.id,
    region: account.region,
    partition: account.partition,
    role,
    policy: found.policy.name,
    instances: instances === 'any' ? hint.instances : [...instances],
    documents: [...documents],
    expiresAt: formatInstant(name.expiresAt),
  }
}

/** In what a record differs from the policies that AWS has under its id, in words for people; nothing if AWS has none. */
export function differencesFromAws(hint: GrantRecord, held: readonly HeldGrant[]): readonly string[] {
  const differing = held.flatMap(({ policy, coverage, endings: [{ account }] }) => [
    ...(policy.user === hint.user ? [] : ['user']),
    ...(account.id === hint.accountId && account.partition === hint.partition ? [] : ['account']),
    ...(policy.name === hint.policy ? [] : ['end']),
    ...(coverage ? differencesFromDocument(hint, coverage) : ['document of the policy']),
  ])
  return [...new Set(differing)]
}

function differencesFromDocument(hint: GrantRecord, { region, instances, document }: PolicyCoverage): string[] {
  const sorted = (ids: readonly string[]) => ids.toSorted().join(' ')
  return [
    ...(region === hint.region ? [] : ['region']),
    ...(sorted(instances) === sorted(hint.instances) ? [] : ['instances']),
    ...(hint.documents.includes(document) ? [] : ['session document']),
  ]
}

const documentsOf = ({ documents }: AwsAccount) => documents.map(({ name }) => name)

const union = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())]
