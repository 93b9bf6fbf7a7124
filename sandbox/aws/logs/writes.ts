import type {
  CreateLogGroupRequest,
  CreateLogStreamRequest,
  PutLogEventsRequest,
} from '@aws-sdk/client-cloudwatch-logs'
import { operation } from '../operation/operation.ts'
import { AwsError } from '../wire/errors.ts'
import { groupOf, onGroup, onStream, streamOf } from './group.ts'

export const writeOperations = {
  CreateLogGroup: operation(
    (input: CreateLogGroupRequest, call) => onGroup('logs:CreateLogGroup', input, call),
    (input: CreateLogGroupRequest, { region }) => {
      const name = input.logGroupName ?? ''
      if (region.logGroups.has(name))
        throw new AwsError('ResourceAlreadyExistsException', 'The specified log group already exists')
      region.addLogGroup(name, input.kmsKeyId)
    },
  ),

  CreateLogStream: operation(
    (input: CreateLogStreamRequest, call) => onStream('logs:CreateLogStream', input, call),
    (input: CreateLogStreamRequest, call) => {
      const group = groupOf(input, call)
      if (group.streams.has(input.logStreamName ?? ''))
        throw new AwsError('ResourceAlreadyExistsException', 'The specified log stream already exists')
      group.stream(input.logStreamName ?? '', call.now)
    },
  ),

  PutLogEvents: operation(
    (input: PutLogEventsRequest, call) => onStream('logs:PutLogEvents', input, call),
    (input: PutLogEventsRequest, call) => {
      const stream = streamOf(groupOf(input, call), input.logStreamName)
      for (const { timestamp, message } of input.logEvents ?? [])
        stream.write(new Date(timestamp ?? call.now.getTime()), call.now, message ?? '')
      return { nextSequenceToken: '1' }
    },
  ),
}
