import type { Session } from '../session/session.ts'
import { type Claim, type Pass, planClaims, type Revocation, type RevocationTarget } from './revocation.ts'

/** When access ended: at its expiry, or at the revocation if that was earlier. */
export function endOfAccess(ending: RevocationTarget, revokedAt: Date): Date {
  return ending.expiresAt && ending.expiresAt < revokedAt ? ending.expiresAt : revokedAt
}

/**
 * The sessions of this scope that were open after `end`, and by how many milliseconds the last one outlived it. A session
 * without an end counts up to `now`. A session that started after `end` counts only if a pass saw it open: otherwise it
 * belongs to a later grant. Sessions that a live grant covers do not count.
 */
export function measureOverrun(
  claims: readonly Claim[],
  end: Date,
  sessions: readonly Session[],
  passes: readonly Pass[],
  now: Date,
): Pick<Revocation, 'outlived' | 'overrunMs'> {
  const seen = new Set(passes.flatMap(pass => pass.open.map(session => session.id)))
  const outlived = planClaims(claims, sessions).open.filter(
    ({ id, startedAt, endedAt }) =>
      (endedAt ?? now) > end && (seen.has(id) || (startedAt !== undefined && startedAt <= end)),
  )
  const overruns = outlived.map(session => (session.endedAt ?? now).getTime() - end.getTime())
  return { outlived, overrunMs: Math.max(0, ...overruns) }
}
