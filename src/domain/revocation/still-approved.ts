import { expiryOf } from '../grant/policy-name.ts'
import type { Request } from '../request/request.ts'
import { describeReach, type Reach, reachesAll } from '../session/reach.ts'
import type { RevocationTarget } from './revocation.ts'

/**
 * Why a merged request does not approve everything that a target covers: only what was approved may stay open. A clause without a
 * full stop; `undefined` if it does. `given`: the instances that it was given for.
 */
export function whyNotApproved(
  { instances, expiresAt }: Pick<RevocationTarget, 'instances' | 'expiresAt'>,
  request: Pick<Request, 'start' | 'durationMs'>,
  given: Reach,
  mergedAt: Date,
): string | undefined {
  if (instances === 'any') return 'nothing is left that tells which instances it was for'
  if (!reachesAll(given, instances)) {
    const others = describeReach(instances).filter(each => !describeReach(given).includes(each))
    return `its request does not name ${others.join(', ')}`
  }
  const approved = expiryOf(mergedAt, request).expiresAt
  return expiresAt?.getTime() === approved.getTime() ? undefined : 'its request ends at another time'
}
