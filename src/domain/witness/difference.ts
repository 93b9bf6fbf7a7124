/** One difference between the branch of the ledger and the witness, or in the witness itself. `account`: see `WitnessEntry`. */
export type LedgerDifference =
  /** A record of the witness that the branch does not have any more. */
  | { readonly kind: 'removed'; readonly path: string; readonly account: string; readonly key: string }
  /** The branch has other bytes. */
  | { readonly kind: 'edited'; readonly path: string; readonly account: string; readonly key: string }
  /** The branch has it and the witness does not: nothing of ours wrote it, or the bucket could not be reached then. */
  | { readonly kind: 'added'; readonly path: string }
  /** The branch has it from before a record that it followed. */
  | { readonly kind: 'reordered'; readonly path: string; readonly account: string; readonly key: string }
  | {
      readonly kind: /** A number is missing: an object was removed, by people who may do more than our roles. */
        | 'gap'
        /** An object that we would not have written. */
        | 'unreadable'
        /** Its record is not the one whose SHA-256 it names: the object was written by others, or the copy was changed. */
        | 'inconsistent'
        /** It was written before an object with a smaller number. */
        | 'misdated'
        /** It was written by a run of another repository, and the branch has nothing of it. */
        | 'other-repository'
        /** It names another AWS account than this bucket is of. */
        | 'other-account'
        /** The object that says since when there is a witness is not there, though records are. */
        | 'not-opened'
        /** It says that the witness began later than its first records. */
        | 'opened-late'
        /** The same object is in the copy of another account: a bucket was copied twice. */
        | 'copied-twice'
      readonly account: string
      readonly key: string
    }

export interface LedgerComparison {
  /** Files of the branch that should be witnessed. */
  readonly records: number
  /** Those of them that are, with the same bytes. */
  readonly witnessed: number
  /** Their paths. */
  readonly witnessedPaths: ReadonlySet<string>
  /** Objects of all witnesses that were looked at. */
  readonly objects: number
  readonly differences: readonly LedgerDifference[]
}
