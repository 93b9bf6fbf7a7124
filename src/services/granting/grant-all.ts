import { type HandedOver, handOver, refuseMoreThanFit } from '../../domain/follow-up/hand-over.ts'
import type { Grant } from '../../domain/grant/grant.ts'
import { recordOf } from '../../domain/grant/record.ts'
import { followedGrants, type Outcome } from '../../domain/merge/outcome.ts'
import { apply } from './apply.ts'
import type { Executor } from './executor.ts'
import { type Addition, aboutOf, type Job, type Step } from './job.ts'

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
  let told: HandedOver | undefined
  const output = (...announced: readonly Grant[]) => {
    const granted = [...followedGrants(outcomes), ...announced].map(recordOf)
    const now = handOver(granted, job.rules.followUp, job.context.clock.now())
    if (now.grants === told?.grants) return
    told = now
    job.context.output('grants', now.grants)
    job.context.output('follow-ups', now.followUps)
  }
  output()
  for (const step of steps) {
    const full = step.decision.kind === 'grant' && refuseMoreThanFit(followedGrants(outcomes).length)
    outcomes.push(
      full ? { ...aboutOf(step), kind: 'refused', refusals: [full] } : await apply(job, executor, step, output),
    )
    output()
  }
  return outcomes
}
