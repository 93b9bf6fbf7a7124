import type { GrantRecord } from '../grant/record.ts'

/**
 * What mode `revoke` ends: grants as mode `grant` outputs them, grants by their ids alone (as a relay has them: their terms are
 * those of AWS), everything that a user holds, one grant, or everything.
 */
export type RevokeSelector =
  | { readonly kind: 'grants'; readonly grants: readonly GrantRecord[] }
  | { readonly kind: 'grant-ids'; readonly ids: readonly string[] }
  | { readonly kind: 'user'; readonly user: string }
  | { readonly kind: 'grant-id'; readonly id: string }
  | { readonly kind: 'everything' }
