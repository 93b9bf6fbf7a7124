import pMap from 'p-map'
import { planDue } from '../../domain/reconcile/due.ts'
import type { ApprovedCoverage } from '../../domain/reconcile/orphaned-session.ts'
import type { ObservedPolicy, Provenance } from '../../domain/reconcile/provenance.ts'
import {
  type AccountSnapshot,
  describeFinding,
  type Finding,
  planSweep,
  type SweepPlan,
} from '../../domain/reconcile/sweep.ts'
import type { RevocationPreview } from '../../domain/revocation/revocation.ts'
import { namedBy } from '../../domain/revocation/target.ts'
import { type AwsAccount, accountKey, type Rules } from '../../domain/rules/rules.ts'
import type { GrantContext } from '../../services/granting/job.ts'
import { type Trace, traceProvenance } from '../../services/history/provenance.ts'
import { type ReadAccounts, readAccounts } from '../../services/inventory/accounts.ts'
import { coverageOfCandidates, coverageOfMissing } from '../../services/merges/missing.ts'
import { askWitness } from '../../services/merges/witnessed.ts'
import type { Failure } from '../../shared/result.ts'
import type { Alarms } from './alarm.ts'
import { type Ended, endingsBeyond, type SweepExecutor } from './end.ts'
import { lookForMissing, NOTHING_MISSING } from './missing.ts'
import type { Judging } from './prepare.ts'

/** The entries of the rules for one AWS account. */
export type Entries = readonly [AwsAccount, ...AwsAccount[]]

/** What ends in one account by AWS alone, while GitHub is asked. No promise rejects. */
export interface DueEnds {
  readonly read: Promise<ReadAccounts>
  readonly planned: Promise<readonly RevocationPreview[]>
  readonly ended: Promise<Ended>
}

/** Reads an account, and ends at once what is over there whatever GitHub says. */
export function endDue(
  context: GrantContext,
  { end }: Pick<SweepExecutor, 'end'>,
  entries: Entries,
  followUp: Rules['followUp'],
): DueEnds {
  const read = readAccounts(context, entries)
  const planned = read.then(({ swept }) => swept.flatMap(each => planDue(each, context.clock.now())))
  return { read, planned, ended: planned.then(endings => end(endings, followUp)) }
}

/** What a sweep found in one account, and did there. */
export interface SweptAccount extends Ended {
  readonly swept: readonly AccountSnapshot[]
  readonly findings: readonly Finding[]
  readonly unread: readonly Failure[]
  /** What could not be found out. */
  readonly unknown: readonly Failure[]
}

export interface SweepAccountOptions {
  readonly executor: SweepExecutor
  readonly judging: Judging
  readonly alarms: Alarms
}

/**
 * Ends in one account what must not be there, by git and GitHub; and beside it what its witness then adds: neither waits for the
 * other, nor for another account. `due`: what ended there before.
 */
export async function sweepAccount(
  context: GrantContext,
  { executor, judging, alarms }: SweepAccountOptions,
  entries: Entries,
  due: DueEnds | undefined,
): Promise<SweptAccount> {
  const { swept, failures: unread } = await (due?.read ?? readAccounts(context, entries))
  const before = (await due?.planned) ?? []
  // AWS has put the clock right by now, if need be.
  const trace: Trace = { ...judging.trace, now: context.clock.now() }
  const { followUp } = judging.rules
  const origins = await traceAll(trace, swept)
  const { first, isAwaitingMissing } = await planFirst(trace, swept, origins)
  const said = new Set<string>()
  const announce = ({ findings }: SweepPlan) => {
    const texts = findings.map(describeFinding)
    for (const text of texts) if (!said.has(text)) context.log(`found ${text}`)
    for (const text of texts) said.add(text)
    alarms.report(accountKey(entries[0]), findings)
  }
  announce(first)
  const judgeByWitness = async () => {
    if (!judging.online) return { plan: first, failures: [], ended: undefined }
    const asked = await askWitness(judging.online.job, trace, swept, origins)
    const sure = planAll(trace, swept, asked.origins)
    const missing = isAwaitingMissing ? await lookForMissing(judging, trace, swept, sure.findings) : NOTHING_MISSING
    const approved = coverageOfMissing(missing)
    const plan = approved.length > 0 ? planAll(trace, swept, asked.origins, approved) : sure
    announce(plan)
    const more = endingsBeyond([...before, ...first.endings], plan.endings)
    const ended = more.length > 0 ? await executor.end(more, followUp) : undefined
    return { plan, failures: [...asked.failures, ...missing.failures], ended }
  }
  const [ended, later] = await Promise.all([
    executor.end(endingsBeyond(before, first.endings), followUp),
    judgeByWitness(),
  ])
  return {
    swept,
    unread,
    findings: later.plan.findings,
    plan: [...ended.plan, ...(later.ended?.plan ?? [])],
    revocations: [...ended.revocations, ...(later.ended?.revocations ?? [])],
    failures: [...ended.failures, ...later.failures, ...(later.ended?.failures ?? [])],
    unknown: [...origins.values()].flatMap(unknownIn),
  }
}

/** Policies that are traced at once: each may ask GitHub. */
const CONCURRENCY = 4

async function traceAll(
  trace: Trace,
  swept: readonly AccountSnapshot[],
): Promise<ReadonlyMap<ObservedPolicy, Provenance>> {
  const policies = swept.flatMap(each => each.policies)
  const traced = pMap(policies, async policy => [policy, await traceProvenance(trace, policy)] as const, {
    concurrency: CONCURRENCY,
  })
  return new Map(await traced)
}

/**
 * The first plan leaves sessions open that a request without a policy asks for: they end unless it is found that another hand
 * deleted the policy (docs/design.md §8).
 */
async function planFirst(
  trace: Trace,
  swept: readonly AccountSnapshot[],
  origins: ReadonlyMap<ObservedPolicy, Provenance>,
): Promise<{ readonly first: SweepPlan; readonly isAwaitingMissing: boolean }> {
  const all = planAll(trace, swept, origins)
  if (!all.findings.some(({ kind }) => kind === 'session')) return { first: all, isAwaitingMissing: false }
  const asked = await coverageOfCandidates(trace, swept, all.findings).catch(error => {
    trace.debug(error)
    return []
  })
  const first = planAll(trace, swept, origins, asked)
  return { first, isAwaitingMissing: first.endings.length < all.endings.length }
}

function planAll(
  { now, rules }: Trace,
  swept: readonly AccountSnapshot[],
  origins: ReadonlyMap<ObservedPolicy, Provenance>,
  approved: readonly ApprovedCoverage[] = [],
): SweepPlan {
  const named = (each: RevocationPreview) => ({ ...each, ending: namedBy(rules.now, each.ending) })
  const plans = swept.map(each => planSweep(each, policy => origins.get(policy) ?? UNTRACED, now, approved))
  return { findings: plans.flatMap(plan => plan.findings), endings: plans.flatMap(plan => plan.endings.map(named)) }
}

const UNTRACED: Provenance = { kind: 'unknown', why: 'It was not traced' }

/** What could not be found out is a failure, whatever became of the policy: it may have been an alarm. */
function unknownIn(origin: Provenance): Failure[] {
  if (origin.kind === 'unknown') return [{ message: origin.why }]
  return origin.kind === 'merged' && origin.since.kind === 'unknown' ? [{ message: origin.since.why }] : []
}
