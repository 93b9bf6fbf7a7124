import { followUpsOf } from '../../domain/follow-up/follow-up.ts'
import type { Grant } from '../../domain/grant/grant.ts'
import { recordOf } from '../../domain/grant/record.ts'
import { followedGrants, type Outcome } from '../../domain/merge/outcome.ts'
import { apply } from './apply.ts'
import type { Executor } from './executor.ts'
import type { Addition, Job, Step } from './job.ts'

/**
 * Grants one after the other. The output is set before each write, and again if the outcome differs: the follow-up must learn
 * of a grant even if this job dies during the write.
 */
export async function grantAll(
  job: Job,
  executor: Pick<Executor, 'open'>,
  steps: readonly Step<Addition>[],
): Promise<Outcome[]> {
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
    outcomes.push(await apply(job, executor, step, output))
    output()
  }
  return outcomes
}
