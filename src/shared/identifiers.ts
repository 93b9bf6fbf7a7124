import { isIP } from 'node:net'
import { quoted } from './printable.ts'

/** A kind of name, and the rules for it. */
export interface NameKind {
  /** With its article: `an instance id`. */
  readonly what: string
  readonly accepts: (text: string) => boolean
  /** An imperative sentence without a full stop. */
  readonly remedy: string
  readonly example: string
}

export const IAM_USER: NameKind = {
  what: 'an IAM user name',
  accepts: text => /^[\w+=,.@-]{1,64}$/.test(text),
  remedy: 'Use 1 to 64 letters, digits and `_+=,.@-`, exactly as in IAM',
  example: 'alice',
}

export const INSTANCE: NameKind = {
  what: 'an instance id',
  accepts: text => /^(?:i-(?:[0-9a-f]{8}|[0-9a-f]{17})|mi-[0-9a-f]{17})$/.test(text),
  remedy: 'Write `i-` and 8 or 17 lower-case hex digits, or `mi-` and 17, one entry an instance',
  example: 'i-0123456789abcdef0',
}

/** A name for an instance, defined by the rules or by its tag `Name`. What begins like an id is always one. */
export const INSTANCE_NAME: NameKind = {
  what: 'a name for an instance',
  accepts: text => /^[A-Za-z0-9][\w.:/=+@-]{0,127}$/.test(text) && !beginsLikeId(text),
  remedy: 'Use 1 to 128 letters, digits and `_.:/=+@-`, starting with a letter or digit, not with `i-` or `mi-`',
  example: 'api-3',
}

export const INSTANCE_OR_NAME: NameKind = {
  what: 'an instance id or a name of one',
  accepts: text => INSTANCE.accepts(text) || INSTANCE_NAME.accepts(text),
  remedy: 'Write an id (`i-` and 8 or 17 lower-case hex digits, or `mi-` and 17) or a name, one entry an instance',
  example: INSTANCE.example,
}

export const beginsLikeId = (text: string): boolean => /^(?:m?i-|arn:)/i.test(text)

/**
 * A part of what AWS allows. These need no escaping in a policy or a filter: no wildcard, no quotes, no `${`. AWS itself sets the
 * tag `aws:ssmmessages:session-id`, on sessions.
 */
export const TAG_KEY: NameKind = {
  what: 'a tag key',
  accepts: text => /^[A-Za-z0-9][\w.:/=+@-]{0,127}$/.test(text) && !/^aws:ssmmessages:/i.test(text),
  remedy: 'Use 1 to 128 letters, digits and `_.:/=+@-`, starting with a letter or digit; not `aws:ssmmessages:…`',
  example: 'Service',
}

export const TAG_VALUE: NameKind = {
  what: 'a tag value',
  accepts: text => /^[\w.:/=+@ -]{1,256}$/.test(text) && text.trim() === text,
  remedy: 'Use 1 to 256 letters, digits, spaces and `_.:/=+@-`',
  example: 'api',
}

/** GitHub allows more characters. These need no escaping in a workflow. */
export const ENVIRONMENT: NameKind = {
  what: 'the name of a GitHub environment',
  accepts: text => /^[\w.-]{1,255}$/.test(text),
  remedy: 'Use letters, digits and `_.-`, as the environment is called in the repository’s settings',
  example: 'jit-wait-4h',
}

/**
 * All documents of AWS are refused: AWS-StartSSHSession and the port-forwarding ones record nothing (docs/aws-facts.md
 * SSM-20).
 */
export const SESSION_DOCUMENT: NameKind = {
  what: 'a session document of your own',
  accepts: text => /^[\w.-]{3,128}$/.test(text) && !/^(?:aws|amazon|amzn|ssm)(?:[-_.]|$)/i.test(text),
  remedy:
    'Name a recorded document of this account: 3 to 128 of letters, digits and `_.-`, not starting with `AWS-`, `amazon-`, `amzn-` or `SSM-`',
  example: 'JitAccess-1h',
}

export const GITHUB_LOGIN: NameKind = {
  what: 'a GitHub login',
  // Old logins may contain two hyphens in a row or end in one. An underscore is only allowed before the short code of an
  // Enterprise Managed User.
  accepts: text => /^[A-Za-z0-9][A-Za-z0-9-]*(?:_[A-Za-z0-9]+)?$/.test(text) && text.length <= 39,
  remedy: 'Write the login as in github.com/LOGIN, without `@`: letters, digits and hyphens, at most 39',
  example: 'alice-gh',
}

export const GITHUB_TEAM: NameKind = {
  what: 'a GitHub team',
  accepts: text => {
    const [organisation = '', team = '', ...rest] = text.split('/')
    return rest.length === 0 && GITHUB_LOGIN.accepts(organisation) && /^[a-z0-9_][a-z0-9_-]{0,254}$/.test(team)
  },
  remedy: 'Write a team as `ORGANISATION/TEAM`, the team as in the address of its page: small letters, digits, `_-`',
  example: 'acme/oncall',
}

