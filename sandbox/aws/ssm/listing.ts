import type { DescribeSessionsRequest, Session as ListedSession, SessionFilter } from '@aws-sdk/client-ssm'
import { operation } from '../operation/operation.ts'
import { newestFirst, pageByToken } from '../operation/page.ts'
import type { Session } from '../state/session.ts'
import { AwsError } from '../wire/errors.ts'

const historyMs = 30 * 24 * 3_600_000

export const listingOperations = {
  DescribeSessions: operation(
    () => [{ action: 'ssm:DescribeSessions', resource: '*' }],
    (input: DescribeSessionsRequest, { region, world, now }) => {
      const { State: state } = input
      if (state !== 'Active' && state !== 'History')
        throw new AwsError(
          'Invalid',
          `1 validation error detected: Value '${state}' at 'state' failed to satisfy constraint: Member must satisfy enum value set: [Active, History]`,
        )
      const size = input.MaxResults ?? 50
      if (size < 1 || size > 200)
        throw new AwsError(
          'Invalid',
          `1 validation error detected: Value '${size}' at 'maxResults' failed to satisfy constraint: Member must have value between 1 and 200`,
        )
      const tests = (input.Filters ?? []).map(filter => test(filter))
      const found = [...region.sessions.values()].filter(
        session =>
          isIn(session, state, now, world.settings.activeIncludesTerminating) &&
          tests.every(accepts => accepts(session, now)),
      )
      const { items, next } = pageByToken(found, session => newestFirst(session.startedAt, session.id), {
        size,
        cap: world.settings.pageSize,
        token: input.NextToken,
        badToken: 'InvalidNextToken',
      })
      return { Sessions: items.map(session => describe(session, now)), NextToken: next }
    },
  ),
}

function isIn(session: Session, state: 'Active' | 'History', now: Date, activeIncludesTerminating: boolean): boolean {
  if (!session.isListed(now)) return false
  const endedAt = session.endedBy(now)
  const active = !endedAt && (activeIncludesTerminating || session.statusAt(now) !== 'Terminating')
  if (state === 'Active') return active
  return !active && (!endedAt || now.getTime() - endedAt.getTime() <= historyMs)
}

type Accepts = (session: Session, now: Date) => boolean

/** Every comparison is for equality: an Owner is a full ARN. */
function test({ key, value }: SessionFilter): Accepts {
  switch (key) {
    case 'InvokedAfter':
      return session => session.startedAt.getTime() >= instant(value)
    case 'InvokedBefore':
      return session => session.startedAt.getTime() < instant(value)
    case 'Target':
      return session => session.target === value
    case 'Owner':
      return session => session.owner === value
    case 'Status':
      return (session, now) => session.statusAt(now) === value
    case 'SessionId':
      return session => session.id === value
    case 'AccessType':
      return () => value === 'Standard'
    default:
      throw new AwsError('InvalidFilterKey', `The filter key ${key} is not valid.`)
  }
}

function instant(value: string | undefined): number {
  const at = Date.parse(value ?? '')
  if (Number.isNaN(at)) throw new AwsError('Invalid', `${value} is not an ISO 8601 timestamp.`)
  return at
}

function describe(session: Session, now: Date): ListedSession {
  const { start } = session
  const endedAt = session.endedBy(now)
  return {
    SessionId: start.id,
    Target: start.target,
    Status: session.statusAt(now),
    StartDate: start.startedAt,
    ...(endedAt && { EndDate: endedAt }),
    DocumentName: start.document,
    Owner: start.owner,
    ...(start.reason !== undefined && { Reason: start.reason }),
    ...(start.inputs.maxMs !== undefined && { MaxSessionDuration: String(start.inputs.maxMs / 60_000) }),
    AccessType: 'Standard',
  }
}
