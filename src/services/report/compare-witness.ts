import type { LedgerEntry, RecordPlace } from '../../domain/report/ledger-entry.ts'
import type { CompletenessCheck } from '../../domain/report/report.ts'
import type { ReportScope } from '../../domain/report/scope.ts'
import type { ComparisonOptions } from '../../domain/witness/compare.ts'
import { compareLedgers } from '../../domain/witness/compare.ts'
import { explainDifference } from '../../domain/witness/difference-text.ts'
import type { WitnessSource } from '../witness/source.ts'

/** What the witness says of the records of a period. */
export interface WitnessedRecords {
  /** Accounts whose witness was read. */
  readonly accounts: readonly string[]
  /** Absent where no witness was read. */
  readonly isWitnessed?: (place: RecordPlace) => boolean
  readonly check: CompletenessCheck
}

const CLAIM = 'The branch of the ledger is what the witness has, object by object'

/** Without copies of the witness nothing is compared, and the check says so. */
export const NOT_COMPARED: WitnessedRecords = {
  accounts: [],
  check: {
    type: 'check',
    claim: CLAIM,
    state: 'unknown',
    counts: {},
    gaps: [
      {
        what: 'The witness was not read',
        meaning: 'Everyone with write permission can change the branch, and nothing here shows that nobody has',
        remedy: 'Copy `ledger/` of each bucket, and name the folder as `witness`',
      },
    ],
  },
}

/** Compares the records of a period with the witnesses. */
export async function compareWitness(
  source: WitnessSource,
  entries: readonly LedgerEntry[],
  scope: ReportScope,
  options: ComparisonOptions,
): Promise<WitnessedRecords> {
  const files = entries.map(({ place }) => ({ ...place, addedAt: 0 }))
  const { records, witnessed, differences } = await compareLedgers(files, source.entries(), options)
  const own = differences.filter(each => !('path' in each) || scope.isWithin(each.path))
  const missing = new Set(own.flatMap(each => ('path' in each ? each.path : [])))
  return {
    accounts: source.accounts,
    isWitnessed: ({ path }) => !missing.has(path),
    check: {
      type: 'check',
      claim: CLAIM,
      state: own.length > 0 ? 'fails' : 'holds',
      counts: { records, witnessed, differences: own.length },
      gaps: own.map(explainDifference),
    },
  }
}