/** A login contains no slash, so one list can name both logins and teams. */
export const isTeam = (name: string): boolean => name.includes('/')

export const ACCOUNT_NAME: NameKind = {
  what: 'an account name',
  accepts: text => /^[A-Za-z0-9][\w.-]{0,63}$/.test(text),
  remedy: 'Use 1 to 64 letters, digits and `_.-`, starting with a letter or digit',
  example: 'dev',
}

export const ACCOUNT_ID: NameKind = {
  what: 'an AWS account id',
  accepts: text => /^\d{12}$/.test(text),
  remedy: 'Write its twelve digits in quotes',
  example: '"123456789012"',
}

export const REGION: NameKind = {
  what: 'an AWS region',
  accepts: text => /^[a-z]{2,4}(?:-[a-z]+){1,2}-\d{1,2}$/.test(text),
  remedy: 'Write its code, such as `ap-southeast-1`, not a zone or a place',
  example: 'ap-southeast-1',
}

export const ROLE_ARN: NameKind = {
  what: 'the ARN of an IAM role',
  accepts: text => parseRoleArn(text) !== undefined && text.length <= 2048,
  remedy: 'Write `arn:aws:iam::ACCOUNT-ID:role/NAME`, copied from the stack that made the role',
  example: 'arn:aws:iam::123456789012:role/JitGrant',
}

/** The address of a webhook stands after its name, separated by a space. */
export const WEBHOOK: NameKind = {
  what: 'the name of a webhook',
  accepts: text => /^[a-z0-9][a-z0-9-]{0,39}$/.test(text),
  remedy: 'Use 1 to 40 small letters, digits and hyphens, starting with a letter or digit',
  example: 'oncall',
}

export const LOG_GROUP: NameKind = {
  what: 'a CloudWatch log group',
  accepts: text => /^[\w./#-]{1,512}$/.test(text),
  remedy: 'Write its name, not its ARN: 1 to 512 letters, digits and `_-/.#`',
  example: '/aws/ssm/onetime-sessions-dev',
}

export const BUCKET: NameKind = {
  what: 'an S3 bucket',
  accepts: text => /^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text) && isIP(text) === 0,
  remedy: 'Write its name alone, without `s3://` or a path: 3 to 63 lower-case letters, digits, dots and hyphens',
  example: 'ssm-onetime-logs-dev',
}

export const KEY_PREFIX: NameKind = {
  what: 'an S3 key prefix',
  // Instances write below it: below `ledger/` they could forge the witness (docs/design.md §11).
  accepts: text =>
    /^(?!ledger(?:\/|$))[\w!'()-][\w!.'()-]*(?:\/[\w!'()-][\w!.'()-]*)*$/.test(text) && text.length <= 500,
  remedy:
    "Write it as in the session document's s3KeyPrefix, without a slash at either end; not `ledger` or below `ledger/`, where the roles record what they did",
  example: 'sessions',
}

export const CIDR: NameKind = {
  what: 'a CIDR block',
  accepts: isCidr,
  remedy: 'Write an address, a slash and a prefix length of at least 1, such as `203.0.113.0/24` or `2001:db8::/32`',
  example: '203.0.113.0/24',
}

/** Partition and account id of a role's ARN. */
export function parseRoleArn(arn: string): { readonly partition: string; readonly accountId: string } | undefined {
  const match = /^arn:(aws|aws-cn|aws-us-gov):iam::(\d{12}):role\/(?:[\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/.exec(arn)
  return match ? { partition: match[1] ?? '', accountId: match[2] ?? '' } : undefined
}

/** Why `text` is not a valid name of this kind, or `undefined` if it is. The message lacks its subject: `must be …`. */
export function refuseName(
  kind: NameKind,
  text: string,
): { readonly message: string; readonly remedy: string } | undefined {
  if (kind.accepts(text)) return undefined
  return { message: `must be ${kind.what}, found ${quoted(text)}`, remedy: remedyFor(kind, text) }
}

function remedyFor(kind: NameKind, text: string): string {
  if (/\$\{|\$\(|\{\{/.test(text)) return `${kind.remedy}; variables are not expanded here`
  if (/[“”„‟‘’«»]/.test(text)) return `${kind.remedy}; write quotes as \`"\`, not as a word processor does`
  if (/[*?]/.test(text)) return `${kind.remedy}; wildcards are never allowed`
  return kind.remedy
}

/** The prefix length is at least 1: `0.0.0.0/0` would look like a limit and allow every address. */
function isCidr(text: string): boolean {
  const match = /^([0-9a-f.:]+)\/([1-9]\d{0,2})$/.exec(text)
  const version = match ? isIP(match[1] ?? '') : 0
  return version !== 0 && Number(match?.[2]) <= (version === 4 ? 32 : 128)
}
