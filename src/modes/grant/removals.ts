import pMap from 'p-map'
import { policiesFor } from '../../domain/grant/policy-name.ts'
import type { Outcome } from '../../domain/merge/outcome.ts'
import type { Revocation } from '../../domain/revocation/revocation.ts'
import { notYetIn } from '../../domain/revocation/scope.ts'
import { attemptEvenWhenStopped } from '../../services/attempt.ts'
import { CONCURRENCY } from '../../services/context.ts'
import type { Executor, PlannedEnd } from '../../services/granting/executor.ts'
import { aboutOf, type Job, type Removal, type Step } from '../../services/granting/job.ts'
import { standsOnTip } from '../../services/granting/tip.ts'
import { groupBy } from '../../shared/group-by.ts'
import { describeFailure } from '../../shared/result.ts'
import type { EarlyEnds } from './early-ends.ts'
import { givenUpTo, planRemoval, readOncePerAccount } from './removal-target.ts'

/**
 * Ends what merges removed from the request files: the removals of an account in the same passes, and accounts side by side. An
 * entry whose policy is gone is included: an earlier run may have deleted it and died before the sessions had ended. `early`:
 * what ended by git alone, while GitHub was asked.
 */
export async function endRemoved(
  job: Job,
  executor: Pick<Executor, 'end'>,
  steps: readonly Step<Removal>[],
  early: EarlyEnds,
): Promise<readonly Outcome[]> {
  const inlinePoliciesOf = readOncePerAccount(job.context)
  const endIn = async (some: readonly Step<Removal>[]) => {
    const planned = await pMap(some, step => planStep(job, step, early, inlinePoliciesOf), { concurrency: CONCURRENCY })
    const outcomes = planned.flatMap(each => each.outcomes)
    return [...outcomes, ...(await executor.end(planned.flatMap(each => each.planned)))]
  }
  const ended = await Promise.all(groupBy(steps, ({ decision }) => decision.entry.request.account).map(endIn))
  return ended.flat()
}

/** What is still to end of a removal, and what is known of it already. */
async function planStep(
  job: Job,
  step: Step<Removal>,
  early: EarlyEnds,
  inlinePoliciesOf: ReturnType<typeof readOncePerAccount>,
): Promise<{ readonly planned: readonly PlannedEnd[]; readonly outcomes: readonly Outcome[] }> {
  const { context, rules } = job
  const { merge, decision } = step
  const about = aboutOf(step)
  const before = await early.of(decision.entry)
  const plan = await attemptEvenWhenStopped(context, async () => {
    const standsAgain = await standsOnTip(job, decision.entry)
    const select = async (names: readonly string[]) => {
      const held = policiesFor([decision.entry.digest], names, merge.sha)
      return standsAgain ? givenUpTo(context.git, merge.sha, held) : held
    }
    return planRemoval(context, rules, decision.entry, select, inlinePoliciesOf)
  })
  const failure = plan.ok ? plan.value.failure : plan.failure
  const endings = notYetIn(
    before.map(({ ending }) => ending),
    plan.value?.endings ?? [],
  )
  return {
    planned: endings.map(ending => ({ ending, about })),
    outcomes: [
      ...(failure ? [{ ...about, kind: 'failed', message: describeFailure(failure) } as const] : []),
      ...before.map((revocation: Revocation) => ({ ...about, kind: 'ended', revocation }) as const),
    ],
  }
}
