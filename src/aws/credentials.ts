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

/** A role to assume with GitHub's OIDC token, narrowed to what one plan needs. */
export interface RoleSession {
  readonly roleArn: string
  /** The account's name in the rule file, for messages. */
  readonly account: string
  /** What CloudTrail shows beside the role: 2–64 of `[\w+=,.@-]`. */
  readonly sessionName: string
  /** An inline session policy, at most 2,048 characters: the role's permissions are cut down to it. */
  readonly policy: string
}

/** What it takes to assume a role. */
export interface Assumption {
  readonly sts: STSClient
  readonly mintToken: MintToken
  readonly clock: Clock
  /** Aborted when nothing more is to be asked. */
  readonly abandon: AbortSignal
}

/** Fresh credentials are minted this long before the old ones expire, so that no call starts with a stale one. */
const RENEW_BEFORE_MS = 5 * 60_000

/**
 * Credentials of an assumed role, minted when first needed and again when they are about to expire, so that a job that
 * waits for hours holds none for longer than one. Clients that share the provider share the credentials.
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

/** The SDK would keep them by the runner's own clock, which may be wrong: so it asks here for each call. */
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
