import { INSTANCE_NAME } from '../shared/identifiers.ts'
import { quoted } from '../shared/printable.ts'
import { hint } from '../shared/suggest.ts'
import type { ReportProblem } from './yaml/schema.ts'

/** Checks of a rule file about instances, names and tags. Each also runs on files with mistakes; a refused part is `undefined` then. */

/** A name has one meaning: that of the rules, or that of AWS. */
export function refuseTwoKindsOfNames(
  { instances, names }: { readonly instances?: unknown; readonly names?: unknown },
  report: ReportProblem,
): void {
  if (instances !== undefined && names !== undefined)
    report(['names'], 'stands beside `instances`, so that a name could mean two instances', 'Keep one of them')
}

/** A live tag is a condition on every instance of the account, so a list beside it would say nothing. */
export function refuseLiveList(
  { instances, live }: { readonly instances?: unknown; readonly live: unknown },
  report: ReportProblem,
): void {
  if (live === true && instances !== undefined)
    report(['live'], 'stands beside `instances`, and a live tag is not bound to a list', 'Keep one of them')
}

interface WrittenRule {
  readonly accounts?: unknown
  readonly users?: unknown
  readonly instances?: unknown
  readonly live?: unknown
}

/**
 * An earlier rule that lists instances decides about these, and asks for more as a rule. A live tag that is put on one of them
 * would open it by the later rule.
 */
export function refuseLiveBehindLists({ rules }: { readonly rules: unknown }, report: ReportProblem): void {
  if (!Array.isArray(rules)) return
  rules.forEach((rule: WrittenRule | undefined, index) => {
    if (rule?.live !== true) return
    const before = rules
      .slice(0, index)
      .findIndex((other: WrittenRule | undefined) => other?.instances && meet(other, rule))
    if (before < 0) return
    const message = `comes behind rule ${before + 1}, which lists instances: a tag put on one of them would open it by this rule`
    report(['rules', index, 'live'], message, 'Write this rule for other accounts or users, or without `live`')
  })
}

/** Whether two rules may be for the same user in the same account. */
const meet = (one: WrittenRule, other: WrittenRule) =>
  overlap(one.accounts, other.accounts) && (!one.users || !other.users || overlap(one.users, other.users))

const overlap = (one: unknown, other: unknown): boolean =>
  textsIn(one).some(text => textsIn(other).some(each => each.toLowerCase() === text.toLowerCase()))

const textsIn = (list: unknown): readonly string[] =>
  Array.isArray(list) ? list.filter(each => typeof each === 'string') : []

/** A misspelt name would not match this rule, and a later rule may allow more. */
export function refuseUnknownInstances(
  { accounts, rules }: { readonly accounts: unknown; readonly rules: unknown },
  report: ReportProblem,
): void {
  if (!Array.isArray(rules) || typeof accounts !== 'object' || accounts === null) return
  rules.forEach((rule: WrittenRule | undefined, index) => {
    const known = textsIn(rule?.accounts).flatMap(each => namesIn((accounts as Record<string, unknown>)[each]))
    const named: readonly unknown[] = Array.isArray(rule?.instances) ? rule.instances : []
    named.forEach((name, place) => {
      if (typeof name !== 'string' || !INSTANCE_NAME.accepts(name) || known.includes(name)) return
      const message = `must be an instance id, or a name under \`instances:\` of an account of this rule, found ${quoted(name)}${hint(name, known)}`
      report(['rules', index, 'instances', place], message, 'Define it there, or write the id')
    })
  })
}

/** What the tag `Name` says is not known here, and may be changed by people who may not change the rules. */
function namesIn(account: unknown): readonly string[] {
  const { instances } = (account ?? {}) as { readonly instances?: unknown }
  return typeof instances === 'object' && instances !== null ? Object.keys(instances) : []
}
