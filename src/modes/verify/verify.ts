import { type Verification, witnessCheck } from '../../domain/verification/verification.ts'
import { type ComparisonOptions, compareLedgers } from '../../domain/witness/compare.ts'
import type { Git } from '../../git/git.ts'
import { fetchedLedger, readBranchFiles } from '../../services/ledger/branch-files.ts'
import { LEDGER_BRANCH } from '../../services/ledger/paths.ts'
import type { WitnessSource } from '../../services/witness/source.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'

export interface VerifyOptions extends ComparisonOptions {
  /** Absent: the branch is looked at by itself. */
  readonly witness: WitnessSource | undefined
}

/**
 * Looks at the branch of the ledger, and compares it with the witnesses, record by record. Needs a clone, and copies of the
 * buckets or a role that reads them; a clone of the default branch fetches the other.
 * @throws ErrorWithRemedy when there is no such branch
 */
export async function verify(git: Git, { witness, ...options }: VerifyOptions): Promise<Verification> {
  const tip = await fetchedLedger(git)
  if (tip === undefined)
    throw new ErrorWithRemedy(
      `There is no branch ${LEDGER_BRANCH}`,
      'Run this after the first grant, or find out who deleted the branch',
    )
  const files = await readBranchFiles(git, tip)
  const compared = await compareLedgers(files, witness?.entries() ?? [], options)
  const { records } = compared
  return witness ? { records, ...witnessCheck(compared, witness.accounts) } : { records, discrepancies: [] }
}
