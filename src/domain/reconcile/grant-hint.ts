import { type PolicyCoverage, parsePolicyDocument } from '../grant/policy-document.ts'
import { parsePolicyName } from '../grant/policy-name.ts'
import { type GrantRecord, reachOf } from '../grant/record.ts'
import { holderOf, isSameHolder, isSamePrincipal } from '../principal/principal.ts'
import type { RevocationTarget } from '../revocation/revocation.ts'
import { principalIn } from '../revocation/target.ts'
import { type AwsAccount, unlistedAccount } from '../rules/rules.ts'
import { describeReach, joinReaches, type Reach } from '../session/reach.ts'
import { endGrant } from './emergency-stop.ts'
import type { ObservedPolicy } from './provenance.ts'
import type { AccountSnapshot } from './sweep.ts'

/** A policy that AWS has under a grant id, and the targets that end it. */
export interface HeldGrant {
  readonly policy: ObservedPolicy
  /** What its document allows; absent unless it is a document of ours that ends when the policy's name says. */
  readonly coverage?: PolicyCoverage
  /** Derived from AWS and the rules alone. */
  readonly endings: readonly [RevocationTarget, ...RevocationTarget[]]
}

/** The policies of an account under a grant id: usually one or none; more if the policy was copied. */
export function heldUnder(snapshot: AccountSnapshot, grantId: string): readonly HeldGrant[] {
  return snapshot.policies.flatMap(policy => {
    const [first, ...others] = endGrant({ ...snapshot, policies: [policy] }, grantId)
    if (!first) return []
    const coverage = first.expiresAt && parsePolicyDocument(policy.document)
    return [{ policy, endings: [first, ...others], ...(coverage && { coverage }) }]
  })
}

/** The account that a record names, in the form of the rules, with only the parts that revoking needs. */
export function accountOf(record: GrantRecord): AwsAccount {
  const { account, accountId, region, partition, role, documents, bucket = '' } = record
  const own = unlistedAccount({ name: account, id: accountId, region, partition }, { role, bucket })
  return { ...own, documents: documents.map(name => ({ name, maxMs: 0 })) }
}

/**
 * The targets that end the grant of an untrusted record (a dispatch, the ledger branch: anyone with write access can write
 * those). Only its id is believed: the policies that AWS holds under the id decide holder, account, region and end. The
 * record can only widen that: by instances, by documents, by a user (AWS lists the older sessions of a renamed user under the
 * old name). If AWS holds nothing, no policy tells the scope, so every instance counts, in every known region of the account.
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
  const principal = principalIn(hint)
  const others = byHolder.filter(ending => !isSamePrincipal(ending.principal, principal))
  const hinted = others.map(ending => ({ ...ending, user: hint.user, principal }))
  return held.length > 0 ? [...byHolder, ...hinted] : endingsWithoutPolicy(hint, accounts, now)
}

function widened(ending: RevocationTarget, hint: GrantRecord, opensAt: Date): RevocationTarget {
  const { id, documents } = hint
  return {
    ...ending,
    instances: joinReaches([ending.instances, reachOf(hint)]),
    documents: union(ending.documents, documents),
    // The merge is looked up on GitHub: the record is not believed.
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
  return places.map(({ name, id, region, partition, roles, logs }) => ({
    account: { name, id, region, partition },
    role: roles.revoke,
    bucket: logs.bucket,
    user: hint.user,
    principal: principalIn(hint),
    policies: [hint.policy],
    instances: 'any',
    documents,
    grant: { id: hint.id, opensAt: now },
    // An end in the past would count as proof that access is refused. An account that only the record names may not exist:
    // nothing is waited for there, as otherwise a made-up record would occupy a runner until its end.
    ...(known.length > 0 && expiresAt && expiresAt > now && { expiresAt }),
  }))
}

/** Whether a policy is where its record says. */
export function isHeldBy(record: GrantRecord, { holder }: Pick<ObservedPolicy, 'holder'>): boolean {
  const own = holderOf(principalIn(record))
  return own !== undefined && isSameHolder(own, holder)
}

/** The differences between a record and the policies that AWS has under its id, in words for people; empty if AWS has none. */
export function differencesFromAws(hint: GrantRecord, held: readonly HeldGrant[]): readonly string[] {
  const differing = held.flatMap(({ policy, coverage, endings: [{ account }] }) => [
    ...(isHeldBy(hint, policy) ? [] : ['user']),
    ...(account.id === hint.accountId && account.partition === hint.partition ? [] : ['account']),
    ...(policy.name === hint.policy ? [] : ['end']),
    ...(coverage ? differencesFromDocument(hint, coverage) : ['document of the policy']),
  ])
  return [...new Set(differing)]
}

function differencesFromDocument(hint: GrantRecord, { region, instances, document }: PolicyCoverage): string[] {
  const sorted = (reach: Reach) => describeReach(reach).toSorted().join(' ')
  return [
    ...(region === hint.region ? [] : ['region']),
    ...(sorted(instances) === sorted(reachOf(hint)) ? [] : ['instances']),
    ...(hint.documents.includes(document) ? [] : ['session document']),
  ]
}

const documentsOf = ({ documents }: AwsAccount) => documents.map(({ name }) => name)

const union = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())]
