import type { AssumeRoleRequest, GetSessionTokenRequest } from '@aws-sdk/client-sts'
import { trusts } from './decision.ts'
import { operation } from './operation/operation.ts'
import { assume, checkDuration, credentialsOf, roleOf } from './sts-role.ts'
import { AwsError } from './wire/errors.ts'

/** All of STS but AssumeRoleWithWebIdentity, which nobody signs. */
export const stsOperations = {
  GetCallerIdentity: operation(
    () => [],
    (_input: object, { caller }) => ({ UserId: caller.userId, Account: caller.account.id, Arn: caller.arn }),
  ),

  AssumeRole: operation(
    (input: AssumeRoleRequest) => [{ action: 'sts:AssumeRole', resource: input.RoleArn ?? '' }],
    (input: AssumeRoleRequest, { world, caller, now }) => {
      const found = roleOf(input.RoleArn, world)
      const action = 'sts:AssumeRole'
      const trusted =
        found &&
        trusts(found.role.trust, {
          principal: caller.arn,
          accountId: found.account.id,
          action,
          resource: found.role.arn,
          context: { 'aws:PrincipalArn': caller.arn },
          now,
        })
      if (!found || !trusted)
        throw new AwsError(
          'AccessDenied',
          `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${input.RoleArn}`,
        )
      checkDuration(input.DurationSeconds, found.role)
      return assume(found, input, world.settings)
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
