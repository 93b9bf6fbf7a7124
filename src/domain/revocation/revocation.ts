import type { Failure } from '../../shared/result.ts'
import type { GrantReference } from '../grant/grant.ts'
import { isOwnedBy, type PolicyHolder, type Principal } from '../principal/principal.ts'
import { type Reach, surelyReaches } from '../session/reach.ts'
import { isWithin, type Session, type SessionScope } from '../session/session.ts'
import type { UnexplainedDeletion } from './early-end.ts'

/**
 * How long IAM may still honour a deleted policy: it is eventually consistent, usually within 5–60 s, 90 s at worst
 * (docs/aws-facts.md IAM-7).
 */
export const PROPAGATION_MS = 90_000

/** How long a started session may be missing from listings [inferred, docs/aws-facts.md SSM-3], with a margin. */
export const LISTING_LAG_MS = 10_000

/** How long a terminated session may take to close: accepted in 1–5 s, closed 5–10 s later (docs/aws-facts.md SSM-8). */
export const CLOSING_MS = 15_000

/** A revocation that is not clean after this many passes stops with an alarm. */
export const MAX_PASSES = 10

/**
 * For this many passes no session is terminated while the coverage by other live grants cannot be read. After that they are:
 * IAM may be unreachable for hours (docs/aws-facts.md IAM-9), and access that is not shown to be covered has to end.
 */
export const PASSES_TO_LEARN_COVERAGE = 2

/** Access that is to end: a grant, or everything that a principal holds in an account. */
export interface RevocationTarget extends SessionScope {
  /** The name of the person or IAM user, for records and texts. It identifies nothing in AWS: `principal` does. */
  readonly user: string
  /** The role that revokes it. */
  readonly role: string
  /** The bucket with the account's witness: the rules may not list the account any more. Absent if it is not known. */
  readonly bucket?: string
  /** Inline policies to delete. */
  readonly policies: readonly string[]
  /** Set if IAM could not list the policies: the sessions end, but nothing proves that no new one can start. */
  readonly arePoliciesUnread?: true
  /** When the time condition of the policy ends it; absent if there is no trusted one. */
  readonly expiresAt?: Date
  /** The grant that ends, if it is a single one. */
  readonly grant?: GrantReference
}

/** What another live grant still allows, and to whom. */
export interface Coverage {
  readonly principal: Principal
  readonly instances: Reach
}

/** One round of a revocation: delete policies, list sessions, terminate what is open. */
export interface Pass {
  readonly number: number
  readonly at: Date
  /** Policies that this pass deleted; those that were already gone are not listed. */
  readonly deleted: readonly string[]
  /** Policies that do not exist any more, including those that others deleted. */
  readonly gone: readonly string[]
  /** Whether AWS listed its open sessions; if not, `open` says nothing. */
  readonly listed: boolean
  /** Open sessions of this scope that no live grant covers, as listed at `at`. */
  readonly open: readonly Session[]
  /** Ids of those that this pass asked AWS to terminate. */
  readonly terminated: readonly string[]
  /** Open sessions that another live grant covers: left alone. */
  readonly covered: readonly Session[]
  /** The failures of this pass, each a sentence. A pass with failures proves nothing. */
  readonly failures: readonly string[]
}

/**
 * The sessions of one owner that are to end, and what other live grants of the owner still allow: `undefined` until that is
 * known.
 */
export interface Claim {
  readonly scope: SessionScope
  readonly live: readonly Coverage[] | undefined
}

/** Splits the listed open sessions into those that must end and those that another live grant of their owner covers. */
export function planPass(
  scope: SessionScope,
  listed: readonly Session[],
  live: readonly Coverage[],
): Pick<Pass, 'open' | 'covered'> {
  const within = listed.filter(session => isWithin(session, scope))
  const isCovered = ({ target, owner }: Session) =>
    live.some(
      grant =>
        surelyReaches(grant.instances, scope.instances, target) && isOwnedBy(owner, scope.account, grant.principal),
    )
  return { open: within.filter(session => !isCovered(session)), covered: within.filter(isCovered) }
}

