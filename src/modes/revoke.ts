import type { RevokeResult } from '../domain/revocation.ts'
import type { RevokeTarget } from '../domain/revoke-target.ts'
import type { Context } from './context.ts'
import type { Audience } from './revoke/audience.ts'
import { endAccess } from './revoke/end-access.ts'
import { followUp } from './revoke/follow-up.ts'
import { lookAhead } from './revoke/look-ahead.ts'
import { describeEnding, planRevoke, type Sources } from './revoke/plan.ts'

export interface RevokeOptions extends Sources {
  readonly target: RevokeTarget
  /** Whether to wait until each grant's end, or to end it now. */
  readonly wait: boolean
  readonly dryRun: boolean
  readonly audience: Audience
}

/** Ends access, in passes that prove it (design §8). */
export async function revoke(context: Context, options: RevokeOptions): Promise<RevokeResult> {
  const { target, wait, dryRun, audience } = options
  const plan = await planRevoke(context, options, target)
  for (const ending of plan.endings) context.log(`plan: ${describeEnding(ending)}`)
  if (dryRun) return { ...(await lookAhead(context, plan)), revocations: [], handedOver: [] }
  if (wait && target.kind === 'grants') return followUp(context, audience, plan)
  const revocations = await endAccess(context, plan.endings, plan.followUp)
  return { plan: [], revocations, handedOver: [], failures: [...plan.failures, ...(await audience.tell(revocations))] }
}
