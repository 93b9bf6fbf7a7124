import pMap from 'p-map'
import { claimsToAsk, concludeRevocation, earliestSessionStart } from '../../domain/revocation/conclude.ts'
import type { Revocation } from '../../domain/revocation/revocation.ts'
import type { EndedState } from '../../domain/revocation/state.ts'
import { describeFailure } from '../../shared/result.ts'
import { CONCURRENCY } from '../context.ts'
import type { Revoker } from './revoker.ts'

/** The final results: AWS's own record of when the sessions ended, and how far beyond the end of access that was. */
export async function conclude(revoker: Revoker, states: readonly EndedState[]): Promise<readonly Revocation[]> {
  const since = earliestSessionStart(states)
  const past = since && (await revoker.pastSessions(since))
  const ending = new Set(states.flatMap(({ target }) => target.policies))
  const record = { past: past?.value ?? [], finishedAt: revoker.now() }
  return pMap(
    states,
    async state => {
      const { findings } = state
      const coverage = await revoker.readCoverage(claimsToAsk(state, record), ending)
      const live = new Map([...findings.live, ...coverage.live])
      const known = { ...state, findings: { ...findings, live } }
      const failure = past?.failure ?? coverage.failures[0]
      return concludeRevocation(known, record, failure && describeFailure(failure))
    },
    { concurrency: CONCURRENCY },
  )
}
