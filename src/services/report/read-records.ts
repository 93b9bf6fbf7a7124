import { isGrantId } from '../../domain/grant/policy-name.ts'
import { isIndexPath } from '../../domain/ledger/record-path.ts'
import { createRecordParser, type LedgerEntry } from '../../domain/report/ledger-entry.ts'
import type { ReportScope } from '../../domain/report/scope.ts'
import type { Git } from '../../git/git.ts'
import { isFolder, readFiles } from '../ledger/branch-files.ts'
import { isRecordFile } from '../ledger/paths.ts'
import { ownCopy } from './read-line.ts'

type LedgerGit = Pick<Git, 'listTop' | 'listFiles' | 'eachBlob'>

/** What the branch of the ledger says about a period. */
export interface LedgerRecords {
  readonly entries: readonly LedgerEntry[]
  /** The ids of all grants that any month has a record of having given, or of having tried to. */
  readonly known: ReadonlySet<string>
}

/** Reads the records of a period. Their contents are parsed and dropped, some MiB at a time. */
export async function readRecords(git: LedgerGit, tip: string, scope: ReportScope): Promise<LedgerRecords> {
  const parse = createRecordParser()
  const entries: LedgerEntry[] = []
  const known = new Set<string>()
  for (const entry of await git.listTop(tip)) {
    const { path: folder } = entry
    if (!isFolder(entry) || isIndexPath(`${folder}/`)) continue
    const files = (await git.listFiles(tip, `${folder}/`)).filter(isRecordFile)
    for (const { path } of files) {
      const [, id = '', name] = path.split('/')
      if (isGrantId(id) && (name === 'granted.json' || name === 'failed.json')) known.add(ownCopy(id))
    }
    if (!scope.isFolder(folder)) continue
    const wanted = files.filter(({ path }) => scope.isWithin(path))
    await readFiles(git, wanted, ({ path }, bytes, sha256) => {
      entries.push(parse({ path: ownCopy(path), sha256 }, bytes))
    })
  }
  return { entries: entries.toSorted(byPath), known }
}

const byPath = (one: LedgerEntry, other: LedgerEntry) => (one.place.path < other.place.path ? -1 : 1)
