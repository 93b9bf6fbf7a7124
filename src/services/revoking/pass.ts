import pMap from 'p-map'
import { claimsOf, coverableClaims, planTermination } from '../../domain/revocation/claims.ts'
import type { PassObservation } from '../../domain/revocation/observation.ts'
import type { ProvingState } from '../../domain/revocation/state.ts'
import type { Session } from '../../domain/session/session.ts'
import { describeFailure, type Result } from '../../shared/result.ts'
import { failuresIn } from '../attempt.ts'
import { CONCURRENCY } from '../context.ts'
import { deletePolicies, type PolicyDeletion } from './delete-policies.ts'
import type { Revoker } from './revoker.ts'

/** The actions and findings of one pass. */
export type PassFound = Pick<PassObservation, 'pass' | 'findings' | 'startedAt'> & {
  readonly state: ProvingState
}

/**
 * Deletes policies, lists sessions once for all targets, reads what other grants cover, terminates. The listing comes after
 * the last deletion, so that its time proves something. Coverage is read after the listing, so that a session by a grant of
 * this minute is kept.
 */
export async function runPass(revoker: Revoker, states: readonly ProvingState[]): Promise<readonly PassFound[]> {
  const ending = new Set(states.flatMap(({ target }) => target.policies))
  const deletions = await deletePolicies(revoker, states)
  const at = revoker.now()
  const listing = await revoker.openSessions()
  return pMap(deletions, deletion => endSessions(revoker, deletion, listing, at, ending), {
    concurrency: CONCURRENCY,
  })
}

async function endSessions(
  revoker: Revoker,
  { state, startedAt, findings: before, deleted, gone, failures }: PolicyDeletion,
  listing: Result<readonly Session[]>,
  at: Date,
  ending: ReadonlySet<string>,
): Promise<PassFound> {
  const { target, history } = state
  const listed = listing.value ?? []
  const coverage = await revoker.readCoverage(coverableClaims(claimsOf(target, before), listed), ending)
  // If coverage cannot be read now, sessions that were covered in the pass before are kept.
  const findings = { ...before, live: new Map([...before.live, ...coverage.live]) }
  const { open, covered, due } = planTermination(claimsOf(target, findings), listed, history?.passes.length ?? 0)
  const ends = await pMap(due, session => revoker.terminate(session.id), { concurrency: CONCURRENCY })
  const terminated = due.filter((_, index) => ends[index]?.ok).map(session => session.id)
  const failed = [...failures, ...failuresIn([listing, ...ends]), ...coverage.failures]
  const found = { at, listed: listing.ok, open, covered, deleted, gone, terminated }
  return {
    state,
    startedAt,
    findings,
    pass: { ...found, failures: failed.map(describeFailure) },
  }
}
