import { DEFAULT_FOLLOW_UP } from '../../config/rules-file.ts'
import { notificationsOfAlarms } from '../../domain/notification/of-alarm.ts'
import { notificationOfEnd } from '../../domain/notification/of-end.ts'
import { notificationsOfOutcomes } from '../../domain/notification/of-grant.ts'
import { type Finding, isAlarm, type SweepResult } from '../../domain/reconcile/sweep.ts'
import { accountKey, groupByAccount } from '../../domain/rules/rules.ts'
import { GitHubError } from '../../github/error.ts'
import { attempt, attemptEvenWhenStopped } from '../../services/attempt.ts'
import type { GrantContext } from '../../services/granting/job.ts'
import { type KnownRules, readCheckoutRules } from '../../services/history/known-rules.ts'
import { LEDGER_BRANCH } from '../../services/ledger/paths.ts'
import { openRecording } from '../../services/ledger/recorder.ts'
import { type CaughtUp, catchUp } from '../../services/merges/catch-up.ts'
import { distinct, explain, type Failure, type Result } from '../../shared/result.ts'
import { type DueEnds, type Entries, endDue, type SweptAccount, sweepAccount } from './account.ts'
import { openAlarms, sendOnce } from './alarm.ts'
import { createSweepExecutor, PREVIEW, type SweepExecutor, withMerges } from './end.ts'
import type { SweepOptions } from './options.ts'
import { type Judging, prepareSweep, prepareWithoutGitHub } from './prepare.ts'
import { openFindingsLog } from './record.ts'
import { repairMissing } from './repair.ts'
import { REVIEWS, settleReviews } from './reviews.ts'

/**
 * Reconciles what AWS has with what the branch asks for (docs/design.md §3): ends what is over, as soon as AWS has told of it; then
 * what nobody merged and what nothing covers, as soon as GitHub has; then says so, and finds what is missing. No account waits
 * for another one, and no end for GitHub's answer on anything that it does not depend on.
 */
export async function sweep(context: GrantContext, options: SweepOptions): Promise<SweepResult> {
  const { paths, observer, dryRun } = options
  const checkout = await attempt(context, () => readCheckoutRules(context.git, paths.config, options.checkout))
  const accounts = async () => ((await asked).value?.rules ?? checkout.value?.ruleFile.rules)?.accounts.values() ?? []
  const recording = openRecording(context, context.github, { role: 'revoke', observer, dryRun, accounts })
  const asked = attempt(context, () => prepareSweep(context, options, recording, checkout.value))
  const executor = dryRun ? PREVIEW : createSweepExecutor(context, recording.recorder, options)

  const due = endAllDue(context, executor, checkout.value)
  const { judging, failures: unasked } = await judgingOf(context, options, checkout.value, await asked)
  const entries = judging ? groupByAccount(judging.rules.accounts.values()) : []
  const isByCheckout = judging?.rules === checkout.value?.ruleFile.rules
  const { accounts: known = new Map(), notify = [] } = judging?.rules ?? checkout.value?.ruleFile.rules ?? {}
  const tellAlarms = sendOnce(found => options.outbox.send(notificationsOfAlarms(found), notify))
  const log = openFindingsLog(context, recording.witness, options)
  const raise = async (found: readonly Finding[]) => {
    const { issue, failures } = await executor.alarm(found, tellAlarms)
    await log.alarms(found.filter(isAlarm), issue)
    return failures
  }
  const alarms = openAlarms(raise, () => [...entries.map(([first]) => accountKey(first)), REVIEWS])
  const swept = !judging
    ? []
    : await Promise.all(
        entries.map(each => {
          const own = isByCheckout ? due.get(accountKey(each[0])) : undefined
          return sweepAccount(context, { executor, judging, alarms }, each, own)
        }),
      )
  const first = await Promise.all([...due.values()].map(({ ended }) => ended))
  const findings = swept.flatMap(each => each.findings)
  const revocations = withMerges(
    [...first, ...swept].flatMap(each => each.revocations),
    findings,
  )
  options.outbox.send(
    revocations.flatMap(revocation => notificationOfEnd(revocation)),
    notify,
  )
  const untold = await executor.tell(revocations)
  const reviews = await settleReviews(context, options, recording, judging)
  alarms.report(REVIEWS, reviews.findings)
  const unraised = await alarms.told(judging?.online !== undefined)

  const late = await catchUpWith(context, executor, judging, swept, dryRun)
  const { absences, missing, repaired } = await repairMissing(context, options, judging, swept)
  options.outbox.send(notificationsOfOutcomes(repaired.outcomes, known), notify)
  const unread = judging ? [] : (await Promise.all([...due.values()].map(({ read }) => read))).flatMap(r => r.failures)
  const isComplete =
    judging?.online !== undefined && swept.every(({ unread, unknown }) => unread.length + unknown.length === 0)
  const all = [...findings, ...absences, ...reviews.findings]
  const unrecorded = await log.finish({
    findings: all,
    snapshots: swept.flatMap(each => each.swept),
    rules: judging?.rules,
    isOnline: judging?.online !== undefined,
    isComplete,
  })
  return {
    findings: all,
    plan: [...first, ...swept].flatMap(({ plan }) => plan),
    revocations,
    outcomes: repaired.outcomes,
    caughtUp: late.added,
    isComplete,
    failures: distinct([
      ...unasked,
      ...unread,
      ...swept.flatMap(each => each.unread),
      ...swept.flatMap(each => each.unknown),
      ...[...first, ...swept].flatMap(({ failures }) => failures),
      ...untold,
      ...reviews.failures,
      ...unraised,
      ...late.failures,
      ...missing.failures,
      ...repaired.failures,
      ...unrecorded,
    ]),
  }
}

