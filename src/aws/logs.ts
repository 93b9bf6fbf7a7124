import type { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import type { LogEvent } from '../domain/evidence/transcript.ts'
import { hasCode } from '../shared/aws-error-codes.ts'
import { withErrorContext } from './errors.ts'

export interface LogPage {
  readonly events: readonly LogEvent[]
  /** The token of the next page. It stays the same only at the end of the stream; a page in the middle may be empty. */
  readonly next: string
}

/** Log streams of one account and region. */
export interface Logs {
  /**
   * A page of a stream: the first one, or the one after the page that returned `next`; `undefined` when there is no such
   * stream.
   */
  page(group: string, stream: string, after?: string): Promise<LogPage | undefined>
  hasGroup(group: string): Promise<boolean>
}

export function createLogs(
  client: CloudWatchLogsClient,
  account: { readonly role: string; readonly account: string },
  region: string,
): Logs {
  const sdk = import('@aws-sdk/client-cloudwatch-logs')
  const who = { ...account, account: `${account.account} (${region})` }
  return {
    page: (group, stream, after) =>
      withErrorContext({ ...who, action: 'logs:GetLogEvents', purpose: `read the stream ${stream} of ${group}` }, () =>
        orMissing(async () => {
          const { GetLogEventsCommand } = await sdk
          const { events = [], nextForwardToken = '' } = await client.send(
            new GetLogEventsCommand({
              logGroupName: group,
              logStreamName: stream,
              startFromHead: true,
              ...(after !== undefined && { nextToken: after }),
            }),
          )
          return { events: events.map(toEvent), next: nextForwardToken }
        }),
      ),

    hasGroup: group =>
      withErrorContext(
        { ...who, action: 'logs:DescribeLogStreams', purpose: `look up the log group ${group}` },
        async () => {
          const { DescribeLogStreamsCommand } = await sdk
          const found = await orMissing(() =>
            client.send(new DescribeLogStreamsCommand({ logGroupName: group, limit: 1 })),
          )
          return found !== undefined
        },
      ),
  }
}

/** All pages of a stream, from its start to its current end. */
export async function* pagesOf(logs: Logs, group: string, stream: string): AsyncGenerator<LogPage> {
  let after: string | undefined
  for (;;) {
    const page = await logs.page(group, stream, after)
    if (!page || page.next === after) return
    yield page
    after = page.next
  }
}

/** `undefined` for a missing group or stream: AWS reports both with one error. */
async function orMissing<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call()
  } catch (error) {
    if (hasCode(error, 'ResourceNotFoundException')) return undefined
    throw error
  }
}

function toEvent({
  timestamp = 0,
  ingestionTime,
  message = '',
}: {
  timestamp?: number | undefined
  ingestionTime?: number | undefined
  message?: string | undefined
}): LogEvent {
  return {
    at: new Date(timestamp),
    ...(ingestionTime !== undefined && { receivedAt: new Date(ingestionTime) }),
    message,
  }
}
