import pMap from 'p-map'
import type { AccountAccess } from '../../aws/clients.ts'
import { endOfAccess, measureOverrun, type Revocation } from '../../domain/revocation/revocation.ts'
import { LONGEST_SESSION_MS } from '../../domain/session/session.ts'
import { attempt } from '../attempt.ts'
import type { Context } from '../context.ts'
import { CONCURRENCY } from '../context.ts'
import { isKnown, readCoverage } from './pass.ts'
import { claimsOf, type RevocationProgress } from './progress.ts'

/** What is proven in the end: AWS's own record of when the sessions ended, and how far beyond the end of access that was. */
export async function conclude(
  context: Context,
  access: AccountAccess,
  progress: readonly RevocationProgress[],
): Promise<readonly Revocation[]> {
  const since = earliestStart(progress)
  const past = since && (await attempt(context, () => access.ssm.pastSessions(since)))
  const policies = new Set(progress.flatMap(one => one.ending.policies))
  const finishedAt = context.clock.now()
  return pMap(
    progress,
    async one => {
      const { ending, passes, startedAt = finishedAt, verdict = 'interrupted' } = one
      const stillOpen = passes.findLast(pass => pass.listed)?.open ?? []
      const known = [...new Map([...stillOpen, ...(past?.value ?? [])].map(session => [session.id, session])).values()]
      const end = endOfAccess(ending, one.goneSince ?? startedAt)
      const measure = () => measureOverrun(claimsOf(one), end, known, passes, finishedAt)
      // Sessions that ended before the first pass: no pass has asked yet which of them another grant covers.
      const unasked = claimsOf(one).filter(claim => !isKnown(claim))
      const [unlearnt] = await readCoverage(context, one, unasked, measure().outlived, policies)
      const failure = past?.failure ?? unlearnt
      return {
        ending,
        startedAt,
        finishedAt,
        passes,
        verdict,
        ...measure(),
        ...(one.heldBy.size > 0 && { heldBy: [...one.heldBy] }),
        ...(one.contradiction && { contradiction: one.contradiction }),
        ...(failure && { overrunUnknown: failure }),
      }
    },
    { concurrency: CONCURRENCY },
  )
}

/** Before this, no session began that could have outlived one of these ends; absent when none has been reached. */
function earliestStart(progress: readonly RevocationProgress[]): Date | undefined {
  const ends = progress.flatMap(({ ending, startedAt, goneSince = startedAt }) =>
    goneSince ? [endOfAccess(ending, goneSince).getTime()] : [],
  )
  return ends.length > 0 ? new Date(Math.min(...ends) - LONGEST_SESSION_MS) : undefined
}
