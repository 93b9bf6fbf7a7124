import { parsePolicyName } from '../../domain/grant.ts'
import { pullRequestOf } from '../../domain/merge-plan.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { Ending } from '../../domain/revocation.ts'
import { messageOf } from '../../failure.ts'
import { endAccess } from '../revoke/end-access.ts'
import type { Job, Step } from './job.ts'
import { standsOnTip } from './tip.ts'
import { policiesFor } from './write.ts'

/**
 * Ends what merges took off the request files, all in the same passes. An entry whose policy is gone is looked after too:
 * an earlier run may have deleted it and died before the sessions had ended.
 */
export async function endRemoved(job: Job, steps: readonly Step[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  const endings: { readonly ending: Ending; readonly about: Pick<Outcome, 'entry' | 'pullRequest'> }[] = []
  for (const { merge, decision } of steps) {
    const pullRequest = pullRequestOf(merge)
    const about = { entry: decision.entry, ...(pullRequest !== undefined && { pullRequest }) }
    try {
      const ending = await planEnding(job, decision.entry)
      if (ending === 'overtaken') outcomes.push({ ...about, kind: 'overtaken' })
      else if (job.dryRun) outcomes.push({ ...about, kind: 'endable', policies: ending.policies })
      else endings.push({ ending, about })
    } catch (error) {
      outcomes.push({ ...about, kind: 'failed', message: messageOf(error) })
    }
  }
  const revocations =
    endings.length > 0
      ? await endAccess(
          job.context,
          endings.map(({ ending }) => ending),
          job.rules.followUp,
          'now',
        )
      : []
  for (const [index, { about }] of endings.entries()) {
    const revocation = revocations[index]
    if (revocation) outcomes.push({ ...about, kind: 'ended', revocation })
  }
  return outcomes
}

async function planEnding(job: Job, entry: Outcome['entry']): Promise<Ending | 'overtaken'> {
  const { context, rules } = job
  const { user, request, digest } = entry
  const account = rules.accounts.get(request.account)
  if (!account)
    throw new Error(
      `The rules know no account ${request.account}. Restore it in the rule file until its grants have ended.`,
    )
  if (await standsOnTip(job, entry)) return 'overtaken'
  const access = await context.aws.connect('revoke', account, [user])
  const policies = policiesFor([digest], await access.iam(user).policyNames(user))
  const ends = policies.map(name => parsePolicyName(name)?.expiresAt.getTime() ?? 0)
  return {
    account,
    user,
    instances: request.instances,
    policies,
    ...(ends.length > 0 && { expiresAt: new Date(Math.max(...ends)) }),
  }
}
