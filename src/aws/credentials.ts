import type { STSClient } from '@aws-sdk/client-sts'
import { onAbort } from '../shared/abort.ts'
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
  /** An inline session policy, which restricts the permissions of the role. Absent: all that the role may do. */
  readonly policy?: string
}

/** The dependencies for assuming a role. */
export interface Assumption {
  readonly sts: STSClient
  readonly mintToken: MintToken
  readonly clock: Clock
  /** Aborted when no request may be made any more. */
  readonly abandon: AbortSignal
  /** Takes an error that prevents nothing. */
  readonly debug: (error: unknown) => void
}

/**
 * Credentials live an hour, and are renewed from its half on. A job that waits asks AWS every five minutes, so at the end of a
 * grant it holds credentials for 25 minutes more, however long GitHub or STS have been down just before.
 */
const RENEW_AHEAD_MS = 30 * 60_000
/** Credentials with less time than this are replaced first: a call that starts with them could outlive them. */
const LAST_MS = 60_000
/** How long a call waits for a renewal while the present credentials still work, in real time. */
const COURTESY_MS = 2_000
/** After a renewal that failed, so long until the next. */
const RETRY_MS = 60_000

/**
 * Credentials of an assumed role, requested on first use and renewed in time: a job that waits for hours holds none that live
 * longer than an hour. A renewal that fails or does not answer costs nothing before they expire. Clients that share the
 * provider share the credentials.
 */
export function assumeRole(assumption: Assumption, session: RoleSession): () => Promise<Credentials> {
  const { clock, debug } = assumption
  let held: Credentials | undefined
  let tryAgainAt = 0
  const hold = (fresh: Credentials) => {
    held = fresh
    return fresh
  }
  const msLeft = () => (held?.expiration.getTime() ?? 0) - clock.now().getTime()
  const noteFailure = (error: unknown) => {
    tryAgainAt = clock.now().getTime() + RETRY_MS
    debug(error)
  }
  let replacement: Promise<Credentials> | undefined
  const replace = () => {
    replacement ??= assume(assumption, session, withFreshTokens)
      .then(hold)
      .finally(() => {
        replacement = undefined
      })
    return replacement
  }
  let renewal: Promise<unknown> | undefined
  const renew = () => {
    // One try: a later call makes the next.
    renewal ??= Promise.race([
      passed(COURTESY_MS),
      assume(assumption, session, (_, call) => call())
        .then(hold, noteFailure)
        .finally(() => {
          renewal = undefined
        }),
    ])
    return renewal
  }
  return async () => {
    if (!held || msLeft() <= 0) return asIfStale(await replace())
    if (clock.now().getTime() >= tryAgainAt) {
      if (msLeft() <= LAST_MS) await replace().catch(noteFailure)
      else if (msLeft() <= RENEW_AHEAD_MS) await renew()
    }
    return asIfStale(held)
  }
}

const passed = (ms: number) =>
  new Promise<void>(resolve => {
    onAbort(AbortSignal.timeout(ms), () => resolve())
  })

/**
 * Marks credentials as expired, so that the SDK asks here for each call: it would otherwise cache them by the runner's clock,
 * which may be wrong.
 */
const asIfStale = (credentials: Credentials): Credentials => ({ ...credentials, expiration: new Date(0) })

function assume(
  { sts, mintToken, clock, abandon, debug }: Assumption,
  session: RoleSession,
  withTokens: typeof withFreshTokens,
): Promise<Credentials> {
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
        ...(session.policy !== undefined && { Policy: session.policy }),
        DurationSeconds: 3_600,
      }),
    )
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.Credentials ?? {}
    if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration)
      throw new Error('STS answered without credentials')
    debug(policySize(session, answer.PackedPolicySize))
    return {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      expiration: Expiration,
    }
  }
  return withErrorContext(description, () => unlessAbandoned(abandon, () => withTokens(clock, assumeOnce, abandon)))
}

/** For the debug log: how near a plan is to the limit that STS does not announce (docs/aws-facts.md STS-5). */
const policySize = ({ roleArn, policy }: RoleSession, percent: number | undefined) =>
  policy === undefined
    ? `${roleArn}: assumed without a session policy, because STS takes none that is small enough for one user`
    : `${roleArn}: a session policy of ${policy.length} characters, ${percent ?? '?'} % of what STS allows`
