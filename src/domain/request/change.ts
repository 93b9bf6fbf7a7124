import { isSame, type RequestEntry } from './request.ts'

/** What a merge did to one user's request file, or would do. */
export interface UserChange {
  readonly path: string
  readonly before: readonly RequestEntry[]
  readonly after: readonly RequestEntry[]
}

/** Requests are compared by content: what stands in both is kept, whatever its place. */
export function compare({ before, after }: UserChange) {
  const has = (entries: readonly RequestEntry[], entry: RequestEntry) => entries.some(other => isSame(other, entry))
  return {
    after,
    removed: before.filter(entry => !has(after, entry)),
    isKept: (entry: RequestEntry) => has(before, entry),
  }
}

/** Of what the change removes, what `entry` takes the place of: its policies are superseded. */
export function supersededBy(entry: RequestEntry, removed: readonly RequestEntry[]): readonly RequestEntry[] {
  return removed.filter(old => old.request.account === entry.request.account)
}
