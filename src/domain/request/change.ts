import { isSame, type RequestEntry } from './request.ts'

/** The change of one user's request file by a merge, or by a proposed one. */
export interface UserChange {
  readonly path: string
  readonly before: readonly RequestEntry[]
  readonly after: readonly RequestEntry[]
}

/** Compares requests by content: a request in both versions is kept, in any position. */
export function compare({ before, after }: UserChange) {
  const has = (entries: readonly RequestEntry[], entry: RequestEntry) => entries.some(other => isSame(other, entry))
  const removed = before.filter(entry => !has(after, entry))
  const isKept = (entry: RequestEntry) => has(before, entry)
  return {
    after,
    removed,
    isKept,
    /** Whether both versions have the same requests. */
    isUnchanged: removed.length === 0 && after.every(isKept),
  }
}

/** The removed requests that `entry` replaces: their policies are superseded. */
export function supersededBy(entry: RequestEntry, removed: readonly RequestEntry[]): readonly RequestEntry[] {
  return removed.filter(old => old.request.account === entry.request.account)
}
