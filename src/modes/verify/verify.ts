import { compareLedgers, type LedgerComparison } from '../../domain/witness/compare.ts'
import type { Git } from '../../git/git.ts'
import { fetchedLedger, readBranchFiles } from '../../services/ledger/branch-files.ts'
import { LEDGER_BRANCH } from '../../services/ledger/paths.ts'
import { readWitnessCopies } from '../../services/witness/copies.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'

/**
 * Compares the branch of the ledger with copies of the witnesses, record by record. Needs a clone and the copies alone; a clone
 * of the default branch fetches the other.
 * @throws ErrorWithRemedy when there is nothing to compare
 */
export async function verify(git: Git, folder: string): Promise<LedgerComparison> {
  const tip = await fetchedLedger(git)
  if (tip === undefined)
    throw new ErrorWithRemedy(
      `There is no branch ${LEDGER_BRANCH}`,
      'Run this after the first grant, or find out who deleted the branch',
    )
  const copies = await readWitnessCopies(folder)
  if (copies.length === 0)
    throw new ErrorWithRemedy(
      `There is no copy of a witness in ${folder}`,
      'Copy it: `aws s3 sync s3://BUCKET/ledger FOLDER/ACCOUNT/ledger`, for each account',
    )
  const objects = copies.flatMap(copy => copy.objects.map(object => ({ ...object, account: copy.account })))
  return compareLedgers(await readBranchFiles(git, tip), objects)
}
