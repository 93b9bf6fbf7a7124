import { isTeam, parseRoleArn } from '../shared/identifiers.ts'
import { formatDuration } from '../shared/instant.ts'
import { quoted } from '../shared/printable.ts'
import { hint } from '../shared/suggest.ts'
import type { WrittenLogin } from './account-field.ts'
import type { ReportProblem } from './yaml/schema.ts'

/** Checks that compare parts of a rule file. Each also runs on files with mistakes; a refused part is `undefined` then. */

interface WrittenAccount {
  readonly id: string | undefined
  readonly region: string | undefined
  readonly partition: string | undefined
  /** Not yet checked: it may contain unknown keys with any values. */
  readonly roles: Readonly<Record<string, unknown>> | undefined
}

/** The region and the roles must belong to the account's partition, and the roles to the account. */
export function refuseForeignParts({ id, region, partition, roles }: WrittenAccount, report: ReportProblem): void {
  const home = region && partitionOf(region)
  if (home && partition && home !== partition)
    report(
      ['region'],
      `is in the partition ${home}, not in ${partition}`,
      `Write ${quoted(`partition: ${home}`)}, or another region`,
    )
  for (const [kind, arn] of Object.entries(roles ?? {})) {
    const role = typeof arn === 'string' ? parseRoleArn(arn) : undefined
    if (role && id && role.accountId !== id)
      report(['roles', kind], `is a role of account ${role.accountId}, not of ${id}`, 'Write a role of this account')
    else if (role && partition && role.partition !== partition)
      report(
        ['roles', kind],
        `is a role in the partition ${role.partition}, not in ${partition}`,
        'Write a role of this partition',
      )
  }
}

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn'
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'
}

/** The documents of one account must differ in name and in maximum length. */
export function refuseDuplicateDocuments(
  documents: readonly ({ readonly name: string | undefined; readonly max: number | undefined } | undefined)[],
  report: ReportProblem,
): void {
  documents.forEach((document, index) => {
    const { name, max } = document ?? {}
    const before = documents.slice(0, index)
    if (max !== undefined && before.some(other => other?.max === max)) {
      const message = `repeats ${formatDuration(max)}: which document to use would be a guess`
      report([index, 'max'], message, 'Keep one document for each length')
    }
    if (name !== undefined && before.some(other => other?.name === name))
      report([index, 'name'], `repeats ${quoted(name)}`, 'Write each document once')
  })
}

/** GitHub's environment names are unique regardless of case, and each has one wait timer. */
export function refuseDuplicateEnvironments(
  environments: readonly ({ readonly name: string | undefined } | undefined)[],
  report: ReportProblem,
): void {
  environments.forEach((environment, index) => {
    const name = environment?.name?.toLowerCase()
    const before = environments.slice(0, index)
    if (name !== undefined && before.some(other => other?.name?.toLowerCase() === name))
      report([index, 'name'], `repeats ${quoted(name)}`, 'Write each environment once')
  })
}

/** Allows one entry per account and region: a sweep would otherwise do everything twice. */
export function refuseDuplicateRegions(
  accounts: Readonly<Record<string, WrittenAccount | undefined>>,
  report: ReportProblem,
): void {
  const seen = new Map<string, string>()
  for (const [key, { id, region } = {}] of Object.entries(accounts)) {
    if (!id || !region) continue
    const place = `${id} in ${region}`
    const twin = seen.get(place)
    if (twin === undefined) seen.set(place, key)
    else report([key], `is ${place}, as ${quoted(twin)} is`, 'Keep one entry for each account and region')
  }
}

/** Names are unique regardless of case: IAM takes two users whose names differ so for one. */
export function refuseDuplicateUsers(users: Readonly<Record<string, unknown>>, report: ReportProblem): void {
  const seen = new Map<string, string>()
  for (const user of Object.keys(users)) {
    const twin = seen.get(user.toLowerCase())
    if (twin === undefined) {
      seen.set(user.toLowerCase(), user)
      continue
    }
    const message = `The user ${quoted(user)} differs from ${quoted(twin)} only in case; IAM takes them for one`
    report([user], message, 'Keep one', 'key')
  }
}

