import { isIndexPath } from '../../domain/ledger/record-path.ts'
import type { BranchFile } from '../../domain/witness/branch-file.ts'
import { sha256 } from '../../domain/witness/sha256.ts'
import type { Git, GitFile } from '../../git/git.ts'
import type { GitChange } from '../../git/types.ts'
import { groupBy } from '../../shared/group-by.ts'
import { isRecordFile, LEDGER_BRANCH } from './paths.ts'

/** The tip of the ledger. A checkout of every branch (`fetch-depth: 0`) has it; one of the default branch alone fetches it. */
export async function fetchedLedger(git: Pick<Git, 'fetchedTip' | 'fetchBranch'>): Promise<string | undefined> {
  const held = await git.fetchedTip(LEDGER_BRANCH)
  if (held !== undefined) return held
  await git.fetchBranch(LEDGER_BRANCH)
  return git.fetchedTip(LEDGER_BRANCH)
}

type LedgerGit = Pick<Git, 'listTop' | 'listFiles' | 'eachBlob' | 'everyCommit' | 'changesOf'>

/** Looks at the bytes of a record, which are not kept; `addedAt`: see `BranchFile`. */
export type LookAtRecord = (path: string, bytes: Uint8Array, addedAt: number) => void

/** The files of the ledger at a commit, with the order in which its commits added them. Links are left out. */
export async function readBranchFiles(git: LedgerGit, tip: string): Promise<readonly BranchFile[]> {
  const order = trackOrder()
  const commits = (await git.everyCommit([tip])).toReversed()
  for await (const batch of commitBatches(git, commits)) order.note(batch)
  return readListed(git, await listLedger(git, tip), order.additions)
}

/** The same, of what was listed before. */
export async function readListed(
  git: Pick<Git, 'eachBlob'>,
  listed: readonly GitFile[],
  { added }: Additions,
  look: LookAtRecord = () => {},
): Promise<readonly BranchFile[]> {
  const files = listed.filter(isRecordFile)
  const additionOf = ({ path }: GitFile) => added.get(path) ?? { addedAt: 0, committedAt: 0 }
  const digests = new Map<string, string>()
  await readFiles(git, files, (file, bytes, digest) => {
    digests.set(file.sha, digest)
    look(file.path, bytes, additionOf(file).addedAt)
  })
  return files.map(file => ({ path: file.path, sha256: digests.get(file.sha) ?? '', ...additionOf(file) }))
}

/** Reads files, some MiB at a time, each with the SHA-256 of its bytes. Files with the same bytes are read once. */
export async function readFiles(
  git: Pick<Git, 'eachBlob'>,
  files: readonly GitFile[],
  look: (file: GitFile, bytes: Uint8Array, sha256: string) => void,
): Promise<void> {
  const byBlob = new Map(groupBy(files, ({ sha }) => sha).map(same => [same[0].sha, same]))
  for await (const [sha, { bytes }] of git.eachBlob([...byBlob.keys()])) {
    const digest = sha256(bytes)
    for (const file of byBlob.get(sha) ?? []) look(file, bytes, digest)
  }
}

/** Every file and link of the ledger: a folder at a time, because the listing of some years is too long for one answer. */
export async function listLedger(git: Pick<Git, 'listTop' | 'listFiles'>, tip: string): Promise<readonly GitFile[]> {
  const all: GitFile[] = []
  for (const entry of await git.listTop(tip)) {
    if (!isFolder(entry)) all.push(entry)
    else for (const file of await git.listFiles(tip, `${entry.path}/`)) all.push(file)
  }
  return all
}

/** Whether an entry of {@link Git.listTop} is a folder. */
export const isFolder = ({ mode }: Pick<GitFile, 'mode'>): boolean => mode === '040000'

/** Commits whose changes are in memory at a time. */
const BATCH = 1_000

/** Some commits of the ledger, with what each changed against its first parent. */
interface CommitBatch {
  readonly commits: readonly LedgerCommitAt[]
  readonly changes: ReadonlyMap<string, readonly GitChange[]>
}

type LedgerCommitAt = Awaited<ReturnType<Git['everyCommit']>>[number]

export async function* commitBatches(
  git: Pick<Git, 'changesOf'>,
  commits: readonly LedgerCommitAt[],
): AsyncGenerator<CommitBatch> {
  for (let start = 0; start < commits.length; start += BATCH) {
    const batch = commits.slice(start, start + BATCH)
    const steps = batch.map(({ sha, parents: [before] }) => ({ sha, ...(before !== undefined && { before }) }))
    yield { commits: batch, changes: await git.changesOf(steps, '') }
  }
}

type Addition = Required<Pick<BranchFile, 'addedAt' | 'committedAt'>>

/** The commits that added paths first. */
export interface Additions {
  /** Of each path that is not of the index. */
  readonly added: ReadonlyMap<string, Addition>
  /** The position of the commit of the first link of the index; absent where there is none. */
  readonly firstLink?: number
}

/** Collects them, from all commits, oldest first. */
export function trackOrder(): { readonly note: (batch: CommitBatch) => void; readonly additions: Additions } {
  const added = new Map<string, Addition>()
  const additions: { added: typeof added; firstLink?: number } = { added }
  let position = 0
  return {
    additions,
    note({ commits, changes }) {
      for (const { sha, at } of commits) {
        for (const { path, status } of changes.get(sha) ?? []) {
          if (status === 'D') continue
          if (isIndexPath(path)) additions.firstLink ??= position
          else if (!added.has(path)) added.set(path, { addedAt: position, committedAt: at.getTime() })
        }
        position++
      }
    },
  }
}
