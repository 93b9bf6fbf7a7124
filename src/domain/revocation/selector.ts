import type { GrantRecord } from '../grant/record.ts'

/** What mode `revoke` ends: grants as mode `grant` put them out, all that a user holds, one grant, or all that anybody holds. */
export type RevokeSelector =
  | { readonly kind: 'grants'; readonly grants: readonly GrantRecord[] }
  | { readonly kind: 'user'; readonly user: string }
  | { readonly kind: 'grant-id'; readonly id: string }
  | { readonly kind: 'everything' }
