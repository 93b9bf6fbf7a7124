import type { Event, LookupEventsRequest } from '@aws-sdk/client-cloudtrail'
import { type AwsCall, operation } from '../operation/operation.ts'
import { newestFirst, pageByToken } from '../operation/page.ts'
import type { ApiCall } from '../state/state.ts'
import { AwsError } from '../wire/errors.ts'

/** Where IAM's calls are recorded (docs/aws-facts.md IAM-15). */
const GLOBAL_REGION = 'us-east-1'
/** Reads of objects and log events are data events, which this API does not have. */
const DATA_EVENTS = /^(Get|Head|Put|Delete)Object|^ListObject|^(Get|Filter|Put)LogEvents$/
const KEPT_MS = 90 * 24 * 3_600_000
const LONGEST_PAGE = 50

/** The management events of the last 90 days, from the sandbox's journal. */
export const cloudtrailOperations = {
  LookupEvents: operation(
    () => [{ action: 'cloudtrail:LookupEvents', resource: '*' }],
    (input: LookupEventsRequest, call) => {
      const {
        LookupAttributes: [asked, ...more] = [],
        StartTime: from,
        EndTime: to,
        MaxResults: size = LONGEST_PAGE,
      } = input
      if (more.length > 0)
        throw new AwsError('InvalidLookupAttributesException', 'Only one lookup attribute is supported.')
      const accepts = (event: Event) => !asked || valuesOf(event)[asked.AttributeKey ?? ''] === asked.AttributeValue
      const events = call.world.calls
        .map((each, index) => ({ each, event: eventOf(each, index) }))
        .filter(({ each, event }) => isHere(each, call) && accepts(event))
        .filter(({ each: { at } }) => (!from || at >= from) && (!to || at <= to))
        .map(({ event }) => event)
      const { items, next } = pageByToken(
        events,
        event => newestFirst(event.EventTime ?? new Date(0), event.EventId ?? ''),
        {
          size: Math.min(size, LONGEST_PAGE),
          cap: call.world.settings.pageSize,
          token: input.NextToken,
          badToken: 'InvalidNextTokenException',
        },
      )
      return { Events: items, NextToken: next }
    },
  ),
}

function isHere(
  { service, operation, account, region, at }: ApiCall,
  { region: here, account: own, now }: AwsCall,
): boolean {
  const place = service === 'iam' ? GLOBAL_REGION : region
  return (
    account === own.id && place === here.name && !DATA_EVENTS.test(operation) && now.getTime() - at.getTime() <= KEPT_MS
  )
}

function eventOf(
  { at, service, operation, principal, region, input, outcome, requestId }: ApiCall,
  index: number,
): Event {
  const EventId = `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`
  const EventSource = `${service}.amazonaws.com`
  const content = {
    eventVersion: '1.09',
    userIdentity: { arn: principal },
    eventTime: at.toISOString(),
    eventSource: EventSource,
    eventName: operation,
    awsRegion: service === 'iam' ? GLOBAL_REGION : region,
    requestParameters: input,
    requestID: requestId,
    eventID: EventId,
    ...(outcome !== 'ok' && { errorCode: outcome }),
  }
  return {
    EventId,
    EventName: operation,
    EventTime: at,
    EventSource,
    ReadOnly: String(/^(Get|List|Describe|Head|Lookup)/.test(operation)),
    Username: principal?.slice(principal.lastIndexOf('/') + 1),
    CloudTrailEvent: JSON.stringify(content),
  }
}

const valuesOf = ({
  EventId,
  EventName,
  EventSource,
  Username,
  ReadOnly,
}: Event): Readonly<Record<string, unknown>> => ({
  EventId,
  EventName,
  EventSource,
  Username,
  ReadOnly,
})
