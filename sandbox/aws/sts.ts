import type { AssumeRoleRequest, GetSessionTokenRequest } from '@aws-sdk/client-sts'
import { callerContext } from './authorization.ts'
import { trusts } from './decision.ts'
import { operation } from './operation/operation.ts'
import { assume, checkDuration, credentialsOf, roleOf, trustSeenBy } from './sts-role.ts'
import { AwsError } from './wire/errors.ts'

/** All of STS but AssumeRoleWithWebIdentity, which nobody signs. */
export const stsOperations = {
  GetCallerIdentity: operation(
    () => [],
    (_input: object, { caller }) => ({ UserId: caller.userId, Account: caller.account.id, Arn: caller.arn }),
  ),

  AssumeRole: operation(
    (input: AssumeRoleRequest) => [
      {
        action: 'sts:AssumeRole',
        resource: input.RoleArn ?? '',
        context: { 'sts:RoleSessionName': input.RoleSessionName ?? '' },
      },
    ],
    (input: AssumeRoleRequest, { world, caller, now, sourceIp }) => {
      const found = roleOf(input.RoleArn, world)
      const action = 'sts:AssumeRole'
      const trusted =
        found &&
        trusts(trustSeenBy(found.role, caller.arn, now), {
          principal: caller.arn,
          accountId: found.account.id,
          action,
          resource: found.role.arn,
          context: { ...callerContext(caller, sourceIp), 'sts:RoleSessionName': input.RoleSessionName ?? '' },
          now,
          // The caller is allowed to, or would not be here: a trust policy may leave it to the account to say so.
          identity: [JSON.stringify(MAY_ASSUME)],
        })
      if (!found || !trusted)
        throw new AwsError(
          'AccessDenied',
          `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${input.RoleArn}`,
        )
      checkDuration(input.DurationSeconds, found.role)
      if (caller.kind === 'role') checkChained(input.DurationSeconds)
      return assume(found, input, { ...world.settings, mfa: caller.mfa })
    },
  ),

  GetSessionToken: operation(
    () => [],
    (input: GetSessionTokenRequest, { caller, account }) => {
      if (caller.kind !== 'user')
        throw new AwsError('AccessDenied', 'Cannot call GetSessionToken with session credentials')
      // Any six digits are a good MFA code here: what counts is what the session then says of itself.
      const mfa = input.SerialNumber !== undefined && /^\d{6}$/.test(input.TokenCode ?? '')
      if (input.SerialNumber !== undefined && !mfa)
        throw new AwsError('AccessDenied', 'MultiFactorAuthentication failed with invalid MFA one time pass code.')
      const key = account.issue({ ...caller, mfa }, (input.DurationSeconds ?? 43_200) * 1_000)
      return { Credentials: credentialsOf(key) }
    },
  ),
}

const MAY_ASSUME = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' }],
}

/** Who comes from a role gets an hour at most. */
function checkChained(seconds: number | undefined): void {
  if (seconds !== undefined && seconds > 3_600)
    throw new AwsError(
      'Invalid',
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
    )
}
