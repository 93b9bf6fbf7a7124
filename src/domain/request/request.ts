import { createHash } from 'node:crypto'
import type { Position } from '../../shared/problem.ts'
import { type RequestTargets, sortTags } from './targets.ts'

/** A request: an entry of `requests/USER.yaml` (docs/design.md §5), with defaults filled in and its targets sorted. */
export type Request = RequestTerms & RequestTargets

export interface RequestTerms {
  /** A key of the rule file's `accounts:`. */
  readonly account: string
  readonly durationMs: number
  readonly reason: string
  /** When access should open; absent: at the merge. */
  readonly start?: Date
  /** Whether it is an emergency that nobody has to approve before; absent: no. */
  readonly breakGlass?: true
}

export interface RequestEntry {
  /** The IAM user who benefits: the file name without `.yaml`. */
  readonly user: string
  readonly request: Request
  /**
   * The first 8 hex digits of the SHA-256 of user and canonical request. Requests that differ in anything relevant have
   * different digests, except for collisions.
   */
  readonly digest: string
  readonly at: Position
}

/**
 * The first 8 hex digits of the SHA-256 of {@link canonical}: short enough for policy names. Use {@link isSame} to compare
 * requests, because eight digits can be made to collide. Policy names in AWS contain it: changing the computation would make
 * every live grant look superseded.
 */
export function digestOf(user: string, request: Request): string {
  return createHash('sha256').update(canonical(user, request)).digest('hex').slice(0, 8)
}

/** Whether two entries request the same for the same user. */
export function isSame(
  one: Pick<RequestEntry, 'user' | 'request'>,
  other: Pick<RequestEntry, 'user' | 'request'>,
): boolean {
  return canonical(one.user, one.request) === canonical(other.user, other.request)
}

/**
 * JSON with the keys in this order and without white space: `{account, breakGlass (left out unless `true`), durationMs, instances (sorted; left out if tags are
 * asked for), reason, start (ISO 8601 with milliseconds; left out if absent), tags (sorted by key; left out if instances are
 * asked for), user}`.
 */
function canonical(user: string, request: Request): string {
  const { account, breakGlass, durationMs, reason, start } = request
  const instances = request.instances && [...request.instances].sort()
  const tags = request.tags && sortTags(request.tags)
  return JSON.stringify({ account, breakGlass, durationMs, instances, reason, start: start?.toISOString(), tags, user })
}
