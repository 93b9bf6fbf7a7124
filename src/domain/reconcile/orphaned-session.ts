import type { PolicyCoverage } from '../grant/policy-document.ts'
import type { RevocationTarget } from '../revocation/revocation.ts'
import type { AwsAccount } from '../rules/rules.ts'
import { isOwner, isWithin, type Session, type SessionScope } from '../session/session.ts'

/** What a live policy allows at this moment, and its user. */
export interface LiveCoverage extends PolicyCoverage {
  readonly user: string
}

/** What was approved for a user, whether its policy is there or not. */
export type ApprovedCoverage = Pick<LiveCoverage, 'user' | 'region' | 'instances'>

/** Open sessions of one owner through our documents that no live grant covers, in one account and region. */
export interface OrphanedSession {
  readonly account: AwsAccount
  /** An ARN. */
  readonly owner: string
  /** The IAM user; absent for an owner in a role, or a federated one. */
  readonly user?: string
  readonly sessions: readonly Session[]
}

/**
 * The open sessions of an account and region that came through our documents, that nothing covers and that no planned target
 * ends.
 */
export function findOrphanedSessions(
  account: AwsAccount,
  open: readonly Session[],
  covers: readonly ApprovedCoverage[],
  endings: readonly RevocationTarget[],
): readonly OrphanedSession[] {
  const orphans = new Map<string, OrphanedSession>()
  for (const session of open) {
    const scope = scopeOf(account, session.owner)
    if (!isWithin(session, scope) || endings.some(ending => isEnded(session, account, ending))) continue
    if (covers.some(cover => isCovered(session, account, cover))) continue
    const { owner } = session
    const before = orphans.get(owner)?.sessions ?? []
    const user = scope.owner === undefined ? { user: scope.user } : {}
    orphans.set(owner, { account, owner, ...user, sessions: [...before, session] })
  }
  return [...orphans.values()]
}

/**
 * The target that ends all open sessions of the owner through our documents, except covered ones. Where sessions of the owner stay
 * open by what is approved and has no policy, no pass could see that they are covered: then only those on the same instances.
 */
export function targetOfOrphan(
  { account, owner, user, sessions }: OrphanedSession,
  approved: readonly ApprovedCoverage[],
): RevocationTarget {
  const scope = { ...scopeOf(account, owner), role: account.roles.revoke, policies: [] }
  const isApproved = approved.some(each => each.user === user && each.region === account.region)
  return isApproved ? { ...scope, instances: [...new Set(sessions.map(({ target }) => target))] } : scope
}

/** All sessions of one owner through any of our documents. */
function scopeOf(account: AwsAccount, owner: string): SessionScope {
  const { name, id, region, partition, documents } = account
  const place = { name, id, region, partition }
  const ours = { account: place, instances: 'any', documents: documents.map(document => document.name) } as const
  // The last part of the ARN is the IAM user name, with any path before it.
  const user = owner.slice(owner.lastIndexOf('/') + 1)
  if (isOwner(owner, place, user)) return { ...ours, user }
  return { ...ours, user: owner.slice(owner.indexOf('/') + 1), owner }
}

const isEnded = (session: Session, { id, region }: AwsAccount, ending: RevocationTarget) =>
  ending.account.id === id && ending.account.region === region && isWithin(session, ending)

const isCovered = (session: Session, account: AwsAccount, { user, region, instances }: ApprovedCoverage) =>
  region === account.region && instances.includes(session.target) && isOwner(session.owner, account, user)
