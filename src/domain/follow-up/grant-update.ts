import type { GrantReference } from '../grant/grant.ts'

/** Something to say of a grant. */
export interface GrantUpdate<T> {
  readonly grant: GrantReference
  /** When its policy says that it ends: the same before and after. */
  readonly endsAt?: Date
  readonly about: T
}

/** What one comment on a pull request says. */
export interface CommentGroup<T> {
  readonly pullRequest: number
  /** The first of its grants, by which the comment is found again. */
  readonly id: string
  readonly about: readonly T[]
}

/**
 * One comment for all grants of a pull request that end together: a job's token has 1,000 requests an hour, and one pull
 * request may have given as many grants. What is known of no pull request is told on none.
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
