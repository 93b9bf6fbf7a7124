import { type LiveTags, pairsOf } from '../request/targets.ts'

/** The instances of a scope: those with some ids; those that carry some tags, which no session shows; or every one. */
export type Reach = readonly string[] | LiveTags | 'any'

/** Whether a scope may reach an instance: tags may be put on any. What ends is never less than that. */
export const mayReach = (reach: Reach, target: string): boolean => !isList(reach) || reach.includes(target)

/**
 * Whether a live grant surely allows an instance on which access of `ending` ends. Of tags that holds if every instance with the
 * tags of `ending` has those of the grant, too. What is not sure ends: the user can connect again if it was allowed.
 */
export function surelyReaches(grant: Reach, ending: Reach, target: string): boolean {
  if (isList(grant)) return grant.includes(target)
  return reachesAll(grant, ending) && !isList(ending)
}

/** Whether all that `other` reaches is in the reach of `one`. */
export function reachesAll(one: Reach, other: Reach): boolean {
  if (one === 'any' || isNothing(other)) return true
  if (isList(one)) return isList(other) && other.every(id => one.includes(id))
  if (other === 'any' || isList(other)) return false
  return Object.entries(one.tagged).every(([key, value]) => other.tagged[key] === value)
}

/** The smallest reach that includes all of these. */
export function joinReaches(reaches: readonly Reach[]): Reach {
  const widest = reaches.find(reach => reaches.every(other => reachesAll(reach, other)))
  if (widest) return widest
  const lists = reaches.filter(isList)
  return lists.length === reaches.length ? [...new Set(lists.flat())] : 'any'
}

/** For people: ids, or tags as `KEY=VALUE`; nothing for every instance. */
export const describeReach = (reach: Reach): readonly string[] => {
  if (reach === 'any') return []
  return isList(reach) ? reach : pairsOf(reach.tagged)
}

const isNothing = (reach: Reach) => isList(reach) && reach.length === 0

const isList = (reach: Reach): reach is readonly string[] => Array.isArray(reach)
