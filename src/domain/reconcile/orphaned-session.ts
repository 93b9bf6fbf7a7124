import { groupBy } from '../../shared/group-by.ts'
import type { PolicyCoverage } from '../grant/policy-document.ts'
import { includesPrincipal, isOwnedBy, type Principal, principalOfOwner } from '../principal/principal.ts'
import type { RevocationTarget } from '../revocation/revocation.ts'
import type { AwsAccount } from '../rules/rules.ts'
import { mayReach, type Reach } from '../session/reach.ts'
import { isThrough, isWithin, type Session, type SessionScope } from '../session/session.ts'
import type { SessionState } from './finding-words.ts'

/** What a live policy allows at this moment, and to whom. */
export interface LiveCoverage extends PolicyCoverage {
  readonly principal: Principal
}

/** What was approved, whether its policy is there or not. */
export interface ApprovedCoverage extends Pick<LiveCoverage, 'principal' | 'region'> {
  readonly instances: Reach
}

/** Open sessions of one owner through our documents that no live grant covers, in one account and region. */
export interface OrphanedSession {
  readonly account: AwsAccount
  /** An ARN. */
  readonly owner: string
  readonly principal: Principal
  readonly sessions: readonly Session[]
}

/**
 * The open sessions of an account and region that came through our documents, that nothing covers and that no planned target
 * ends.
 *
 * @param roles names of the roles under ROLE_PATH: the others hold no policies of ours
 */
export function findOrphanedSessions(
  account: AwsAccount,
  roles: ReadonlySet<string>,
  open: readonly Session[],
  covers: readonly ApprovedCoverage[],
  endings: readonly RevocationTarget[],
): readonly OrphanedSession[] {
  const orphans = new Map<string, OrphanedSession>()
  for (const session of open) {
    const principal = principalOfOwner(session.owner, account, roles)
    if (!isWithin(session, scopeOf(account, principal)) || endings.some(ending => isEnded(session, account, ending)))
      continue
    if (covers.some(cover => isCovered(session, account, cover))) continue
    const { owner } = session
    const before = orphans.get(owner)?.sessions ?? []
    orphans.set(owner, { account, owner, principal, sessions: [...before, session] })
  }
  return [...orphans.values()]
}

/**
 * The open sessions through documents that the rules name as foreign, by owner: nothing here ends them, and they are never
 * passed over in silence.
 */
export function findForeignSessions(
  account: AwsAccount,
  roles: ReadonlySet<string>,
  open: readonly Session[],
): readonly OrphanedSession[] {
  const through = open.filter(session => isThrough(session, account, account.foreignDocuments))
  return groupBy(through, ({ owner }) => owner).map(sessions => {
    const { owner } = sessions[0]
    return { account, owner, principal: principalOfOwner(owner, account, roles), sessions }
  })
}

/**
 * The target that ends all open sessions of the owner through our documents, except covered ones. Where sessions of the owner stay
 * open by what is approved and has no policy, no pass could see that they are covered: then only those on the same instances.
 */
export function targetOfOrphan(
  { account, owner, principal, sessions }: OrphanedSession,
  approved: readonly ApprovedCoverage[],
): RevocationTarget {
  const user = principal.kind === 'iam-user' ? principal.name : owner.slice(owner.indexOf('/') + 1)
  const scope = { ...scopeOf(account, principal), user, role: account.roles.revoke, policies: [] }
  const isApproved = approved.some(
    each => includesPrincipal(each.principal, principal) && each.region === account.region,
  )
  return isApproved ? { ...scope, instances: [...new Set(sessions.map(({ target }) => target))] } : scope
}

/** All sessions of one owner through any of our documents. */
function scopeOf({ name, id, region, partition, documents }: AwsAccount, principal: Principal): SessionScope {
  return {
    account: { name, id, region, partition },
    principal,
    instances: 'any',
    documents: documents.map(document => document.name),
  }
}

const isEnded = (session: Session, { id, region }: AwsAccount, ending: RevocationTarget) =>
  ending.account.id === id && ending.account.region === region && isWithin(session, ending)

const isCovered = (session: Session, account: AwsAccount, { principal, region, instances }: ApprovedCoverage) =>
  region === account.region && mayReach(instances, session.target) && isOwnedBy(session.owner, account, principal)

/** Why sessions are told of: a sentence without a full stop. */
export function reasonOfSessions({
  state,
  sessions,
}: { readonly state: SessionState } & Pick<OrphanedSession, 'sessions'>): string {
  const where = [...new Set(sessions.map(({ target }) => target))].join(', ')
  switch (state) {
    case 'closing':
      return `AWS lists it as Terminating on ${where}: it was told to end`
    case 'orphaned':
      return `No live grant covers what is open on ${where}`
    case 'foreign': {
      const through = [...new Set(sessions.flatMap(({ document }) => document ?? []))].join(', ')
      return `Open on ${where} through ${through}, which the rules name as foreign: it is not ended here`
    }
  }
}
