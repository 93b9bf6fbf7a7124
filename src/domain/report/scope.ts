import { formatInstant } from '../../shared/instant.ts'
import { digestIn, isGrantId } from '../grant/policy-name.ts'
import type { AddedRequest, ReportPeriod } from './main-line.ts'

/** Which files of the ledger a report is about, by their paths. */
export interface ReportScope {
  /** Folders at the top that may have such files. */
  readonly isFolder: (name: string) => boolean
  readonly isWithin: (path: string) => boolean
}

/** A record lies in the month of its merge; the months before and after the period may have some of its first and last minute. */
const BORDER_MS = 60_000

/**
 * All files in the folders of the months of the period, and in every other folder those of the requests that the period added:
 * an end lies in the folder of the merge that removed the request, in a later month perhaps, and what GitHub could not date lies
 * in `undated`.
 */
export function scopeOf({ since, until }: ReportPeriod, added: readonly AddedRequest[]): ReportScope {
  const month = (at: number) => formatInstant(new Date(at)).slice(0, 7)
  const [first, last] = [month(since), month(until - 1)]
  const earliest = month(since - BORDER_MS)
  const digests = new Set(added.map(({ entry }) => entry.digest))
  const isMonth = (name: string) => /^\d{4}-\d\d$/.test(name)
  return {
    isFolder: name => name === 'undated' || (isMonth(name) && name >= earliest),
    isWithin(path) {
      const [folder = '', id = ''] = path.split('/')
      if (isMonth(folder) && folder >= first && folder <= last) return true
      return isGrantId(id) && digests.has(digestIn(id))
    },
  }
}
