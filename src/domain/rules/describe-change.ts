import { type AccessChange, compareRules } from './compare-rules.ts'
import type { Rules } from './rules.ts'

/** Who gains and loses by a change of the rules, a line each. `undefined`: rules that are not there, or cannot be read. */
export function describeRulesChange(before: Rules | undefined, after: Rules | undefined): string[] {
  if (!after) return ['The rules cannot be read any more: nothing is granted by them']
  if (!before) return ['There were no rules before that could be read']
  const { access, people, accounts, followUp, notify } = compareRules(before, after)
  return [
    ...access.map(describeAccess),
    ...people.map(({ key, before: was, after: is }) => `The GitHub accounts of ${key}: ${was} → ${is}`),
    ...accounts.map(({ key, before: was, after: is }) => `Account ${key}: ${was} → ${is}`),
    ...followUp.map(({ key, before: was, after: is }) => `Ends: ${key} ${was} → ${is}`),
    ...notify.map(({ key, before: was, after: is }) => `The webhook ${key} is told of: ${was} → ${is}`),
  ]
}

const VERBS = { gains: 'may ask now', loses: 'may not ask any more', changes: 'has other limits' } as const

function describeAccess({ users, account, kind, rules }: AccessChange): string {
  const terms = rules.map(each => each.map(({ key, before, after }) => `${key} ${before} → ${after}`).join(', '))
  const limits = kind === 'changes' ? `: ${terms.join('; ')}` : ''
  return `${users.join(', ')} in ${account} ${VERBS[kind]}${limits}`
}
