import { isIndexPath } from '../../domain/ledger/record-path.ts'
import { formatCompactInstant, formatInstant } from '../../shared/instant.ts'

/** The branch of the ledger in this repository. Files are only ever added to it (docs/design.md §2). */
export const LEDGER_BRANCH = 'access-ledger'

/** What to do about a record that no job of ours wrote. */
export const FIND_PUSHER = `Find out who pushed to ${LEDGER_BRANCH}, and let nobody but GitHub Actions do it`

/** The paths where a live grant may be recorded, by the month of its merge, latest first. */
export function grantedPaths(grantId: string, now: Date): readonly string[] {
  return lastMonths(now).map(month => pathIn(month, grantId, 'granted'))
}

/** The folders (with `/`) that contain the records of all grants that may be live or were used in the last 30 days. */
export const recentFolders = (now: Date): readonly string[] =>
  [...lastMonths(now), undefined].map(month => `${folderOf(month)}/`)

const lastMonths = (now: Date) =>
  [0, 1, 2].map(ago => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago)))

/** The kind of record at a path. The end of a grant has several file names. */
export const kindOfPath = (path: string): 'granted' | 'end' | 'other' => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (name === 'granted.json') return 'granted'
  return /^(?:ended|still-open|interrupted)\./.test(name) ? 'end' : 'other'
}

/** Whether an entry of the branch is a record: a link is none, whatever it names. */
export const isRecordFile = ({ mode, path }: { readonly mode: string; readonly path: string }): boolean =>
  mode.startsWith('100') && !isIndexPath(path)

/** The merge time is known from GitHub only. A direct push has none, and GitHub may not answer. */
export const pathIn = (mergedAt: Date | undefined, grantId: string, name: string) =>
  `${folderOf(mergedAt)}/${grantId}/${name}.json`

const folderOf = (mergedAt: Date | undefined) => (mergedAt ? formatInstant(mergedAt).slice(0, 7) : 'undated')

/** The name of a record: that of its file, without folder and ending. */
export const nameOfRecord = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '')

/** Where a record stands whose own path another one has: `ended.REGION.20261123T110040Z.json`. */
export const besidePath = (path: string, at: Date) => path.replace(/\.json$/, `.${formatCompactInstant(at)}.json`)
