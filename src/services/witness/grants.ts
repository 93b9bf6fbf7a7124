import type { GrantRecord } from '../../domain/grant/record.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import { grantSeries } from '../../domain/witness/keys.ts'
import { grantsWitnessed, isWitnessed, type WitnessRecord } from '../../domain/witness/record.ts'
import { distinct, type Failure } from '../../shared/result.ts'
import { failuresIn } from '../attempt.ts'
import { eachInWitness, perBucket, type Witness } from './witness.ts'

/** What the witness says of a grant of which only the id is known. */
export interface GrantInWitness {
  /** The grant as it was given, or was about to be: usually one. */
  readonly records: readonly GrantRecord[]
  /** `about-to-be`: the job that gives it may still be writing. */
  readonly state: 'given' | 'about-to-be' | 'unknown'
  /** Accounts that could not be asked: there may be more records then. */
  readonly failures: readonly Failure[]
}

/** Reads the series of a grant in the bucket of each account, because its id does not name one. Never throws. */
export async function readWitnessedGrant(
  witness: Pick<Witness, 'read'>,
  id: string,
  accounts: readonly AwsAccount[],
): Promise<GrantInWitness> {
  const read = await eachInWitness(perBucket(accounts), account => witness.read(account, grantSeries(id)))
  const all = read.flatMap(({ value }) => value ?? [])
  return {
    records: grantsWitnessed(all).filter(record => record.id === id),
    state: stateOf(all),
    failures: distinct(failuresIn(read)),
  }
}

function stateOf(records: readonly (WitnessRecord | undefined)[]): GrantInWitness['state'] {
  if (records.some(record => record?.kind === 'granted')) return 'given'
  return isWitnessed(records) ? 'about-to-be' : 'unknown'
}
