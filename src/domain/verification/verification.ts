import type { LedgerComparison } from '../witness/difference.ts'
import { meaningOf, placeOf } from '../witness/difference-text.ts'
import type { Discrepancy } from './discrepancy.ts'
import type { SignatureCounts } from './signature-check.ts'

/** What mode `verify` found. */
export interface Verification {
  /** The tip of the branch: to be given as `since-commit` the next time. */
  readonly tip: string
  /** Records on the branch that should be witnessed. */
  readonly records: number
  /** Commits that were looked at. */
  readonly commits: number
  readonly signatures: SignatureCounts
  /** Absent: the branch was compared with no witness. */
  readonly witness?: {
    readonly accounts: readonly string[]
    readonly objects: number
    /** Records that the witness has with the same bytes. */
    readonly witnessed: number
    /** Records that only one side has, and numbers without an object. */
    readonly missing: number
  }
  /** Files of a report, and attestations that were read; absent: there was none to look at. */
  readonly attested?: { readonly files: number; readonly attestations: number }
  readonly discrepancies: readonly Discrepancy[]
}

/** The comparison with the witness, as a part of a verification. */
export function witnessCheck(
  { witnessed, objects, differences }: LedgerComparison,
  accounts: readonly string[],
): Pick<Required<Verification>, 'witness' | 'discrepancies'> {
  const named = differences.map(each => {
    const { kind } = each
    return { check: 'witness', kind, place: placeOf(each), meaning: meaningOf(each) } as const
  })
  // A stop is in several series, and in every account.
  const discrepancies = [...new Map(named.map(each => [`${each.kind} ${each.place}`, each])).values()]
  const missing = discrepancies.filter(({ kind }) => MISSING.has(kind)).length
  return { witness: { accounts, objects, witnessed, missing }, discrepancies }
}

const MISSING: ReadonlySet<string> = new Set(['added', 'removed', 'gap'])

/** `5,128 records, 5,128 witnessed, 0 missing`, in one line. */
export function verificationLine({ records, witness }: Verification): string {
  const all = `${formatNumber(records)} ${records === 1 ? 'record' : 'records'}`
  if (!witness) return `${all}, not compared with the witness`
  return `${all}, ${formatNumber(witness.witnessed)} witnessed, ${formatNumber(witness.missing)} missing`
}

/** `4,012 commits: 4,012 by key B5690EEEBB952194, all good`, in one line. */
export function signaturesLine({ commits, signatures: { keys, good } }: Verification): string {
  const all = `${formatNumber(commits)} ${commits === 1 ? 'commit' : 'commits'}`
  const byKey = Object.entries(keys).map(([key, count]) =>
    key === 'none' ? `${formatNumber(count)} not signed` : `${formatNumber(count)} signed by key ${key}`,
  )
  const checked = good === undefined ? 'not checked: give `signing-keys`' : `${formatNumber(good)} good`
  return [all, [...byKey, checked].join(', ')].join(': ')
}

/** `5,128` */
export const formatNumber = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
