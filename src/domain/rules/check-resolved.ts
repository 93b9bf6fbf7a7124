import { firstOf } from '../../shared/printable.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Request } from '../request/request.ts'
import { asFormer, type RulesOfMerge } from './evaluate-merge.ts'
import { refuseTooMany } from './evaluate-request.ts'
import { matchRule, nameOfRule, type Rules, ruleFor, ruleOfInstances } from './rules.ts'

/**
 * Refuses instances that AWS resolved, unless the rule that the approvals were counted under decides about each of them, by the
 * rules before the merge and by those of now. A tag must not lead around an earlier rule that lists the instance.
 */
export function checkResolved(
  user: string,
  request: Request,
  ids: readonly string[],
  { before, now }: RulesOfMerge,
): readonly Refusal[] {
  const refusals = checkBy(user, request, ids, now)
  if (refusals.length > 0 || !('rules' in before) || before === now) return refusals
  return checkBy(user, request, ids, asFormer(before))
}

function checkBy(user: string, request: Request, ids: readonly string[], rules: Rules): readonly Refusal[] {
  const account = rules.accounts.get(request.account)
  const rule = matchRule(user, request, rules)
  if (!account || !rule) return []
  if (ruleOfInstances(ids, user, account, rules) === rule) return refuseTooMany(ids.length, rule)
  const others = ids.filter(id => ruleFor(id, user, account, rules) !== rule)
  const [first = ''] = others
  const other = ruleFor(first, user, account, rules)
  const message = `It would be for ${firstOf(others)}, and ${other ? `${nameOfRule(other)} decides about that` : 'no rule is for that'}; this was approved under ${nameOfRule(rule)}`
  return [{ message, remedy: 'Ask for the instances by their ids: write one request for the instances of each rule' }]
}