/** Lists that name a team are not counted: a team has any number of members. */
export function refuseTooFewApprovers(
  {
    approvals,
    approvers,
  }: { readonly approvals: unknown; readonly approvers?: readonly (WrittenLogin | undefined)[] | undefined },
  report: ReportProblem,
): void {
  if (typeof approvals !== 'number' || !Array.isArray(approvers) || approvals <= approvers.length) return
  if (approvers.some(account => isTeam(account?.login))) return
  const message = `asks for ${approvals}, but there are only ${approvers.length} approvers`
  report(['approvals'], message, 'Ask for fewer, or name more approvers')
}

/** One login has one id in the whole file, and one id one login: an account has one of each at any time. */
export function refuseConflictingIds(
  { rules, users, people }: { readonly rules: unknown; readonly users: unknown; readonly people: unknown },
  report: ReportProblem,
): void {
  const idOf = new Map<string, number>()
  const loginOf = new Map<number, string>()
  for (const { path, login, id } of accountsWithId(rules, users, people)) {
    const [knownId = id, knownLogin = login] = [idOf.get(login), loginOf.get(id)]
    idOf.set(login, knownId)
    loginOf.set(id, knownLogin)
    if (knownId !== id)
      report(path, `has the id ${id}, and elsewhere in this file ${knownId}`, 'Correct the id that is wrong')
    else if (knownLogin !== login)
      report(path, `has the id of ${quoted(knownLogin)}`, 'Correct the login or the id: an account has one of each')
  }
}

/** All accounts of a rule file that are written with an id; logins in lower case. */
function accountsWithId(rules: unknown, users: unknown, people: unknown) {
  const listed = (path: readonly (string | number)[], value: unknown) =>
    (Array.isArray(value) ? (value as (Partial<WrittenLogin> | undefined)[]) : []).flatMap((account, index) => {
      const { login, id } = account ?? {}
      return login !== undefined && id !== undefined ? [{ path: [...path, index], login: login.toLowerCase(), id }] : []
    })
  const ofRules = (Array.isArray(rules) ? rules : []).flatMap((rule, index) => [
    ...['approvers', 'requesters'].flatMap(key => listed(['rules', index, key], rule?.[key])),
    ...listed(['rules', index, 'break_glass', 'who'], rule?.break_glass?.who),
  ])
  // One account may stand without a list, so a mistake is shown at the user.
  const ofUsers = Object.entries(users ?? {}).flatMap(([user, value]) =>
    listed([], value).map(account => ({ ...account, path: ['users', user] })),
  )
  const ofPeople = Object.entries((people ?? {}) as Record<string, { readonly github?: unknown } | undefined>).flatMap(
    ([person, written]) =>
      listed([], written?.github).map(account => ({ ...account, path: ['people', person, 'github'] })),
  )
  return [...ofUsers, ...ofPeople, ...ofRules]
}

/** A rule that no duration satisfies would refuse every request, with a different reason each time. */
export function refuseEmptyRange(
  { min_duration: min, max_duration: max }: { readonly min_duration: unknown; readonly max_duration: unknown },
  report: ReportProblem,
): void {
  if (typeof min !== 'number' || typeof max !== 'number' || min <= max) return
  const message = `is longer than \`max_duration\`, ${formatDuration(max)}`
  report(['min_duration'], message, 'Write a shorter one')
}

/** A misspelt user would not match this rule, and a later rule may allow more. */
export function refuseUnknownUsers(
  { rules, users, people }: { readonly rules: unknown; readonly users: unknown; readonly people: unknown },
  report: ReportProblem,
): void {
  if (!Array.isArray(rules) || typeof users !== 'object' || users === null) return
  const known = [...Object.keys(users), ...Object.keys(people ?? {})]
  const isKnown = (user: string) => known.some(other => other.toLowerCase() === user.toLowerCase())
  rules.forEach((rule: { readonly users?: unknown } | undefined, index) => {
    const named: unknown[] = Array.isArray(rule?.users) ? rule.users : []
    named.forEach((user, place) => {
      if (typeof user !== 'string' || isKnown(user)) return
      const message = `must be a user defined under users: or people:, found ${quoted(user)}${hint(user, known)}`
      report(['rules', index, 'users', place], message, 'Define it under users: or people:')
    })
  })
}
