import type { Git } from '../../git/git.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'

/** The merge that GitHub makes to try a pull request, as actions/checkout leaves it: what would land, and on what. */
export interface TrialMerge {
  readonly trial: string
  /** The tip of the base. */
  readonly base: string
  /** The final head so far. */
  readonly head: string
  /** Files below a folder whose bytes at the head are not those that would land. */
  readonly headDiffersIn: (folder: string) => Promise<ReadonlySet<string>>
}

/** @throws Error unless `sha` is in the clone and merges two commits */
export async function readTrialMerge(git: Git, sha: string): Promise<TrialMerge> {
  const [base, head, ...others] = await git.parents(sha)
  if (base === undefined || head === undefined || others.length > 0) {
    throw new ErrorWithRemedy(
      `Commit ${sha.slice(0, 12)} is not the trial merge of a pull request`,
      'Leave `ref:` out of actions/checkout, and give it "fetch-depth: 2147483647"',
    )
  }
  const headDiffersIn = async (folder: string) =>
    new Set((await git.changedFiles(head, sha, folder)).map(({ path }) => path))
  return { trial: sha, base, head, headDiffersIn }
}
