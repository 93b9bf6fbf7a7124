import { isOwnedBy, type Principal } from '../principal/principal.ts'
import type { AccountRegion } from '../rules/rules.ts'
import { mayReach, type Reach } from './reach.ts'

/** A Session Manager session, as DescribeSessions returns it. */
export interface Session {
  readonly id: string
  /** The ARN of the identity that started it. */
  readonly owner: string
  /** The instance, `i-…` or `mi-…`. */
  readonly target: string
  /** The session document; absent when AWS does not say. */
  readonly document?: string
  readonly status: string
  readonly startedAt?: Date
  /** Absent while it is open, and when AWS does not say. */
  readonly endedAt?: Date
  /** The maximum duration by its document; absent when AWS does not say. */
  readonly longestMs?: number
}

/** Whether it has ended. AWS may not always say when. */
export const isOver = ({ status, endedAt }: Session): boolean =>
  endedAt !== undefined || status === 'Terminated' || status === 'Failed'

/** Whether it was told to end, and AWS still lists it. */
export const isClosing = ({ status }: Session): boolean => status === 'Terminating'

/** When it ended, if AWS says so. A session that never connected ended when it started. */
export const lastMomentOf = ({ status, startedAt, endedAt }: Session): Date | undefined =>
  endedAt ?? (status === 'Failed' ? startedAt : undefined)

/** The sessions that a grant covers: whose they are, and where. */
export interface SessionScope {
  readonly account: AccountRegion
  readonly principal: Principal
  readonly instances: Reach
  /** Names of our session documents: those in the rules now, or when access was granted. */
  readonly documents: readonly string[]
}

/** No session document allows a longer session: `maxSessionDuration` is at most 1,440 minutes. */
export const LONGEST_SESSION_MS = 24 * 3_600_000

/** Whether a session belongs to a scope: its owner, on its instances, through one of our session documents. */
export function isWithin(session: Session, scope: SessionScope): boolean {
  const { owner, target } = session
  const { account, principal, documents, instances } = scope
  return isOwnedBy(owner, account, principal) && mayReach(instances, target) && isThrough(session, account, documents)
}

/** Whether a session came through one of these documents of its account, by their names. */
export function isThrough({ document }: Session, account: AccountRegion, documents: readonly string[]): boolean {
  // StartSession accepts a document's ARN as well as its name; it is not known which of them a listing shows.
  const own = `arn:${account.partition}:ssm:${account.region}:${account.id}:document/`
  const name = document?.startsWith(own) ? document.slice(own.length) : document
  return name !== undefined && documents.includes(name)
}
