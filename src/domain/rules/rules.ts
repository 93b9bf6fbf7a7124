import { groupBy } from '../../shared/group-by.ts'
import type { Subject } from '../principal/principal.ts'
import type { SignIn } from '../principal/sign-in.ts'
import type { Request } from '../request/request.ts'
import type { BreakGlass } from './break-glass.ts'
import type { ReasonPattern } from './reason-pattern.ts'
import { type InstanceNames, idsIn, type KnownTargets, NO_NAMES, targetsIn } from './targets.ts'
import type { Webhook } from './webhook.ts'

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
  /** Session documents that are not ours: no session through one of them is ever ended. */
  readonly foreignDocuments: readonly string[]
  /** What requests may write instead of instance ids. */
  readonly names: InstanceNames
}

/** The parts of an account that do not change while a grant lives. */
export type AccountRegion = Pick<AwsAccount, 'name' | 'id' | 'region' | 'partition'>

/** An account that the rules may not list any more, as it was when access was given: as far as ending it needs, by one role. */
export const unlistedAccount = (
  account: AccountRegion,
  { role, bucket }: { readonly role: string; readonly bucket: string },
): AwsAccount => ({
  ...account,
  roles: { grant: role, revoke: role, logs: role },
  documents: [],
  logs: { group: '', bucket, prefix: '' },
  foreignDocuments: [],
  names: NO_NAMES,
})

/** A rule of the organisation. The first rule that matches a request decides. */
export interface Rule {
  /** Its position in the list, from 1, as messages name it. */
  readonly number: number
  /** Set for a rule of the rule file before the merge, which has changed since. */
  readonly isFormer?: true
  readonly accounts: readonly string[]
  /** The IAM users that it applies to; absent: all users. */
  readonly users?: readonly string[]
  /** An allow-list of ids and names that an account lists; absent: every instance. */
  readonly instances?: readonly string[]
  /** How many instances one request may be for, after names and tags are resolved. */
  readonly maxInstances: number
  /** Whether a request for tags is also for instances that get these tags while the access lasts. */
  readonly live: boolean
  readonly minDurationMs: number
  readonly maxDurationMs: number
  /** How far after the merge a start may lie; absent: no limit. */
  readonly startWithinMs?: number
  /** The number of approvals; at least 1. */
  readonly approvals: number
  /** How old an approval may be at the merge. */
  readonly approvalWithinMs: number
  /** GitHub logins, and teams as `org/team`; absent: anyone with write permission. */
  readonly approvers?: readonly string[]
  /** Who may ask for another person: logins, bots and teams; absent: anyone. Everyone may ask for themselves. */
  readonly requesters?: readonly string[]
  /** What a reason must match. */
  readonly reason?: Pick<ReasonPattern, 'source' | 'test'>
  readonly mfa: boolean
  /** CIDR blocks. */
  readonly sourceIps?: readonly string[]
  /** Who may have access without an approval; absent: nobody. */
  readonly breakGlass?: BreakGlass
}

export function nameOfRule({ number, isFormer }: Rule): string {
  return `rule ${number}${isFormer ? ' as before the merge' : ''}`
}

/** A person who has an AWS role of their own, under ROLE_PATH in each account. */
export interface Person {
  /** GitHub logins, usually one. */
  readonly logins: readonly string[]
  /** The name of the role. */
  readonly role: string
  /** The role session name that AWS sets when this person signs in. */
  readonly identity: string
  /** Decides about texts alone. */
  readonly signIn: SignIn
}

export interface Rules {
  readonly accounts: ReadonlyMap<string, AwsAccount>
  readonly rules: readonly Rule[]
  /** IAM user → the GitHub logins of the person who owns it, usually one. */
  readonly users: ReadonlyMap<string, readonly string[]>
  /** People without IAM users, by name. No name is under `users` as well. */
  readonly people: ReadonlyMap<string, Person>
  /** The ids of accounts, by login in lower case, where the rules say them. */
  readonly accountIds: ReadonlyMap<string, number>
  readonly followUp: {
    readonly maxWaitMs: number
    readonly beyond: 'relay' | 'sweep'
    /** At least 3. */
    readonly passes: number
    readonly intervalMs: number
    /** How long before the end to warn on the pull request. */
    readonly warnBeforeMs: number
    /** Environments whose wait timer delays the follow-up without a job that is billed. */
    readonly environments: readonly { readonly name: string; readonly waitMs: number }[]
    /** How old the last successful sweep may be when access is granted. */
    readonly sweepWithinMs: number
  }
  /** Who is told of what, outside GitHub. */
  readonly notify: readonly Webhook[]
}

