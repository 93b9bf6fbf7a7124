import type { LedgerEntry, RecordPlace } from '../../domain/report/ledger-entry.ts'
import type { CompletenessCheck } from '../../domain/report/report.ts'
import type { ReportScope } from '../../domain/report/scope.ts'
import type { ComparisonOptions } from '../../domain/witness/compare.ts'
import { compareLedgers } from '../../domain/witness/compare.ts'
import { explainDifference } from '../../domain/witness/difference-text.ts'
import type { WitnessEntry } from '../../domain/witness/entry.ts'
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

/** Compares the records of a period with the witnesses. Their order is looked at by mode `verify`. */
export async function compareWitness(
  source: WitnessSource,
  entries: readonly LedgerEntry[],
  scope: ReportScope,
  options: ComparisonOptions,
): Promise<WitnessedRecords> {
  const files = entries.map(({ place }) => place)
  const compared = await compareLedgers(files, withinScope(source, scope), options)
  const { records, witnessed, witnessedPaths, differences } = compared
  return {
    accounts: source.accounts,
    isWitnessed: ({ path }) => witnessedPaths.has(path),
    check: {
      type: 'check',
      claim: CLAIM,
      state: differences.length > 0 ? 'fails' : 'holds',
      counts: { records, witnessed, differences: differences.length },
      gaps: differences.map(explainDifference),
    },
  }
}

/** Every object, those of other months without their paths: the branch is not read for them, and their numbers count all the same. */
async function* withinScope(source: WitnessSource, scope: ReportScope): AsyncGenerator<WitnessEntry> {
  for await (const entry of source.entries()) {
    if (entry.form !== 'record' || entry.path === undefined || scope.isWithin(entry.path)) yield entry
    else {
      const { path, ...rest } = entry
      yield rest
    }
  }
}
