import type { ApprovedCoverage } from '../../domain/reconcile/orphaned-session.ts'
import type { ObservedPolicy, Provenance } from '../../domain/reconcile/provenance.ts'
import {
  type AccountSnapshot,
  describeFinding,
  type Finding,
  isAlarm,
  planSweep,
  type SweepPlan,
  type SweepResult,
} from '../../domain/reconcile/sweep.ts'
import type { RevocationPreview } from '../../domain/revocation/revocation.ts'
import { notYetIn } from '../../domain/revocation/scope.ts'
import { createExecutor, DRY_RUN, type Executor } from '../../services/granting/executor.ts'
import type { Job } from '../../services/granting/job.ts'
import { openMerges } from '../../services/ledger/merges.ts'
import { createNotifier } from '../../services/notify/notifier.ts'
import { runRevocations } from '../../services/revoking/run.ts'
import type { Failure } from '../../shared/result.ts'
import { raiseAlarm } from './alarm.ts'
import type { SweepOptions } from './options.ts'

type Ended = Pick<SweepResult, 'plan' | 'revocations' | 'failures'>

/** Carries out what a sweep has decided. */
export interface SweepExecutor {
  /** Ends what has to end, and tells of it. */
  readonly end: (endings: readonly RevocationPreview[]) => Promise<Ended>
  /** Keeps the issue for alarms; without alarms it is settled. */
  readonly alarm: (findings: readonly Finding[]) => Promise<readonly Failure[]>
  /** For missing grants that are given again. */
  readonly granting: Executor
}

/** Of a dry run: says what would be done, and does nothing. */
export const PREVIEW: SweepExecutor = {
  end: async plan => ({ plan, revocations: [], failures: [] }),
  alarm: async () => [],
  granting: DRY_RUN,
}

export function createSweepExecutor(
  job: Job,
  { paths, run, logsWorkflow }: Pick<SweepOptions, 'paths' | 'run' | 'logsWorkflow'>,
): SweepExecutor {
  const { context, rules, recorder } = job
  // Nothing is relayed here.
  const settings = { requests: paths.requests, run, logsWorkflow, relayWorkflow: '' }
  const notifier = createNotifier(context, context.github, recorder, openMerges(context, context.github), settings)
  return {
    async end(endings) {
      const targets = endings.map(({ ending }) => ending)
      const revocations = await runRevocations(context, targets, rules.followUp)
      return { plan: [], revocations, failures: await notifier.close(revocations) }
    },
    alarm: findings => raiseAlarm(context, findings),
    granting: createExecutor(job),
  }
}

/**
 * Ends what is known to have to end, and beside it what the witness then adds: neither waits for the other, nor for the alarm.
 * Once its policy is deleted, no later sweep could raise the alarm of a job that died, so it is raised at once.
 */
export async function endAll(
  executor: SweepExecutor,
  first: SweepPlan,
  askWitness: () => Promise<{ readonly plan: SweepPlan; readonly failures: readonly Failure[] }>,
): Promise<Ended & Pick<SweepPlan, 'findings'>> {
  const alarms = textOfAlarms(first)
  const raised = alarms === '' ? Promise.resolve([]) : executor.alarm(first.findings)
  const [ended, later] = await Promise.all([
    executor.end(first.endings),
    askWitness().then(async ({ plan, failures }) => {
      const more = endingsBeyond(first.endings, plan.endings)
      const isSame = alarms !== '' && textOfAlarms(plan) === alarms
      const [endedMore, unraised] = await Promise.all([
        more.length > 0 ? executor.end(more) : NOTHING_ENDED,
        // After the first, because both keep the same issue.
        raised.then(before => (isSame ? before : executor.alarm(plan.findings))),
      ])
      return { ...endedMore, findings: plan.findings, failures: [...failures, ...endedMore.failures, ...unraised] }
    }),
  ])
  return {
    findings: later.findings,
    plan: [...ended.plan, ...later.plan],
    revocations: [...ended.revocations, ...later.revocations],
    failures: [...ended.failures, ...later.failures],
  }
}

const NOTHING_ENDED: Ended = { plan: [], revocations: [], failures: [] }

const textOfAlarms = ({ findings }: SweepPlan) => findings.filter(isAlarm).map(describeFinding).join('\n')

/** The plan for all accounts. */
export function planAll(
  swept: readonly AccountSnapshot[],
  origins: ReadonlyMap<ObservedPolicy, Provenance>,
  now: Date,
  approved: readonly ApprovedCoverage[],
): SweepPlan {
  const plans = swept.map(each => planSweep(each, policy => origins.get(policy) ?? UNTRACED, now, approved))
  return { findings: plans.flatMap(plan => plan.findings), endings: plans.flatMap(plan => plan.endings) }
}

/** What the second plan ends and the first did not. */
function endingsBeyond(
  first: readonly RevocationPreview[],
  second: readonly RevocationPreview[],
): readonly RevocationPreview[] {
  const targets = second.map(({ ending }) => ending)
  const more = new Set(
    notYetIn(
      first.map(({ ending }) => ending),
      targets,
    ),
  )
  return second.filter(({ ending }) => more.has(ending))
}

const UNTRACED: Provenance = { kind: 'unknown', why: 'It was not traced' }
