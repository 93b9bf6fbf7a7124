import { isIndexPath } from '../ledger/record-path.ts'
import type { CommitPerson } from '../signature/commit.ts'
import { type Discrepancy, discrepanciesOf } from './discrepancy.ts'

/** One commit of the branch of the ledger. */
export interface LedgerCommit {
  readonly sha: string
  readonly parents: readonly string[]
  readonly author: CommitPerson
  readonly committer: CommitPerson
  /** Against the first parent. `M` is also a change of mode. */
  readonly changes: readonly {
    readonly status: 'A' | 'M' | 'D'
    readonly path: string
    /** Absent for a removed file. */
    readonly mode?: string
  }[]
}

const MEANINGS = {
  rewritten:
    'The branch does not contain this commit, which was its tip before: it was rewritten. Find out who forced it, and restore the branch from a clone that has the commit',
  'second-beginning':
    'It begins a history of its own beside the one of the branch. Find out who pushed or merged it, and let nobody but GitHub Actions do it',
  merged: 'It merges another history into the branch, which no job of ours does. Find out who pushed it',
  changed: 'It changes a record or a link that was there, and our jobs only add. Find out who pushed the commit',
  deleted: 'It removes a record or a link, and our jobs only add. Find out who pushed the commit',
  retyped: 'It makes a record something else than a plain file. Find out who pushed the commit',
  'empty-commit': 'It adds nothing, and no job of ours makes such a commit. Find out who pushed it',
  'other-author':
    'Our jobs commit as a GitHub App, for example github-actions[bot], and this is by another author or committer. Find out who pushed it',
  'misdated-commit': 'It is dated before the commit that it follows. Find out who pushed it',
} as const

const found = discrepanciesOf('chain', MEANINGS)

/** A commit that was the tip of the branch, and that the branch does not contain any more. `named`: by whom, if by a record. */
export const rewrittenSince = (sha: string, named?: string): Discrepancy =>
  found('rewritten', named === undefined ? shortOf(sha) : `${shortOf(sha)}, named by ${named}`)

/** GitHub dates commits by its own clocks. */
const CLOCKS_MS = 10 * 60_000

/** What is known of the commits so far. */
export interface ChainSeen {
  /** When each was committed, in milliseconds. */
  readonly dates: Map<string, number>
  /** Commits without a parent: a branch begins once, and not at all after a commit that was verified before. */
  beginnings: number
}

export const newChain = (since: string | undefined): ChainSeen => ({
  dates: new Map(),
  beginnings: since === undefined ? 0 : 1,
})

/** What a commit does that no job of ours does. Commits come parents first. */
export function wrongInCommit(commit: LedgerCommit, seen: ChainSeen): readonly Discrepancy[] {
  const { sha, parents, author, committer, changes } = commit
  const place = shortOf(sha)
  const wrong: Discrepancy[] = []
  if (parents.length === 0 && ++seen.beginnings > 1) wrong.push(found('second-beginning', place))
  if (parents.length > 1) wrong.push(found('merged', place))
  if (changes.length === 0 && parents.length === 1) wrong.push(found('empty-commit', place))
  if (!isByApp(author, committer)) wrong.push(found('other-author', `${place} by ${author.name} <${author.email}>`))
  const at = committer.at.getTime()
  const before = Math.max(...parents.map(parent => seen.dates.get(parent) ?? 0))
  if (at < before - CLOCKS_MS) wrong.push(found('misdated-commit', place))
  seen.dates.set(sha, at)
  for (const { status, path, mode } of changes) {
    if (status === 'A') continue
    const kind = status === 'D' ? 'deleted' : mode === PLAIN || isIndexPath(path) ? 'changed' : 'retyped'
    wrong.push(found(kind, `${path} in ${place}`))
  }
  return wrong
}

const PLAIN = '100644'

const shortOf = (sha: string) => `commit ${sha.slice(0, 12)}`

/**
 * How GitHub writes what an app commits by its API: the app's own no-reply address, and GitHub or the app as committer. Others can
 * write the same: only the signature proves it.
 */
function isByApp(author: CommitPerson, committer: CommitPerson): boolean {
  const isApp = /^\d+\+[\w.-]+\[bot\]@users\.noreply\.[\w.-]+$/.test(author.email)
  const isGitHub = /^GitHub(?: Enterprise)?$/.test(committer.name) && /^noreply@[\w.-]+$/.test(committer.email)
  return isApp && (isGitHub || committer.email === author.email)
}
