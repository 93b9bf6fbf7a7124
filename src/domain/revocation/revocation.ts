import type { Failure } from '../../shared/result.ts'
import type { GrantReference } from '../grant/grant.ts'
import { isWithin, type Session, type SessionScope } from '../session/session.ts'

/**
 * How long a deleted policy may still be honoured: IAM is eventually consistent, 5–60 s as a rule, 90 s at worst
 * (docs/aws-facts.md IAM-7).
 */
export const PROPAGATION_MS = 90_000

/** How long a session that has started may be missing from listings [inferred, docs/aws-facts.md SSM-3]; we allow for more. */
export const LISTING_LAG_MS = 10_000

/** How long a session that was told to end may take: accepted in 1–5 s, closed 5–10 s later (docs/aws-facts.md SSM-8). */
export const CLOSING_MS = 15_000

/** After this many passes a revocation that is still not clean gives up, loudly. */
export const MAX_PASSES = 10

/**
 * So many passes end no session while it cannot be read which of them another live grant covers. Then they end: IAM may
 * be unreachable for hours (docs/aws-facts.md IAM-9), and access that nobody can show to be covered has to end.
 */
export const PASSES_TO_LEARN_COVERAGE = 2

/** Access that is to end: a grant, or whatever a user holds in an account. */
export interface RevocationTarget extends SessionScope {
  /** The role that ends it. */
  readonly role: string
  /** Inline policies to delete. */
  readonly policies: readonly string[]
  /** IAM could not be asked which policies there are: its sessions end, and nothing proves that nobody comes back. */
  readonly arePoliciesUnread?: true
  /** When the time condition ends it; absent when there is none to rely on. */
  readonly expiresAt?: Date
  /** The grant that it is the end of, where it is that of one. */
  readonly grant?: GrantReference
}

/** What another live grant of the same user still allows. */
export interface Coverage {
  readonly instances: readonly string[]
}

/** One round of: policy gone? terminate what is still open; look again. */
export interface Pass {
  readonly number: number
  readonly at: Date
  /** Policies that this pass deleted; one that was gone already is not named. */
  readonly deleted: readonly string[]
  /** Policies that are not there any more, whoever deleted them. */
  readonly gone: readonly string[]
  /** Whether AWS answered with its open sessions; if not, what is open is unknown. */
  readonly listed: boolean
  /** Open sessions of this scope that no live grant covers, as listed at `at`. */
  readonly open: readonly Session[]
  /** Ids of those that this pass asked AWS to terminate. */
  readonly terminated: readonly string[]
  /** Open sessions that another live grant covers: left alone. */
  readonly covered: readonly Session[]
  /** What went wrong in this pass, each a sentence; such a pass proves nothing. */
  readonly failures: readonly string[]
}

/** The sessions of one owner that are to end, and what other live grants of that owner still allow: `undefined` until it is known. */
export interface Claim {
  readonly scope: SessionScope
  readonly live: readonly Coverage[] | undefined
}

/** Which of the listed open sessions must end, and which another live grant of the user keeps. */
export function planPass(
  scope: SessionScope,
  listed: readonly Session[],
  live: readonly Coverage[],
): Pick<Pass, 'open' | 'covered'> {
  const within = listed.filter(session => isWithin(session, scope))
  const isCovered = (session: Session) => live.some(grant => grant.instances.includes(session.target))
  return { open: within.filter(session => !isCovered(session)), covered: within.filter(isCovered) }
}

/** The same for several owners. Each name is covered by its own grants alone: who else goes by it may be somebody else. */
export function planClaims(claims: readonly Claim[], listed: readonly Session[]): Pick<Pass, 'open' | 'covered'> {
  const plans = claims.map(({ scope, live = [] }) => planPass(scope, listed, live))
  return { open: plans.flatMap(({ open }) => open), covered: plans.flatMap(({ covered }) => covered) }
}

export type PassDecision = 'clean' | 'another-pass' | 'still-open'

/**
 * Whether the passes so far prove that access has ended. They do when there were at least `minPasses`, and the last of
 * them found nothing open, nothing to delete and no fault, and came late enough: after no new session could
 * start any more (the end in the policy, or {@link PROPAGATION_MS} after the deletion, whichever is first) and
 * {@link LISTING_LAG_MS} more, in which a session that had just started comes into sight. `goneSince`: when the policies
 * were seen to be gone before the first pass, if they were. Policies that could not be read prove nothing.
 */
