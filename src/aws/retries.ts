import type { Clock } from '../shared/clock.ts'
import { AbandonedError } from './attempts.ts'
import { wantsFreshToken } from './identity-token.ts'

/** How often one call is tried in all. */
export const MAX_AWS_ATTEMPTS = 8
/** How often one call may run out of time: each of these attempts lasts as long as its limit. */
export const MAX_AWS_TIMEOUTS = 3

/** The SDK's own delays (@smithy/core 3.41): full jitter below these, doubled with every attempt. */
const BACKOFF_MS = { transient: 50, throttling: 1_000, longest: 20_000 } as const
/** A longer wait that AWS asks for is honoured this far. */
const HINT_MS = 5_000

/**
 * The SDK's own quota: so much is there for all calls of a client, this is what a retry costs, and a success gives it back. A
 * service that fails every call is soon asked once a call, so that the calls to others are not held up.
 */
const QUOTA = { capacity: 500, transient: 14, throttling: 5, success: 1 } as const

/** As far as the SDK's retry middleware looks at it. */
interface RetryToken {
  getRetryCount(): number
  getRetryDelay(): number
  readonly timeouts: number
  /** What the last retry took from the quota. */
  readonly cost: number
}

interface Failure {
  readonly error?: unknown
  readonly errorType: string
  readonly retryAfterHint?: Date
}

export interface RetryOptions {
  readonly clock: Clock
  readonly abandon: AbortSignal
  /** Spreads retries; a number in [0, 1). */
  readonly random?: () => number
}

/**
 * When the SDK tries a call of one client again: as its standard strategy, but attempts that ran out of time are bounded by
 * themselves, and the waits end when calls are abandoned.
 */
export function createRetryStrategy({ clock, abandon, random = Math.random }: RetryOptions) {
  let quota: number = QUOTA.capacity
  return {
    acquireInitialRetryToken: async () => token(0, 0, 0),
    async refreshRetryTokenForRetry(used: RetryToken, failure: Failure): Promise<RetryToken> {
      const timeouts = used.timeouts + (ranOutOfTime(failure.error) ? 1 : 0)
      const cost = isThrottled(failure) ? QUOTA.throttling : QUOTA.transient
      const next = token(used.getRetryCount() + 1, timeouts, cost)
      // Whatever is thrown here, the SDK throws the call's own error.
      if (
        !isWorthRetrying(failure) ||
        next.getRetryCount() >= MAX_AWS_ATTEMPTS ||
        timeouts >= MAX_AWS_TIMEOUTS ||
        cost > quota
      )
        throw new Error('not tried again')
      quota -= cost
      await clock.sleep(delayOf(failure, used.getRetryCount()), abandon).catch(error => {
        throw abandon.aborted ? new AbandonedError() : error
      })
      return next
    },
    recordSuccess({ cost }: RetryToken) {
      quota = Math.min(QUOTA.capacity, quota + (cost || QUOTA.success))
    },
  }

  function delayOf(failure: Failure, retries: number): number {
    const { retryAfterHint } = failure
    const base = isThrottled(failure) ? BACKOFF_MS.throttling : BACKOFF_MS.transient
    const delay = Math.floor(random() * Math.min(base * 2 ** retries, BACKOFF_MS.longest))
    const asked = retryAfterHint ? retryAfterHint.getTime() - clock.now().getTime() : 0
    return Math.max(delay, Math.min(asked, delay + HINT_MS))
  }
}

const token = (retries: number, timeouts: number, cost: number): RetryToken => ({
  getRetryCount: () => retries,
  getRetryDelay: () => 0,
  timeouts,
  cost,
})

const isThrottled = ({ errorType }: Failure) => errorType === 'THROTTLING'

/** A token that AWS could not check needs another one, not the same again: `withFreshTokens` sees to that. */
const isWorthRetrying = (failure: Failure) =>
  (isThrottled(failure) || (failure.errorType === 'TRANSIENT' && !isOnlyMisdated(failure.error))) &&
  !wantsFreshToken(failure.error)

interface SdkError {
  readonly name?: string
  readonly $retryable?: unknown
  readonly $metadata?: { readonly httpStatusCode?: number; readonly clockSkewCorrected?: boolean }
}

/** Refusals that another attempt may mend. A HEAD that is refused has no code: the SDK calls it Unknown, whatever it was. */
const MENDABLE = new Set([
  'TimeoutError',
  'RequestTimeout',
  'RequestTimeoutException',
  'AuthFailure',
  'RequestInTheFuture',
  'RequestTimeTooSkewed',
  'Unknown',
])

/**
 * Whether nothing but the runner's clock makes a refusal look transient. Where that clock is wrong, the SDK says of every
 * refusal that it has just corrected its date (AwsSdkSigV4Signer of @aws-sdk/core 3.981): a policy that is gone would be
 * deleted eight times.
 */
function isOnlyMisdated(error: unknown): boolean {
  const { name = '', $retryable, $metadata = {} } = (error ?? {}) as SdkError
  const { httpStatusCode = 0, clockSkewCorrected = false } = $metadata
  const isRefusal = httpStatusCode >= 400 && httpStatusCode < 500
  return clockSkewCorrected && isRefusal && $retryable === undefined && !MENDABLE.has(name)
}

/** The SDK gives the same name to connections that break, which costs no time. */
function ranOutOfTime(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code
  return error instanceof Error && error.name === 'TimeoutError' && (code === undefined || code === 'ETIMEDOUT')
}
