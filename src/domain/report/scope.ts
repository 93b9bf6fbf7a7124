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
export function scopeOf(period: ReportPeriod, added: readonly AddedRequest[]): ReportScope {
  const earliest = monthOf(period.since - BORDER_MS)
  const isOfPeriod = monthsOf(period)
  const digests = new Set(added.map(({ entry }) => entry.digest))
  return {
    isFolder: name => name === 'undated' || (isMonth(name) && name >= earliest),
    isWithin(path) {
      const [folder = '', id = ''] = path.split('/')
      if (isOfPeriod(folder)) return true
      return isGrantId(id) && digests.has(digestIn(id))
    },
  }
}

const monthOf = (at: number) => formatInstant(new Date(at)).slice(0, 7)
const isMonth = (name: string) => /^\d{4}-\d\d$/.test(name)

/** Whether a folder is that of a month of the period, of which every file counts. */
export function monthsOf({ since, until }: ReportPeriod): (folder: string) => boolean {
  const [first, last] = [monthOf(since), monthOf(until - 1)]
  return folder => isMonth(folder) && folder >= first && folder <= last
}
