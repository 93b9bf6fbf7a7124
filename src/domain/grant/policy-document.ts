import { INSTANCE, TAG_KEY, TAG_VALUE } from '../../shared/identifiers.ts'
import { formatInstant } from '../../shared/instant.ts'
import { type LiveTags, sortTags, type Tags } from '../request/targets.ts'
import type { AwsAccount } from '../rules/rules.ts'
import type { IdentityBinding } from './binding.ts'

export interface PolicyTerms {
  readonly account: Pick<AwsAccount, 'id' | 'region' | 'partition'>
  /** Instance and managed node ids, in any order; or what every instance must be tagged. */
  readonly instances: readonly string[] | LiveTags
  /** The session document's name. */
  readonly document: string
  /** When access opens; absent unless that is after the merge. */
  readonly notBefore?: Date
  readonly expiresAt: Date
  readonly mfa?: boolean
  /** Present in a policy on a role: what every statement asks for, so that a wrong trust policy lets nobody else in. */
  readonly boundTo?: IdentityBinding
  /** CIDR blocks. */
  readonly sourceIps?: readonly string[]
}

/** What a policy document of ours allows, as {@link parsePolicyDocument} reads it. */
export interface PolicyCoverage {
  readonly region: string
  readonly instances: readonly string[] | LiveTags
  readonly document: string
  readonly notBefore?: Date
  readonly expiresAt: Date
  /** Absent in a policy for an IAM user. */
  readonly boundTo?: IdentityBinding
}

type Conditions = Record<string, Record<string, string | readonly string[]>>

/**
 * The inline policy of a grant, minified (docs/design.md §7). It allows only sessions on these nodes through this document.
 * Every statement has a time limit, so AWS itself refuses access from `expiresAt` on.
 */
export function policyDocument(terms: PolicyTerms): string {
  const { partition, region, id } = terms.account
  const ssm = `arn:${partition}:ssm:${region}:${id}`
  const bounds = boundsOf(terms)
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      ...startStatements(terms, `${ssm}:document/${terms.document}`, bounds),
      {
        Effect: 'Allow',
        Action: ['ssm:ResumeSession', 'ssm:TerminateSession'],
        Resource: `${ssm}:session/*`,
        // Matches the caller's own sessions by tag: the name prefix `alice-*` would match `alice-admin-…` too.
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an IAM policy variable
        Condition: joined({ StringEquals: { 'ssm:resourceTag/aws:ssmmessages:session-id': '${aws:userid}' } }, bounds),
      },
      {
        Effect: 'Allow',
        // session-manager-plugin ≥ 1.2.764.0 signs it with the caller's keys. AWS's service reference knows no resource of it,
        // and AWS's samples name sessions (docs/aws-facts.md SSM-17): only `*` holds either way. It opens nothing by itself: the
        // channel asks for the token that StartSession or ResumeSession gave.
        Action: 'ssmmessages:OpenDataChannel',
        Resource: '*',
        Condition: bounds,
      },
    ],
  })
}

/** To start a session, AWS asks for the instance and for the document. It judges each by itself, and a document has no tags. */
function startStatements({ account, instances }: PolicyTerms, document: string, bounds: Conditions) {
  // Without this condition AWS allows a caller who names no document to use the default one, whatever the Resource is.
  const conditions = { BoolIfExists: { 'ssm:SessionDocumentAccessCheck': 'true' }, ...bounds }
  const allow = (Resource: string | readonly string[], Condition: Conditions) => ({
    Effect: 'Allow',
    Action: 'ssm:StartSession',
    Resource,
    Condition,
  })
  if (!('tagged' in instances)) {
    const nodes = [...instances].sort().map(instance => nodeArn(account, instance))
    return [allow([...nodes, document], conditions)]
  }
  const tags = Object.entries(sortTags(instances.tagged)).map(([key, value]) => [`${TAG_CONDITION}${key}`, value])
  return [
    allow(nodeArn(account, '*'), joined({ StringEquals: Object.fromEntries(tags) }, conditions)),
    allow([document], conditions),
  ]
}

/** Both conditions: what one operator compares in each, it compares in the result. */
function joined(own: Conditions, more: Conditions): Conditions {
  const all: Conditions = { ...own }
  for (const [operator, keys] of Object.entries(more)) all[operator] = { ...all[operator], ...keys }
  return all
}

const TAG_CONDITION = 'ssm:resourceTag/'

