import { isGrantId } from '../../domain/grant/policy-name.ts'
import { createRecordParser, type LedgerEntry } from '../../domain/report/ledger-entry.ts'
import type { ReportScope } from '../../domain/report/scope.ts'
import { sha256 } from '../../domain/witness/sha256.ts'
import type { Git, GitFile } from '../../git/git.ts'
import { ownCopy } from './read-line.ts'

type LedgerGit = Pick<Git, 'listTop' | 'listFiles' | 'eachBlob'>

/** What the branch of the ledger says about a period. */
export interface LedgerRecords {
  readonly entries: readonly LedgerEntry[]
  /** The ids of all grants that any month has a record of having given, or of having tried to. */
  readonly known: ReadonlySet<string>
}

const FOLDER_MODE = '040000'

/** Folders at the top that are an index of links, and no records. */
const isIndex = (folder: string) => folder.startsWith('by-')

/** Reads the records of a period. Their contents are parsed and dropped, some MiB at a time. */
export async function readRecords(git: LedgerGit, tip: string, scope: ReportScope): Promise<LedgerRecords> {
  const parse = createRecordParser()
  const entries: LedgerEntry[] = []
  const known = new Set<string>()
  for (const { path: folder, mode } of await git.listTop(tip)) {
    if (mode !== FOLDER_MODE || isIndex(folder)) continue
    const files = (await git.listFiles(tip, `${folder}/`)).filter(({ mode }) => mode.startsWith('100'))
    for (const { path } of files) {
      const [, id = '', name] = path.split('/')
      if (isGrantId(id) && (name === 'granted.json' || name === 'failed.json')) known.add(ownCopy(id))
    }
    if (!scope.isFolder(folder)) continue
    await readSome(
      git,
      files.filter(({ path }) => scope.isWithin(path)),
      entry => entries.push(entry),
      parse,
    )
  }
  return { entries: entries.toSorted(byPath), known }
}

const byPath = (one: LedgerEntry, other: LedgerEntry) => (one.place.path < other.place.path ? -1 : 1)

async function readSome(
  git: LedgerGit,
  files: readonly GitFile[],
  add: (entry: LedgerEntry) => void,
  parse: ReturnType<typeof createRecordParser>,
): Promise<void> {
  const paths = new Map<string, string[]>()
  for (const { sha, path } of files) {
    const own = paths.get(sha)
    if (own) own.push(path)
    else paths.set(sha, [path])
  }
  for await (const [blob, { bytes }] of git.eachBlob([...paths.keys()]))
    for (const path of paths.get(blob) ?? []) add(parse({ path: ownCopy(path), sha256: sha256(bytes) }, bytes))
}
