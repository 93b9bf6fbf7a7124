import type { Outcome } from '../../domain/merge/outcome.ts'
import { type Merge, referTo } from '../../domain/merge/plan.ts'
import { renderGrantComment } from '../../render/grant-comment.ts'
import type { Failure } from '../../shared/result.ts'
import { attemptEvenWhenStopped, failuresIn } from '../attempt.ts'
import { outcomeRecords } from '../ledger/files.ts'
import type { Job } from './job.ts'

/** Marks our comment on a pull request, so that a re-run updates it instead of adding another. */
export const COMMENT_MARKER = '<!-- jit-ssm-access: grant -->'

/** Comments the outcomes on each pull request. A comment that cannot be written is a failure and stops nothing. */
export async function commentOutcomes(
  { context }: Job,
  merges: readonly Merge[],
  outcomes: readonly Outcome[],
  marker = COMMENT_MARKER,
): Promise<readonly Failure[]> {
  const failures: Failure[] = []
  for (const merge of merges) {
    const number = referTo(merge).pullRequest
    const own = outcomes.filter(outcome => outcome.merge.pullRequest === number)
    if (number === undefined || (merge.problems.length === 0 && own.every(({ kind }) => kind === 'kept'))) continue
    const told = await attemptEvenWhenStopped(context, () =>
      context.github.upsertComment(number, marker, renderGrantComment(own, merge.problems)),
    )
    failures.push(...failuresIn([told]))
  }
  return failures
}

/** Records the outcomes on the ledger. What cannot be recorded is a failure and is not undone. */
export async function recordOutcomes(
  { context, run, rulesRead, recorder }: Job,
  outcomes: readonly Outcome[],
): Promise<readonly Failure[]> {
  const observation = { at: context.clock.now(), run, rulesBlobSha: rulesRead.blobSha }
  return recorder.add(outcomeRecords(outcomes, observation), 'outcomes')
}
