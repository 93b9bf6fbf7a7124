import pMap from 'p-map'
import type { GrantReference } from '../../domain/grant/grant.ts'
import type { GrantRecord } from '../../domain/grant/record.ts'
import { isSameGrant } from '../../domain/grant/same-grant.ts'
import { policyAction } from '../../domain/principal/principal.ts'
import {
  accountOf,
  differencesFromAws,
  endingsOfHint,
  type HeldGrant,
  isHeldBy,
} from '../../domain/reconcile/grant-hint.ts'
import type { RevocationTarget } from '../../domain/revocation/revocation.ts'
import type { RevokeSelector } from '../../domain/revocation/selector.ts'
import { principalIn } from '../../domain/revocation/target.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import { formatInstant } from '../../shared/instant.ts'
import { distinct, type Failure } from '../../shared/result.ts'
import type { Context } from '../context.ts'
import { CONCURRENCY } from '../context.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Merges } from '../ledger/merges.ts'
import { LEDGER_BRANCH } from '../ledger/paths.ts'
import type { Witness } from '../witness/witness.ts'
import { findHeld, notAmong, unknownGrant } from './find-target.ts'
import { NOTHING_FOUND } from './found.ts'
import { readRecorded } from './recorded.ts'

export interface HintSources {
  readonly ledger: Pick<Ledger, 'grants'>
  readonly witness: Pick<Witness, 'read'>
  readonly merges: Merges
}

/** What witness, ledger and GitHub have under the ids that a revocation was asked for. */
export interface Compared {
  /** Targets from the witness and the ledger that AWS does not have. They can only add to what ends. */
  readonly endings: readonly RevocationTarget[]
  /** Ids of which AWS has nothing, and whether there is a record. */
  readonly unseen: ReadonlyMap<string, 'recorded' | 'unknown'>
  /** Accounts that could not be read. */
  readonly unread: readonly Failure[]
  /** Differences, and what could not be compared. */
  readonly failures: readonly Failure[]
}

/** The ids of a relay that neither AWS nor a record knows. While an account could not be read, an id may be of a grant there. */
export const unknownAmong = (target: RevokeSelector, { unseen }: Compared, unread: readonly Failure[]) =>
  target.kind === 'grant-ids' && unread.length === 0
    ? [...unseen].flatMap(([id, why]) => (why === 'unknown' ? [unknownGrant(id)] : []))
    : []

type Held = ReadonlyMap<string, readonly HeldGrant[]>

/**
 * Compares the records that were handed over with AWS, the witness, the ledger and the merge. Differences are reported and do
 * not prevent any end: what one of them does not have, another one may.
 */
export async function compareHints(
  context: Context,
  { ledger, merges, witness }: HintSources,
  target: RevokeSelector,
  accounts: readonly AwsAccount[],
  held: Held,
): Promise<Compared> {
  const hints = hintsIn(target)
  const ids = [...new Set(hints.map(({ id }) => id))]
  const read = async (id: string) => [id, await readRecorded({ ledger, witness }, id, accounts)] as const
  const known = new Map(await pMap(ids, read, { concurrency: CONCURRENCY }))
  const recorded = [...known.values()].flatMap(({ records }) => records)
  // The account of a recorded grant may have been removed from the rules.
  const others = notAmong(accounts, recorded.map(accountOf))
  const elsewhere = others.length > 0 ? await findHeld(context, ids, others) : NOTHING_FOUND
  const heldOf = (id: string) => held.get(id) ?? elsewhere.held.get(id) ?? []
  const now = context.clock.now()

  const records = hints.flatMap(({ record }) => record ?? [])
  const { found, failures } = await merges.references(records.map(({ id }) => id))
  const differing = records.flatMap(record =>
    differences(record, heldOf(record.id), known.get(record.id)?.records ?? [], {
      reference: found.get(record.id),
      isKnown: failures.length === 0,
    }),
  )
  const unseen = ids.flatMap(id => {
    const { records = [], failures = [] } = known.get(id) ?? {}
    const isRecorded = records.length > 0 || failures.length > 0
    return heldOf(id).length > 0 ? [] : [[id, isRecorded ? 'recorded' : 'unknown'] as const]
  })
  // If AWS has the policy, a record of the same holder adds nothing.
  const addsHolder = (record: GrantRecord) => !heldOf(record.id).some(({ policy }) => isHeldBy(record, policy))
  return {
    endings: recorded.filter(addsHolder).flatMap(record => endingsOfHint(record, heldOf(record.id), accounts, now)),
    unseen: new Map(unseen),
    unread: elsewhere.unread,
    failures: [...distinct([...known.values()].flatMap(each => each.failures)), ...failures, ...differing],
  }
}

function hintsIn(target: RevokeSelector): readonly { readonly id: string; readonly record?: GrantRecord }[] {
  switch (target.kind) {
    case 'grants':
      return target.grants.map(record => ({ id: record.id, record }))
    case 'grant-id':
      return [{ id: target.id }]
    case 'grant-ids':
      return target.ids.map(id => ({ id }))
    case 'user':
    case 'everything':
      return []
  }
}

interface MergeLook {
  readonly reference: GrantReference | undefined
  /** Whether GitHub has answered. If so, a missing reference means that there is no such merge. */
  readonly isKnown: boolean
}

/** A user who was renamed keeps the policy: that is a reason which needs no culprit. */
function mayBeRenamed({ user }: GrantRecord, held: readonly HeldGrant[]): string | undefined {
  const holders = held.map(({ policy }) => policy.holder)
  const others = [...new Set(holders.flatMap(({ kind, name }) => (kind === 'user' && name !== user ? [name] : [])))]
  if (others.length === 0) return undefined
  const names = others.join(', ')
  return `AWS has its policy under the IAM user ${names}: ${user} may have been renamed. Then rename the request file of ${user} and its entry under users: in the rules, and all is well.`
}

function differences(
  hint: GrantRecord,
  held: readonly HeldGrant[],
  recorded: readonly GrantRecord[],
  { reference, isKnown }: MergeLook,
): readonly Failure[] {
  const fromAws = differencesFromAws(hint, held)
  const isMergeOther =
    reference?.mergedAt === undefined
      ? isKnown
      : reference.pullRequest !== hint.pullRequest || formatInstant(reference.mergedAt) !== hint.mergedAt
  const from = [
    ...(fromAws.length > 0 ? [`what AWS has under that id (${fromAws.join(', ')})`] : []),
    ...(recorded.some(record => !isSameGrant(record, hint)) ? ['the ledger'] : []),
    ...(isMergeOther ? ['the merge that GitHub has'] : []),
  ]
  if (from.length === 0) return []
  const renamed = mayBeRenamed(hint, held)
  const put = policyAction('Put', principalIn(hint))
  const find = renamed === undefined ? 'Find' : `${renamed} Otherwise find`
  return [
    {
      message: `The record of grant ${hint.id} differs from ${from.join(', and from ')}. Access was ended by what AWS has. ${find} out who started this run, and hand over only what mode \`grant\` puts out; and find out who wrote the other: in CloudTrail who called ${put}, and who pushed to ${LEDGER_BRANCH}`,
    },
  ]
}
