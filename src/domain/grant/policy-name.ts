import { formatCompactInstant, parseCompactInstant } from '../../shared/instant.ts'
import type { Request } from '../request/request.ts'

const PREFIX = 'jit.'

/**
 * `<first 12 hex digits of the merge commit>-<digest>`: identifies one grant permanently, across runs (docs/design.md §7).
 * @throws TypeError if `mergeSha` is not a full commit id or `digest` is not eight hex digits
 */
export function grantId(mergeSha: string, digest: string): string {
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(mergeSha)) throw new TypeError(`not a full commit id: ${mergeSha}`)
  if (!/^[0-9a-f]{8}$/.test(digest)) throw new TypeError(`not a request digest: ${digest}`)
  return `${mergeSha.slice(0, 12)}-${digest}`
}

/** `jit.20261124T060000Z.<grant id>`: a sweep can read the end and the merge of a grant from the name alone. */
export function policyName(expiresAt: Date, grantId: string): string {
  return `${PREFIX}${formatCompactInstant(expiresAt)}.${grantId}`
}

export const isGrantId = (text: string): boolean => /^[0-9a-f]{12}-[0-9a-f]{8}$/.test(text)

/** The digest of the request, read from the grant id. */
export const digestIn = (grantId: string): string => grantId.slice(13)

/** The first 12 hex digits of the merge commit, read from the grant id. */
export const mergeOf = (grantId: string): string => grantId.slice(0, 12)

export interface PolicyName {
  readonly expiresAt: Date
  readonly grantId: string
  /** The first 12 hex digits of the merge commit. */
  readonly mergeSha: string
  readonly digest: string
}

/** The inverse of {@link policyName}; `undefined` for any name that this function would not have written. */
export function parsePolicyName(name: string): PolicyName | undefined {
  const match = /^jit\.(\d{8}T\d{6}Z)\.(([0-9a-f]{12})-([0-9a-f]{8}))$/.exec(name)
  if (!match) return undefined
  const [, compact = '', grantId = '', mergeSha = '', digest = ''] = match
  const expiresAt = parseCompactInstant(compact)
  return expiresAt && { expiresAt, grantId, mergeSha, digest }
}

/** The ids of the grants that policies were written for, each once; names that are not ours are left out. */
export const grantIdsIn = (policies: readonly string[]): readonly string[] => [
  ...new Set(policies.flatMap(name => parsePolicyName(name)?.grantId ?? [])),
]

/** Whether a policy claims to be ours. One that does and cannot be parsed is reported, and nothing is inferred from it. */
export function isOurs(name: string): boolean {
  return name.startsWith(PREFIX)
}

/**
 * Names of policies that were written for one of these requests by another merge than `mergeSha`: two requests can be made to
 * share an 8-digit digest, and a merge must not revoke its own grants.
 */
export function policiesFor(digests: readonly string[], names: Iterable<string>, mergeSha: string): readonly string[] {
  return [...names].filter(name => {
    const parsed = parsePolicyName(name)
    return parsed !== undefined && digests.includes(parsed.digest) && !mergeSha.startsWith(parsed.mergeSha)
  })
}

/**
 * When the access of a request opens and ends, from GitHub's record of the merge time: the same on every run (docs/design.md
 * §5).
 */
export function expiryOf(
  mergedAt: Date,
  request: Pick<Request, 'start' | 'durationMs'>,
): { opensAt: Date; expiresAt: Date } {
  const opensAt = request.start && request.start > mergedAt ? request.start : mergedAt
  return { opensAt, expiresAt: new Date(opensAt.getTime() + request.durationMs) }
}
