/**
 * What mode `verify` looks at: that the branch only grew, what its records say, the witness, the signatures of its commits, and the
 * attestations of reports.
 */
export type VerifyCheck = 'chain' | 'records' | 'witness' | 'signatures' | 'attestations'

/** One thing that is not as our jobs leave it. */
export interface Discrepancy {
  readonly check: VerifyCheck
  readonly kind: string
  /** A path on the branch, a commit, or the account and the key of an object. It may hold text from outside. */
  readonly place: string
  /** What it means and what to do next: two sentences without the last full stop. */
  readonly meaning: string
}

/** Makes the discrepancies of one check, by what each kind of them means. */
export const discrepanciesOf =
  <K extends string>(check: VerifyCheck, meanings: Readonly<Record<K, string>>) =>
  (kind: K, place: string): Discrepancy => ({ check, kind, place, meaning: meanings[kind] })

/** One line for people: `removed: 2026-11/…/ended.eu-west-1.json: The witness has …`. */
export const describeDiscrepancy = ({ kind, place, meaning }: Discrepancy): string => `${kind}: ${place}: ${meaning}`
