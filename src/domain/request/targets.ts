/** Tags that an instance must carry, all of them: value by key, in the order of the keys. At least one. */
export type Tags = Readonly<Record<string, string>>

/** Every instance that carries all of these tags when a session begins. */
export interface LiveTags {
  readonly tagged: Tags
}

/** What a request is for, as written: either instances one by one, or all that carry some tags. */
export type RequestTargets =
  /** Ids (`i-…`, `mi-…`) and names, sorted, without repeats, at least one. */
  { readonly instances: readonly string[]; readonly tags?: never } | { readonly tags: Tags; readonly instances?: never }

/** The parts of the targets for people: each id or name, or each tag as `KEY=VALUE`. */
export const partsOf = ({ instances, tags }: RequestTargets): readonly string[] => instances ?? pairsOf(tags)

/** One line for people: `i-…, api-3`, or `what is tagged Service=api, Stage=prod`. */
export const describeTargets = (targets: RequestTargets): string =>
  targets.tags ? `what is tagged ${partsOf(targets).join(', ')}` : partsOf(targets).join(', ')

/** `KEY=VALUE` for each tag. */
export const pairsOf = (tags: Tags): readonly string[] => Object.entries(tags).map(([key, value]) => `${key}=${value}`)

/** The same tags in the order of their keys, so that equal tags have equal JSON. */
export const sortTags = (tags: Tags): Tags =>
  Object.fromEntries(Object.entries(tags).sort(([one], [other]) => (one < other ? -1 : 1)))
