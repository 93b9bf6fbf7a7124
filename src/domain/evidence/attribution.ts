import { formatDuration, formatMoment } from '../../shared/instant.ts'
import { type GrantRecord, reachOf } from '../grant/record.ts'
import { isOwnedBy, type Principal } from '../principal/principal.ts'
import type { Request } from '../request/request.ts'
import { LISTING_LAG_MS, PROPAGATION_MS } from '../revocation/revocation.ts'
import { principalIn } from '../revocation/target.ts'
import type { AccountRegion } from '../rules/rules.ts'
import { mayReach, surelyReaches } from '../session/reach.ts'
import { isOver, isWithin, lastMomentOf, type Session } from '../session/session.ts'

/** A grant as the ledger records it. */
export interface KnownGrant {
  readonly record: GrantRecord
  /** The request as the default branch has it. Texts for people use it, since anyone who may push can edit the ledger. */
  readonly request: Request
  /** When a revocation of it began, if that was before its expiry. */
  readonly endedAt?: Date
  /** Ids of the sessions that its revocation asked AWS to terminate. */
  readonly terminated: ReadonlySet<string>
  /** Other IAM users who held its policy, as its revocation recorded: usually the same user, renamed. */
  readonly heldBy?: readonly string[]
  /** Ids of the sessions that outlived it, as its revocation recorded. */
  readonly outlived: ReadonlySet<string>
}

/** A session, and the grants that allowed it. */
interface Granted {
  /** The grant by which the session began. */
  readonly grant: KnownGrant
  /** All grants during which it was open: the first, others that allowed it, and renewals that kept it open. */
  readonly grants: readonly KnownGrant[]
  /** When its access ends: the end of the last renewal, if there is one. */
  readonly end: Date
}

/** Whether and how a session was covered by grants. */
export type SessionAttribution =
  | ({ readonly kind: 'within' } & Granted)
  /** `isTold`: whether the revocation has recorded it. */
  | ({ readonly kind: 'outlived'; readonly byMs: number; readonly isTold: boolean } & Granted)
  /** `why`: a sentence. */
  | { readonly kind: 'outside'; readonly why: string }
  | { readonly kind: 'unknown'; readonly why: string }

/** The grants, or why they are not known. */
export type Grants =
  | {
      readonly kind: 'known'
      readonly grants: readonly KnownGrant[]
      /** When they were read: later grants are not included. */
      readonly readAt?: Date
    }
  | { readonly kind: 'unknown'; readonly why: string }

/** How long the job may take to record a grant on the ledger [inferred]. */
const RECORDING_MS = 60_000

/** A session that is admitted just before the end may carry a start time just after it [inferred]. */
const LAST_MOMENT_MS = 5_000

export function attributeSession(session: Session, place: AccountRegion, known: Grants, now: Date): SessionAttribution {
  if (known.kind === 'unknown') return known
  const { startedAt } = session
  if (!startedAt) return { kind: 'unknown', why: 'AWS does not say when it began' }
  const own = known.grants.filter(({ record }) => isOf(record, session, place)).toSorted(byOpening)
  const able = own.filter(grant => covers(grant, session, place) && mayBeginAt(grant, startedAt))
  if (able.length === 0) {
    if (known.readAt && startedAt.getTime() > known.readAt.getTime() - RECORDING_MS)
      return { kind: 'unknown', why: 'It began when the ledger had just been read. Run this again' }
    const renamed = known.grants.find(grant => isHeldByOwner(grant, session, place) && mayBeginAt(grant, startedAt))
    if (renamed) return { kind: 'outside', why: whyRenamed(renamed) }
    return { kind: 'outside', why: whyOutside(own, session, place, startedAt) }
  }
  const grant = able.reduce((last, each) => (endOfGrant(each) > endOfGrant(last) ? each : last))
  const end = endWithRenewals(grant, own, session)
  const endedAt = lastMomentOf(session)
  const until = endedAt ?? now
  const isOpenIn = (each: KnownGrant) => {
    const opensAt = new Date(each.record.opensAt)
    return (
      mayReach(reachOf(each.record), session.target) &&
      opensAt <= end &&
      opensAt < until &&
      endOfGrant(each) > startedAt
    )
  }
  const granted = { grant, grants: own.filter(each => able.includes(each) || isOpenIn(each)), end }
  const byMs = until.getTime() - end.getTime()
  if (byMs <= 0) return { kind: 'within', ...granted }
  if (!endedAt && isOver(session)) return { kind: 'unknown', why: 'AWS does not say when it ended' }
  return { kind: 'outlived', ...granted, byMs, isTold: own.some(({ outlived }) => outlived.has(session.id)) }
}