/** The same for several owners. Each is covered only by their own grants: another owner may be another person. */
export function planClaims(claims: readonly Claim[], listed: readonly Session[]): Pick<Pass, 'open' | 'covered'> {
  const plans = claims.map(({ scope, live = [] }) => planPass(scope, listed, live))
  return { open: plans.flatMap(({ open }) => open), covered: plans.flatMap(({ covered }) => covered) }
}

export type PassDecision = 'clean' | 'another-pass' | 'still-open'

/**
 * Whether the passes so far prove that access has ended. They do if there are at least `minPasses`, and the last one found
 * nothing open, deleted nothing, had no failure and came late enough. Late enough is {@link LISTING_LAG_MS}, in which a new
 * session becomes visible, after the last moment at which a session could start: the end in the policy, or {@link
 * PROPAGATION_MS} after the deletion, the earlier of both. `goneSince`: when the policies were seen to be gone before the
 * first pass, if they were. Policies that could not be listed prevent the proof.
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

/** The instant from which AWS admits no new session. */
function settledAt(ending: RevocationTarget, passes: readonly Pass[], goneSince: Date | undefined): Date {
  // A pass without failures has seen every policy gone. Policies that it did not delete itself were deleted by another job at
  // an unknown time, perhaps between two passes: count from that pass, or from a later deletion.
  const sawAllGone = goneSince ?? passes.find(pass => pass.failures.length === 0)?.at
  const lastDeletion = passes.findLast(pass => pass.deleted.length > 0)?.at
  const gone = Math.max(...[sawAllGone, lastDeletion].map(at => at?.getTime() ?? 0))
  const propagated = gone + PROPAGATION_MS
  return new Date(ending.expiresAt ? Math.min(ending.expiresAt.getTime(), propagated) : propagated)
}

/** The result of one revocation: data for the summary, the output and the ledger. */
export interface Revocation {
  readonly ending: RevocationTarget
  readonly startedAt: Date
  readonly finishedAt: Date
  readonly passes: readonly Pass[]
  /** `interrupted`: a signal stopped the job before the passes could prove the end. */
  readonly verdict: 'clean' | 'still-open' | 'interrupted'
  /** Sessions of this scope that outlived the end, with their ends as far as AWS tells them. */
  readonly outlived: readonly Session[]
  /** Milliseconds from the end of access to the end of the last session that it covered; 0 if none outlived it. */
  readonly overrunMs: number
  /**
   * Others that held its policies: usually the same IAM user, renamed; otherwise the policies were copied. Their sessions ended
   * as well.
   */
  readonly heldBy?: readonly PolicyHolder[]
  /** Present if its policies were gone before its end, and no job of ours is known to have deleted them. */
  readonly deletion?: UnexplainedDeletion
  /** How a deleted policy contradicted its name or its grant, which means that no grant job wrote it. A sentence. */
  readonly contradiction?: string
  /** Why AWS's record of ended sessions could not be read; the overrun then counts only what the passes saw. */
  readonly overrunUnknown?: string
}

/** The result of a dry run: what would be ended now. */
export interface RevocationPreview {
  readonly ending: RevocationTarget
  readonly open: readonly Session[]
  readonly covered: readonly Session[]
}

/** A grant that ends later than this job can run. */
export interface HandOver {
  readonly ending: RevocationTarget
  /** A fresh run of the follow-up, or the scheduled sweep. */
  readonly to: 'relay' | 'sweep'
}

export interface RevokeResult {
  readonly plan: readonly RevocationPreview[]
  readonly revocations: readonly Revocation[]
  readonly handedOver: readonly HandOver[]
  /** Further remarks, each a sentence. They are not failures. */
  readonly notes: readonly string[]
  /** Accounts that could not be read: their access continues, so the end is not proven. */
  readonly unread: readonly Failure[]
  /** Other failures: what could not be told or recorded, and differences that were found. */
  readonly failures: readonly Failure[]
}

export const isRevokeRed = ({ revocations, unread, failures }: RevokeResult): boolean =>
  unread.length + failures.length > 0 || revocations.some(isUnsettled)

/** Whether a person must look at it: the end is not proven, or the policy was not what had been granted. */
export const isUnsettled = ({ verdict, contradiction }: Revocation): boolean =>
  verdict !== 'clean' || contradiction !== undefined