/**
 * The rule that decides about a request: the first for its account and user that lists the instance, or lists none; and the
 * same rule for each of its instances. Everything else is then checked against this rule: asking for less, or for one
 * instance more, never selects a later rule that allows more. Instances that only AWS knows are decided by the first rule that
 * lists none; when AWS has told them, {@link ruleOfInstances} must find the same rule.
 */
export function matchRule(user: string, request: Request, rules: Rules): Rule | undefined {
  const account = rules.accounts.get(request.account)
  return account && ruleOfTargets(targetsIn(account, request), user, account, rules)
}

function ruleOfTargets(targets: KnownTargets, user: string, account: AwsAccount, rules: Rules): Rule | undefined {
  const open = rules.rules.find(rule => isFor(rule, user, account.name) && !rule.instances)
  switch (targets.kind) {
    case 'ids':
      return ruleOfInstances(targets.ids, user, account, rules)
    case 'names':
      return [...targets.ids.map(id => ruleFor(id, user, account, rules)), open].every(rule => rule === open)
        ? open
        : undefined
    case 'tags':
      return open
    case 'unknown':
      return undefined
  }
}

/** The rule that decides about instances by their ids; `undefined` if none does, or different ones. */
export function ruleOfInstances(
  ids: readonly string[],
  user: string,
  account: AwsAccount,
  rules: Rules,
): Rule | undefined {
  const [first, ...others] = ids.map(id => ruleFor(id, user, account, rules))
  return others.every(rule => rule === first) ? first : undefined
}

/** The first rule that applies to an instance. */
export function ruleFor(id: string, user: string, account: AwsAccount, { rules }: Rules): Rule | undefined {
  return rules.find(
    rule => isFor(rule, user, account.name) && (!rule.instances || idsIn(account, rule.instances).includes(id)),
  )
}

/** Whether a rule applies to this user in this account, for any instance. IAM treats `Alice` and `alice` as one user. */
export function isFor({ accounts, users }: Rule, user: string, account: string): boolean {
  return accounts.includes(account) && (!users || users.some(each => each.toLowerCase() === user.toLowerCase()))
}

/** The same for all regions of one AWS account: IAM is one for all of them. */
export const accountKey = ({ partition, id }: Pick<AwsAccount, 'partition' | 'id'>): string => `${partition} ${id}`

/** The entries of the rules by AWS account, one for each region. */
export const groupByAccount = (accounts: Iterable<AwsAccount>): readonly (readonly [AwsAccount, ...AwsAccount[]])[] =>
  groupBy([...accounts], accountKey)

/** The GitHub logins of an IAM user or a person; `undefined` for a name that the rules do not have. */
export const loginsOfName = ({ users, people }: Rules, name: string): readonly string[] | undefined =>
  users.get(name) ?? people.get(name)?.logins

/** Which GitHub logins belong to one person: one list for each name. */
export const everyonesLogins = ({ users, people }: Pick<Rules, 'users' | 'people'>): readonly (readonly string[])[] => [
  ...users.values(),
  ...[...people.values()].map(({ logins }) => logins),
]

/** Who a name is in AWS; `undefined` for a name that the rules do not have. */
export function subjectNamed({ users, people }: Pick<Rules, 'users' | 'people'>, name: string): Subject | undefined {
  const person = people.get(name)
  if (person) return { kind: 'assumed-role', role: person.role, identity: person.identity, signIn: person.signIn }
  return users.has(name) ? { kind: 'iam-user', name } : undefined
}

/** The name of the person whose role it is. IAM takes names that differ only in case for one. */
export const personWithRole = ({ people }: Pick<Rules, 'people'>, role: string): string | undefined =>
  [...people].find(([, person]) => person.role.toLowerCase() === role.toLowerCase())?.[0]
