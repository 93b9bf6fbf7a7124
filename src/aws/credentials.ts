import type { STSClient } from '@aws-sdk/client-sts'
import type { Clock } from '../shared/clock.ts'
import { unlessAbandoned } from './attempts.ts'
import { withErrorContext } from './errors.ts'
import { type MintToken, withFreshTokens } from './identity-token.ts'

export type { MintToken } from './identity-token.ts'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiration: Date
}

/** A role to assume with GitHub's OIDC token, restricted to what one plan needs. */
export interface RoleSession {
  readonly roleArn: string
  /** The account's name in the rule file, for messages. */
  readonly account: string
  /** Shown by CloudTrail beside the role: 2–64 characters of `[\w+=,.@-]`. */
  readonly sessionName: string
  /** An inline session policy of at most 2,048 characters, which restricts the permissions of the role. */
  readonly policy: string
}

/** The dependencies for assuming a role. */
export interface Assumption {
  readonly sts: STSClient
  readonly mintToken: MintToken
  readonly clock: Clock
  /** Aborted when no request may be made any more. */
  readonly abandon: AbortSignal
}

/** Credentials are renewed this long before they expire, so that no call starts with expired ones. */
const RENEW_BEFORE_MS = 5 * 60_000

/**
 * Credentials of an assumed role, requested on first use and again shortly before they expire: a job that waits for hours
 * holds none that live longer than an hour. Clients that share the provider share the credentials.
 */
export function assumeRole(assumption: Assumption, session: RoleSession): () => Promise<Credentials> {
  const { clock } = assumption
  let current: Promise<Credentials> | undefined
  const mint = () => {
    const fresh = assume(assumption, session)
    current = fresh
    fresh.catch(() => {
      if (current === fresh) current = undefined
    })
    return fresh
  }
  return async () => {
    const credentials = await (current ?? mint())
    const left = credentials.expiration.getTime() - clock.now().getTime()
    return asIfStale(left > RENEW_BEFORE_MS ? credentials : await mint())
  }
}

/**
 * Marks credentials as expired, so that the SDK asks here for each call: it would otherwise cache them by the runner's clock,
 * which may be wrong.
 */
const asIfStale = (credentials: Credentials): Credentials => ({ ...credentials, expiration: new Date(0) })

function assume({ sts, mintToken, clock, abandon }: Assumption, session: RoleSession): Promise<Credentials> {
  const description = {
    action: 'sts:AssumeRoleWithWebIdentity',
    purpose: `assume the role ${session.roleArn}`,
    role: session.roleArn,
    account: session.account,
  }
  const assumeOnce = async () => {
    const { AssumeRoleWithWebIdentityCommand } = await import('@aws-sdk/client-sts')
    const answer = await sts.send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: session.roleArn,
        RoleSessionName: session.sessionName,
        WebIdentityToken: await mintToken('sts.amazonaws.com', abandon),
        Policy: session.policy,
        DurationSeconds: 3_600,
      }),
    )
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.Credentials ?? {}
    if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration)
      throw new Error('STS answered without credentials')
    return {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      expiration: Expiration,
    }
  }
  return withErrorContext(description, () =>
    unlessAbandoned(abandon, () => withFreshTokens(clock, assumeOnce, abandon)),
  )
}
