import { INSTANCE } from '../../shared/identifiers.ts'
import type { RequestTargets, Tags } from '../request/targets.ts'

/** Names for instances: those that the rules define, each with its id; or the tag `Name` of an instance. */
export type InstanceNames =
  | { readonly kind: 'listed'; readonly ids: ReadonlyMap<string, string> }
  | { readonly kind: 'tag' }

export const NO_NAMES: InstanceNames = { kind: 'listed', ids: new Map() }

/** An account, as far as its names count. */
export interface Naming {
  readonly names: InstanceNames
}

/** What a request is for, as far as the rules tell: what they leave open, AWS resolves when the access is granted. */
export type KnownTargets =
  /** Exact. */
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  /** Some are the tag `Name` of an instance. */
  | { readonly kind: 'names'; readonly ids: readonly string[]; readonly names: readonly string[] }
  | { readonly kind: 'tags'; readonly tags: Tags }
  /** The account knows no such names. */
  | { readonly kind: 'unknown'; readonly names: readonly string[] }

/** Without names that nobody knows: the targets of a request that the rules allow. */
export type AllowedTargets = Exclude<KnownTargets, { readonly kind: 'unknown' }>

/** Replaces the names that the rules define for an account by their ids. */
export function targetsIn(account: Naming, { instances, tags }: RequestTargets): KnownTargets {
  if (tags) return { kind: 'tags', tags }
  const ids = [...new Set(instances.flatMap(each => idOf(account, each) ?? []))].sort()
  const names = instances.filter(each => idOf(account, each) === undefined)
  if (names.length === 0) return { kind: 'ids', ids }
  return account.names.kind === 'tag' ? { kind: 'names', ids, names } : { kind: 'unknown', names }
}

/** The ids of a list of ids and names of the rules. A name that this account does not define stands for nothing in it. */
export const idsIn = (account: Naming, instances: readonly string[]): readonly string[] =>
  instances.flatMap(each => idOf(account, each) ?? [])

function idOf({ names }: Naming, written: string): string | undefined {
  if (INSTANCE.accepts(written)) return written
  return names.kind === 'listed' ? names.ids.get(written) : undefined
}

/** For people: `api-3 (i-…)` where the rules define a name, otherwise as written. */
export const nameWithId = (account: Naming | undefined, written: string): string => {
  const id = account && idOf(account, written)
  return id === undefined || id === written ? written : `${written} (${id})`
}
