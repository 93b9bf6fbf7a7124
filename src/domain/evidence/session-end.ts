import { isClosing, isOver, type Session } from '../session/session.ts'
import type { KnownGrant } from './attribution.ts'

/** A session closes within this time of its document's limit [inferred]. */
const NEAR_MS = 60_000

/** How a session ended, in a few words, as far as it can be inferred: AWS gives no reason. */
export function describeSessionEnd(session: Session, grants: readonly KnownGrant[]): string {
  const { id, status, startedAt, endedAt, longestMs } = session
  if (!isOver(session)) return isClosing(session) ? 'is closing' : 'is open'
  if (status === 'Failed') return 'never connected'
  if (grants.some(({ terminated }) => terminated.has(id))) return 'ended by the revocation'
  if (!endedAt) return 'ended, AWS does not say when'
  const lastedMs = startedAt ? endedAt.getTime() - startedAt.getTime() : 0
  if (longestMs !== undefined && Math.abs(lastedMs - longestMs) <= NEAR_MS) return "ended at its document's limit"
  return 'left, idle, or ended by hand'
}
