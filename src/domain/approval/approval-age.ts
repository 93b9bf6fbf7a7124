import { formatAge } from '../../shared/instant.ts'
import { nameOfRule, type Rule } from '../rules/rules.ts'
import type { PullRequest, Review } from './pull-request.ts'

/** The rule with the shortest limit on the age of approvals. */
const shortest = (rules: readonly [Rule, ...Rule[]]): Rule =>
  rules.reduce((least, rule) => (rule.approvalWithinMs < least.approvalWithinMs ? rule : least))

/**
 * Why an approval is too old, or `undefined` if it is not. Its age counts up to the merge, so that every run gives the same
 * answer; before the merge, up to `now`.
 */
export function tooOld(
  { submittedAt }: Review,
  { mergedAt }: PullRequest,
  rules: readonly [Rule, ...Rule[]],
  now?: Date,
): string | undefined {
  const until = mergedAt ?? now
  const rule = shortest(rules)
  const ageMs = until && submittedAt ? until.getTime() - submittedAt.getTime() : 0
  if (ageMs <= rule.approvalWithinMs) return undefined
  const age = mergedAt ? `${formatAge(ageMs)} before the merge` : `${formatAge(ageMs)} ago`
  return `approved ${age}, longer than the ${formatAge(rule.approvalWithinMs)} that ${nameOfRule(rule)} allows (\`approval_within\`)`
}

/**
 * Until when a merge would still find the approvals that count now young enough; `undefined` if none counts. Where there are
 * more than the rules ask for, the youngest ones decide.
 */
export function countsUntil(
  approvers: readonly { readonly at: Date }[],
  rules: readonly [Rule, ...Rule[]],
  needed: number,
): Date | undefined {
  const oldest = approvers
    .map(({ at }) => at.getTime())
    .sort((a, b) => b - a)
    .slice(0, needed)
    .at(-1)
  return oldest === undefined ? undefined : new Date(oldest + shortest(rules).approvalWithinMs)
}
