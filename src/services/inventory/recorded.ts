import type { GrantRecord } from '../../domain/grant/record.ts'
import { isSameGrant } from '../../domain/grant/same-grant.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import type { Failure } from '../../shared/result.ts'
import type { Ledger, LedgerGrants } from '../ledger/ledger.ts'
import { FIND_PUSHER, LEDGER_BRANCH } from '../ledger/paths.ts'
import { type GrantInWitness, readWitnessedGrant } from '../witness/grants.ts'
import type { Witness } from '../witness/witness.ts'

export interface RecordSources {
  readonly ledger: Pick<Ledger, 'grants'>
  readonly witness: Pick<Witness, 'read'>
}

/** The records of one grant id. Each can only add to what ends. */
export interface Recorded {
  /** Those of the witness, and those that only the branch has. */
  readonly records: readonly GrantRecord[]
  /** What could not be read, and where branch and witness differ. */
  readonly failures: readonly Failure[]
}

/**
 * Reads what witness and branch have under a grant id. Everyone who may push to the branch can take a record off it, or write
 * another one: so the witness is read as well, and a difference is reported.
 */
export async function readRecorded(
  { ledger, witness }: RecordSources,
  id: string,
  accounts: readonly AwsAccount[],
): Promise<Recorded> {
  const [branch, witnessed] = await Promise.all([ledger.grants(id), readWitnessedGrant(witness, id, accounts)])
  const onlyOnBranch = branch.records.filter(record => !witnessed.records.some(other => isSameGrant(record, other)))
  const difference = differenceBetween(branch, witnessed, onlyOnBranch)
  return {
    records: [...witnessed.records, ...onlyOnBranch],
    failures: [
      ...(branch.failure ? [branch.failure] : []),
      ...witnessed.failures,
      ...(difference === undefined ? [] : [differs(id, difference)]),
    ],
  }
}

/** What is not known is no difference, and neither is what a job is about to write down. */
function differenceBetween(
  branch: LedgerGrants,
  { records, state, failures }: GrantInWitness,
  onlyOnBranch: readonly GrantRecord[],
): string | undefined {
  if (onlyOnBranch.length > 0 && failures.length === 0) {
    if (state === 'unknown')
      return 'only the branch has a record (if it was given before the account had a witness, all is well)'
    if (records.length > 0) return 'the records differ'
  }
  return branch.records.length === 0 && branch.failure === undefined && state === 'given'
    ? 'only the witness has a record'
    : undefined
}

const differs = (id: string, what: string): Failure => ({
  message: `The branch ${LEDGER_BRANCH} and the witness differ about grant ${id}: ${what}. Access was ended by what AWS has and by both`,
  remedy: FIND_PUSHER,
})
