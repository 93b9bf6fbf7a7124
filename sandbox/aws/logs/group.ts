import type { AwsCall, Permission } from '../operation/operation.ts'
import type { LogGroup, LogStream } from '../state/log-group.ts'
import { AwsError } from '../wire/errors.ts'

interface Named {
  readonly logGroupName?: string | undefined
  /** A name, or an ARN with or without a final `:*`. */
  readonly logGroupIdentifier?: string | undefined
}

export function groupName({ logGroupName, logGroupIdentifier }: Named): string {
  return (
    logGroupName ??
    /^arn:[^:]+:logs:[^:]*:\d*:log-group:([^:]+)/.exec(logGroupIdentifier ?? '')?.[1] ??
    logGroupIdentifier ??
    ''
  )
}

export function onGroup(action: string, input: Named, { region }: AwsCall): Permission[] {
  return [{ action, resource: region.arn('logs', `log-group:${groupName(input)}`) }]
}

export function onStream(
  action: string,
  input: Named & { logStreamName?: string | undefined },
  { region }: AwsCall,
): Permission[] {
  return [{ action, resource: region.arn('logs', `log-group:${groupName(input)}:log-stream:${input.logStreamName}`) }]
}

/** The group, with everything that the agents have written to it by now. @throws AwsError ResourceNotFoundException */
export function groupOf(input: Named, { region, now }: AwsCall): LogGroup {
  region.catchUp(now)
  const group = region.logGroups.get(groupName(input))
  if (!group) throw new AwsError('ResourceNotFoundException', 'The specified log group does not exist.')
  return group
}

export function streamOf(group: LogGroup, name: string | undefined): LogStream {
  const stream = group.streams.get(name ?? '')
  if (!stream) throw new AwsError('ResourceNotFoundException', 'The specified log stream does not exist.')
  return stream
}
