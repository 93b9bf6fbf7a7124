import type { PolicyCoverage } from '../grant/policy-document.ts'
import type { Ending } from '../revocation/revocation.ts'
import type { Account } from '../rules/rules.ts'
import { isOwner, isWithin, type Session, type SessionScope } from '../session/session.ts'

/** What a policy that is left alone allows at this moment, and to whom. */
export interface Cover extends PolicyCoverage {
  readonly user: string
}

/** Open sessions of one owner through our documents that no live grant covers, in one account and region. */
export interface Stray {
  readonly account: Account
  /** An ARN. */
  readonly owner: string
  /** The IAM user; absent for somebody in a role, or federated. */
  readonly user?: string
  readonly sessions: readonly Session[]
}

/** Sorts out the open sessions of an account and region: those that are ours, that nothing covers, and that nothing else ends. */
export function findStrays(
  account: Account,
  open: readonly Session[],
  covers: readonly Cover[],
  endings: readonly Ending[],
): readonly Stray[] {
  const strays = new Map<string, Stray>()
  for (const session of open) {
    const scope = scopeOf(account, session.owner)
    if (!isWithin(session, scope) || endings.some(ending => isEnded(session, account, ending))) continue
    if (covers.some(cover => isCovered(session, account, cover))) continue
    const { owner } = session
    const before = strays.get(owner)?.sessions ?? []
    const user = scope.owner === undefined ? { user: scope.user } : {}
    strays.set(owner, { account, owner, ...user, sessions: [...before, session] })
  }
  return [...strays.values()]
}

/** Ends whatever the owner has open through our documents, covered sessions aside. */
export function endingOfStray({ account, owner }: Stray): Ending {
  return { ...scopeOf(account, owner), role: account.roles.revoke, policies: [] }
}

/** Everything of one owner, through any of our documents. */
function scopeOf(account: Account, owner: string): SessionScope {
  const { name, id, region, partition, documents } = account
  const place = { name, id, region, partition }
  const ours = { account: place, instances: 'any', documents: documents.map(document => document.name) } as const
  // An ARN names an IAM user by its last part, whatever the path.
  const user = owner.slice(owner.lastIndexOf('/') + 1)
  if (isOwner(owner, place, user)) return { ...ours, user }
  return { ...ours, user: owner.slice(owner.indexOf('/') + 1), owner }
}

const isEnded = (session: Session, { id, region }: Account, ending: Ending) =>
  ending.account.id === id && ending.account.region === region && isWithin(session, ending)

const isCovered = (session: Session, account: Account, { user, region, instances }: Cover) =>
  region === account.region && instances.includes(session.target) && isOwner(session.owner, account, user)
