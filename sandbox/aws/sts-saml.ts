import type { AssumeRoleWithSAMLRequest, AssumeRoleWithSAMLResponse } from '@aws-sdk/client-sts'
import { SamlError, type SamlStatement } from '../shared/saml.ts'
import { trusts } from './decision.ts'
import type { AwsAccount } from './state/account.ts'
import type { AwsState } from './state/state.ts'
import { assume, checkDuration, roleOf, trustSeenBy } from './sts-role.ts'
import { AwsError } from './wire/errors.ts'

/** Verifies what the provider says as STS does, asks the role's trust policy about it, and issues temporary credentials. @throws AwsError */
export function assumeRoleWithSaml(decoded: object, world: AwsState, now: Date): AssumeRoleWithSAMLResponse {
  const input = decoded as AssumeRoleWithSAMLRequest
  const action = 'sts:AssumeRoleWithSAML'
  const refused = new AwsError('AccessDenied', `Not authorized to perform ${action}`)
  const found = roleOf(input.RoleArn, world)
  if (!found) throw refused
  const { account, role } = found
  const principal = input.PrincipalArn ?? ''
  const statement = read(input.SAMLAssertion ?? '', principal, account, now)
  const { subject, audience, issuer, sessionName } = statement
  // The pair of role and provider is in what was signed: nobody uses an assertion for another role.
  if (statement.roleArn !== role.arn || statement.providerArn !== principal) throw refused
  const trusted = trusts(trustSeenBy(role, principal, now), {
    principal,
    accountId: account.id,
    action,
    resource: role.arn,
    context: {
      'SAML:aud': audience,
      'SAML:iss': issuer,
      'SAML:sub': subject,
      'SAML:sub_type': 'persistent',
      'sts:RoleSessionName': sessionName,
    },
    now,
  })
  if (!trusted) throw refused
  checkDuration(input.DurationSeconds, role)
  const ask = { RoleSessionName: sessionName, DurationSeconds: input.DurationSeconds, Policy: input.Policy }
  const assumed = assume(found, ask, { ...world.settings, mfa: undefined })
  return { ...assumed, Subject: subject, SubjectType: 'persistent', Issuer: issuer, Audience: audience }
}

function read(assertion: string, provider: string, { samlProviders }: AwsAccount, now: Date): SamlStatement {
  const issuer = samlProviders.get(provider)
  if (!issuer)
    throw new AwsError('InvalidIdentityTokenException', `The SAML provider ${provider} does not exist in your account.`)
  try {
    return issuer.verify(assertion, now)
  } catch (error) {
    if (!(error instanceof SamlError)) throw error
    throw new AwsError(
      error.reason === 'expired' ? 'ExpiredTokenException' : 'InvalidIdentityTokenException',
      error.message,
    )
  }
}
