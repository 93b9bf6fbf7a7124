import type { GrantReference } from '../grant/grant.ts'

/** A message about a grant. */
export interface GrantUpdate<T> {
  readonly grant: GrantReference
  /** The end by its policy, which does not change. */
  readonly endsAt?: Date
  readonly about: T
}

/** The messages of one comment on a pull request. */
export interface CommentGroup<T> {
  readonly pullRequest: number
  /** The id of its first grant, by which the comment is found again. */
  readonly id: string
  readonly about: readonly T[]
}

/**
 * Groups the messages of a pull request about grants that end together: a job's token has 1,000 requests an hour, and one
 * pull request may have as many grants. Messages without a pull request are dropped.
 */
export function groupByComment<T>(news: readonly GrantUpdate<T>[]): readonly CommentGroup<T>[] {
  const together = new Map<string, { pullRequest: number; id: string; about: Set<T> }>()
  for (const { grant, endsAt, about } of news) {
    const { id, pullRequest } = grant
    if (pullRequest === undefined) continue
    const key = `${pullRequest} ${endsAt?.getTime()}`
    const one = together.get(key) ?? { pullRequest, id, about: new Set() }
    if (id < one.id) one.id = id
    one.about.add(about)
    together.set(key, one)
  }
  return [...together.values()].map(({ about, ...rest }) => ({ ...rest, about: [...about] }))
}
