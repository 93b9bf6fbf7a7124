import type { BreakGlass } from '../domain/rules/break-glass.ts'
import type { AwsAccount, Person, Rule, Rules } from '../domain/rules/rules.ts'
import type { Parsed } from '../shared/problem.ts'
import { mergeProblems } from '../shared/problem-list.ts'
import type { WrittenLogin } from './account-field.ts'
import { followUpSchema, rulesSchema } from './rules-schema.ts'
import { readYaml } from './yaml/file.ts'
import { readPart } from './yaml/read-part.ts'

export type WrittenRules = ReturnType<typeof rulesSchema>['_zod']['output']

/** The follow-up settings when the rules cannot be read. */
export const DEFAULT_FOLLOW_UP: Rules['followUp'] = toFollowUp(followUpSchema().parse({}))

/** Rules without accounts, which allow nothing: those of a repository that has no rule file. */
export const NO_RULES: Rules = {
  accounts: new Map(),
  rules: [],
  users: new Map(),
  people: new Map(),
  accountIds: new Map(),
  notify: [],
  followUp: DEFAULT_FOLLOW_UP,
}

/** Parses the rule file (docs/design.md §6). Reports all of its mistakes at once. Never throws. */
export function parseRules(path: string, bytes: Uint8Array): Parsed<Rules> {
  const yaml = readYaml(path, bytes)
  if (yaml.value === undefined) return { ok: false, problems: mergeProblems(yaml.problems, []) }
  const parsed = readPart(yaml, [], yaml.value, rulesSchema(definedAccounts(yaml.value)))
  const problems = mergeProblems(yaml.problems, parsed.ok ? [] : parsed.problems)
  return parsed.ok && problems.length === 0 ? { ok: true, value: toRules(parsed.value) } : { ok: false, problems }
}

/** The line at which each rule of a rule file begins; none where it cannot be read. */
export function linesOfRules(path: string, bytes: Uint8Array): readonly number[] {
  const yaml = readYaml(path, bytes)
  const rules = (yaml.value as { rules?: unknown } | null | undefined)?.rules
  return Array.isArray(rules) ? rules.map((_, index) => yaml.valueAt(['rules', index]).line) : []
}

/**
 * The account names that the file defines, including entries with mistakes: so a mistake in an account is not reported again
 * at each rule that names it.
 */
function definedAccounts(file: unknown): readonly string[] {
  const accounts = (file as { accounts?: unknown } | null)?.accounts
  return typeof accounts === 'object' && accounts !== null && !Array.isArray(accounts) ? Object.keys(accounts) : []
}

function toRules(written: WrittenRules): Rules {
  return {
    accounts: new Map(Object.entries(written.accounts).map(([name, account]) => [name, toAccount(name, account)])),
    rules: written.rules.map((rule, index) => toRule(index + 1, rule)),
    users: new Map(Object.entries(written.users).map(([user, accounts]) => [user, loginsOf(accounts)])),
    people: new Map(Object.entries(written.people).map(([person, each]) => [person, toPerson(each)])),
    accountIds: toAccountIds(written),
    followUp: toFollowUp(written.follow_up),
    notify: written.notify.map(({ accounts, ...webhook }) => ({ ...webhook, ...(accounts && { accounts }) })),
  }
}

const toPerson = ({ github, role, identity, sign_in }: WrittenRules['people'][string]): Person => ({
  logins: loginsOf(github),
  role,
  identity,
  signIn: sign_in,
})

const loginsOf = (accounts: readonly WrittenLogin[]) => accounts.map(({ login }) => login)

function toAccountIds({ users, people, rules }: WrittenRules): Rules['accountIds'] {
  const ofPeople = Object.values(people).flatMap(({ github }) => github)
  const listed = rules.flatMap(({ approvers = [], requesters = [], break_glass }) => [
    ...approvers,
    ...requesters,
    ...(break_glass?.who ?? []),
  ])
  return new Map(
    [...Object.values(users).flat(), ...ofPeople, ...listed].flatMap(({ login, id }) =>
      id === undefined ? [] : [[login.toLowerCase(), id] as const],
    ),
  )
}

function toFollowUp(written: WrittenRules['follow_up']): Rules['followUp'] {
  const { max_wait, beyond, passes, interval, warn_before, environments, sweep_within } = written
  return {
    maxWaitMs: max_wait,
    beyond,
    passes,
    intervalMs: interval,
    warnBeforeMs: warn_before,
    environments: environments.map(({ name, wait }) => ({ name, waitMs: wait })),
    sweepWithinMs: sweep_within,
  }
}

function toAccount(
  name: string,
  { documents, instances, names, foreign_documents, ...rest }: WrittenRules['accounts'][string],
): AwsAccount {
  const tiers = documents.map(({ name, max }) => ({ name, maxMs: max })).sort((a, b) => a.maxMs - b.maxMs)
  const listed = { kind: 'listed', ids: new Map(Object.entries(instances ?? {})) } as const
  return {
    name,
    ...rest,
    documents: tiers,
    names: names === 'tag' ? { kind: 'tag' } : listed,
    foreignDocuments: foreign_documents,
  }
}

function toRule(number: number, written: WrittenRules['rules'][number]): Rule {
  const { accounts, users, instances, max_instances, live, min_duration, max_duration, start_within } = written
  const { approvals, approval_within, approvers, requesters, reason, mfa, source_ips, break_glass } = written
  return {
    number,
    accounts,
    ...(users && { users }),
    ...(instances && { instances }),
    maxInstances: max_instances,
    live,
    minDurationMs: min_duration,
    maxDurationMs: max_duration,
    ...(start_within !== undefined && { startWithinMs: start_within }),
    approvals,
    approvalWithinMs: approval_within,
    ...(approvers && { approvers: loginsOf(approvers) }),
    ...(requesters && { requesters: loginsOf(requesters) }),
    ...(reason && { reason }),
    mfa,
    ...(source_ips && { sourceIps: source_ips }),
    ...(break_glass && { breakGlass: toBreakGlass(break_glass) }),
  }
}

function toBreakGlass({
  who,
  max_duration,
  review,
}: NonNullable<WrittenRules['rules'][number]['break_glass']>): BreakGlass {
  const { approvals, within } = review
  return { who: loginsOf(who), maxDurationMs: max_duration, review: { approvals, withinMs: within } }
}
