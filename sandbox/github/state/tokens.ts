import type { Clock } from '../../../src/shared/clock.ts'
import type { People, Person } from './person.ts'

export type Level = 'read' | 'write'

/**
 * What a token may do, in the names of a job's `permissions:`, with underscores; reading metadata always is. `members`
 * is the organisation's: a job's own token never has it.
 */
export type Permissions = Readonly<
  Partial<Record<'contents' | 'pull_requests' | 'issues' | 'actions' | 'members', Level>>
>

export interface TokenOptions {
  /** Whose own it is. */
  readonly personal?: string
  /** Whose app's it is: `jit-reader[bot]`. Neither: a job's. */
  readonly app?: string
  readonly limitPerHour?: number
}

export interface Token {
  readonly value: string
  readonly permissions: Permissions
  /** Whose words it writes. */
  readonly owner: Person
  /** A job's token is an app's: it cannot ask for the user behind it. */
  readonly kind: 'app' | 'personal'
  readonly limit: number
  /** Requests so far in the hour that ends at `resetAt`. */
  used: number
  resetAt: Date
}

export function newToken(
  world: { readonly people: People; readonly clock: Pick<Clock, 'now'> },
  value: string,
  permissions: Permissions,
  { personal, app, limitPerHour = 1_000 }: TokenOptions,
): Token {
  if (permissions.members && !personal && !app) throw new Error("A job's own token never has the permission members")
  return {
    value,
    permissions,
    owner: world.people.named(personal ?? app ?? 'github-actions[bot]'),
    kind: personal ? 'personal' : 'app',
    limit: limitPerHour,
    used: 0,
    resetAt: new Date(world.clock.now().getTime() + 3_600_000),
  }
}

/** Alternatives; each names all that it needs. */
export type Needed = readonly Permissions[]

export function permits(token: Token, needed: Needed): boolean {
  return needed.some(all =>
    Object.entries(all).every(([name, level]) => {
      const has = token.permissions[name as keyof Permissions]
      return has === 'write' || has === level
    }),
  )
}

/** As in `X-Accepted-GitHub-Permissions`: `issues=write; pull_requests=write`. */
export function describeNeeded(needed: Needed): string {
  return needed
    .map(all => Object.entries({ ...(Object.keys(all).length === 0 && { metadata: 'read' }), ...all }))
    .map(all => all.map(([name, level]) => `${name}=${level}`).join(','))
    .join('; ')
}

/** Counts a request; false when the hour's limit is used up. */
export function useUp(token: Token, now: Date): boolean {
  if (now >= token.resetAt) {
    token.used = 0
    token.resetAt = new Date(now.getTime() + 3_600_000)
  }
  if (token.used >= token.limit) return false
  token.used += 1
  return true
}
