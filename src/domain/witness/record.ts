import { z } from 'zod'
import { parseInstant } from '../../shared/instant.ts'
import { parseJson } from '../../shared/json.ts'
import { type GrantRecord, parseGrantRecords } from '../grant/record.ts'
import { isSameGrant } from '../grant/same-grant.ts'

/** A call to AWS that changed something, as CloudTrail has it too. */
export interface AwsRequest {
  /** `iam:PutUserPolicy` */
  readonly action: string
  /** The policy or the session that it changed. */
  readonly subject: string
  /** The request id of AWS. */
  readonly id: string
}

/** What one object of the witness says. */
export interface WitnessRecord {
  readonly kind: WitnessKind
  /** When it was written. */
  readonly at: Date
  /** The name of the record, without folder and ending: `granted`, `ended.ap-southeast-1`. */
  readonly name: string
  /** What was recorded. */
  readonly record: unknown
  /** The path of the same record on the branch, and the SHA-256 of the bytes there; absent for what only the witness has. */
  readonly path?: string
  readonly sha256?: string
}

/**
 * `granting`: written before the policy. `granted`, `ended`, `other`: a record of the ledger, word for word. `stopped`: an
 * emergency stop, written before anything is ended. `debt` and the following: access without an approval, written before it is
 * given; where it is reviewed; that nothing was given after all; and each review.
 */
export type WitnessKind = (typeof WITNESS_KINDS)[number]

const WITNESS_KINDS = [
  'granting',
  'granted',
  'ended',
  'stopped',
  'other',
  'debtor',
  'debt',
  'debt-issue',
  'debt-void',
  'review',
] as const

/** The content of an object, before it is written. */
export interface NewWitnessRecord {
  readonly kind: WitnessKind
  readonly name: string
  /** The path of the same record on the branch of the ledger; absent for what only the witness has. */
  readonly path?: string
  /** The SHA-256 of the bytes there, in hex. */
  readonly sha256?: string
  /** Absent if it speaks of no call. */
  readonly requests?: readonly AwsRequest[]
  /** What was recorded, as JSON. */
  readonly record: unknown
}

const witnessObject = () =>
  z.object({
    version: z.literal(1),
    kind: z.enum(WITNESS_KINDS),
    name: z.string(),
    at: z.string(),
    record: z.unknown(),
    path: z.string().optional(),
    sha256: z.string().optional(),
  })

/** Parses an object. `undefined`: not in the words that we write, so that only a person can tell what it means. */
export function parseWitnessRecord(bytes: Uint8Array): WitnessRecord | undefined {
  try {
    const { at, path, sha256, ...rest } = witnessObject().parse(parseJson(bytes))
    const { kind, name, record } = rest
    const instant = parseInstant(at)
    const copied = { ...(path !== undefined && { path }), ...(sha256 !== undefined && { sha256 }) }
    return instant && { kind, name, at: instant, record, ...copied }
  } catch {
    return undefined
  }
}

/** Why what was given is not given again. */
export interface WitnessedEnd {
  /** The key of the object that says so. */
  readonly key: string
  readonly kind: 'ended' | 'stopped'
  readonly at: Date
}

/** Whether a record of a grant's own series ends it. A record that cannot be read counts as an end: it grants less. */
export const isEnd = (record: WitnessRecord | undefined): boolean =>
  record === undefined || record.kind === 'ended' || record.kind === 'stopped'

/** Whether a series says that the grant was given, or was about to be. */
export const isWitnessed = (records: readonly (WitnessRecord | undefined)[]): boolean =>
  records.some(record => record?.kind === 'granting' || record?.kind === 'granted')

/** The grants that these records describe, each once. What a late record says of a grant is not enough for one. */
export function grantsWitnessed(records: readonly (WitnessRecord | undefined)[]): readonly GrantRecord[] {
  const described = records.flatMap(record => (record === undefined ? [] : grantIn(record)))
  return described.filter((one, index) => described.findIndex(other => isSameGrant(one, other)) === index)
}

/**
 * The instances that a grant was given for, by the first record of it: that decides where two runs wrote at once. `undefined` if
 * none says so.
 */
export const instancesWitnessed = (grants: readonly GrantRecord[], policy: string): readonly string[] | undefined =>
  grants.find(record => record.policy === policy)?.instances.toSorted()

function grantIn({ kind, record }: WitnessRecord): readonly GrantRecord[] {
  const grant = kind === 'granting' ? record : kind === 'granted' ? (record as { grant?: unknown } | null)?.grant : null
  try {
    return parseGrantRecords(JSON.stringify(grant ?? null))
  } catch {
    return []
  }
}
