import type { ReasonPattern } from '../domain/rules/reason-pattern.ts'
import * as names from '../shared/identifiers.ts'
import { PERSON } from '../shared/person-identifiers.ts'
import { printable, quoted } from '../shared/printable.ts'
import { hint } from '../shared/suggest.ts'
import { accountField, accountList, orTeam, takePerson, takePersonOrBot } from './account-field.ts'
import { account } from './account-schema.ts'
import { refuseLongBreakGlass, refuseUnreviewable } from './break-glass-checks.ts'
import { breakGlassSchema } from './break-glass-schema.ts'
import { durationField } from './duration-field.ts'
import { notifySchema } from './notify-schema.ts'
import { oneOf } from './one-of.ts'
import { reasonPattern } from './pattern/reason-pattern.ts'
import { refuseNamesOfBoth, refuseOwnRoles } from './people-checks.ts'
import { peopleSchema, usersSchema } from './people-schema.ts'
import { instanceOrName, MAX_DURATION_MS, MAX_INSTANCES } from './request-schema.ts'
import {
  refuseConflictingIds,
  refuseDuplicateEnvironments,
  refuseDuplicateRegions,
  refuseEmptyRange,
  refuseTooFewApprovers,
  refuseUnknownUsers,
} from './rules-checks.ts'
import { refuseLiveBehindLists, refuseLiveList, refuseUnknownInstances } from './target-checks.ts'
import {
  always,
  count,
  fields,
  listOf,
  mapOf,
  name,
  type Refuse,
  setOf,
  taken,
  textField,
  truth,
} from './yaml/schema.ts'

const MINUTE = 60_000

/** Of a record that is handed over: a hundred such records fit a job (docs/reference/rules.md). */
const MOST_INSTANCES = 100

/** A month: needs further ahead are not known, and approvers may have left by then. */
const MAX_START_WITHIN_MS = 31 * 24 * 60 * MINUTE

/** A diff that was approved longer ago is no longer what its approvers have in mind. */
const APPROVAL_WITHIN_MS = 7 * 24 * 60 * MINUTE
const MAX_APPROVAL_WITHIN_MS = 31 * 24 * 60 * MINUTE

/** GitHub's: 43,200 minutes (docs/aws-facts.md GH-14). */
const LONGEST_WAIT_TIMER_MS = 43_200 * MINUTE

/** The rule file as written (docs/design.md §6). All defaults are defined here. `accounts`: the names that the file defines. */
export function rulesSchema(accounts: readonly string[]) {
  return fields('{version: 1, accounts: {…}, rules: […]}', {
    version: taken('version: 1', (value, refuse) =>
      value === 1 ? 1 : refuse('must be 1', 'Write `version: 1`, without quotes'),
    ),
    accounts: mapOf('accounts: {dev: {…}}', names.ACCOUNT_NAME, account(), 1).check(always(refuseDuplicateRegions)),
    rules: listOf('rules: [{accounts: [dev], max_duration: 8h}]', rule(accounts)),
    users: usersSchema(),
    people: peopleSchema(),
    follow_up: followUpSchema().prefault({}),
    notify: notifySchema(known(accounts)).default([]),
  })
    .check(always(refuseNamesOfBoth))
    .check(always(refuseOwnRoles))
    .check(always(refuseUnknownUsers))
    .check(always(refuseUnknownInstances))
    .check(always(refuseLiveBehindLists))
    .check(always(refuseConflictingIds))
}

function rule(accounts: readonly string[]) {
  return fields('{accounts: [dev], max_duration: 8h}', {
    accounts: setOf('accounts: [dev]', known(accounts)),
    users: setOf('users: [alice, bob]', name(PERSON, 'alice'), undefined, lowerCase).optional(),
    instances: setOf(`instances: [${names.INSTANCE.example}]`, instanceOrName()).optional(),
    max_instances: count('max_instances: 20', 1, MOST_INSTANCES).default(MAX_INSTANCES),
    live: truth('live: true').default(false),
    min_duration: durationField('min_duration: 5m', { min: MINUTE, max: MAX_DURATION_MS }).default(0),
    max_duration: durationField('max_duration: 8h', { min: 1, max: MAX_DURATION_MS }),
    start_within: durationField('start_within: 24h', { min: MINUTE, max: MAX_START_WITHIN_MS }).optional(),
    approvals: count('approvals: 1', 1, 10).default(1),
    approval_within: durationField('approval_within: 7d', { min: MINUTE, max: MAX_APPROVAL_WITHIN_MS }).default(
      APPROVAL_WITHIN_MS,
    ),
    approvers: accountList(
      'approvers: [carol, dave]',
      accountField('carol', orTeam(takePerson), takePerson),
    ).optional(),
    requesters: accountList(
      'requesters: [carol, dave]',
      accountField('carol', orTeam(takePersonOrBot), takePersonOrBot),
      0,
    ).optional(),
    reason: textField("reason: '^(INC|CHG)-\\d+'", takePattern).optional(),
    mfa: truth('mfa: true').default(false),
    source_ips: setOf('source_ips: [203.0.113.0/24]', name(names.CIDR, names.CIDR.example)).optional(),
    break_glass: breakGlassSchema().optional(),
  })
    .check(always(refuseTooFewApprovers))
    .check(always(refuseEmptyRange))
    .check(always(refuseLiveList))
    .check(always(refuseLongBreakGlass))
    .check(always(refuseUnreviewable))
}

export function followUpSchema() {
  return fields('follow_up: {passes: 3, interval: 20s}', {
    max_wait: durationField('max_wait: 5h30m', { min: MINUTE, max: 345 * MINUTE }).default(330 * MINUTE),
    beyond: oneOf('beyond', ['relay', 'sweep']).default('relay'),
    passes: count('passes: 3', 3, 10).default(3),
    // Ten passes must last longer than the 90 s for which IAM may honour a deleted policy, and no pass may come late.
    interval: durationField('interval: 20s', { min: 15_000, max: MINUTE }).default(20_000),
    warn_before: durationField('warn_before: 10m', { min: 1_000, max: MAX_DURATION_MS }).default(10 * MINUTE),
    environments: listOf('environments: [{name: jit-wait-4h, wait: 4h}]', environment())
      .check(always(refuseDuplicateEnvironments))
      .default([]),
    // GitHub's schedule has been 2 to 12 hours late for weeks (docs/aws-facts.md GH-12): that should be seen the same day.
    sweep_within: durationField('sweep_within: 2h', { min: MINUTE, max: LONGEST_WAIT_TIMER_MS }).default(120 * MINUTE),
  })
}

function environment() {
  const wait = durationField('wait: 4h', { min: MINUTE, max: LONGEST_WAIT_TIMER_MS })
  return fields('{name: jit-wait-4h, wait: 4h}', { name: name(names.ENVIRONMENT, 'name: jit-wait-4h'), wait })
}

function known(accounts: readonly string[]) {
  return textField('dev', (value, refuse) => {
    if (accounts.includes(value)) return value
    const others = accounts.length > 0 ? `, or write one of ${accounts.map(each => printable(each)).join(', ')}` : ''
    const remedy = `Define it under accounts:${others}`
    const found = `${quoted(value)}${hint(value, accounts)}`
    return refuse(`must be an account defined under accounts:, found ${found}`, remedy, 'value')
  })
}

function takePattern(value: string, refuse: Refuse): ReasonPattern | undefined {
  const pattern = reasonPattern(value)
  return 'test' in pattern ? pattern : refuse(pattern.message, pattern.remedy, 'value')
}

function lowerCase(value: string): string {
  return value.toLowerCase()
}
