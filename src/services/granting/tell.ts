import { debtsIn } from '../../domain/debt/record.ts'
import type { Outcome } from '../../domain/merge/outcome.ts'
import { type Merge, referTo } from '../../domain/merge/plan.ts'
import { debtSeries } from '../../domain/witness/keys.ts'
import { renderGrantComment } from '../../render/grant-comment.ts'
import type { Failure } from '../../shared/result.ts'
import { attemptEvenWhenStopped, failuresIn } from '../attempt.ts'
import { keepDebtIssue } from '../debts/debt-issue.ts'
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

/** Opens the issue of each access that nobody approved. One that cannot be opened is a failure; the next sweep opens it. */
export async function askForReviews(
  { context, rules, witness }: Job,
  outcomes: readonly Outcome[],
): Promise<readonly Failure[]> {
  const failures: Failure[] = []
  for (const outcome of outcomes) {
    if (outcome.kind !== 'granted' || outcome.grant.approval.kind === 'approved') continue
    const { account, user, id } = outcome.grant
    const read = await witness.read(account, debtSeries(user))
    failures.push(...failuresIn([read]))
    const debt = debtsIn(read.value ?? []).debts.find(({ grant }) => grant === id)
    const office = { context, github: context.github, witness, rules }
    if (debt) failures.push(...(await keepDebtIssue(office, account, debt)))
  }
  return failures
}

/** Records the outcomes on the ledger. What cannot be recorded is a failure and is not undone. */
export async function recordOutcomes(
  { context, observer, rulesRead, recorder }: Job,
  outcomes: readonly Outcome[],
): Promise<readonly Failure[]> {
  const observation = { ...observer, at: context.clock.now(), rulesBlobSha: rulesRead.blobSha }
  return recorder.add(outcomeRecords(outcomes, observation))
}
