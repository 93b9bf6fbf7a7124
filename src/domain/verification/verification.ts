import type { LedgerComparison } from '../witness/difference.ts'
import { meaningOf, placeOf } from '../witness/difference-text.ts'

/** What mode `verify` looks at. */
export type VerifyCheck = 'witness'

/** One thing that is not as our jobs leave it. */
export interface Discrepancy {
  readonly check: VerifyCheck
  readonly kind: string
  /** A path on the branch, a commit, or the account and the key of an object. It may hold text from outside. */
  readonly place: string
  /** What it means and what to do next: two sentences without the last full stop. */
  readonly meaning: string
}

/** What mode `verify` found. */
export interface Verification {
  /** Records on the branch that should be witnessed. */
  readonly records: number
  /** Absent: the branch was compared with no witness. */
  readonly witness?: {
    readonly accounts: readonly string[]
    readonly objects: number
    /** Records that the witness has with the same bytes. */
    readonly witnessed: number
    /** Records that only one side has, and numbers without an object. */
    readonly missing: number
  }
  readonly discrepancies: readonly Discrepancy[]
}

/** The comparison with the witness, as a part of a verification. */
export function witnessCheck(
  { witnessed, objects, differences }: LedgerComparison,
  accounts: readonly string[],
): Pick<Required<Verification>, 'witness' | 'discrepancies'> {
  const missing = differences.filter(({ kind }) => MISSING.has(kind)).length
  return {
    witness: { accounts, objects, witnessed, missing },
    discrepancies: differences.map(each => ({
      check: 'witness',
      kind: each.kind,
      place: placeOf(each),
      meaning: meaningOf(each),
    })),
  }
}

const MISSING: ReadonlySet<string> = new Set(['added', 'removed', 'gap'])

/** One line for people: `removed: 2026-11/…/ended.eu-west-1.json: The witness has …`. */
export const describeDiscrepancy = ({ kind, place, meaning }: Discrepancy): string => `${kind}: ${place}: ${meaning}`

/** `5,128 records, 5,128 witnessed, 0 missing`, in one line. */
export function verificationLine({ records, witness }: Verification): string {
  const all = `${formatNumber(records)} ${records === 1 ? 'record' : 'records'}`
  if (!witness) return `${all}, not compared with the witness`
  return `${all}, ${formatNumber(witness.witnessed)} witnessed, ${formatNumber(witness.missing)} missing`
}

/** `5,128` */
export const formatNumber = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
