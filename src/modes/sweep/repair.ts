import { completeGrant } from '../../domain/grant/planned-grant.ts'
import type { Outcome } from '../../domain/merge/outcome.ts'
import { describeFinding, type Finding } from '../../domain/reconcile/sweep.ts'
import { createExecutor, DRY_RUN, type Executor } from '../../services/granting/executor.ts'
import { grantAll } from '../../services/granting/grant-all.ts'
import type { GrantContext, Job } from '../../services/granting/job.ts'
import type { Missing } from '../../services/merges/missing.ts'
import type { Failure } from '../../shared/result.ts'
import type { SweptAccount } from './account.ts'
import { lookForMissing, NOTHING_MISSING } from './missing.ts'
import type { SweepOptions } from './options.ts'
import type { Judging } from './prepare.ts'

/** Finds what was merged and is not there, and gives it again if told to. Never by outdated rules, or without GitHub. */
export async function repairMissing(
  context: GrantContext,
  { dryRun, repair }: Pick<SweepOptions, 'dryRun' | 'repair'>,
  judging: Judging | undefined,
  swept: readonly SweptAccount[],
) {
  const nothing = { absences: [], missing: NOTHING_MISSING, repaired: { outcomes: [], failures: [] } }
  const { online, trace } = judging ?? {}
  if (!online || !trace) return nothing
  const { job } = online
  const missing = await lookForMissing(
    judging ?? {},
    { ...trace, now: context.clock.now() },
    swept.flatMap(each => each.swept),
    swept.flatMap(each => each.findings),
  )
  const absences = missing.steps.map(({ decision: { planned }, resolution }): Finding => {
    const { principal } = planned
    // The id of a person's role is not looked up here.
    const isKnown = principal.kind === 'iam-user'
    const grant = resolution && isKnown && { grant: completeGrant(planned, resolution, principal) }
    return { kind: 'grant', state: 'missing', planned, ...grant }
  })
  for (const finding of absences) context.log(`found ${describeFinding(finding)}`)
  const repaired = await giveAgain(job, dryRun ? DRY_RUN : createExecutor(job), repair ? missing.steps : [])
  return { absences, missing, repaired }
}

/** Marks our comment, beside that of the job that granted. */
const REPAIR_MARKER = '<!-- jit-ssm-access: repair -->'

/** Grants as mode `grant` does, with the end and the name that it would have given. */
async function giveAgain(
  job: Job,
  executor: Executor,
  steps: Missing['steps'],
): Promise<{ readonly outcomes: readonly Outcome[]; readonly failures: readonly Failure[] }> {
  const outcomes = await grantAll(job, executor, steps)
  const merges = [...new Set(steps.map(({ merge }) => merge))]
  return { outcomes, failures: await executor.tell(merges, outcomes, REPAIR_MARKER) }
}
