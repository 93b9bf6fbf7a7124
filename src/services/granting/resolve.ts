import type { AccountAccess } from '../../aws/clients.ts'
import { type PlannedGrant, type Resolution, resolutionWithoutAws } from '../../domain/grant/planned-grant.ts'
import type { Refusal } from '../../shared/refusal.ts'

/** What AWS resolved for a grant, or why it cannot be given. */
export type Resolved =
  | { readonly kind: 'resolved'; readonly resolution: Resolution }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }

/**
 * Makes a planned grant exact. Reads only, so a dry run resolves, too.
 * @throws AwsError when AWS fails for good
 */
export async function resolveGrant(_access: AccountAccess, planned: PlannedGrant): Promise<Resolved> {
  return { kind: 'resolved', resolution: resolutionWithoutAws(planned) }
}
