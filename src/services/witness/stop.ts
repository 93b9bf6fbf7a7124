import type { RevokeSelector } from '../../domain/revocation/selector.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import { eventSeries, grantSeries, type Series, stopSeries } from '../../domain/witness/keys.ts'
import type { NewWitnessRecord } from '../../domain/witness/record.ts'
import { explain, type Failure } from '../../shared/result.ts'
import { eachInWitness, perBucket, type Witness } from './witness.ts'

/** What an emergency stop ends: everything but the grants of a follow-up. */
export type StopSelector = Exclude<RevokeSelector, { kind: 'grants' | 'grant-ids' }>

/** An emergency stop, as it is written down. */
export interface WitnessedStop {
  readonly selector: StopSelector
  /** `2026-11`, UTC. */
  readonly month: string
  /** The record that the branch has as well. */
  readonly record: NewWitnessRecord
}

/**
 * Writes an emergency stop down in every account, whether access is found there or not: a job may be between its last look and
 * its write, and then reads this (docs/design.md §11). After that it is added to the list of the month, from which a sweep knows
 * what the branch lacks. Never throws.
 */
export async function witnessStop(
  witness: Pick<Witness, 'add'>,
  { selector, month, record }: WitnessedStop,
  accounts: Iterable<AwsAccount>,
): Promise<readonly Failure[]> {
  const failures = await eachInWitness(perBucket(accounts), async account => {
    // Decisions look at the kind and the time: the name is that of all stops.
    const added = await witness.add(account, seriesOf(selector, month), { ...record, name: 'stopped' })
    if (!added.ok) return [explain(UNWITNESSED, added.failure)]
    const listed = await witness.add(account, eventSeries('stops', month), record)
    return listed.ok ? [] : [explain(UNLISTED, listed.failure)]
  })
  return failures.flat()
}

const UNWITNESSED =
  'This stop is not witnessed in one account, so a job that was granting there may not have heard of it: run it again'

const UNLISTED = 'This stop is missing in the list of stops of one account'

function seriesOf(selector: StopSelector, month: string): Series {
  switch (selector.kind) {
    case 'user':
      return stopSeries(month, selector.user)
    case 'everything':
      return stopSeries(month)
    case 'grant-id':
      return grantSeries(selector.id)
  }
}
