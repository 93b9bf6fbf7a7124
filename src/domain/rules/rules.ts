import type { Request } from '../request/request.ts'

/** One AWS account and region, as `.github/jit-access.yml` describes it (docs/design.md §6). */
export interface AwsAccount {
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
export type AccountRegion = Pick<AwsAccount, 'name' | 'id' | 'region' | 'partition'>

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
  /** Who may ask for another person: logins, bots and teams; absent: anyone. Everyone may ask for themselves. */
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
  readonly accounts: ReadonlyMap<string, AwsAccount>
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
/** What a reason must match: a JavaScript regular expression with the flag `u`, matched in linear time. */
export interface ReasonPattern {
  readonly source: string
  /** Whether it matches anywhere in a text, as `RegExp.test` does. */
  readonly test: (text: string) => boolean
}
