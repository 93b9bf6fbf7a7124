import type { HeldGrant } from '../../domain/reconcile/grant-hint.ts'
import type { RevocationTarget } from '../../domain/revocation/revocation.ts'
import { distinct, type Failure } from '../../shared/result.ts'
import { attempt } from '../attempt.ts'
import type { Context } from '../context.ts'

/** What AWS has of a target. */
export interface Found {
  readonly endings: readonly RevocationTarget[]
  /** The policies under each grant id that was searched; absent where there are none. */
  readonly held: ReadonlyMap<string, readonly HeldGrant[]>
  /** What could not be read: access there continues. */
  readonly unread: readonly Failure[]
}

export const NOTHING_FOUND: Found = { endings: [], held: new Map(), unread: [] }

/** Runs one of several searches. A failure becomes part of the result, so that the others continue. */
export async function lookInto(context: Context, look: () => Promise<Found>): Promise<Found> {
  const found = await attempt(context, look)
  return found.ok ? found.value : { ...NOTHING_FOUND, unread: [found.failure] }
}

/** Joins the results of several accounts. */
export function joinFound(found: readonly Found[]): Found {
  const held = new Map<string, readonly HeldGrant[]>()
  for (const each of found) for (const [id, own] of each.held) held.set(id, [...(held.get(id) ?? []), ...own])
  return {
    endings: found.flatMap(({ endings }) => endings),
    held,
    unread: distinct(found.flatMap(({ unread }) => unread)),
  }
}
