import type { Session as SdkSession, SessionFilter, SSMClient } from '@aws-sdk/client-ssm'
import type { StoredDocument } from '../domain/doctor/document.ts'
import type { Session } from '../domain/session/session.ts'
import { formatInstant } from '../shared/instant.ts'
import { codeOf, withErrorContext } from './errors.ts'

export interface ManagedNode {
  readonly id: string
  /** `Online`, `ConnectionLost` or `Inactive`. */
  readonly ping: string
  /** The version of its agent. */
  readonly agent?: string
}

/** Which sessions; everything that is given must hold. */
export interface AskedSessions {
  /** A whole ARN. */
  readonly owner?: string
  readonly id?: string
  /** Started at this instant or later. */
  readonly since?: Date
  /** Started before. */
  readonly until?: Date
}

/** Session Manager in one account and region. */
export interface Ssm {
  /** Those of the given instances that are managed nodes. */
  managedNodes(ids: readonly string[]): Promise<readonly ManagedNode[]>
  /** The default version of a document; `undefined` when there is none of that name. */
  document(name: string): Promise<StoredDocument | undefined>
  /** Every open session of the account and region: whose they are is judged by exact owner, not by a filter. */
  openSessions(): Promise<readonly Session[]>
  /** Every ended session that started at `since` or later; AWS keeps 30 days. */
  pastSessions(since: Date): Promise<readonly Session[]>
  /** Sessions, open and ended, each once. AWS does the choosing: what is not asked for costs nothing. */
  sessions(asked: AskedSessions): Promise<readonly Session[]>
  /** Asks for the end of a session. The answer proves nothing: only a later listing does. */
  terminate(sessionId: string): Promise<void>
}

export function createSsm(
  client: SSMClient,
  account: { readonly role: string; readonly account: string },
  region: string,
): Ssm {
  const sdk = import('@aws-sdk/client-ssm')
  const who = { ...account, account: `${account.account} (${region})` }

  const sessions = async (state: 'Active' | 'History', asked: AskedSessions = {}) =>
    withErrorContext({ ...who, action: 'ssm:DescribeSessions', purpose: 'list the sessions' }, async () => {
      const { paginateDescribeSessions } = await sdk
      const found: Session[] = []
      const Filters = filtersOf(asked)
      const input = { State: state, MaxResults: 200, ...(Filters.length > 0 && { Filters }) }
      for await (const page of paginateDescribeSessions({ client }, input))
        found.push(...(page.Sessions ?? []).flatMap(toSession))
      return found
    })

  return {
    managedNodes: ids =>
      withErrorContext(
        { ...who, action: 'ssm:DescribeInstanceInformation', purpose: `look up ${ids.join(', ')}` },
        async () => {
          const { paginateDescribeInstanceInformation } = await sdk
          const found: ManagedNode[] = []
          const Filters = [{ Key: 'InstanceIds', Values: [...ids] }]
          for await (const page of paginateDescribeInstanceInformation({ client }, { Filters })) {
            for (const node of page.InstanceInformationList ?? []) {
              const { InstanceId: id, PingStatus: ping = 'unknown', AgentVersion: agent } = node
              if (id) found.push({ id, ping, ...(agent !== undefined && { agent }) })
            }
          }
          return found
        },
      ),

    document: name =>
      withErrorContext({ ...who, action: 'ssm:GetDocument', purpose: `read the document ${name}` }, async () => {
        const { GetDocumentCommand } = await sdk
        try {
          const input = { Name: name, DocumentFormat: 'JSON' as const }
          const {
            Status = 'unknown',
            DocumentType = 'unknown',
            Content = '',
          } = await client.send(new GetDocumentCommand(input))
          return { status: Status, type: DocumentType, content: Content }
        } catch (error) {
          if (codeOf(error) === 'InvalidDocument') return undefined
          throw error
        }
      }),

    openSessions: () => sessions('Active'),
    pastSessions: since => sessions('History', { since }),

    async sessions(asked) {
      const open = await sessions('Active', asked)
      // In this order: what ends in between is in both, and in neither the other way round.
      const ended = await sessions('History', asked)
      return [...new Map([...open, ...ended].map(session => [session.id, session])).values()]
    },

    terminate: sessionId =>
      withErrorContext(
        { ...who, action: 'ssm:TerminateSession', purpose: `end the session ${sessionId}` },
        async () => {
          const { TerminateSessionCommand } = await sdk
          try {
            await client.send(new TerminateSessionCommand({ SessionId: sessionId }))
          } catch (error) {
            // A dead session is reported so, or as success [reported both ways, docs/aws-facts.md SSM-7]: the next listing tells.
            if (!['ValidationException', 'DoesNotExistException'].includes(codeOf(error))) throw error
          }
        },
      ),
  }
}

function filtersOf({ owner, id, since, until }: AskedSessions): SessionFilter[] {
  const filters: readonly (readonly [SessionFilter['key'], string | undefined])[] = [
    ['Owner', owner],
    ['SessionId', id],
    ['InvokedAfter', since && formatInstant(since)],
    // Instants are written in whole seconds, rounded down.
    ['InvokedBefore', until && formatInstant(new Date(until.getTime() + 1_000))],
  ]
  return filters.flatMap(([key, value]) => (value === undefined ? [] : { key, value }))
}

/** A session without id or owner can be neither matched nor ended: AWS always gives both. */
function toSession(session: SdkSession): Session[] {
  const { SessionId, Owner, Target, DocumentName, Status, StartDate, EndDate, MaxSessionDuration = '' } = session
  if (!SessionId || !Owner) return []
  // Whether AWS gives one that never connected an end is not established: it had none of its own.
  const endedAt = EndDate ?? (Status === 'Failed' ? StartDate : undefined)
  return [
    {
      id: SessionId,
      owner: Owner,
      target: Target ?? '',
      ...(DocumentName && { document: DocumentName }),
      status: Status ?? 'unknown',
      ...(StartDate && { startedAt: StartDate }),
      ...(endedAt && { endedAt }),
      // Minutes, as in the session document; the API reference gives no format [inferred].
      ...(/^[1-9]\d*$/.test(MaxSessionDuration) && { longestMs: Number(MaxSessionDuration) * 60_000 }),
    },
  ]
}