function boundsOf({ notBefore, expiresAt, mfa, sourceIps, boundTo }: PolicyTerms): Conditions {
  return {
    DateLessThan: { 'aws:CurrentTime': formatInstant(expiresAt) },
    // `DateGreaterThan` excludes the first second itself.
    ...(notBefore && { DateGreaterThan: { 'aws:CurrentTime': formatInstant(notBefore) } }),
    ...(mfa && { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
    ...(boundTo && { StringEquals: { 'aws:userid': `${boundTo.roleId}:${boundTo.identity}` } }),
    ...(sourceIps?.length && { IpAddress: { 'aws:SourceIp': sourceIps } }),
  }
}

function nodeArn({ partition, region, id }: PolicyTerms['account'], instance: string): string {
  return instance.startsWith('mi-')
    ? `arn:${partition}:ssm:${region}:${id}:managed-instance/${instance}`
    : `arn:${partition}:ec2:${region}:${id}:instance/${instance}`
}

/**
 * The inverse of {@link policyDocument}: what the document covers, or `undefined` if neither that function nor an earlier release
 * would have written it.
 */
export function parsePolicyDocument(json: string): PolicyCoverage | undefined {
  const terms = readTerms(json)
  if (!terms || policyDocument(terms) !== inPresentForm(json)) return undefined
  const { account, instances, document, notBefore, expiresAt, boundTo } = terms
  return {
    region: account.region,
    instances,
    document,
    expiresAt,
    ...(notBefore && { notBefore }),
    ...(boundTo && { boundTo }),
  }
}

/** Until 2026-11 the statement of OpenDataChannel named sessions: policies that were written so are alive, and ours. */
export const inPresentForm = (json: string): string => json.replace(FORMER_CHANNEL, '$1"*"')

const FORMER_CHANNEL =
  /("Action":"ssmmessages:OpenDataChannel","Resource":)"arn:(?:aws|aws-cn|aws-us-gov):ssm:[a-z0-9-]+:\d{12}:session\/\*"/

/** Reads the places where a document of ours has its terms. Only rendering them again shows whether it is one. */
function readTerms(json: string): PolicyTerms | undefined {
  const arns = [
    ...json.matchAll(
      /"arn:(aws|aws-cn|aws-us-gov):(?:ec2|ssm):([a-z0-9-]+):(\d{12}):(instance|managed-instance|document)\/([\w.-]+)"/g,
    ),
  ]
  const [, partition, region, id, kind, document] = arns.pop() ?? []
  const ids = arns.map(arn => arn[5] ?? '')
  const tagged = readTags(json)
  const expiresAt = readInstant(/"DateLessThan":\{"aws:CurrentTime":"([^"]{20})"\}/.exec(json))
  const notBefore = readInstant(/"DateGreaterThan":\{"aws:CurrentTime":"([^"]{20})"\}/.exec(json))
  const sourceIps = /"aws:SourceIp":\[("[0-9a-f.:/]+"(?:,"[0-9a-f.:/]+")*)\]/.exec(json)?.[1]
  const [, roleId, identity] = /"aws:userid":"([A-Z0-9]{16,128}):([\w+=,.@-]{2,64})"/.exec(json) ?? []
  if (!region || !id || !document || kind !== 'document' || !expiresAt) return undefined
  if ((ids.length === 0) === (tagged === undefined) || !ids.every(INSTANCE.accepts)) return undefined
  return {
    account: { partition: partition as AwsAccount['partition'], region, id },
    instances: tagged ? { tagged } : ids,
    document,
    expiresAt,
    ...(notBefore && { notBefore }),
    mfa: json.includes('"aws:MultiFactorAuthPresent"'),
    ...(roleId && identity && { boundTo: { roleId, identity } }),
    ...(sourceIps && { sourceIps: sourceIps.slice(1, -1).split('","') }),
  }
}

/** `undefined` if it asks for none. The tag that AWS sets on sessions is none of an instance. */
function readTags(json: string): Tags | undefined {
  const found = [...json.matchAll(/"ssm:resourceTag\/([\w.:/=+@-]{1,128})":"([\w.:/=+@ -]{1,256})"/g)]
  const tags = found.flatMap(([, key = '', value = '']) =>
    TAG_KEY.accepts(key) && TAG_VALUE.accepts(value) ? [[key, value] as const] : [],
  )
  return tags.length > 0 ? Object.fromEntries(tags) : undefined
}

function readInstant(match: RegExpExecArray | null): Date | undefined {
  const instant = match && new Date(match[1] ?? '')
  return instant && !Number.isNaN(instant.getTime()) ? instant : undefined
}
