import { deflateRawSync } from 'node:zlib'
import type { AssumeRoleResponse } from '@aws-sdk/client-sts'
import { checkPolicyDocument } from './iam/policy-text.ts'
import type { AwsAccount } from './state/account.ts'
import { type IamRole, type Key, roleCaller } from './state/identity.ts'
import type { AwsSettings } from './state/settings.ts'
import type { AwsState } from './state/state.ts'
import { AwsError } from './wire/errors.ts'

interface Found {
  readonly account: AwsAccount
  readonly role: IamRole
}

export function roleOf(arn: string | undefined, world: AwsState): Found | undefined {
  const [, accountId = '', name = ''] = /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(arn ?? '') ?? []
  const account = world.accounts.get(accountId)
  const role = account?.roles.get(name)
  return account && role && role.arn === arn ? { account, role } : undefined
}

export function checkDuration(seconds: number | undefined, role: IamRole): void {
  if (seconds === undefined) return
  if (seconds < 900)
    throw new AwsError(
      'Invalid',
      `1 validation error detected: Value '${seconds}' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900`,
    )
  if (seconds > role.maxSessionDurationSeconds)
    throw new AwsError('Invalid', 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.')
}

interface Ask {
  readonly RoleSessionName?: string | undefined
  readonly DurationSeconds?: number | undefined
  readonly Policy?: string | undefined
}

/** The trust policy by which this principal is judged at this instant: a change reaches each after a while. */
export const trustSeenBy = ({ trust }: IamRole, principal: string, now: Date): string =>
  trust.seenBy(principal, now) ?? ''

/** `mfa`: what the new credentials say of it; `undefined` of everyone who came through a provider of identities. */
export function assume(
  { account, role }: Found,
  ask: Ask,
  { packedPolicyBytes, mfa }: Pick<AwsSettings, 'packedPolicyBytes'> & { readonly mfa: boolean | undefined },
): Pick<AssumeRoleResponse, 'Credentials' | 'AssumedRoleUser' | 'PackedPolicySize'> {
  const sessionName = ask.RoleSessionName ?? ''
  if (!/^[\w+=,.@-]{2,64}$/.test(sessionName))
    throw new AwsError(
      'Invalid',
      `1 validation error detected: Value '${sessionName}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*`,
    )
  const packed = ask.Policy === undefined ? undefined : packedSizeOf(ask.Policy, packedPolicyBytes)
  const caller = roleCaller(account, role, { sessionName, sessionPolicy: ask.Policy, mfa })
  const durationMs = (ask.DurationSeconds ?? Math.min(3_600, role.maxSessionDurationSeconds)) * 1_000
  const key = account.issue(caller, durationMs)
  return {
    Credentials: credentialsOf(key),
    AssumedRoleUser: { AssumedRoleId: caller.userId, Arn: caller.arn },
    ...(packed !== undefined && { PackedPolicySize: packed }),
  }
}

/** Temporary credentials as STS answers them. */
export const credentialsOf = ({ accessKeyId, secretAccessKey, sessionToken, expiresAt }: Key) => ({
  AccessKeyId: accessKeyId,
  SecretAccessKey: secretAccessKey,
  SessionToken: sessionToken,
  Expiration: expiresAt,
})

/** The percentage of what STS takes. @throws AwsError for a policy that is too large, as it is or compressed, or malformed */
function packedSizeOf(policy: string, bytes = Number.POSITIVE_INFINITY): number {
  if (policy.length > 2_048)
    throw new AwsError(
      'Invalid',
      `1 validation error detected: Value at 'policy' failed to satisfy constraint: Member must have length less than or equal to 2048`,
    )
  checkPolicyDocument(policy)
  const percent = Math.ceil((100 * deflateRawSync(policy, { level: 9 }).byteLength) / bytes)
  if (percent > 100)
    throw new AwsError(
      'PackedPolicyTooLargeException',
      `Packed policy consumes ${percent}% of allotted space, please use smaller policy.`,
    )
  return percent
}
