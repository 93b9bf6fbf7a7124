import { formatMoment } from '../../shared/instant.ts'
import type { Failure } from '../../shared/result.ts'
import { describePrincipal, isOwnedBy, isSamePrincipal, type Principal } from '../principal/principal.ts'
import { principalIn } from '../revocation/target.ts'
import { type AwsAccount, type Rules, subjectNamed } from '../rules/rules.ts'
import { isThrough, LONGEST_SESSION_MS, type Session } from '../session/session.ts'
import { type KnownGrant, type SessionAttribution, wasOpenUnder } from './attribution.ts'

/** Which sessions a run is about. */
export type SessionTarget =
  | { readonly kind: 'user'; readonly user: string }
  | { readonly kind: 'grants'; readonly ids: readonly string[] }
  | { readonly kind: 'session'; readonly id: string }
  /** All sessions through our documents. */
  | { readonly kind: 'everybody' }

/** Sessions that were open at any time in this period. */
export interface Period {
  readonly since?: Date
  /** Exclusive. */
  readonly until?: Date
}

/** The query for one account. */
export interface SessionQuery extends Period {
  readonly account: AwsAccount
  /** Whose sessions; everybody's if empty. */
  readonly owners: readonly Principal[]
  readonly sessionId?: string
  /** The grants that it is about; absent: sessions of any grant. */
  readonly grants?: readonly KnownGrant[]
}

/** How long AWS keeps ended sessions (docs/aws-facts.md SSM-1). */
export const HISTORY_MS = 30 * 24 * 3_600_000

export function planQueries(
  target: SessionTarget,
  rules: Pick<Rules, 'accounts' | 'users' | 'people'>,
  known: readonly KnownGrant[],
  period: Period,
  now: Date,
): { readonly queries: readonly SessionQuery[]; readonly failures: readonly Failure[] } {
  const accounts = [...rules.accounts.values()]
  switch (target.kind) {
    case 'user': {
      const subject = subjectNamed(rules, target.user) ?? iamUser(target.user)
      // The rules may have made a person of a user, or changed the role.
      const owners = ownersOf([subject, ...known.map(({ record }) => principalIn(record))], known)
      return { queries: accounts.map(account => ({ account, owners, ...period })), failures: [] }
    }
    case 'session':
      return {
        queries: accounts.map(account => ({ account, owners: [], sessionId: target.id, ...period })),
        failures: [],
      }
    case 'everybody':
      return { queries: accounts.map(account => ({ account, owners: [], ...period })), failures: [] }
    case 'grants':
      return planGrantQueries(target.ids, accounts, known, period, now)
  }
}

const iamUser = (name: string): Principal => ({ kind: 'iam-user', name })

/** The owners, and the users that they were renamed to, each once. */
function ownersOf(owners: readonly Principal[], grants: readonly KnownGrant[]): readonly Principal[] {
  const all = [...owners, ...grants.flatMap(({ heldBy = [] }) => heldBy.map(iamUser))]
  return all.filter((one, index) => all.findIndex(other => isSamePrincipal(one, other)) === index)
}

function planGrantQueries(
  ids: readonly string[],
  accounts: readonly AwsAccount[],
  known: readonly KnownGrant[],
  { since, until }: Period,
  now: Date,
) {
  const failures: Failure[] = ids
    .filter(id => !known.some(({ record }) => record.id === id))
    .map(id => ({
      message: `The ledger of the last months knows no grant ${id} that was merged. Check the id: the comment on its pull request has it`,
    }))
  const groups = new Map<AwsAccount, KnownGrant[]>()
  for (const grant of known) {
    const { id, account, accountId, region } = grant.record
    const entry = accounts.find(each => each.id === accountId && each.region === region)
    if (Date.parse(grant.record.expiresAt) < now.getTime() - HISTORY_MS)
      failures.push({
        message: `Grant ${id} ended more than 30 days ago, and AWS keeps sessions no longer: the ledger has what was seen then`,
      })
    else if (entry) groups.set(entry, [...(groups.get(entry) ?? []), grant])
    else
      failures.push({
        message: `The rules do not name ${accountId} in ${region} any more, where grant ${id} of ${account} was: put it back to read its logs`,
      })
  }
  const queries = [...groups].map(([account, grants]): SessionQuery => {
    const first = new Date(Math.min(...grants.map(({ record }) => Date.parse(record.opensAt))))
    return {
      account,
      owners: ownersOf(
        grants.map(({ record }) => principalIn(record)),
        grants,
      ),
      grants,
      since: since && since > first ? since : first,
      ...(until && { until }),
    }
  })
  return { queries, failures }
}

/** For people: `sessions of alice in dev (ap-southeast-1) since 2026-11-23T10:00:00Z`. */
export function describeQuery({ account, owners, sessionId, grants, since, until }: SessionQuery): string {
  const what =
    sessionId !== undefined
      ? `the session ${sessionId}`
      : owners.length > 0
        ? `sessions of ${owners.map(nameOf).join(', ')}`
        : 'sessions through our documents'
  const parts = [
    `${what} in ${account.name} (${account.region})`,
    ...(grants ? [`by ${grants.map(({ record }) => record.id).join(', ')}`] : []),
    ...(since ? [`since ${formatMoment(since)}`] : []),
    ...(until ? [`until ${formatMoment(until)}`] : []),
  ]
  return parts.join(' ')
}

const nameOf = (owner: Principal) => (owner.kind === 'iam-user' ? owner.name : describePrincipal(owner))

/**
 * The earliest start that has to be listed: a session may begin long before the period, and before a grant that renewed
 * another.
 */
export const earliestStart = ({ since }: Period): Date | undefined =>
  since && new Date(since.getTime() - LONGEST_SESSION_MS)

/** Whether a listed session matches the query. Owners are compared exactly: `bob` is not `bob-admin`. */
export function isAskedFor(
  session: Session,
  standing: SessionAttribution,
  query: SessionQuery,
  documents: readonly string[],
): boolean {
  const { account, owners, sessionId, grants } = query
  if (sessionId !== undefined) return session.id === sessionId
  if (!isIn(session, query)) return false
  if (owners.length === 0) return isThrough(session, account, documents)
  if (!owners.some(owner => isOwnedBy(session.owner, account, owner))) return false
  if (!grants) return true
  // A session that no grant allowed is reported with every grant.
  return (
    !('grant' in standing) ||
    wasOpenUnder(
      standing,
      grants.map(({ record }) => record.id),
    )
  )
}

const isIn = ({ startedAt, endedAt }: Session, { since, until }: Period) =>
  (!since || !endedAt || endedAt >= since) && (!until || !startedAt || startedAt < until)
