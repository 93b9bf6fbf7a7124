import type { CompletenessCheck } from '../../domain/report/report.ts'
import { explainPlace } from '../../domain/witness/difference-text.ts'
import type { Git } from '../../git/git.ts'
import { verifyCommits } from '../ledger/verify-branch.ts'

type ChainGit = Pick<Git, 'everyCommit' | 'eachCommit' | 'changesOf'>

/** How many gaps of one kind are named: mode `verify` names all. */
const MOST_GAPS = 1_000

/** Whether the branch of the ledger only grew: of its whole history, because what was removed may have been of any month. */
export async function checkChain(git: ChainGit, tip: string): Promise<CompletenessCheck> {
  const commits = (await git.everyCommit([tip])).toReversed()
  const { discrepancies } = await verifyCommits(git, commits)
  const gaps = discrepancies.slice(0, MOST_GAPS).map(({ place, meaning }) => explainPlace(place, meaning))
  return {
    type: 'check',
    claim: 'The branch of the ledger only grew, by commits of our jobs',
    state: discrepancies.length > 0 ? 'fails' : 'holds',
    counts: { commits: commits.length, differences: discrepancies.length },
    gaps,
  }
}
