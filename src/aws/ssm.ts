import type {
  InstanceInformationStringFilter,
  Session as SdkSession,
  SessionFilter,
  SSMClient,
} from '@aws-sdk/client-ssm'
import type { Session } from '../domain/session/session.ts'
import type { StoredDocument } from '../domain/session/session-document.ts'
import { hasCode } from '../shared/aws-error-codes.ts'
import { formatInstant } from '../shared/instant.ts'
import { withErrorContext } from './errors.ts'

export interface ManagedNode {
  readonly id: string
  /** `Online`, `ConnectionLost` or `Inactive`. */
  readonly ping: string
  /** The version of its agent. */
  readonly agent?: string
}

/** A session query; all given conditions must hold. */
export interface AskedSessions {
  /** A full ARN. */
  readonly owner?: string
  readonly id?: string
  /** Started at this instant or later. */
  readonly since?: Date
  /** Started before. */
  readonly until?: Date
}

/** Session Manager in one account and region. */
export interface Ssm {
  /** The given instances that are managed nodes. */
  managedNodes(ids: readonly string[]): Promise<readonly ManagedNode[]>
  /** The managed nodes that have a tag: with this value, exactly; or with any. */
  nodesWithTag(key: string, value?: string): Promise<readonly ManagedNode[]>
  /** The default version of a document; `undefined` when there is none of that name. */
  document(name: string): Promise<StoredDocument | undefined>
  /** All open sessions of the account and region. The domain matches owners exactly; no filter is used. */
  openSessions(): Promise<readonly Session[]>
  /** All ended sessions that started at `since` or later; AWS keeps 30 days. */
  pastSessions(since: Date): Promise<readonly Session[]>
  /** Open and ended sessions, each once. AWS applies the filters, so other sessions cost nothing. */
  sessions(asked: AskedSessions): Promise<readonly Session[]>
  /** Terminates a session. The answer proves nothing; only a later listing does. */
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

  const nodes = (filter: InstanceInformationStringFilter, purpose: string) =>
    withErrorContext({ ...who, action: 'ssm:DescribeInstanceInformation', purpose }, async () => {
      const { paginateDescribeInstanceInformation } = await sdk
      const found: ManagedNode[] = []
      // A fleet may have hundreds of nodes. AWS gives 50 a page at most.
      const input = { Filters: [filter], MaxResults: 50 }
      for await (const page of paginateDescribeInstanceInformation({ client }, input)) {
        for (const node of page.InstanceInformationList ?? []) {
          const { InstanceId: id, PingStatus: ping = 'unknown', AgentVersion: agent } = node
          if (id) found.push({ id, ping, ...(agent !== undefined && { agent }) })
        }
      }
      return found
    })

  return {
    managedNodes: ids => nodes({ Key: 'InstanceIds', Values: [...ids] }, `look up ${ids.join(', ')}`),
    nodesWithTag: (key, value) =>
      value === undefined
        ? nodes({ Key: 'tag-key', Values: [key] }, `look for nodes with a tag ${key}`)
        : nodes({ Key: `tag:${key}`, Values: [value] }, `look for nodes tagged ${key}=${value}`),

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
          if (hasCode(error, 'InvalidDocument')) return undefined
          throw error
        }
      }),

    openSessions: () => sessions('Active'),
    pastSessions: since => sessions('History', { since }),

    async sessions(asked) {
      const open = await sessions('Active', asked)
      // In this order a session that ends in between is in both lists; in the other order it could be in neither.
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
            // For an ended session AWS returns an error or success [reported both ways, docs/aws-facts.md SSM-7]; the next
            // listing shows its state.
            if (!hasCode(error, 'ValidationException', 'DoesNotExistException')) throw error
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
    // The filter takes whole seconds, rounded down.
    ['InvokedBefore', until && formatInstant(new Date(until.getTime() + 1_000))],
  ]
  return filters.flatMap(([key, value]) => (value === undefined ? [] : { key, value }))
}

/** Skips a session without id or owner, which could be neither matched nor terminated; AWS always gives both. */
function toSession(session: SdkSession): Session[] {
  const { SessionId, Owner, Target, DocumentName, Status, StartDate, EndDate, MaxSessionDuration = '' } = session
  if (!SessionId || !Owner) return []
  // It is not known whether AWS gives an end to a session that never connected: use its start.
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
