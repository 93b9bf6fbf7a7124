import { followUpsOf } from '../../domain/follow-up/follow-up.ts'
import type { Grant } from '../../domain/grant/grant.ts'
import { recordOf } from '../../domain/grant/record.ts'
import { followedGrants, type Outcome } from '../../domain/merge/outcome.ts'
import { type Merge, referTo } from '../../domain/merge/plan.ts'
import { renderGrantComment } from '../../render/grant-comment.ts'
import { messageOf } from '../../shared/errors.ts'
import { besideLedgerFiles, ledgerFiles } from '../ledger/files.ts'
import { openLedger } from '../ledger/ledger.ts'
import { apply } from './apply.ts'
import type { Addition, Job, Step } from './job.ts'

/** Marks our comment on a pull request, so that a re-run updates it instead of adding another. */
export const COMMENT_MARKER = '<!-- jit-ssm-access: grant -->'
/**
 * One after the other. The output is set before each write, and again where it came out otherwise: the follow-up must hear
 * of a grant even if this job dies with the write.
 */
export async function grantAll(job: Job, steps: readonly Step<Addition>[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  let told: string | undefined
  const output = (...announced: readonly Grant[]) => {
    const granted = [...followedGrants(outcomes), ...announced].map(recordOf)
    const grants = JSON.stringify(granted)
    if (grants === told) return
    told = grants
    job.context.output('grants', grants)
    const followUps = followUpsOf(granted, job.rules.followUp, job.context.clock.now())
    job.context.output('follow-ups', JSON.stringify(followUps))
  }
  output()
  for (const step of steps) {
    outcomes.push(await apply(job, step, output))
    output()
  }
  return outcomes
}
/** Tells each pull request what became of it; a comment that cannot be written is a failure, but stops nothing. */
export async function commentOutcomes(
  { context, dryRun }: Job,
  merges: readonly Merge[],
  outcomes: readonly Outcome[],
  marker = COMMENT_MARKER,
): Promise<string[]> {
  if (dryRun) return []
  const failures: string[] = []
  for (const merge of merges) {
    const number = referTo(merge).pullRequest
    const own = outcomes.filter(outcome => outcome.merge.pullRequest === number)
    if (number === undefined || (merge.problems.length === 0 && own.every(({ kind }) => kind === 'kept'))) continue
    try {
      await context.github.upsertComment(number, marker, renderGrantComment(own, merge.problems))
    } catch (error) {
      context.debug(error)
      failures.push(messageOf(error))
    }
  }
  return failures
}
/** Puts what was observed on the ledger; what cannot be recorded is a failure, but takes nothing back. */
export async function recordOutcomes(
  { context, dryRun, run, rulesRead }: Job,
  outcomes: readonly Outcome[],
): Promise<readonly string[]> {
  const files = ledgerFiles(outcomes, { at: context.clock.now(), run, rulesBlobSha: rulesRead.blobSha })
  return dryRun ? [] : openLedger(context, context.github).add(files, 'outcomes', besideLedgerFiles(outcomes))
}
