import { formatDuration, formatInstant } from '../../domain/instant.ts'
import { CLOSING_MS, type Ending, judgePasses, type Revocation } from '../../domain/revocation.ts'
import type { Rules } from '../../domain/rules.ts'
import type { Context } from '../context.ts'
import { conclude } from './conclude.ts'
import { describePass, runPass } from './pass.ts'
import { type Progress, track } from './progress.ts'

/**
 * Ends access in passes until each ending is proven clean or the bound is reached (design §8); `when: 'expiry'` waits for
 * each end first. Endings that are due together share their passes. Never throws for AWS failures: they are in the result.
 */
export async function endAccess(
  context: Context,
  endings: readonly Ending[],
  followUp: Rules['followUp'],
  when: 'now' | 'expiry',
): Promise<readonly Revocation[]> {
  const now = context.clock.now()
  const progress = await track(context, endings, ({ expiresAt }) =>
    when === 'expiry' && expiresAt && expiresAt > now ? expiresAt : now,
  )
  try {
    for (;;) {
      const open = progress.filter(one => one.verdict === undefined)
      if (open.length === 0) break
      await waitUntil(context, new Date(Math.min(...open.map(one => one.nextAt.getTime()))))
      const reached = context.clock.now()
      const due = open.filter(one => one.nextAt <= reached)
      await runRound(context, due, followUp)
    }
  } catch (error) {
    if (!context.signal.aborted) throw error
    for (const one of progress) one.verdict ??= 'interrupted'
  }
  return conclude(context, progress)
}

/** The end in a policy that was tampered with proves nothing. */
function provableEnding({ ending, isTampered }: Progress): Ending {
  const { expiresAt: _, ...endless } = ending
  return isTampered ? endless : ending
}

async function waitUntil({ clock, log, signal }: Context, instant: Date): Promise<void> {
  signal.throwIfAborted()
  const ms = instant.getTime() - clock.now().getTime()
  if (ms <= 0) return
  log(`waiting ${formatDuration(ms)}, until ${formatInstant(instant)}`)
  await clock.sleep(ms, signal)
}

/** One pass of all endings that are due, account by account side by side. */
async function runRound(context: Context, due: readonly Progress[], followUp: Rules['followUp']): Promise<void> {
  const startedAt = context.clock.now()
  const accesses = [...new Set(due.map(one => one.access))]
  const membersOf = (access: Progress['access']) => due.filter(one => one.access === access)
  await Promise.all(accesses.map(access => runPass(context, access, membersOf(access))))
  // However long this pass took, and however short the interval: the next one is to find sessions closed, not closing.
  const closedAt = context.clock.now().getTime() + CLOSING_MS
  for (const one of due) {
    one.startedAt ??= startedAt
    const verdict = context.signal.aborted
      ? 'interrupted'
      : judgePasses(provableEnding(one), one.passes, followUp.passes)
    if (verdict !== 'another pass') one.verdict = verdict
    one.nextAt = new Date(Math.max(startedAt.getTime() + followUp.intervalMs, closedAt))
    for (const pass of one.passes.slice(-1)) context.log(describePass(one.ending, pass, verdict))
  }
}
