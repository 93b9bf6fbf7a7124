import type { Observer } from '../../domain/ledger/observer.ts'
import type { AccountRegion } from '../../domain/rules/rules.ts'
import type { WitnessKind, WitnessRecord } from '../../domain/witness/record.ts'
import { sha256 } from '../../domain/witness/sha256.ts'
import type { RecordFile } from '../../render/commit-message.ts'
import { formatInstant } from '../../shared/instant.ts'

/** The run that observed, and when. */
export interface Observation extends Observer {
  readonly at: Date
  /** The git blob of the rules that were applied, where they mattered. */
  readonly rulesBlobSha?: string
  /** The commit of the ledger's branch that was believed, where it was. */
  readonly readFrom?: string
}

/** One record: a file of the branch, whose path is written once so that a re-run adds nothing, and the same in the witness of an account. */
export interface LedgerRecord extends RecordFile {
  /** The path to use if another end has the usual one: for an end that found something. */
  readonly beside?: string
  /** Absent for what only the branch keeps. */
  readonly witnessed?: WitnessedAs
}

/** How the witness keeps a record. */
export interface WitnessedAs {
  readonly kind: WitnessKind
  /** The ids of the grants that it is about: it stands in the series of each. */
  readonly grants: readonly string[]
  /** The account that it is about: by its name in the rules, or as it was when access was given. */
  readonly account: string | AccountRegion
  /** Who adds to the witness, and where, if the rules do not list the account any more. */
  readonly place?: { readonly role: string; readonly bucket: string }
  /** The policies and sessions that it says something of. */
  readonly subjects: readonly string[]
}

/** What every record begins with: when it was observed, in which run, and who started that. */
export const observedBy = ({ at, run, startedBy }: Observation) => ({
  observedAt: formatInstant(at),
  run,
  startedBy,
})

/** The bytes of a record on the branch. */
export const written = (record: object) => `${JSON.stringify(record, null, 2)}\n`

/** The file that a record of the witness is of; `undefined` if its bytes are not those that the job wrote down. */
export function fileInWitness({ path, record, sha256: expected }: WitnessRecord): RecordFile | undefined {
  if (path === undefined || typeof record !== 'object' || record === null) return undefined
  const content = written(record)
  return sha256(content) === expected ? { path, content } : undefined
}
