import { grantIdsIn, isGrantId } from '../grant/policy-name.ts'
import type { SessionRow } from './grant-row.ts'
import type { RecordKind, RecordOf } from './record-schemas.ts'

/** Where a record is on the branch of the ledger, and which bytes it has. */
export interface RecordPlace {
  readonly path: string
  /** Of its bytes, in hex. */
  readonly sha256: string
}

/**
 * A record with its place. `id`: the grant id of its folder; absent where it is in a folder of events. `record` may be
 * packed: then it is made each time it is asked for.
 */
export interface PlacedRecord<K extends RecordKind> {
  readonly kind: K
  readonly place: RecordPlace
  readonly id?: string | undefined
  readonly record: Slim<K>
}

/** The id of the grant in whose folder a record lies; absent for one in a folder of events. */
export function grantIn(path: string): string | undefined {
  const [, folder = ''] = path.split('/', 2)
  return isGrantId(folder) ? folder : undefined
}

/** An end without the lists of its passes. */
export interface EndSummary extends Pick<RecordOf<'ended'>, 'observedAt' | 'run' | 'startedBy' | 'mergeSha'> {
  readonly revocation: Omit<RecordOf<'ended'>['revocation'], 'passes'>
  readonly passes: number
  readonly terminated: number
  /** Whether a pass deleted or terminated something. */
  readonly sawAnything: boolean
  /** Policies that only its passes name. */
  readonly otherPolicies: readonly string[]
  readonly failures: readonly string[]
}

/** An evidence check with its sessions as rows have them. */
export interface EvidenceSummary extends Pick<RecordOf<'evidence'>, 'observedAt' | 'minutesUsed'> {
  readonly sessions: readonly SessionRow[]
}

type Slim<K extends RecordKind> = K extends 'ended' ? EndSummary : K extends 'evidence' ? EvidenceSummary : RecordOf<K>

/** A file of the branch that is no record, and why: a sentence without a full stop. */
export interface UnreadableRecord {
  readonly kind: 'unreadable'
  readonly place: RecordPlace
  readonly why: string
}

/** One record of the ledger, as far as a report uses it. */
export type LedgerEntry = { [K in RecordKind]: PlacedRecord<K> }[RecordKind] | UnreadableRecord

export type EndEntry = PlacedRecord<'ended'>

export const ofKind = <K extends RecordKind>(entries: readonly LedgerEntry[], kind: K): readonly PlacedRecord<K>[] =>
  entries.filter(entry => entry.kind === kind) as unknown as readonly PlacedRecord<K>[]

/** The grants whose policies an end names. */
export const grantsEndedBy = ({ record }: EndEntry): readonly string[] => grantIdsIn(record.revocation.policies)
