import { z } from 'zod'
import {
  ACCOUNT_ID,
  ACCOUNT_NAME,
  BUCKET,
  IAM_USER,
  INSTANCE,
  type NameKind,
  REGION,
  ROLE_ARN,
  SESSION_DOCUMENT,
  TAG_KEY,
  TAG_VALUE,
} from '../../shared/identifiers.ts'
import { formatInstant, parseInstant } from '../../shared/instant.ts'
import { ROLE_ID, ROLE_NAME, ROLE_SESSION_NAME } from '../../shared/person-identifiers.ts'
import type { GrantPrincipal } from '../principal/principal.ts'
import type { LiveTags } from '../request/targets.ts'
import type { Grant, GrantReference } from './grant.ts'
import { isGrantId, parsePolicyName } from './policy-name.ts'

const name = (kind: NameKind) => z.string().refine(kind.accepts, { error: kind.remedy })
const instant = () =>
  z.string().refine(text => parseInstant(text) !== undefined, { error: 'must be an instant: `2026-11-24T02:00:00Z`' })

/** The one identity in a role that a policy is bound to. */
const assumedRole = () =>
  z.strictObject({
    kind: z.literal('assumed-role'),
    role: name(ROLE_NAME),
    roleId: name(ROLE_ID),
    identity: name(ROLE_SESSION_NAME),
  })

/**
 * A grant as the grant job passes it to the job that revokes it: the output `grants`, the input `grants`. The record contains
 * all that revoking needs, so that no later change or mistake in the rules can prevent it. The schema is built on use: every
 * start loads this file, and few parse records.
 */
const grantRecord = () =>
  z.strictObject({
    id: z.string().refine(isGrantId, { error: 'must be a grant id' }),
    account: name(ACCOUNT_NAME),
    accountId: name(ACCOUNT_ID),
    region: name(REGION),
    partition: z.enum(['aws', 'aws-cn', 'aws-us-gov']),
    /** The ARN of the revoke role. */
    role: name(ROLE_ARN),
    /** The bucket with the account's witness. Records of earlier releases do not have it. */
    bucket: name(BUCKET).optional(),
    user: name(IAM_USER),
    /** Whom it is for in AWS; absent: the IAM user `user`. */
    principal: assumedRole().optional(),
    policy: z
      .string()
      .refine(policy => parsePolicyName(policy) !== undefined, { error: 'must be a policy name of ours' }),
    instances: z.array(name(INSTANCE)).min(1),
    /** Of a live grant: the tags that its policy asks for. `instances` are then those that carried them when it was given. */
    live: z.record(name(TAG_KEY), name(TAG_VALUE)).optional(),
    /** Session documents of the account: a session of the grant may have come through any of them. */
    documents: z.array(name(SESSION_DOCUMENT)).min(1),
    mergedAt: instant(),
    opensAt: instant(),
    expiresAt: instant(),
    pullRequest: z.number().int(),
  })

/**
 * Refuses records whose parts contradict each other. A role of another account would find no sessions and report a clean end;
 * the policy of another grant would be deleted in the name of this one.
 */
export const consistentRecord = () =>
  grantRecord()
    .refine(({ role, partition, accountId }) => role.startsWith(`arn:${partition}:iam::${accountId}:role/`), {
      error: 'its role is in another account or partition',
    })
    .refine(({ id, policy }) => parsePolicyName(policy)?.grantId === id, {
      error: 'its policy is that of another grant',
    })

export type GrantRecord = z.infer<ReturnType<typeof grantRecord>>

export function recordOf({
  id,
  account,
  user,
  principal,
  policy,
  instances,
  reach,
  opensAt,
  expiresAt,
  approval,
}: Grant): GrantRecord {
  return {
    id,
    account: account.name,
    accountId: account.id,
    region: account.region,
    partition: account.partition,
    role: account.roles.revoke,
    bucket: account.logs.bucket,
    user,
    ...(principal.kind === 'assumed-role' && { principal: withoutSignIn(principal) }),
    policy: policy.name,
    instances: [...instances],
    ...(reach !== 'resolved' && { live: { ...reach.tagged } }),
    documents: account.documents.map(document => document.name),
    mergedAt: formatInstant(approval.mergedAt),
    opensAt: formatInstant(opensAt),
    expiresAt: formatInstant(expiresAt),
    pullRequest: approval.pullRequest.number,
  }
}

const withoutSignIn = ({ kind, role, roleId, identity }: Exclude<GrantPrincipal, { kind: 'iam-user' }>) => ({
  kind,
  role,
  roleId,
  identity,
})

/** More records would fit neither into an environment variable of a process (128 KiB on Linux) nor into one dispatch. */
export const MOST_GRANTS_A_JOB = 100

/** What the input `grants` holds: records, or ids alone. */
export type GivenGrants =
  | { readonly kind: 'grants'; readonly grants: readonly GrantRecord[] }
  | { readonly kind: 'grant-ids'; readonly ids: readonly string[] }

/**
 * Parses the input `grants`: one record or a list, as mode `grant` outputs them; or grant ids, as a relay dispatches them.
 * @throws Error that says what is wrong and where
 */
export function parseGivenGrants(json: string): GivenGrants {
  const list = listIn(json)
  if (list.length > MOST_GRANTS_A_JOB)
    throw new Error(
      `The input \`grants\` has ${list.length} grants, and a job takes ${MOST_GRANTS_A_JOB} at most. Hand over an entry of the output \`follow-ups\`, or end them by their user.`,
    )
  return list.length > 0 && list.every(isText) ? idsIn(list) : { kind: 'grants', grants: recordsIn(list) }
}

/** Parses records alone. @throws Error that says what is wrong and where */
export const parseGrantRecords = (json: string): readonly GrantRecord[] => recordsIn(listIn(json))

function listIn(json: string): readonly unknown[] {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (cause) {
    throw new Error(
      'The input `grants` is not JSON. Hand over the output `grants` of the job that granted, or one entry of it.',
      { cause },
    )
  }
  return Array.isArray(value) ? value : [value]
}

const isText = (value: unknown): value is string => typeof value === 'string'

function idsIn(list: readonly string[]): GivenGrants {
  if (!list.every(isGrantId))
    throw new Error(
      'The input `grants` has a text that is no grant id: twelve hex digits, `-` and eight, as in the name of its policy. Hand over ids, or the output `grants` of the job that granted.',
    )
  return { kind: 'grant-ids', ids: [...new Set(list)] }
}

/** @throws Error unless all are records of grants, and there is one at least */
function recordsIn(list: readonly unknown[]): readonly GrantRecord[] {
  const parsed = z.array(consistentRecord()).min(1).safeParse(list)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  throw new Error(
    `The input \`grants\` is not what mode \`grant\` puts out (${wrong}). Hand over that output unchanged.`,
  )
}

/** The instances that a grant is for: by their ids, or by the tags of a live grant. */
export const reachOf = ({ instances, live }: Pick<GrantRecord, 'instances' | 'live'>): readonly string[] | LiveTags =>
  live ? { tagged: live } : instances

export function referenceTo({ id, mergedAt, opensAt, pullRequest }: GrantRecord): GrantReference {
  return { id, mergedAt: new Date(mergedAt), opensAt: new Date(opensAt), pullRequest }
}
