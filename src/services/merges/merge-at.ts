import type { Merge } from '../../domain/merge/plan.ts'
import type { GrantContext } from '../granting/job.ts'
import type { Trace } from '../history/provenance.ts'
import { readMerges } from './merges.ts'

/** See {@link Trace.mergesAt}. */
export async function readMergesAt(
  context: GrantContext,
  { branch, paths, rules, mergedPullRequestOf }: Pick<Trace, 'branch' | 'paths' | 'rules' | 'mergedPullRequestOf'>,
  defaultBranch: string,
  sha: string,
): Promise<readonly Merge[]> {
  const before = branch.landed(sha)?.before
  const pull = await mergedPullRequestOf(sha)
  const merge = pull?.mergeCommitSha === undefined ? undefined : branch.landed(pull.mergeCommitSha)
  if (before === undefined || !merge) return []
  const github = { ...context.github, mergedPullRequestOf }
  return readMerges({ ...context, github }, { before, after: merge.sha, branch: defaultBranch }, paths, rules)
}
