import pMap from 'p-map'
import type { AccountAccess } from '../../aws/clients.ts'
import { endOf, measureOverrun, type Revocation } from '../../domain/revocation.ts'
import { LONGEST_SESSION_MS, type Session } from '../../domain/session.ts'
import type { Context } from '../context.ts'
import { type Attempt, attempt } from './attempt.ts'
import { learnCoverage } from './pass.ts'
import { CONCURRENCY, type Progress } from './progress.ts'

/** What is proven in the end: AWS's own record of when the sessions ended, and how far beyond the end of access that was. */
export async function conclude(context: Context, progress: readonly Progress[]): Promise<readonly Revocation[]> {
  const histories = new Map<AccountAccess, Attempt<readonly Session[]>>()
  for (const access of new Set(progress.map(one => one.access))) {
    const since = earliestStart(progress.filter(one => one.access === access))
    if (since) histories.set(access, await attempt(context, () => access.ssm.pastSessions(since)))
  }
  const policies = new Set(progress.flatMap(one => one.ending.policies))
  const finishedAt = context.clock.now()
  return pMap(
    progress,
    async one => {
      const { ending, access, passes, startedAt = finishedAt, verdict = 'interrupted' } = one
      const past = histories.get(access)
      const stillOpen = passes.findLast(pass => pass.listed)?.open ?? []
      const known = [...new Map([...stillOpen, ...(past?.value ?? [])].map(session => [session.id, session])).values()]
      const end = endOf(ending, one.goneSince ?? startedAt)
      const measure = () => measureOverrun(ending, end, known, passes, one.live ?? [], finishedAt)
      // Sessions that ended before the first pass: no pass has asked yet which of them another grant covers.
      const unlearnt = one.live ? {} : await learnCoverage(context, one, measure().outlived, policies)
      const failure = past?.failure ?? unlearnt.failure
      return {
        ending,
        startedAt,
        finishedAt,
        passes,
        verdict,
        ...measure(),
        ...(one.contradiction && { contradiction: one.contradiction }),
        ...(failure && { overrunUnknown: failure }),
      }
    },
    { concurrency: CONCURRENCY },
  )
}

/** Before this, no session began that could have outlived one of these ends; absent when none has been reached. */
function earliestStart(progress: readonly Progress[]): Date | undefined {
  const ends = progress.flatMap(({ ending, startedAt, goneSince = startedAt }) =>
    goneSince ? [endOf(ending, goneSince).getTime()] : [],
  )
  return ends.length > 0 ? new Date(Math.min(...ends) - LONGEST_SESSION_MS) : undefined
}
