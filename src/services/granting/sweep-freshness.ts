import { formatDuration, formatMoment } from '../../shared/instant.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { clauseOf } from '../../shared/result.ts'
import { attemptEvenWhenStopped } from '../attempt.ts'
import type { Job } from './job.ts'

/** Warns when no sweep has succeeded recently. Only a warning: every policy carries its own expiry. */
export const checkSweepFreshness = ({ context, rules }: Job, workflow: string): Promise<Refusal | undefined> =>
  checkSweepFreshnessOf(context, workflow, rules.followUp.sweepWithinMs)

export async function checkSweepFreshnessOf(
  { github, clock, debug }: Pick<Job['context'], 'github' | 'clock' | 'debug'>,
  workflow: string,
  sweepWithinMs: number,
): Promise<Refusal | undefined> {
  const { ok, value: last, failure } = await attemptEvenWhenStopped({ debug }, () => github.lastSuccess(workflow))
  if (!ok) return { message: 'When the last sweep succeeded could not be found out', remedy: clauseOf(failure) }
  if (!last) {
    return {
      message: `No sweep has succeeded yet: there is no such run of the workflow ${workflow}`,
      remedy: 'Enable it on the default branch, run it once, and see that it is green',
    }
  }
  if (clock.now().getTime() - last.getTime() <= sweepWithinMs) return undefined
  return {
    message: `The last sweep that succeeded began at ${formatMoment(last)}: longer ago than \`sweep_within: ${formatDuration(sweepWithinMs)}\``,
    remedy: `Look at the runs of the workflow ${workflow}, and run it now`,
  }
}
