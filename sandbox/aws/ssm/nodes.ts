import type {
  DescribeInstanceInformationRequest,
  GetConnectionStatusRequest,
  InstanceInformation,
} from '@aws-sdk/client-ssm'
import { operation } from '../operation/operation.ts'
import { pageByToken } from '../operation/page.ts'
import type { ManagedNode } from '../state/node.ts'
import type { Region } from '../state/region.ts'
import type { AwsSettings } from '../state/settings.ts'
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
      const filters = filtersOf(input)
      const { terminatedNodes } = world.settings
      const nodes = [...region.nodes.values()]
        .filter(node => !node.terminated || terminatedNodes !== 'gone')
        .map(node => ({ node, said: describe(node, now, terminatedNodes) }))
        .filter(({ node, said }) => filters.every(({ key, values }) => fits(key, values, node, said)))
        .map(({ said }) => said)
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

/** Its id, and the tags that it has now: a condition on a tag holds for instances alone (docs/aws-facts.md). */
export function nodeContext(id: string, { nodes }: Region): Readonly<Record<string, string>> {
  const tags = Object.entries(nodes.get(id)?.tags ?? {})
  return Object.fromEntries(
    tags.flatMap(([key, value]) => [
      [`ssm:resourceTag/${key}`, value],
      [`aws:ResourceTag/${key}`, value],
    ]),
  )
}

interface Filter {
  readonly key: string
  readonly values: readonly string[]
}

/** The two forms of filters, of which a call uses one. @throws AwsError */
function filtersOf(input: DescribeInstanceInformationRequest): readonly Filter[] {
  const { Filters = [], InstanceInformationFilterList = [] } = input
  if (Filters.length > 0 && InstanceInformationFilterList.length > 0)
    throw new AwsError('Invalid', 'Filters and InstanceInformationFilterList cannot be used together.')
  const filters = [
    ...Filters.map(({ Key = '', Values = [] }) => ({ key: Key, values: Values })),
    ...InstanceInformationFilterList.map(({ key = '', valueSet = [] }) => ({ key, values: valueSet })),
  ]
  const wrong = filters.find(({ values }) => values.length === 0 || values.length > 100)
  if (wrong)
    throw new AwsError(
      'Invalid',
      `1 validation error detected: Value at 'filters' failed to satisfy constraint: Member must have between 1 and 100 values (${wrong.key})`,
    )
  return filters
}

/** Tags are compared whole, with their capitals; there are no wildcards. */
function fits(key: string, values: readonly string[], node: ManagedNode, said: InstanceInformation): boolean {
  if (key === 'tag-key') return values.some(value => Object.hasOwn(node.tags, value))
  if (!key.startsWith('tag:')) return values.includes(fieldOf(said, key))
  const name = key.slice('tag:'.length)
  return Object.hasOwn(node.tags, name) && values.includes(node.tags[name] ?? '')
}

function pingOf({ online, terminated }: ManagedNode, terminatedNodes: AwsSettings['terminatedNodes']) {
  return online || (terminated && terminatedNodes === 'Online') ? ('Online' as const) : ('ConnectionLost' as const)
}

function describe(
  node: ManagedNode,
  now: Date,
  terminatedNodes: AwsSettings['terminatedNodes'],
): InstanceInformation & { InstanceId: string } {
  const hybrid = node.id.startsWith('mi-')
  return {
    InstanceId: node.id,
    PingStatus: pingOf(node, terminatedNodes),
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

function fieldOf(node: InstanceInformation, key: string): string {
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
