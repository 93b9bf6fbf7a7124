import type { LedgerDifference } from './difference.ts'
import type { WitnessedEntry } from './entry.ts'

/** What is known of a bucket from the objects before. */
export interface BucketSeen {
  /** The earliest instant of a record, in milliseconds. */
  firstAt: number
  /** The ids of the AWS accounts that it is for; `undefined` until a record names one. */
  ids: readonly string[] | undefined
}

/** What is wrong with one object by itself. `given`: the account of each grant by the SHA-256 of its record, over all buckets. */
export function wrongIn(
  entry: WitnessedEntry,
  place: { readonly account: string; readonly key: string },
  own: BucketSeen,
  given: Map<string, string>,
): readonly LedgerDifference[] {
  const wrong: LedgerDifference[] = []
  own.firstAt = Math.min(own.firstAt, entry.at.getTime())
  if (!entry.isConsistent) wrong.push({ kind: 'inconsistent', ...place })
  if (entry.accountId !== undefined) {
    own.ids ??= [entry.accountId]
    if (!own.ids.includes(entry.accountId)) wrong.push({ kind: 'other-account', ...place })
  }
  // What is about one grant is in the bucket of its account alone.
  if (entry.kind !== 'granted' || entry.path === undefined) return wrong
  const copy = entry.sha256 ?? entry.path
  const elsewhere = given.get(copy)
  if (elsewhere !== undefined && elsewhere !== place.account) wrong.push({ kind: 'copied-twice', ...place })
  else given.set(copy, place.account)
  return wrong
}
