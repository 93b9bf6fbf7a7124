import type { DescribeLogGroupsRequest, DescribeLogStreamsRequest } from '@aws-sdk/client-cloudwatch-logs'
import { operation } from '../operation/operation.ts'
import { newestFirst, pageByToken } from '../operation/page.ts'
import type { LogStream } from '../state/log-group.ts'
import { AwsError } from '../wire/errors.ts'
import { groupOf, onGroup } from './group.ts'

export const groupOperations = {
  DescribeLogGroups: operation(
    () => [{ action: 'logs:DescribeLogGroups', resource: '*' }],
    (input: DescribeLogGroupsRequest, { region, world }) => {
      const groups = [...region.logGroups.values()].filter(
        group =>
          group.name.startsWith(input.logGroupNamePrefix ?? '') && group.name.includes(input.logGroupNamePattern ?? ''),
      )
      const { items, next } = pageByToken(groups, group => group.name, {
        size: sizeOf(input.limit),
        cap: world.settings.pageSize,
        token: input.nextToken,
        badToken: 'InvalidParameterException',
      })
      return {
        logGroups: items.map(group => ({
          logGroupName: group.name,
          creationTime: group.createdAt.getTime(),
          metricFilterCount: 0,
          arn: region.arn('logs', `log-group:${group.name}:*`),
          logGroupArn: region.arn('logs', `log-group:${group.name}`),
          storedBytes: 0,
          ...(group.kmsKeyId !== undefined && { kmsKeyId: group.kmsKeyId }),
        })),
        nextToken: next,
      }
    },
  ),

  DescribeLogStreams: operation(
    (input: DescribeLogStreamsRequest, call) => onGroup('logs:DescribeLogStreams', input, call),
    (input: DescribeLogStreamsRequest, call) => {
      const group = groupOf(input, call)
      const byTime = input.orderBy === 'LastEventTime'
      if (byTime && input.logStreamNamePrefix !== undefined)
        throw new AwsError('InvalidParameterException', 'Cannot order by LastEventTime with a logStreamNamePrefix.')
      const named = [...group.streams.values()].filter(stream =>
        stream.name.startsWith(input.logStreamNamePrefix ?? ''),
      )
      const ordered = named.sort((a, b) => (orderKey(a, byTime) < orderKey(b, byTime) ? -1 : 1))
      if (byTime ? !input.descending : input.descending) ordered.reverse()
      const rank = new Map(ordered.map((stream, i) => [stream, String(i).padStart(9, '0')]))
      const { items, next } = pageByToken(ordered, stream => rank.get(stream) ?? '', {
        size: sizeOf(input.limit),
        cap: call.world.settings.pageSize,
        token: input.nextToken,
        badToken: 'InvalidParameterException',
      })
      const arnOf = (stream: LogStream) => call.region.arn('logs', `log-group:${group.name}:log-stream:${stream.name}`)
      return { logStreams: items.map(stream => describe(stream, arnOf(stream))), nextToken: next }
    },
  ),
}

function sizeOf(limit: number | undefined): number {
  if (limit !== undefined && (limit < 1 || limit > 50))
    throw new AwsError(
      'InvalidParameterException',
      `1 validation error detected: Value '${limit}' at 'limit' failed to satisfy constraint: Member must have value between 1 and 50`,
    )
  return limit ?? 50
}

function orderKey(stream: LogStream, byTime: boolean): string {
  return byTime ? newestFirst(stream.events.at(-1)?.timestamp ?? stream.createdAt, stream.name) : stream.name
}

function describe(stream: LogStream, arn: string) {
  const first = stream.events[0]
  const last = stream.events.at(-1)
  return {
    logStreamName: stream.name,
    creationTime: stream.createdAt.getTime(),
    ...(first && { firstEventTimestamp: first.timestamp.getTime() }),
    ...(last && { lastEventTimestamp: last.timestamp.getTime(), lastIngestionTime: last.ingestedAt.getTime() }),
    uploadSequenceToken: '1',
    arn,
    storedBytes: 0,
  }
}
