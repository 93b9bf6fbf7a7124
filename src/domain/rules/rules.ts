import type { Parsed } from '../../shared/problem.ts'
import { gather } from '../../shared/problem-list.ts'
import { readPart } from '../../config/yaml/read-part.ts'
import type { ReasonPattern } from '../../config/pattern/reason-pattern.ts'
import type { Request } from '../request/request.ts'
import { followUpSchema, rulesSchema } from '../../config/rules-schema.ts'
import { readYaml } from '../../config/yaml/file.ts'

/** One AWS account and region, as `.github/jit-access.yml` describes it (design §6). */
export interface Account {
  /** Its key under `accounts:`. */
  readonly name: string
  /** Twelve digits. */
  readonly id: string
  readonly region: string
  readonly partition: 'aws' | 'aws-cn' | 'aws-us-gov'
  /** Role ARNs. */
  readonly roles: { readonly grant: string; readonly revoke: string; readonly logs: string }
  /** Session documents, the shortest first. */
  readonly documents: readonly { readonly name: string; readonly maxMs: number }[]
  readonly logs: { readonly group: string; readonly bucket: string; readonly prefix: string }
}

/** What of an account stays the same while a grant lives. */
export type Place = Pick<Account, 'name' | 'id' | 'region' | 'partition'>

/** What an organisation allows. The first rule that matches a request decides. */
export interface Rule {
  /** Where it stands in the list, from 1: how people find it. */
  readonly number: number
  /** As it stood before a merge that is judged by it; it has changed since. */
  readonly isFormer?: true
  readonly accounts: readonly string[]
  /** IAM users that it is for; absent: everybody. */
  readonly users?: readonly string[]
  /** An allow-list; absent: every instance. */
  readonly instances?: readonly string[]
  readonly minDurationMs: number
  readonly maxDurationMs: number
  /** How far after the merge a start may lie; absent: as far as you like. */
  readonly startWithinMs?: number
  /** How many approvals; at least 1. */
  readonly approvals: number
  /** GitHub logins, and teams as `org/team`; absent: anyone with write permission. */
  readonly approvers?: readonly string[]
  /** Who may ask for somebody else: logins, bots and teams; absent: anyone. Everybody may ask for herself. */
  readonly requesters?: readonly string[]
  /** What a reason must match. */
  readonly reason?: Pick<ReasonPattern, 'source' | 'test'>
  readonly mfa: boolean
  /** CIDR blocks. */
  readonly sourceIps?: readonly string[]
}

export function nameOfRule({ number, isFormer }: Rule): string {
  return `rule ${number}${isFormer ? ' as before the merge' : ''}`
}

export interface Rules {
  readonly accounts: ReadonlyMap<string, Account>
  readonly rules: readonly Rule[]
  /** IAM user → the GitHub logins of the person behind it: as a rule one. */
  readonly users: ReadonlyMap<string, readonly string[]>
  readonly followUp: {
    readonly maxWaitMs: number
    readonly beyond: 'relay' | 'sweep'
    /** At least 3. */
    readonly passes: number
    readonly intervalMs: number
    /** How long before the end the pull request is told of it. */
    readonly warnBeforeMs: number
    /** Environments whose wait timer waits for the follow-up, without a job that is billed. */
    readonly environments: readonly { readonly name: string; readonly waitMs: number }[]
    /** How old the last successful sweep may be when access is granted. */
    readonly sweepWithinMs: number
  }
}

type Written = ReturnType<typeof rulesSchema>['_zod']['output']

/** How access is followed up when the rules cannot be read. */
export const DEFAULT_FOLLOW_UP: Rules['followUp'] = toFollowUp(followUpSchema().parse({}))

/** Reads the rule file (design §6). All of its mistakes are reported at once. Never throws. */
export function parseRules(path: string, bytes: Uint8Array): Parsed<Rules> {
  const yaml = readYaml(path, bytes)
  if (yaml.value === undefined) return { ok: false, problems: gather(yaml.problems, []) }
  const parsed = readPart(yaml, [], yaml.value, rulesSchema(definedAccounts(yaml.value)))
  const problems = gather(yaml.problems, parsed.ok ? [] : parsed.problems)
  return parsed.ok && problems.length === 0 ? { ok: true, value: toRules(parsed.value) } : { ok: false, problems }
}

/** Rules may refer to an account even when its own entry has mistakes, so that each mistake is reported once. */
function definedAccounts(file: unknown): readonly string[] {
  const accounts = (file as { accounts?: unknown } | null)?.accounts
  return typeof accounts === 'object' && accounts !== null && !Array.isArray(accounts) ? Object.keys(accounts) : []
}

function toRules(written: Written): Rules {
  return {
    accounts: new Map(Object.entries(written.accounts).map(([name, account]) => [name, toAccount(name, account)])),
    rules: written.rules.map((rule, index) => toRule(index + 1, rule)),
    users: new Map(Object.entries(written.users)),
    followUp: toFollowUp(written.follow_up),
  }
}

function toFollowUp(written: Written['follow_up']): Rules['followUp'] {
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

function toAccount(name: string, { documents, ...rest }: Written['accounts'][string]): Account {
  const tiers = documents.map(({ name, max }) => ({ name, maxMs: max })).sort((a, b) => a.maxMs - b.maxMs)
  return { name, ...rest, documents: tiers }
}

function toRule(number: number, written: Written['rules'][number]): Rule {
  const { accounts, users, instances, min_duration, max_duration, start_within } = written
  const { approvals, approvers, requesters, reason, mfa, source_ips } = written
  return {
    number,
    accounts,
    ...(users && { users }),
    ...(instances && { instances }),
    minDurationMs: min_duration,
    maxDurationMs: max_duration,
    ...(start_within !== undefined && { startWithinMs: start_within }),
    approvals,
    ...(approvers && { approvers }),
    ...(requesters && { requesters }),
    ...(reason && { reason }),
    mfa,
    ...(source_ips && { sourceIps: source_ips }),
  }
}

/**
 * The rule that decides about a request: for its account and user, the first that lists an instance, or lists none; and the
 * same for each of its instances. Everything else is then judged against it: neither asking for less nor asking for one
 * instance more ever falls through to a laxer rule.
 */
export function matchRule(user: string, request: Request, rules: Rules): Rule | undefined {
  const [first, ...others] = request.instances.map(instance => ruleFor(instance, user, request.account, rules))
  return others.every(rule => rule === first) ? first : undefined
}

/** The first rule that speaks of an instance. */
export function ruleFor(instance: string, user: string, account: string, { rules }: Rules): Rule | undefined {
  return rules.find(rule => isFor(rule, user, account) && (!rule.instances || rule.instances.includes(instance)))
}

/** Whether a rule speaks of this user in this account, whatever the instances. IAM takes `Alice` and `alice` for one. */
export function isFor({ accounts, users }: Rule, user: string, account: string): boolean {
  return accounts.includes(account) && (!users || users.some(each => each.toLowerCase() === user.toLowerCase()))
}
