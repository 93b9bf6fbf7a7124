import { parseSignedCommit } from '../../domain/signature/commit.ts'
import type { SigningKey } from '../../domain/signature/public-keys.ts'
import { verifySignature } from '../../domain/signature/verify-signature.ts'
import { newChain, rewrittenSince, wrongInCommit } from '../../domain/verification/chain.ts'
import type { Discrepancy } from '../../domain/verification/discrepancy.ts'
import { type CheckedRecord, type ClaimedMerge, checkRecord } from '../../domain/verification/record-check.ts'
import { type SignatureCounts, wrongSignature } from '../../domain/verification/signature-check.ts'
import { checkLinks, wrongEntry } from '../../domain/verification/tree.ts'
import type { BranchFile } from '../../domain/witness/branch-file.ts'
import type { Git } from '../../git/git.ts'
import { FETCH_HISTORY } from '../../git/process.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'
import { commitBatches, type LookAtRecord, listLedger, readListed, trackOrder } from './branch-files.ts'
import { LEDGER_BRANCH } from './paths.ts'

/** What the branch of the ledger tells by itself, without a witness. */
export interface BranchVerification {
  readonly files: readonly BranchFile[]
  /** Commits that were looked at. */
  readonly commits: number
  readonly signatures: SignatureCounts
  /** What its records claim of the default branch. */
  readonly claims: readonly ClaimedMerge[]
  readonly discrepancies: readonly Discrepancy[]
}

export interface BranchOptions {
  readonly tip: string
  /** A commit that was the tip when the branch was verified before: what is up to there is not looked at again. */
  readonly since?: string
  /** The keys that commits may be signed with; absent: signatures are counted and not checked. */
  readonly keys?: ReadonlyMap<string, SigningKey>
}

type LedgerGit = Pick<
  Git,
  'holds' | 'holdsHistoryOf' | 'everyCommit' | 'eachCommit' | 'eachBlob' | 'changesOf' | 'listTop' | 'listFiles'
>

/** Looks at every commit and every record of the branch. @throws ErrorWithRemedy if the clone does not have its history */
export async function verifyBranch(git: LedgerGit, { tip, since, keys }: BranchOptions): Promise<BranchVerification> {
  if (!(await git.holdsHistoryOf(tip)))
    throw new ErrorWithRemedy(`The clone does not hold the history of ${LEDGER_BRANCH}`, FETCH_HISTORY)
  const isContinued = since !== undefined && (await git.holds(tip, since))
  const from = isContinued ? since : undefined
  const discrepancies: Discrepancy[] = since === undefined || isContinued ? [] : [rewrittenSince(since)]
  const commits = (await git.everyCommit([tip])).toReversed()
  const fresh = from === undefined ? commits : await git.everyCommit([tip], from)
  const order = trackOrder()
  const chain = await verifyCommits(git, commits, { from, keys, fresh, note: order.note })
  const entries = await listLedger(git, tip)
  for (const entry of entries) discrepancies.push(...wrongEntry(entry))
  const links = checkLinks(entries)
  const claims: ClaimedMerge[] = []
  const readFrom = new Map<string, string>()
  const look: LookAtRecord = (path, bytes, addedAt) => {
    links.expect(path, bytes, addedAt >= (order.additions.firstLink ?? Number.POSITIVE_INFINITY))
    const { wrong, claim, readFrom: commit }: CheckedRecord = checkRecord(path, bytes)
    discrepancies.push(...wrong)
    if (claim) claims.push(claim)
    if (commit !== undefined && !readFrom.has(commit)) readFrom.set(commit, path)
  }
  const files = await readListed(git, entries, order.additions, look)
  discrepancies.push(...links.finish())
  const known = new Set(commits.map(({ sha }) => sha))
  for (const [commit, path] of readFrom) if (!known.has(commit)) discrepancies.push(rewrittenSince(commit, path))
  return { files, ...chain, claims, discrepancies: [...chain.discrepancies, ...discrepancies] }
}

type Commits = Parameters<typeof commitBatches>[1]

interface ChainOptions {
  readonly keys?: BranchOptions['keys'] | undefined
  readonly from?: string | undefined
  /** Those of the commits that are looked at: all unless given. */
  readonly fresh?: Commits
  /** Is told of all commits. */
  readonly note?: ReturnType<typeof trackOrder>['note']
}

/** What each commit of the branch did, and who signed it. `commits`: parents first. */
export async function verifyCommits(
  git: Pick<LedgerGit, 'changesOf' | 'eachCommit'>,
  commits: Commits,
  { from, keys, fresh = commits, note }: ChainOptions = {},
): Promise<Pick<BranchVerification, 'commits' | 'signatures' | 'discrepancies'>> {
  const discrepancies: Discrepancy[] = []
  const seen = newChain(from)
  const counts = new Map<string, number>()
  let good = 0
  const parents = new Map(fresh.map(each => [each.sha, each.parents]))
  for await (const batch of commitBatches(git, commits)) {
    note?.(batch)
    const wanted = batch.commits.flatMap(({ sha }) => (parents.has(sha) ? sha : []))
    for await (const [sha, { bytes }] of git.eachCommit(wanted)) {
      const { author, committer, signature, signed } = parseSignedCommit(bytes)
      const changes = batch.changes.get(sha) ?? []
      const about = { sha, parents: parents.get(sha) ?? [], author, committer, changes }
      discrepancies.push(...wrongInCommit(about, seen))
      const verdict = signature === undefined ? undefined : verifySignature(signature, signed, keys ?? NO_KEYS)
      const key = verdict?.keyId ?? (verdict ? 'unreadable' : 'none')
      counts.set(key, (counts.get(key) ?? 0) + 1)
      if (verdict?.kind === 'good') good++
      if (keys) discrepancies.push(...wrongSignature(sha, verdict))
    }
  }
  const signatures = { keys: Object.fromEntries(counts), ...(keys && { good }) }
  return { commits: fresh.length, signatures, discrepancies }
}

const NO_KEYS: ReadonlyMap<string, SigningKey> = new Map()
