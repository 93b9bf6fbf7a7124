import type { BranchFile } from '../../domain/witness/compare.ts'
import { sha256 } from '../../domain/witness/sha256.ts'
import type { Git } from '../../git/git.ts'
import { LEDGER_BRANCH } from './paths.ts'

/** The tip of the ledger. A checkout of every branch (`fetch-depth: 0`) has it; one of the default branch alone fetches it. */
export async function fetchedLedger(git: Pick<Git, 'fetchedTip' | 'fetchBranch'>): Promise<string | undefined> {
  const held = await git.fetchedTip(LEDGER_BRANCH)
  if (held !== undefined) return held
  await git.fetchBranch(LEDGER_BRANCH)
  return git.fetchedTip(LEDGER_BRANCH)
}

type LedgerGit = Pick<Git, 'listFiles' | 'readBlobs' | 'everyCommit' | 'changesOf'>

/** The files of the ledger at a commit, with the order in which its commits added them. */
export async function readBranchFiles(git: LedgerGit, tip: string): Promise<readonly BranchFile[]> {
  const files = (await git.listFiles(tip, '')).filter(({ mode }) => mode.startsWith('100'))
  const blobs = await git.readBlobs(files.map(({ sha }) => sha))
  const added = await readAdditions(git, tip)
  return files.map(({ path, sha }) => ({
    path,
    sha256: sha256(blobs.get(sha)?.bytes ?? new Uint8Array()),
    addedAt: added.get(path) ?? 0,
  }))
}

/** The position of the commit that added each file first, oldest first. */
async function readAdditions(git: LedgerGit, tip: string): Promise<ReadonlyMap<string, number>> {
  const commits = (await git.everyCommit([tip])).toReversed()
  const changes = await git.changesOf(
    commits.map(({ sha, parents: [before] }) => ({ sha, ...(before !== undefined && { before }) })),
    '',
  )
  const added = new Map<string, number>()
  for (const [index, { sha }] of commits.entries())
    for (const { path, status } of changes.get(sha) ?? [])
      if (status !== 'D' && !added.has(path)) added.set(path, index)
  return added
}
