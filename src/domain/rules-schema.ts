import * as names from './names.ts'
import { hint, nearest } from './nearest.ts'
import { printable, quoted } from './printable.ts'
import { reasonPattern } from './reason-pattern.ts'
import { duration, MAX_DURATION_MS } from './request-schema.ts'
import { refuseCaseTwins, refuseDocumentTwins, refuseForeignParts, refuseTwins } from './rules-checks.ts'
import { always, count, fields, listOf, mapOf, name, type Refuse, setOf, taken, text, truth } from './schema.ts'

const MINUTE = 60_000

/** The rule file as written (design §6); its defaults are here and nowhere else. `accounts`: the names that it defines. */
export function rulesSchema(accounts: readonly string[]) {
  return fields('{version: 1, accounts: {…}, rules: […]}', {
    version: taken('version: 1', (value, refuse) =>
      value === 1 ? 1 : refuse('must be 1', 'Write `version: 1`, without quotes'),
    ),
    accounts: mapOf('accounts: {dev: {…}}', names.ACCOUNT_NAME, account(), 1).check(always(refuseTwins)),
    rules: listOf('rules: [{accounts: [dev], max_duration: 8h}]', rule(accounts)),
    users: mapOf('users: {alice: alice-gh}', names.IAM_USER, login('alice-gh'))
      .check(always(refuseCaseTwins))
      .default({}),
    follow_up: followUpSchema().prefault({}),
  })
}

function account() {
  const role = (kind: string) => name(names.ROLE_ARN, `${kind}: arn:aws:iam::123456789012:role/jit-${kind}`)
  return fields('{id: "123456789012", region: ap-southeast-1, …}', {
    id: name(names.ACCOUNT_ID, 'id: "123456789012"'),
    region: name(names.REGION, 'region: ap-southeast-1'),
    partition: oneOf('partition', ['aws', 'aws-cn', 'aws-us-gov']).default('aws'),
    roles: fields('roles: {grant: arn:…, revoke: arn:…, logs: arn:…}', {
      grant: role('grant'),
      revoke: role('revoke'),
      logs: role('logs'),
    }),
    documents: listOf('documents: [{name: JitAccess-1h, max: 1h}]', document()).check(always(refuseDocumentTwins)),
    logs: fields('logs: {group: …, bucket: …, prefix: …}', {
      group: name(names.LOG_GROUP, `group: ${names.LOG_GROUP.example}`),
      bucket: name(names.BUCKET, `bucket: ${names.BUCKET.example}`),
      prefix: name(names.KEY_PREFIX, `prefix: ${names.KEY_PREFIX.example}`).default(''),
    }),
  }).check(always(refuseForeignParts))
}

function document() {
  const max = duration('max: 1h', { min: MINUTE, max: MAX_DURATION_MS })
  return fields('{name: JitAccess-1h, max: 1h}', { name: name(names.SESSION_DOCUMENT, 'name: JitAccess-1h'), max })
}

function rule(accounts: readonly string[]) {
  return fields('{accounts: [dev], max_duration: 8h}', {
    accounts: setOf('accounts: [dev]', known(accounts)),
    instances: setOf(`instances: [${names.INSTANCE.example}]`, name(names.INSTANCE, names.INSTANCE.example)).optional(),
    max_duration: duration('max_duration: 8h', { min: 1, max: MAX_DURATION_MS }),
    approvals: count('approvals: 1', 1, 10).default(1),
    approvers: setOf('approvers: [carol, dave]', login('carol'), undefined, lowerCase).optional(),
    reason: text("reason: '^(INC|CHG)-\\d+'", takePattern).optional(),
    mfa: truth('mfa: true').default(false),
    source_ips: setOf('source_ips: [203.0.113.0/24]', name(names.CIDR, names.CIDR.example)).optional(),
  }).check(
    always<{ approvals: unknown; approvers?: unknown }>(({ approvals, approvers }, report) => {
      if (typeof approvals !== 'number' || !Array.isArray(approvers) || approvals <= approvers.length) return
      const message = `asks for ${approvals}, but there are only ${approvers.length} approvers`
      report(['approvals'], message, 'Ask for fewer, or name more approvers')
    }),
  )
}

export function followUpSchema() {
  return fields('follow_up: {passes: 3, interval: 20s}', {
    max_wait: duration('max_wait: 5h30m', { min: MINUTE, max: 345 * MINUTE }).default(330 * MINUTE),
    beyond: oneOf('beyond', ['relay', 'sweep']).default('relay'),
    passes: count('passes: 3', 3, 10).default(3),
    // Ten passes must reach beyond the 90 s for which IAM may honour a deleted policy, and a pass must not come late.
    interval: duration('interval: 20s', { min: 15_000, max: MINUTE }).default(20_000),
    warn_before: duration('warn_before: 10m', { min: 1_000, max: MAX_DURATION_MS }).default(10 * MINUTE),
  })
}

function oneOf<const T extends string>(key: string, choices: readonly T[]) {
  const list = choices.map(each => quoted(each)).join(', ')
  return text(`${key}: ${choices[0]}`, (value, refuse) => {
    const choice = choices.find(each => each === value)
    return (
      choice ?? refuse(`must be one of ${list}`, `Write ${quoted(`${key}: ${nearest(value, choices) ?? choices[0]}`)}`)
    )
  })
}

function known(accounts: readonly string[]) {
  return text('dev', (value, refuse) => {
    if (accounts.includes(value)) return value
    const others = accounts.length > 0 ? `, or write one of ${accounts.map(each => printable(each)).join(', ')}` : ''
    const remedy = `Define it under accounts:${others}`
    const found = `${quoted(value)}${hint(value, accounts)}`
    return refuse(`must be an account defined under accounts:, found ${found}`, remedy, 'value')
  })
}

function login(example: string) {
  return text(example, (value, refuse) => {
    if (/^@?[\w-]+\/[\w-]+$/.test(value))
      return refuse('must be a GitHub login; teams come later', 'Write the logins of the people in the team')
    if (value.endsWith('[bot]')) return refuse('must be a person', 'Write the login of a person')
    return names.GITHUB_LOGIN.accepts(value) ? value : refuse('must be a GitHub login', names.GITHUB_LOGIN.remedy)
  })
}

function takePattern(value: string, refuse: Refuse): RegExp | undefined {
  const pattern = reasonPattern(value)
  return pattern instanceof RegExp ? pattern : refuse(pattern.message, pattern.remedy, 'value')
}

function lowerCase(value: string): string {
  return value.toLowerCase()
}
