import type { AddTagsToResourceRequest, RemoveTagsFromResourceRequest } from '@aws-sdk/client-ssm'
import { type AwsCall, operation } from '../operation/operation.ts'
import type { ManagedNode } from '../state/node.ts'
import { AwsError } from '../wire/errors.ts'
import { nodeArn } from './nodes.ts'

interface Named {
  readonly ResourceType: string | undefined
  readonly ResourceId: string | undefined
}

/** Of hybrid nodes: those of EC2 instances are set by EC2, for which the sandbox does not speak; there a test sets them itself. */
export const tagOperations = {
  AddTagsToResource: operation(
    (input: AddTagsToResourceRequest, call) => onNode('ssm:AddTagsToResource', input, call),
    (input: AddTagsToResourceRequest, call) => {
      const node = nodeOf(input, call)
      const added = (input.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value] as const)
      node.tags = { ...node.tags, ...Object.fromEntries(added) }
      return {}
    },
  ),

  RemoveTagsFromResource: operation(
    (input: RemoveTagsFromResourceRequest, call) => onNode('ssm:RemoveTagsFromResource', input, call),
    (input: RemoveTagsFromResourceRequest, call) => {
      const node = nodeOf(input, call)
      node.tags = Object.fromEntries(Object.entries(node.tags).filter(([key]) => !input.TagKeys?.includes(key)))
      return {}
    },
  ),
}

const onNode = (action: string, { ResourceId = '' }: Named, { region }: AwsCall) => [
  { action, resource: nodeArn(ResourceId, region) },
]

function nodeOf({ ResourceType: type, ResourceId: id = '' }: Named, { region }: AwsCall): ManagedNode {
  if (type !== 'ManagedInstance')
    throw new AwsError('InvalidResourceType', `The sandbox tags managed instances alone, and no ${type}.`)
  const node = region.nodes.get(id)
  if (!node || !id.startsWith('mi-')) throw new AwsError('InvalidResourceId', `There is no managed instance ${id}.`)
  return node
}
