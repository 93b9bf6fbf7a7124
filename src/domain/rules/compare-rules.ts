import { groupBy } from '../../shared/group-by.ts'
import { formatDuration } from '../../shared/instant.ts'
import { type ComparedRule, openRules } from './compared-rule.ts'
import { type RuleTerm, termOfWebhook } from './rule-terms.ts'
import type { AwsAccount, Rules } from './rules.ts'

/** One limit, before and after. `key`: as in the rule file. */
export interface LimitChange {
  readonly key: string
  readonly before: string
  readonly after: string
}

/** What a change of the rules means for people in one account. */
export interface AccessChange {
  /** IAM users and people, as the rules name them. */
  readonly users: readonly string[]
  readonly account: string
  readonly kind: 'gains' | 'loses' | 'changes'
  /** The terms that count now (`gains`), that counted before (`loses`), or both, a list for each rule that applies. */
  readonly rules: readonly (readonly LimitChange[])[]
}

/** What a change of the rule file makes possible, and what it takes away. */
export interface RulesChange {
  readonly access: readonly AccessChange[]
  /** Who a name is: GitHub logins, and the role of a person, before and after. */
  readonly people: readonly LimitChange[]
  /** Accounts that are new, gone, or described otherwise. */
  readonly accounts: readonly LimitChange[]
  readonly followUp: readonly LimitChange[]
  /** Webhooks by name: what each is told of. */
  readonly notify: readonly LimitChange[]
}

/** Compares the rules before and after a change, for every user of either in every account of either. */
export function compareRules(before: Rules, after: Rules): RulesChange {
  const users = unionOf(namesIn(before), namesIn(after))
  const accounts = unionOf(before.accounts.keys(), after.accounts.keys())
  const [rulesBefore, rulesAfter] = [openRules(before), openRules(after)]
  const access = accounts.flatMap(account => {
    const subject = (user: string): Subject => ({
      user,
      was: rulesBefore(user, account),
      is: rulesAfter(user, account),
    })
    const groups = groupBy(users.map(subject), ({ was, is }) => `${signatureOf(was)} ${signatureOf(is)}`)
    return groupAlike(groups.flatMap(group => compareGroup(group, account)))
  })
  return {
    access,
    people: compareMaps(identitiesIn(before), identitiesIn(after), text => text),
    accounts: accounts.flatMap(name => compareAccounts(name, before.accounts.get(name), after.accounts.get(name))),
    followUp: changed(followUpTerms(before), followUpTerms(after)),
    notify: changed(before.notify.map(termOfWebhook), after.notify.map(termOfWebhook)),
  }
}

export const isNoChange = ({ access, people, accounts, followUp, notify }: RulesChange): boolean =>
  access.length + people.length + accounts.length + followUp.length + notify.length === 0

/** A user, and the rules that may decide about them before and after. */
interface Subject {
  readonly user: string
  readonly was: readonly ComparedRule[]
  readonly is: readonly ComparedRule[]
}

/** The same for the same rules in the same order. */
const signatureOf = (rules: readonly ComparedRule[]): string => rules.map(({ number }) => number).join()

/** Compares once for all users about whom the same rules may decide. */
function compareGroup(group: readonly [Subject, ...Subject[]], account: string): AccessChange[] {
  const [{ was, is }] = group
  const about = { users: group.map(({ user }) => user), account }
  if (was.length === 0 && is.length === 0) return []
  if (was.length === 0) return [{ ...about, kind: 'gains', rules: is.map(({ terms }) => changed([], terms)) }]
  if (is.length === 0) return [{ ...about, kind: 'loses', rules: was.map(({ terms }) => changed(terms, [])) }]
  const pairs = compareSequences(was, is)
  return pairs.length > 0 ? [{ ...about, kind: 'changes', rules: pairs }] : []
}

/** Rules that stand in both are left out; of the others, each is held against the one in the same place. */
function compareSequences(was: readonly ComparedRule[], is: readonly ComparedRule[]): AccessChange['rules'] {
  const [keysBefore, keysAfter] = [was, is].map(rules => new Set(rules.map(({ key }) => key)))
  const gone = was.filter(({ key }) => !keysAfter?.has(key))
  const added = is.filter(({ key }) => !keysBefore?.has(key))
  if (gone.length + added.length > 0)
    return Array.from({ length: Math.max(gone.length, added.length) }, (_, index) =>
      changed(gone[index]?.terms ?? [], added[index]?.terms ?? []),
    )
  const isInOrder = was.length === is.length && was.every(({ key }, index) => key === is[index]?.key)
  return isInOrder ? [] : [[{ key: 'order of the rules', before: 'as it was', after: 'another' }]]
}

