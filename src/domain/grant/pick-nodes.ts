import { firstOf, quoted } from '../../shared/printable.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { pairsOf, type Tags } from '../request/targets.ts'
import type { AwsAccount } from '../rules/rules.ts'

/** A managed node that carries some tag, as Systems Manager lists it. */
export interface TaggedNode {
  readonly id: string
  /** `Online`, `ConnectionLost` or `Inactive`. */
  readonly ping: string
}

/** The nodes that a request is for, or why there are none. */
export type PickedNodes =
  /** `offline`: nodes with the same tags that cannot be reached now, which are left out: AWS lists those that are gone, too. */
  | { readonly kind: 'picked'; readonly ids: readonly string[]; readonly offline: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** What else was found when nothing was: the nodes with each single tag, and spellings of it that some node has. */
export interface NearMisses {
  /** For each `KEY=VALUE`. */
  readonly single: ReadonlyMap<string, number>
  /** How many nodes have the key with another value, by key. */
  readonly keys: ReadonlyMap<string, number>
  /** Other spellings that a node has, as `KEY=VALUE`. */
  readonly spellings: readonly string[]
}

/** `found`: the nodes with each of the tags, by key. Those that have all of them count. */
export function pickByTags(
  tags: Tags,
  found: ReadonlyMap<string, readonly TaggedNode[]>,
  account: AwsAccount,
): PickedNodes | 'none' {
  const [first = [], ...others] = Object.keys(tags).map(key => found.get(key) ?? [])
  const all = first.filter(({ id }) => others.every(nodes => nodes.some(node => node.id === id)))
  const online = all.filter(({ ping }) => ping === 'Online').map(({ id }) => id)
  const offline = all.filter(({ ping }) => ping !== 'Online').map(({ id }) => id)
  if (all.length === 0) return 'none'
  if (online.length > 0) return { kind: 'picked', ids: [...new Set(online)].sort(), offline }
  const what = `${pairsOf(tags).join(', ')} in ${account.region} of account ${account.name}`
  return { kind: 'refused', refusal: allOffline(`Of the ${all.length} nodes that are tagged ${what}`, offline) }
}

/** `nodes`: those whose tag `Name` is this. A name stands for one of them. */
export function pickByName(name: string, nodes: readonly TaggedNode[], account: AwsAccount): PickedNodes | 'none' {
  const online = nodes.filter(({ ping }) => ping === 'Online').map(({ id }) => id)
  const [id, ...more] = online
  const where = `${account.region} of account ${account.name}`
  if (nodes.length === 0) return 'none'
  if (id === undefined)
    return {
      kind: 'refused',
      refusal: allOffline(
        `Of the ${nodes.length} nodes named ${quoted(name)} in ${where}`,
        nodes.map(node => node.id),
      ),
    }
  if (more.length === 0) return { kind: 'picked', ids: [id], offline: [] }
  const message = `${online.length} nodes are named ${quoted(name)} in ${where}: ${firstOf(online)}`
  const remedy = `Write ids; or ask for all of them with ${quoted(`tags: {Name: ${name}}`, 160)}`
  return { kind: 'refused', refusal: { message, remedy } }
}

const allOffline = (of: string, offline: readonly string[]): Refusal => ({
  message: `${of}, none is online: ${firstOf(offline)}`,
  remedy: 'Start the instances or their agents, then run this job again: the end of the grant does not move',
})

/** The refusal when no managed node has the tags. */
export function describeNothingTagged(tags: Tags, near: NearMisses, { region, name }: AwsAccount): Refusal {
  const pairs = pairsOf(tags)
  const known = [
    ...(pairs.length > 1 ? pairs.map(pair => `${near.single.get(pair) ?? 0} have ${pair}`) : []),
    ...[...near.keys].flatMap(([key, count]) => (count > 0 ? [`${count} have another ${key}`] : [])),
    ...near.spellings.map(spelling => `there is ${spelling}`),
  ]
  const what = known.length > 0 ? `: ${known.join(', ')}` : ', and none has such a key'
  return {
    message: `No managed node in ${region} of account ${name} is tagged ${pairs.join(', ')}${what}`,
    remedy:
      'Correct the tags in a new pull request; or tag the instances, see that their SSM agent runs with an instance profile, and run this job again',
  }
}
