import type {
  DescribeInstanceInformationRequest,
  GetConnectionStatusRequest,
  InstanceInformation,
} from '@aws-sdk/client-ssm'
import { operation } from '../operation/operation.ts'
import { pageByToken } from '../operation/page.ts'
import type { ManagedNode } from '../state/node.ts'
import type { Region } from '../state/region.ts'
import { AwsError } from '../wire/errors.ts'

export const nodeOperations = {
  DescribeInstanceInformation: operation(
    () => [{ action: 'ssm:DescribeInstanceInformation', resource: '*' }],
    (input: DescribeInstanceInformationRequest, { region, world, now }) => {
      const size = input.MaxResults ?? 10
      if (size < 5 || size > 50)
        throw new AwsError(
          'Invalid',
          `1 validation error detected: Value '${size}' at 'maxResults' failed to satisfy constraint: Member must have value between 5 and 50`,
        )
      const filters = [
        ...(input.Filters ?? []).map(({ Key, Values }) => ({ key: Key, values: Values ?? [] })),
        ...(input.InstanceInformationFilterList ?? []).map(({ key, valueSet }) => ({ key, values: valueSet ?? [] })),
      ]
      const nodes = [...region.nodes.values()]
        .map(node => describe(node, now))
        .filter(node => filters.every(({ key, values }) => values.includes(fieldOf(node, key))))
      const { items, next } = pageByToken(nodes, node => node.InstanceId, {
        size,
        cap: world.settings.pageSize,
        token: input.NextToken,
        badToken: 'InvalidNextToken',
      })
      return { InstanceInformationList: items, NextToken: next }
    },
  ),

  GetConnectionStatus: operation(
    (input: GetConnectionStatusRequest, { region }) => [
      { action: 'ssm:GetConnectionStatus', resource: nodeArn(input.Target ?? '', region) },
    ],
    (input: GetConnectionStatusRequest, { region }) => {
      const online = region.nodes.get(input.Target ?? '')?.online
      return { Target: input.Target, Status: online ? ('connected' as const) : ('notconnected' as const) }
    },
  ),
}

export function nodeArn(id: string, region: Region): string {
  return id.startsWith('mi-') ? region.arn('ssm', `managed-instance/${id}`) : region.arn('ec2', `instance/${id}`)
}

function describe(node: ManagedNode, now: Date): InstanceInformation & { InstanceId: string } {
  const hybrid = node.id.startsWith('mi-')
  return {
    InstanceId: node.id,
    PingStatus: node.online ? 'Online' : 'ConnectionLost',
    LastPingDateTime: now,
    AgentVersion: '3.3.2299.0',
    PlatformType: 'Linux',
    PlatformName: 'Amazon Linux',
    PlatformVersion: '2023',
    ResourceType: hybrid ? 'ManagedInstance' : 'EC2Instance',
    ComputerName: node.name,
    SourceId: node.id,
    SourceType: hybrid ? 'AWS::SSM::ManagedInstance' : 'AWS::EC2::Instance',
  }
}

function fieldOf(node: InstanceInformation, key: string | undefined): string {
  switch (key) {
    case 'InstanceIds':
      return node.InstanceId ?? ''
    case 'PingStatus':
    case 'ResourceType':
    case 'AgentVersion':
      return node[key] ?? ''
    case 'PlatformTypes':
      return node.PlatformType ?? ''
    case 'SourceIds':
      return node.SourceId ?? ''
    case 'SourceTypes':
      return node.SourceType ?? ''
    default:
      throw new AwsError(
        'InvalidInstanceInformationFilterValue',
        `The filter ${key} is not one that the sandbox knows.`,
      )
  }
}