/** By the rules of the checkout, which may end access: account by account, while GitHub is asked. */
function endAllDue(
  context: GrantContext,
  executor: Parameters<typeof endDue>[1],
  checkout: KnownRules | undefined,
): ReadonlyMap<string, DueEnds> {
  const { accounts, followUp } = checkout?.ruleFile.rules ?? { accounts: new Map() }
  const endIn = (entries: Entries) =>
    [accountKey(entries[0]), endDue(context, executor, entries, followUp ?? DEFAULT_FOLLOW_UP)] as const
  return new Map(groupByAccount(accounts.values()).map(endIn))
}

/**
 * By what the rest is judged: git and GitHub; git alone if GitHub does not answer, and the run itself tells that the checkout is
 * of the default branch; otherwise by nothing.
 */
async function judgingOf(
  context: GrantContext,
  options: SweepOptions,
  checkout: KnownRules | undefined,
  asked: Result<Judging>,
): Promise<{ readonly judging?: Judging; readonly failures: readonly Failure[] }> {
  if (asked.ok) return { judging: asked.value, failures: outdatedIn(asked.value.online?.known) }
  const { cause } = asked.failure
  // Nothing was read or ended.
  if (!checkout) throw cause ?? new Error(asked.failure.message)
  if (!(cause instanceof GitHubError) || !options.isOfDefaultBranch)
    return { failures: [explain(ENDED_DUE, asked.failure)] }
  const offline = await attempt(context, () => prepareWithoutGitHub(context, options, checkout, cause))
  if (!offline.ok) return { failures: [explain(ENDED_DUE, asked.failure), offline.failure] }
  return { judging: offline.value, failures: [explain(ENDED_BY_CHECKOUT, asked.failure), ...outdatedIn(checkout)] }
}

const ENDED_DUE = 'Only what is over was ended'

const ENDED_BY_CHECKOUT =
  'GitHub could not be asked what was merged, so access was ended by the history of the checkout alone, and nothing was looked for that is missing'

const outdatedIn = (known: KnownRules | undefined): readonly Failure[] =>
  known?.outdated === undefined ? [] : [{ message: known.outdated }]

/** Adds to the ledger what could only be witnessed when it was done, and tells of it. */
async function catchUpWith(
  context: GrantContext,
  { tellLate }: Pick<SweepExecutor, 'tellLate'>,
  judging: Judging | undefined,
  swept: readonly SweptAccount[],
  isDryRun: boolean,
): Promise<Pick<CaughtUp, 'added' | 'failures'>> {
  if (!judging?.online || context.signal.aborted) return { added: [], failures: [] }
  const { job } = judging.online
  const trace = { ...judging.trace, now: context.clock.now() }
  const snapshots = swept.flatMap(each => each.swept)
  const late = await attemptEvenWhenStopped(context, () => catchUp(job, trace, snapshots, isDryRun))
  if (!late.ok) return { added: [], failures: [explain('What the ledger lacks could not be found out', late.failure)] }
  const { added, ends, failures } = late.value
  const lost = added.length > 0 ? [lateRecords(added, isDryRun)] : []
  return { added, failures: [...lost, ...failures, ...(await tellLate(ends))] }
}

/** Red once: whether GitHub was down or people have pushed to the branch, only people can tell. */
const lateRecords = (paths: readonly string[], isDryRun: boolean): Failure => ({
  message: `The branch ${LEDGER_BRANCH} did not have ${paths.length} of the records of the witness (${paths.join(', ')})${isDryRun ? '' : ', which were added now'}`,
  remedy: `If a job of that time was red because GitHub did not answer, all is well; otherwise find out who pushed to ${LEDGER_BRANCH}`,
})
