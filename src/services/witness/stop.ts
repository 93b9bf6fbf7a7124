import type { RevokeSelector } from '../../domain/revocation/selector.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import { grantSeries, type Series, stopSeries } from '../../domain/witness/keys.ts'
import { formatInstant } from '../../shared/instant.ts'
import { explain, type Failure } from '../../shared/result.ts'
import { failuresIn } from '../attempt.ts'
import { eachInWitness, perBucket, type Witness } from './witness.ts'

/** What an emergency stop ends: everything but the grants of a follow-up. */
export type StopSelector = Exclude<RevokeSelector, { kind: 'grants' | 'grant-ids' }>

/**
 * Writes an emergency stop down in every account, whether access is found there or not: a job may be between its last look and
 * its write, and then reads this (docs/design.md §11). Never throws.
 */
export async function witnessStop(
  witness: Pick<Witness, 'add'>,
  target: StopSelector,
  accounts: Iterable<AwsAccount>,
  now: Date,
): Promise<readonly Failure[]> {
  const stop = { kind: 'stopped', name: 'stopped', record: target } as const
  const added = await eachInWitness(perBucket(accounts), account => witness.add(account, seriesOf(target, now), stop))
  return failuresIn(added).map(failure => explain(UNWITNESSED, failure))
}

const UNWITNESSED =
  'This stop is not witnessed in one account, so a job that was granting there may not have heard of it: run it again'

function seriesOf(target: StopSelector, now: Date): Series {
  const month = formatInstant(now).slice(0, 7)
  switch (target.kind) {
    case 'user':
      return stopSeries(month, target.user)
    case 'everything':
      return stopSeries(month)
    case 'grant-id':
      return grantSeries(target.id)
  }
}
