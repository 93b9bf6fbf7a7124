import { isGrantId } from '../../domain/grant/policy-name.ts'
import { isIndexPath } from '../../domain/ledger/record-path.ts'
import type { LedgerEntry } from '../../domain/report/ledger-entry.ts'
import type { ReportPeriod } from '../../domain/report/main-line.ts'
import { createRecordParser } from '../../domain/report/parse-record.ts'
import { monthsOf, type ReportScope } from '../../domain/report/scope.ts'
import type { Git } from '../../git/git.ts'
import { isFolder, readFiles } from '../ledger/branch-files.ts'
import { isRecordFile } from '../ledger/paths.ts'
import { ownCopy } from './read-line.ts'

type LedgerGit = Pick<Git, 'listTop' | 'listFiles' | 'eachBlob'>

/** What the branch of the ledger says about a period. */
export interface LedgerRecords {
  readonly entries: LedgerEntry[]
  /** The ids of all grants that any month has a record of having given, or of having tried to. */
  readonly known: ReadonlySet<string>
}

/**
 * Reads the records of a period. Their contents are parsed and packed, one after the other. `scope` needs the default branch, and
 * is waited for when all that can be read without it is read: one of both is looked at while git makes the other.
 */
export async function readRecords(
  git: LedgerGit,
  tip: string,
  period: ReportPeriod,
  scope: Promise<ReportScope>,
): Promise<LedgerRecords> {
  const parse = createRecordParser()
  const entries: LedgerEntry[] = []
  const known = new Set<string>()
  const read = async (folder: string, isWithin: (path: string) => boolean) => {
    const files = (await git.listFiles(tip, `${folder}/`)).filter(isRecordFile)
    for (const { path } of files) {
      const [, id = '', name] = path.split('/')
      if (isGrantId(id) && (name === 'granted.json' || name === 'failed.json')) known.add(ownCopy(id))
    }
    const wanted = files.filter(({ path }) => isWithin(path))
    await readFiles(git, wanted, ({ path }, bytes, sha256) => {
      entries.push(parse({ path: ownCopy(path), sha256 }, bytes))
    })
  }
  const top = (await git.listTop(tip)).filter(entry => isFolder(entry) && !isIndexPath(`${entry.path}/`))
  const isMonth = monthsOf(period)
  for (const { path } of top.filter(each => isMonth(each.path))) await read(path, () => true)
  const { isFolder: mayHave, isWithin } = await scope
  for (const { path } of top.filter(each => !isMonth(each.path)))
    await read(path, mayHave(path) ? isWithin : () => false)
  return { entries: entries.toSorted(byPath), known }
}

const byPath = (one: LedgerEntry, other: LedgerEntry) => (one.place.path < other.place.path ? -1 : 1)
