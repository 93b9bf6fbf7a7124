/** A file on the branch of the ledger. */
export interface BranchFile {
  readonly path: string
  /** Of its bytes, in hex. */
  readonly sha256: string
  /** The position of the commit that added it: a later one has a larger number. Absent where the order is not looked at. */
  readonly addedAt?: number
  /** The date of that commit, in milliseconds. */
  readonly committedAt?: number
}

/** Jobs on several runners write to one series: their clocks may differ by so much. */
export const CLOCKS_MS = 10 * 60_000

/** Finds the file with the bytes of a record: it may have another name in the same folder (`LedgerRecord.beside`). */
export function fileFinder(files: readonly BranchFile[]) {
  const byPath = new Map(files.map(file => [file.path, file]))
  // Made when it is first needed: most records have the name that the witness has.
  let byContent: ReadonlyMap<string, BranchFile> | undefined
  return ({ path, sha256 }: { readonly path: string; readonly sha256?: string | undefined }) => {
    const own = byPath.get(path)
    if (own && own.sha256 === sha256) return { file: own }
    byContent ??= filesByContent(files)
    const file = byContent.get(`${folderOf(path)} ${sha256}`)
    return file ? { file } : { missing: { path, kind: own ? ('edited' as const) : ('removed' as const) } }
  }
}

/** The first of files with the same bytes, which are in one folder only if people put them there. */
const filesByContent = (files: readonly BranchFile[]) =>
  new Map(files.toReversed().map(file => [`${folderOf(file.path)} ${file.sha256}`, file]))

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'))

/**
 * Whether the branch has a record from before one that it followed, although its commit is younger. A record that came late, or in
 * the same minute as another job's, is in another order than in the witness, and its commits are in the order of their dates.
 */
export const contradicts = (file: BranchFile, last: BranchFile) =>
  wasAddedBefore(file, last) && (file.committedAt ?? 0) > (last.committedAt ?? 0)

/** Whether a file was added to the branch before another one. */
export const wasAddedBefore = (file: BranchFile, other: BranchFile) => (file.addedAt ?? 0) < (other.addedAt ?? 0)

/** Whether the branch has a record from before it was written down: the witness has each record first. */
export const isTooEarly = ({ committedAt = Number.POSITIVE_INFINITY }: BranchFile, at: number) =>
  committedAt < at - CLOCKS_MS
