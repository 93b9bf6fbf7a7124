import { isGrantId } from '../../domain/grant/policy-name.ts'
import { createRecordParser, type LedgerEntry } from '../../domain/report/ledger-entry.ts'
import type { ReportScope } from '../../domain/report/scope.ts'
import { sha256 } from '../../domain/witness/sha256.ts'
import type { Git, GitFile } from '../../git/git.ts'

type LedgerGit = Pick<Git, 'listTop' | 'listFiles' | 'readBlobs'>

/** What the branch of the ledger says about a period. */
export interface LedgerRecords {
  readonly entries: readonly LedgerEntry[]
  /** The ids of all grants that any month has a record of having given, or of having tried to. */
  readonly known: ReadonlySet<string>
}

/** How many files are in memory at once, before they are parsed. */
const FILES_AT_ONCE = 2_000

const FOLDER_MODE = '040000'

/** Folders at the top that are an index of links, and no records. */
const isIndex = (folder: string) => folder.startsWith('by-')

/** Reads the records of a period. Their contents are parsed and dropped, some thousands at a time. */
export async function readRecords(git: LedgerGit, tip: string, scope: ReportScope): Promise<LedgerRecords> {
  const parse = createRecordParser()
  const entries: LedgerEntry[] = []
  const known = new Set<string>()
  for (const { path: folder, mode } of await git.listTop(tip)) {
    if (mode !== FOLDER_MODE || isIndex(folder)) continue
    const files = (await git.listFiles(tip, `${folder}/`)).filter(({ mode }) => mode.startsWith('100'))
    for (const { path } of files) {
      const [, id = '', name] = path.split('/')
      if (isGrantId(id) && (name === 'granted.json' || name === 'failed.json')) known.add(id)
    }
    if (!scope.isFolder(folder)) continue
    const wanted = files.filter(({ path }) => scope.isWithin(path))
    for (let from = 0; from < wanted.length; from += FILES_AT_ONCE)
      entries.push(...(await readSome(git, wanted.slice(from, from + FILES_AT_ONCE), parse)))
  }
  return { entries, known }
}

async function readSome(
  git: LedgerGit,
  files: readonly GitFile[],
  parse: ReturnType<typeof createRecordParser>,
): Promise<readonly LedgerEntry[]> {
  const blobs = await git.readBlobs(files.map(({ sha }) => sha))
  return files.map(({ path, sha }) => {
    const bytes = blobs.get(sha)?.bytes ?? new Uint8Array()
    return parse({ path, sha256: sha256(bytes) }, bytes)
  })
}
