import type { FilterLogEventsRequest, GetLogEventsRequest } from '@aws-sdk/client-cloudwatch-logs'
import { operation } from '../operation/operation.ts'
import { pageByToken } from '../operation/page.ts'
import type { LogEvent } from '../state/log-group.ts'
import { AwsError } from '../wire/errors.ts'
import { filterPattern } from './filter-pattern.ts'
import { groupOf, onGroup, onStream, streamOf } from './group.ts'
import { windowOf } from './window.ts'

const longestPage = 10_000

export const eventOperations = {
  GetLogEvents: operation(
    (input: GetLogEventsRequest, call) => onStream('logs:GetLogEvents', input, call),
    (input: GetLogEventsRequest, call) => {
      const { events } = streamOf(groupOf(input, call), input.logStreamName)
      const inTime = events.filter(event => within(event, input))
      const size = Math.min(sizeOf(input.limit), call.world.settings.pageSize ?? longestPage)
      const { events: shown, nextForwardToken, nextBackwardToken } = windowOf(inTime, input, size, call.world)
      return { events: shown.map(event => describe(event)), nextForwardToken, nextBackwardToken }
    },
  ),

  FilterLogEvents: operation(
    (input: FilterLogEventsRequest, call) => onGroup('logs:FilterLogEvents', input, call),
    (input: FilterLogEventsRequest, call) => {
      const group = groupOf(input, call)
      const named = input.logStreamNames?.map(name => streamOf(group, name)) ?? [...group.streams.values()]
      const streams = named.filter(stream => stream.name.startsWith(input.logStreamNamePrefix ?? ''))
      const all = streams.flatMap(stream => stream.events.map(event => ({ event, stream: stream.name })))
      // A page is a stretch of what is stored, and the filter works on the page: so an empty page can have a successor.
      const scanned = pageByToken(
        all.filter(({ event }) =>
          within(event, { startTime: input.startTime, endTime: input.endTime && input.endTime + 1 }),
        ),
        ({ event, stream }) => `${event.id} ${stream}`,
        {
          size: sizeOf(input.limit),
          cap: call.world.settings.pageSize,
          token: input.nextToken,
          badToken: 'InvalidParameterException',
        },
      )
      const accepts = filterPattern(input.filterPattern)
      return {
        events: scanned.items
          .filter(({ event }) => accepts(event.message))
          .map(({ event, stream }) => ({ ...describe(event), logStreamName: stream, eventId: event.id })),
        searchedLogStreams: [],
        nextToken: scanned.next,
      }
    },
  ),
}

function sizeOf(limit: number | undefined): number {
  if (limit !== undefined && (limit < 1 || limit > longestPage))
    throw new AwsError(
      'InvalidParameterException',
      `1 validation error detected: Value '${limit}' at 'limit' failed to satisfy constraint: Member must have value between 1 and ${longestPage}`,
    )
  return limit ?? longestPage
}

function within(event: LogEvent, range: { startTime?: number | undefined; endTime?: number | undefined }): boolean {
  const at = event.timestamp.getTime()
  return at >= (range.startTime ?? Number.NEGATIVE_INFINITY) && at < (range.endTime ?? Number.POSITIVE_INFINITY)
}

function describe(event: LogEvent) {
  return { timestamp: event.timestamp.getTime(), message: event.message, ingestionTime: event.ingestedAt.getTime() }
}
