import { printable, quoted } from '../../shared/printable.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { hint } from '../../shared/suggest.ts'
import type { Request } from '../request/request.ts'
import { type AwsAccount, isFor, nameOfRule, type Rules, ruleFor } from './rules.ts'
import { type KnownTargets, targetsIn } from './targets.ts'

/** Why no rule decides about a request, and what to ask for instead. */
export function describeNoRule(user: string, request: Request, account: AwsAccount, rules: Rules): Refusal {
  const targets = targetsIn(account, request)
  if (targets.kind === 'unknown') return unknownNames(targets.names, account)
  if (!rules.rules.some(rule => isFor(rule, user, account.name))) return nothingFor(user, account, rules)
  const isOpen = rules.rules.some(rule => isFor(rule, user, account.name) && !rule.instances)
  if (targets.kind !== 'ids' && !isOpen) return onlyListed(targets, account)
  return differing(targets.kind === 'tags' ? [] : targets.ids, user, account, rules)
}

function nothingFor(user: string, { name }: AwsAccount, rules: Rules): Refusal {
  const isForOthers = rules.rules.some(rule => rule.accounts.includes(name))
  const beneficiary = isForOthers ? ` to ${quoted(user)}` : ''
  const message = `No rule allows access to the account ${quoted(name)}${beneficiary}`
  return { message, remedy: 'Ask for another account, or have a rule for it added' }
}

function unknownNames(unknown: readonly string[], { name, names }: AwsAccount): Refusal {
  const known = names.kind === 'listed' ? [...names.ids.keys()] : []
  const [first = ''] = unknown
  const also =
    unknown.length > 1
      ? `, nor ${unknown
          .slice(1)
          .map(each => quoted(each))
          .join(', ')}`
      : ''
  const message = `The account ${quoted(name)} defines no instance ${quoted(first)}${hint(first, known)}${also}`
  const list =
    known.length > 0
      ? `one of ${known
          .slice(0, MOST_NAMES)
          .map(each => printable(each))
          .join(', ')}, or `
      : ''
  return { message, remedy: `Write ${list}an instance id; or have the name added under \`instances:\` of the account` }
}

const MOST_NAMES = 20

/** An allow-list is of ids, and which instances a tag means only AWS knows. */
function onlyListed(targets: KnownTargets, { name }: AwsAccount): Refusal {
  const by = targets.kind === 'tags' ? 'tags' : 'the tag `Name`'
  return {
    message: `Every rule for ${quoted(name)} lists its instances, so none decides about instances by ${by}`,
    remedy: 'Name instances that a rule lists, or have a rule without `instances` added',
  }
}

function differing(ids: readonly string[], user: string, account: AwsAccount, rules: Rules): Refusal {
  const ruleOf = (id: string) => ruleFor(id, user, account, rules)
  const name = quoted(account.name)
  const unlisted = ids.filter(id => !ruleOf(id))
  if (unlisted.length > 0) {
    const message = `No rule for ${name} lists ${unlisted.join(', ')}`
    return { message, remedy: 'Leave these instances out, or have them added to a rule' }
  }
  const parts = [...new Set(ids.flatMap(id => ruleOf(id) ?? []))].map(
    rule => `${nameOfRule(rule)} about ${ids.filter(id => ruleOf(id) === rule).join(', ')}`,
  )
  const message = `No single rule for ${name} decides about all of these instances: ${parts.join('; ')}`
  return { message, remedy: 'Write one request for the instances of each rule' }
}
