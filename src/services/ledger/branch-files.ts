import { isIndexPath } from '../../domain/ledger/record-path.ts'
import type { BranchFile } from '../../domain/witness/branch-file.ts'
import { sha256 } from '../../domain/witness/sha256.ts'
import type { Git, GitFile } from '../../git/git.ts'
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
  return readListed(git, await listLedger(git, tip), await readOrder(git, tip))
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
  const byBlob = new Map(groupBy(files, ({ sha }) => sha).map(same => [same[0].sha, same]))
  const digests = new Map<string, string>()
  for await (const [sha, { bytes }] of git.eachBlob([...byBlob.keys()])) {
    digests.set(sha, sha256(bytes))
    for (const file of byBlob.get(sha) ?? []) look(file.path, bytes, additionOf(file).addedAt)
  }
  return files.map(file => ({ path: file.path, sha256: digests.get(file.sha) ?? '', ...additionOf(file) }))
}

/** Every file and link of the ledger: a folder at a time, because the listing of some years is too long for one answer. */
export async function listLedger(git: Pick<Git, 'listTop' | 'listFiles'>, tip: string): Promise<readonly GitFile[]> {
  const top = await git.listTop(tip)
  const all: GitFile[] = []
  for (const entry of top) {
    if (entry.mode !== TREE) all.push(entry)
    else for (const file of await git.listFiles(tip, `${entry.path}/`)) all.push(file)
  }
  return all
}

const TREE = '040000'

/** Commits whose changes are in memory at a time. */
const BATCH = 1_000

/** The commits that added paths first. */
export interface Additions {
  /** Of each path that is not of the index. */
  readonly added: ReadonlyMap<string, Pick<BranchFile, 'addedAt' | 'committedAt'>>
  /** The position of the commit of the first link of the index; absent where there is none. */
  readonly firstLink?: number
}

export async function readOrder(git: Pick<LedgerGit, 'everyCommit' | 'changesOf'>, tip: string): Promise<Additions> {
  const commits = (await git.everyCommit([tip])).toReversed()
  const added = new Map<string, Pick<BranchFile, 'addedAt' | 'committedAt'>>()
  let firstLink: number | undefined
  for (let start = 0; start < commits.length; start += BATCH) {
    const batch = commits.slice(start, start + BATCH)
    const steps = batch.map(({ sha, parents: [before] }) => ({ sha, ...(before !== undefined && { before }) }))
    const changes = await git.changesOf(steps, '')
    for (const [index, { sha, at }] of batch.entries()) {
      for (const { path, status } of changes.get(sha) ?? []) {
        if (status === 'D') continue
        if (isIndexPath(path)) firstLink ??= start + index
        else if (!added.has(path)) added.set(path, { addedAt: start + index, committedAt: at.getTime() })
      }
    }
  }
  return { added, ...(firstLink !== undefined && { firstLink }) }
}
