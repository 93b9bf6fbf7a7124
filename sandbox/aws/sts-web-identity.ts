import type { AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityResponse } from '@aws-sdk/client-sts'
import { issuerIn, TokenError, type TokenIssuer } from '../shared/token-issuer.ts'
import { trusts } from './decision.ts'
import type { AwsState } from './state/state.ts'
import { assume, checkDuration, roleOf, trustSeenBy } from './sts-role.ts'
import { AwsError } from './wire/errors.ts'

/**
 * Verifies the token as STS does (issuer, signature, expiry, audience), asks the role's trust policy about its claims,
 * and issues temporary credentials.
 */
export async function assumeRoleWithWebIdentity(
  decoded: object,
  world: AwsState,
  now: Date,
): Promise<AssumeRoleWithWebIdentityResponse> {
  const input = decoded as AssumeRoleWithWebIdentityRequest
  const action = 'sts:AssumeRoleWithWebIdentity'
  const refused = new AwsError('AccessDenied', `Not authorized to perform ${action}`)
  const role = roleOf(input.RoleArn, world)
  if (!role) throw refused
  const { claims, provider, audience } = await verify(input.WebIdentityToken ?? '', role.account, world, now)
  const principal = `arn:aws:iam::${role.account.id}:oidc-provider/${provider}`
  const trusted = trusts(trustSeenBy(role.role, principal, now), {
    principal,
    accountId: role.account.id,
    action,
    resource: role.role.arn,
    context: {
      ...contextOf(claims, provider),
      [`${provider}:aud`]: audience,
      'sts:RoleSessionName': input.RoleSessionName ?? '',
    },
    now,
  })
  if (!trusted) throw refused
  checkDuration(input.DurationSeconds, role.role)
  const assumed = assume(role, input, { ...world.settings, mfa: undefined })
  return {
    ...assumed,
    SubjectFromWebIdentityToken: String(claims.sub),
    Audience: audience,
    Provider: `https://${provider}`,
  }
}

async function verify(
  token: string,
  account: NonNullable<ReturnType<typeof roleOf>>['account'],
  world: AwsState,
  now: Date,
) {
  const issuer = issuerOf(token, world)
  const provider = issuer.issuer.replace('https://', '')
  const audiences = account.oidcProviders.get(provider)
  if (!audiences)
    throw new AwsError(
      'InvalidIdentityTokenException',
      `No OpenIDConnect provider found in your account for ${issuer.issuer}`,
    )
  try {
    const claims = await issuer.verify(token, now)
    const audience = [claims.aud].flat().find(aud => aud !== undefined && audiences.includes(aud))
    if (audience === undefined) throw new AwsError('InvalidIdentityTokenException', 'Incorrect token audience')
    return { claims, provider, audience }
  } catch (error) {
    if (!(error instanceof TokenError)) throw error
    throw error.reason === 'expired'
      ? new AwsError('ExpiredTokenException', `Token expired: ${error.message}`)
      : new AwsError('InvalidIdentityTokenException', `Couldn't verify the provided token: ${error.message}`)
  }
}

/** GitHub, or the provider of a company that the token says it is from: whether it is, its signature tells. */
function issuerOf(token: string, { oidc, identityProviders }: AwsState): TokenIssuer {
  if (!oidc) throw new AwsError('InvalidIdentityTokenException', 'The sandbox has no OIDC issuer.')
  const claimed = issuerIn(token)
  return identityProviders.find(({ issuer }) => issuer === claimed) ?? oidc
}

function contextOf(claims: Readonly<Record<string, unknown>>, provider: string): Record<string, string> {
  const context: Record<string, string> = {}
  for (const [name, value] of Object.entries(claims)) {
    if (typeof value === 'string') context[`${provider}:${name}`] = value
  }
  return context
}
