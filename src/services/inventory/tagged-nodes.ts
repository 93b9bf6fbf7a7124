import type { ManagedNode, Ssm } from '../../aws/ssm.ts'
import type { Tags } from '../../domain/request/targets.ts'

/**
 * The managed nodes with each of some tags, by key. How AWS joins several filters is not documented, so each tag is asked for by
 * itself (docs/aws-facts.md TGT-2).
 */
export async function readTaggedNodes(
  ssm: Pick<Ssm, 'nodesWithTag'>,
  tags: Tags,
): Promise<ReadonlyMap<string, readonly ManagedNode[]>> {
  const found = new Map<string, readonly ManagedNode[]>()
  for (const [key, value] of Object.entries(tags)) found.set(key, await ssm.nodesWithTag(key, value))
  return found
}

/** The ids of those that have all of the tags, online or not. */
export async function readIdsWithTags(ssm: Pick<Ssm, 'nodesWithTag'>, tags: Tags): Promise<readonly string[]> {
  const [first = [], ...others] = [...(await readTaggedNodes(ssm, tags)).values()]
  return first.map(({ id }) => id).filter(id => others.every(nodes => nodes.some(node => node.id === id)))
}
