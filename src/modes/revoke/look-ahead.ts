import { type EndingPlan, planPass } from '../../domain/revocation.ts'
import { messageOf } from '../../failure.ts'
import type { Context } from '../context.ts'
import { liveCoverage } from './live-grants.ts'
import type { Plan } from './plan.ts'

/** All of a dry run: what would be ended now. */
export async function lookAhead(context: Context, { endings, failures: before }: Plan) {
  const { aws, clock, debug } = context
  const ending = new Set(endings.flatMap(({ policies }) => policies))
  const plan: EndingPlan[] = []
  const failures = [...before]
  for (const each of endings) {
    const { user, owner } = each
    try {
      const access = await aws.connect('revoke', each, owner === undefined ? [user] : [])
      const live = owner === undefined ? await liveCoverage(access.iam(user), user, ending, clock.now()) : []
      plan.push({ ending: each, ...planPass(each, await access.ssm.openSessions(), live) })
    } catch (error) {
      debug(error)
      failures.push(messageOf(error))
    }
  }
  return { plan, failures }
}
