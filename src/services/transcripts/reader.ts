import type { TranscriptAccess, Transcripts } from '../../aws/clients.ts'
import { attributeSession, type Grants, type SessionAttribution } from '../../domain/evidence/attribution.ts'
import { earliestStart, isAskedFor, type SessionQuery } from '../../domain/evidence/session-query.ts'
import { holderOf, ownerArn, type Principal } from '../../domain/principal/principal.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import { isThrough, type Session } from '../../domain/session/session.ts'
import { lazyAsync } from '../../shared/memoize.ts'
import type { Context } from '../context.ts'

export interface LogsContext extends Omit<Context, 'aws'> {
  readonly aws: Transcripts
  /** Writes one whole line of a transcript to the job log. */
  readonly transcript: (line: string) => void
}

/** A session that matches the query. */
export interface FoundSession {
  readonly session: Session
  readonly standing: SessionAttribution
  readonly isThroughOurs: boolean
}

/** One account and its query. */
export interface Reader {
  readonly account: AwsAccount
  readonly access: TranscriptAccess
  /** Whether the account has the owners of the query; true if it names none, or several. */
  hasOwners(): Promise<boolean>
  /** The sessions of the query as they are now; with `since`, only those that began at that instant or later. */
  list(since?: Date): Promise<readonly FoundSession[]>
}

/** Up to this many owners are queried one by one; more are listed all at once. */
const MOST_OWNERS = 5

export async function openReader(
  { aws, clock }: Pick<LogsContext, 'aws' | 'clock'>,
  query: SessionQuery,
  grants: Grants,
): Promise<Reader> {
  const { account, owners } = query
  const holders = owners.flatMap(owner => (owner.kind === 'iam-user' ? holderOf(owner) : []))
  const access = await aws.connectToTranscripts(account, holders)
  const known = grants.kind === 'known' ? grants.grants : []
  const ofGrants = known
    .filter(({ record }) => record.accountId === account.id && record.region === account.region)
    .flatMap(({ record }) => record.documents)
  const documents = [...new Set([...account.documents.map(({ name }) => name), ...ofGrants])]
  const arns = lazyAsync(() => arnsOf(access, account, owners))
  return {
    account,
    access,
    hasOwners: async () => owners.length !== 1 || (await arns()) !== undefined,
    async list(since) {
      const asked = owners.length <= MOST_OWNERS ? await arns() : undefined
      const listed = await listSessions(access, query, asked, since)
      const now = clock.now()
      return listed
        .map(session => ({
          session,
          standing: attributeSession(session, account, grants, now),
          isThroughOurs: isThrough(session, account, documents),
        }))
        .filter(({ session, standing }) => isAskedFor(session, standing, query, documents))
    },
  }
}

async function listSessions(
  { ssm }: TranscriptAccess,
  query: SessionQuery,
  arns: readonly string[] | undefined,
  atLeast: Date | undefined,
): Promise<readonly Session[]> {
  const { sessionId, until } = query
  if (sessionId !== undefined) return ssm.sessions({ id: sessionId })
  const since = latest(earliestStart(query), atLeast)
  const within = { ...(since && { since }), ...(until && { until }) }
  if (!arns) return ssm.sessions(within)
  // By id, because it is not known whether AWS treats the two forms of an ARN as different owners.
  const found = new Map<string, Session>()
  for (const owner of arns)
    for (const session of await ssm.sessions({ ...within, owner })) found.set(session.id, session)
  return [...found.values()]
}

const latest = (one: Date | undefined, other: Date | undefined) =>
  one && other ? (one > other ? one : other) : (one ?? other)

/**
 * The ARNs that the owners' sessions may carry: those of IAM users with and without their IAM path, because AWS does not document
 * which (docs/aws-facts.md SSM-5). `undefined` when they are not known: none was named, or one was deleted, whose sessions may
 * still exist.
 */
async function arnsOf(
  access: TranscriptAccess,
  account: AwsAccount,
  owners: readonly Principal[],
): Promise<readonly string[] | undefined> {
  if (owners.length === 0) return undefined
  const arns = new Set<string>()
  for (const owner of owners) {
    if (owner.kind === 'role') return undefined
    if (owner.kind !== 'iam-user') {
      arns.add(ownerArn(owner, account))
      continue
    }
    const user = await access.iam(holderOf(owner)).lookUp()
    if (!user) return undefined
    arns.add(user.arn)
    arns.add(user.arn.replace(/:user\/.*\//, ':user/'))
  }
  return [...arns]
}