/** Whether a session was open under one of these grants, by their ids. */
export const wasOpenUnder = (standing: SessionAttribution, ids: readonly string[]): boolean =>
  'grant' in standing && standing.grants.some(({ record }) => ids.includes(record.id))

/** When access by a grant ended or will end. */
export function endOfGrant({ record, endedAt }: KnownGrant): Date {
  const expiresAt = new Date(record.expiresAt)
  return endedAt && endedAt < expiresAt ? endedAt : expiresAt
}

const isOf = (record: GrantRecord, session: Session, place: AccountRegion) =>
  isFor(principalIn(record), record, session, place)

const isFor = (
  principal: Principal,
  { accountId, region, partition }: GrantRecord,
  { owner }: Session,
  place: AccountRegion,
) =>
  accountId === place.id &&
  region === place.region &&
  partition === place.partition &&
  isOwnedBy(owner, place, principal)

/** Everyone who may push can have written that, so it explains a session and covers none. */
const isHeldByOwner = ({ record, heldBy = [] }: KnownGrant, session: Session, place: AccountRegion) =>
  mayReach(reachOf(record), session.target) &&
  heldBy.some(user => isFor({ kind: 'iam-user', name: user }, record, session, place))

const whyRenamed = ({ record: { id, user } }: KnownGrant) =>
  `The ledger says that ${user}, who had a grant then (${id}), was renamed to its user. If CloudTrail has that rename (iam:UpdateUser), it is a session of that grant`

const covers = ({ record }: KnownGrant, session: Session, account: AccountRegion) =>
  isWithin(session, { ...record, instances: reachOf(record), account, principal: principalIn(record) })

/** IAM honours a deleted policy for a while. A session that begins then belongs to that grant, and outlived it. */
function mayBeginAt({ record, endedAt }: KnownGrant, at: Date): boolean {
  const last = Math.min(
    Date.parse(record.expiresAt) + LAST_MOMENT_MS,
    endedAt ? endedAt.getTime() + PROPAGATION_MS + LISTING_LAG_MS : Number.POSITIVE_INFINITY,
  )
  return Date.parse(record.opensAt) <= at.getTime() && at.getTime() <= last
}

/** Deterministic order: by opening time, then by id. */
const byOpening = ({ record: a }: KnownGrant, { record: b }: KnownGrant) =>
  Date.parse(a.opensAt) - Date.parse(b.opensAt) || (a.id < b.id ? -1 : 1)

/**
 * `own`: grants in order of opening. A later grant keeps the sessions on its instances open, through any of our documents
 * (planPass).
 */
function endWithRenewals(grant: KnownGrant, own: readonly KnownGrant[], { target }: Session): Date {
  return own.reduce(
    (end, next) =>
      surelyReaches(reachOf(next.record), reachOf(grant.record), target) &&
      new Date(next.record.opensAt) <= end &&
      endOfGrant(next) > end
        ? endOfGrant(next)
        : end,
    endOfGrant(grant),
  )
}

function whyOutside(own: readonly KnownGrant[], session: Session, place: AccountRegion, startedAt: Date): string {
  const timely = own.filter(grant => mayBeginAt(grant, startedAt))
  const here = timely.find(({ record }) => mayReach(reachOf(record), session.target))
  if (here)
    return `Its user had a grant then (${here.record.id}), but not through ${session.document ?? 'its document'}`
  const [elsewhere] = timely
  if (elsewhere) return `Its user had a grant then (${elsewhere.record.id}), but not for ${session.target}`
  const before = own.filter(grant => covers(grant, session, place) && endOfGrant(grant) < startedAt)
  const last = before.toSorted((a, b) => endOfGrant(b).getTime() - endOfGrant(a).getTime())[0]
  if (!last) return `The ledger knows no grant of its user for this instance at ${formatMoment(startedAt)}`
  const late = formatDuration(startedAt.getTime() - endOfGrant(last).getTime())
  return `It began ${late} after the last grant for it (${last.record.id}) had ended`
}