export function decidePasses(
  ending: RevocationTarget,
  passes: readonly Pass[],
  minPasses: number,
  goneSince?: Date,
): PassDecision {
  const last = passes.at(-1)
  if (!last || passes.length < minPasses) return 'another-pass'
  const isProvable = ending.arePoliciesUnread === undefined
  const foundNothing = isProvable && last.open.length === 0 && last.deleted.length === 0 && last.failures.length === 0
  if (foundNothing && last.at.getTime() >= settledAt(ending, passes, goneSince).getTime() + LISTING_LAG_MS)
    return 'clean'
  return passes.length >= MAX_PASSES ? 'still-open' : 'another-pass'
}

/** The instant from which on AWS lets nobody in any more. */
function settledAt(ending: RevocationTarget, passes: readonly Pass[], goneSince: Date | undefined): Date {
  // A pass that failed at nothing saw every policy gone. Who deleted those that it did not delete itself, and when, is
  // unknown (another job may have, between two passes of ours): count from there, or from a later deletion.
  const sawAllGone = goneSince ?? passes.find(pass => pass.failures.length === 0)?.at
  const lastDeletion = passes.findLast(pass => pass.deleted.length > 0)?.at
  const gone = Math.max(...[sawAllGone, lastDeletion].map(at => at?.getTime() ?? 0))
  const propagated = gone + PROPAGATION_MS
  return new Date(ending.expiresAt ? Math.min(ending.expiresAt.getTime(), propagated) : propagated)
}

/** The result of revoking one grant: data for the summary, the output and the ledger. */
export interface Revocation {
  readonly ending: RevocationTarget
  readonly startedAt: Date
  readonly finishedAt: Date
  readonly passes: readonly Pass[]
  /** `interrupted`: a signal came before the passes could prove anything. */
  readonly verdict: 'clean' | 'still-open' | 'interrupted'
  /** Sessions of this scope that reached beyond its end, with when they ended, so far as AWS tells. */
  readonly outlived: readonly Session[]
  /** Milliseconds from the end of access to the end of the last session that it covered; 0 if none reached so far. */
  readonly overrunMs: number
  /**
   * Other IAM users who were found to hold its policies: the same user under a new name, unless somebody wrote the policies
   * there. Their sessions ended with it.
   */
  readonly heldBy?: readonly string[]
  /** What a policy that was deleted said against its own name or its grant: somebody else had written it. A sentence. */
  readonly contradiction?: string
  /** Why AWS's record of ended sessions could not be read; then the overrun counts only what the passes saw. */
  readonly overrunUnknown?: string
}

/** When access ended: its expiry, or the revocation if that came first. */
export function endOfAccess(ending: RevocationTarget, revokedAt: Date): Date {
  return ending.expiresAt && ending.expiresAt < revokedAt ? ending.expiresAt : revokedAt
}

/**
 * The sessions of this scope that were still open after `end`, and by how many milliseconds the last one was.
 * One that has no end yet counts up to `now`. A session that started after `end` counts only if a pass saw it open:
 * otherwise it belongs to a later grant. So do sessions that a live grant covers: they may go on.
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

/** What a dry run found: what would be ended now. */
export interface RevocationPreview {
  readonly ending: RevocationTarget
  readonly open: readonly Session[]
  readonly covered: readonly Session[]
}

/** A grant that ends later than this job may live. */
export interface HandOver {
  readonly ending: RevocationTarget
  /** A fresh run of the follow-up, or the scheduled sweep. */
  readonly to: 'relay' | 'sweep'
}

export interface RevokeResult {
  readonly plan: readonly RevocationPreview[]
  readonly revocations: readonly Revocation[]
  readonly handedOver: readonly HandOver[]
  /** What else there is to know, each a sentence; nothing is wrong. */
  readonly notes: readonly string[]
  /** Accounts that could not be looked into: what is there goes on, so nothing is proven of the whole. */
  readonly unread: readonly Failure[]
  /** What else went wrong: what was not told or recorded, and what was not as it should be. */
  readonly failures: readonly Failure[]
}

export const isRevokeRed = ({ revocations, unread, failures }: RevokeResult): boolean =>
  unread.length + failures.length > 0 || revocations.some(isUnsettled)

/** Whether somebody has to look: it is not proven, or what was ended was not what had been granted. */
export const isUnsettled = ({ verdict, contradiction }: Revocation): boolean =>
  verdict !== 'clean' || contradiction !== undefined
