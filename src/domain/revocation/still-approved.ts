import { expiryOf } from '../grant/policy-name.ts'
import type { Request } from '../request/request.ts'
import type { RevocationTarget } from './revocation.ts'

/**
 * Why a merged request does not approve everything that a target covers: only what was approved may stay open. A clause without a
 * full stop; `undefined` if it does.
 */
export function whyNotApproved(
  { instances, expiresAt }: Pick<RevocationTarget, 'instances' | 'expiresAt'>,
  request: Pick<Request, 'instances' | 'start' | 'durationMs'>,
  mergedAt: Date,
): string | undefined {
  if (instances === 'any') return 'nothing is left that tells which instances it was for'
  const others = instances.filter(id => !request.instances.includes(id))
  if (others.length > 0) return `its request does not name ${others.join(', ')}`
  const approved = expiryOf(mergedAt, request).expiresAt
  return expiresAt?.getTime() === approved.getTime() ? undefined : 'its request ends at another time'
}
