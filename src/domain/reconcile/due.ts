import { RESPONSES } from './responses.ts'
import { type AccountSnapshot, planSweep, type SweepPlan } from './sweep.ts'

/**
 * What ends by AWS's account alone: what is over by its own name and document. Whatever git and GitHub know, it ends. Alarms are
 * left to the plan that knows where a policy comes from, and sessions that nothing covers to the one that knows what is approved.
 */
export function planDue(snapshot: AccountSnapshot, now: Date): SweepPlan['endings'] {
  const ends = (state: keyof typeof RESPONSES) => RESPONSES[state].ends && RESPONSES[state].severity !== 'alarm'
  const unasked = () => ({ kind: 'unknown', why: 'Nobody was asked yet' }) as const
  return planSweep(snapshot, unasked, now, [], ends).endings.filter(({ ending }) => ending.policies.length > 0)
}
