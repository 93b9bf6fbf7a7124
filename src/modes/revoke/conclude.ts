import type { AccountAccess } from '../../aws/clients.ts'
import { endOf, measureOverrun, type Revocation } from '../../domain/revocation.ts'
import { LONGEST_SESSION_MS, type Session } from '../../domain/session.ts'
import type { Context } from '../context.ts'
import { type Attempt, attempt } from './attempt.ts'
import type { Progress } from './progress.ts'

/** What is proven in the end: AWS's own record of when the sessions ended, and how far beyond the end of access that was. */
export async function conclude(context: Context, progress: readonly Progress[]): Promise<readonly Revocation[]> {
  const histories = new Map<AccountAccess, Attempt<readonly Session[]>>()
  for (const access of new Set(progress.map(one => one.access))) {
    const since = earliestStart(progress.filter(one => one.access === access))
    if (since) histories.set(access, await attempt(context, () => access.ssm.pastSessions(since)))
  }
  const finishedAt = context.clock.now()
  return progress.map(({ ending, access, passes, live = [], startedAt = finishedAt, verdict = 'interrupted' }) => {
    const past = histories.get(access)
    const stillOpen = passes.findLast(pass => pass.listed)?.open ?? []
    const known = new Map([...stillOpen, ...(past?.value ?? [])].map(session => [session.id, session]))
    const overrun = measureOverrun(ending, endOf(ending, startedAt), [...known.values()], passes, live, finishedAt)
    const unknown = past?.failure !== undefined && { overrunUnknown: past.failure }
    return { ending, startedAt, finishedAt, passes, verdict, ...overrun, ...unknown }
  })
}

/** Before this, no session began that could have outlived one of these ends; absent when none has been reached. */
function earliestStart(progress: readonly Progress[]): Date | undefined {
  const ends = progress.flatMap(({ ending, startedAt }) => (startedAt ? [endOf(ending, startedAt).getTime()] : []))
  return ends.length > 0 ? new Date(Math.min(...ends) - LONGEST_SESSION_MS) : undefined
}
