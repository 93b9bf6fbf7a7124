import type { Ssm } from '../../aws/ssm.ts'
import type { NearMisses } from '../../domain/grant/pick-nodes.ts'
import { pairsOf, type Tags } from '../../domain/request/targets.ts'

/**
 * What is near tags that no node has: a listing tells no tags of a node, so it is asked for the parts and for other spellings.
 * `counts`: the nodes that have each tag, by key.
 */
export async function findNearMisses(
  ssm: Pick<Ssm, 'nodesWithTag'>,
  tags: Tags,
  counts: ReadonlyMap<string, number>,
): Promise<NearMisses> {
  const single = new Map(Object.entries(tags).map(([key, value]) => [`${key}=${value}`, counts.get(key) ?? 0]))
  const keys = new Map<string, number>()
  const spellings: string[] = []
  for (const [key, value] of Object.entries(tags)) {
    if ((counts.get(key) ?? 0) > 0) continue
    const sameKey = await ssm.nodesWithTag(key)
    if (sameKey.length > 0) keys.set(key, sameKey.length)
    const others =
      sameKey.length > 0
        ? spellingsOf(value).map(each => ({ [key]: each }))
        : spellingsOf(key).map(each => ({ [each]: value }))
    for (const other of others) {
      const [[otherKey, otherValue] = ['', '']] = Object.entries(other)
      if ((await ssm.nodesWithTag(otherKey, otherValue)).length > 0) spellings.push(...pairsOf(other))
    }
  }
  return { single, keys, spellings }
}

/** Other cases of a word: tags are case-sensitive. */
const spellingsOf = (word: string): readonly string[] =>
  [
    ...new Set([word.toLowerCase(), word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()]),
  ].filter(each => each !== word)
