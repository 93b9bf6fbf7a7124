import type { AccountAccess } from '../../aws/clients.ts'
import { CLOSING_MS, decidePasses, type Revocation, type RevocationTarget } from '../../domain/revocation/revocation.ts'
import type { Rules } from '../../domain/rules/rules.ts'
import { formatDuration, formatInstant } from '../../shared/instant.ts'
import type { Context } from '../context.ts'
import { conclude } from './conclude.ts'
import { describePass, runPass } from './pass.ts'
import { pollWaiting, type Wait } from './poll.ts'
import { openRevocations, type RevocationProgress } from './progress.ts'
import { warnTogether } from './warn-together.ts'

/**
 * Ends access in passes until each ending is proven clean or the bound is reached (docs/design.md §8): at once, or with `wait` each
 * when its time has come, and those that this job cannot wait for are handed over. Endings of one account and region share
 * their passes; accounts go side by side, and none waits for another that is slow or does not answer. Answers in the order of
 * the endings. Never throws for AWS failures: they are in the result.
 */
export async function runRevocations(
  context: Context,
  endings: readonly RevocationTarget[],
  followUp: Rules['followUp'],
  wait?: Wait,
): Promise<readonly Revocation[]> {
  const progress = await openRevocations(context, endings, wait !== undefined)
  const accesses = [...new Set(progress.map(one => one.access))]
  const warnings = wait && accesses.length > 1 ? warnTogether(context, endings, wait.warn) : undefined
  const shared = wait && warnings ? { ...wait, warn: warnings.add } : wait
  // What goes wrong in one account leaves the passes of the others to their end.
  const ends = await Promise.allSettled(accesses.map(access => endThrough(context, access, progress, followUp, shared)))
  warnings?.flush()
  const failed = ends.find(end => end.status === 'rejected')
  if (failed) throw failed.reason
  const ended = new Map(ends.flatMap(end => (end.status === 'fulfilled' ? [...end.value] : [])))
  return progress.flatMap(one => ended.get(one) ?? [])
}

/** The passes of one account and region, until each of its endings is concluded or handed over. */
async function endThrough(
  context: Context,
  access: AccountAccess,
  progress: readonly RevocationProgress[],
  followUp: Rules['followUp'],
  wait: Wait | undefined,
): Promise<ReadonlyMap<RevocationProgress, Revocation>> {
  const members = progress.filter(one => one.access === access)
  try {
    for (;;) {
      const open = members.filter(isOnItsWay)
      if (open.length === 0) break
      const reached = await waitForNext(context, open)
      if (wait) await pollWaiting(context, access, due(context, open, reached), wait)
      await runRound(context, access, due(context, open, reached), followUp)
    }
  } catch (error) {
    if (!context.signal.aborted) throw error
    for (const one of members.filter(isOnItsWay)) {
      one.verdict = 'interrupted'
      context.log(`${one.ending.user} in ${one.ending.account.name}: interrupted, and not proven to have ended`)
    }
  }
  const ended = members.filter(one => !one.isHandedOver)
  const revocations = await conclude(context, access, ended)
  return new Map(ended.map((one, index) => [one, revocations[index] as Revocation]))
}

const isOnItsWay = ({ verdict, isHandedOver }: RevocationProgress) => verdict === undefined && !isHandedOver

function due({ clock }: Context, open: readonly RevocationProgress[], reached: Date): readonly RevocationProgress[] {
  const now = clock.now()
  return open.filter(one => isOnItsWay(one) && (one.nextAt <= now || one.nextAt <= reached))
}

/** Answers the instant that it has waited for, whatever the clock says then: it may have been put back meanwhile. */
async function waitForNext({ clock, log, signal }: Context, open: readonly RevocationProgress[]): Promise<Date> {
  signal.throwIfAborted()
  const next = open.reduce((first, one) => (one.nextAt < first.nextAt ? one : first))
  const ms = next.nextAt.getTime() - clock.now().getTime()
  if (ms <= 0) return next.nextAt
  if (!next.isWaiting) log(`waiting ${formatDuration(ms)}, until ${formatInstant(next.nextAt)}`)
  await clock.sleep(ms, signal)
  return next.nextAt
}

/** The end in a policy that was tampered with proves nothing. */
function provableEnding({ ending, isTampered }: RevocationProgress): RevocationTarget {
  const { expiresAt: _, ...endless } = ending
  return isTampered ? endless : ending
}

/** One pass of all endings of one account and region that are due. */
async function runRound(
  context: Context,
  access: AccountAccess,
  due: readonly RevocationProgress[],
  followUp: Rules['followUp'],
): Promise<void> {
  const ending = due.filter(one => !one.isWaiting)
  if (ending.length === 0) return
  const before = context.clock.now()
  await runPass(context, access, ending)
  // However long this pass took, and however short the interval: the next one is to find sessions closed, not closing.
  const now = context.clock.now().getTime()
  // AWS may have put the clock back in this pass.
  const startedAt = Math.min(before.getTime(), now)
  for (const one of ending) {
    const minPasses = one.goneSince ? 1 : followUp.passes
    const verdict = context.signal.aborted
      ? 'interrupted'
      : decidePasses(provableEnding(one), one.passes, minPasses, one.goneSince)
    if (verdict !== 'another pass') one.verdict = verdict
    one.nextAt = new Date(Math.max(startedAt + followUp.intervalMs, now + CLOSING_MS))
    for (const pass of one.passes.slice(-1)) context.log(describePass(one.ending, pass, verdict))
  }
}