const namesIn = ({ users, people }: Rules) => [...users.keys(), ...people.keys()]

/** Who each name is, on GitHub and in AWS. */
const identitiesIn = ({ users, people }: Rules): ReadonlyMap<string, string> =>
  new Map([
    ...[...users].map(([name, logins]) => [name, logins.join(', ')] as const),
    ...[...people].map(
      ([name, { logins, role, identity }]) => [name, `${logins.join(', ')}; role ${role} as ${identity}`] as const,
    ),
  ])

/** Users for whom the same changes in an account. */
function groupAlike(changes: readonly AccessChange[]): readonly AccessChange[] {
  const groups = new Map<string, AccessChange>()
  for (const change of changes) {
    const key = JSON.stringify([change.kind, change.rules])
    const known = groups.get(key)
    groups.set(key, known ? { ...known, users: [...known.users, ...change.users] } : change)
  }
  return [...groups.values()]
}

function compareAccounts(name: string, before: AwsAccount | undefined, after: AwsAccount | undefined): LimitChange[] {
  return changed(accountTerms(before), accountTerms(after)).map(change => ({
    ...change,
    key: `${name}: ${change.key}`,
  }))
}

function accountTerms(account: AwsAccount | undefined): readonly RuleTerm[] {
  if (!account) return []
  const { id, region, roles, documents, logs, names, foreignDocuments } = account
  const named = names.kind === 'listed' ? [...names.ids].map(([name, instance]) => `${name} ${instance}`) : []
  return [
    { key: 'id', value: id },
    { key: 'region', value: region },
    ...Object.entries(roles).map(([role, arn]) => ({ key: `roles.${role}`, value: arn })),
    { key: 'documents', value: documents.map(each => `${each.name} ${formatDuration(each.maxMs)}`).join(', ') },
    { key: 'logs', value: `${logs.group}, ${logs.bucket}/${logs.prefix}` },
    { key: 'instances', value: named.toSorted().join(', ') || 'none' },
    { key: 'names', value: names.kind === 'tag' ? 'tag' : 'none' },
    { key: 'foreign_documents', value: foreignDocuments.toSorted().join(', ') || 'none' },
  ]
}

function followUpTerms({ followUp }: Rules): readonly RuleTerm[] {
  const { maxWaitMs, beyond, passes, intervalMs, warnBeforeMs, environments, sweepWithinMs } = followUp
  return [
    { key: 'max_wait', value: formatDuration(maxWaitMs) },
    { key: 'beyond', value: beyond },
    { key: 'passes', value: String(passes) },
    { key: 'interval', value: formatDuration(intervalMs) },
    { key: 'warn_before', value: formatDuration(warnBeforeMs) },
    {
      key: 'environments',
      value: environments.map(({ name, waitMs }) => `${name} ${formatDuration(waitMs)}`).join(', '),
    },
    { key: 'sweep_within', value: formatDuration(sweepWithinMs) },
  ]
}

function compareMaps<V>(
  before: ReadonlyMap<string, V>,
  after: ReadonlyMap<string, V>,
  write: (value: V) => string,
): readonly LimitChange[] {
  const terms = (map: ReadonlyMap<string, V>) => [...map].map(([key, value]) => ({ key, value: write(value) }))
  return changed(terms(before), terms(after))
}

/** The terms that differ; `—` where one side has none. */
function changed(before: readonly RuleTerm[], after: readonly RuleTerm[]): readonly LimitChange[] {
  const find = (terms: readonly RuleTerm[], key: string) => terms.find(term => term.key === key)?.value ?? '—'
  return unionOf(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  ).flatMap(key => {
    const change = { key, before: find(before, key), after: find(after, key) }
    return change.before === change.after ? [] : [change]
  })
}

const unionOf = (one: Iterable<string>, other: Iterable<string>): readonly string[] => [...new Set([...one, ...other])]
