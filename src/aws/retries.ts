import type { AwsErrorCode } from '../shared/aws-error-codes.ts'
import type { Clock } from '../shared/clock.ts'
import { AbandonedError } from './attempts.ts'
import { wantsFreshToken } from './identity-token.ts'

/** The largest number of attempts of one call. */
export const MAX_AWS_ATTEMPTS = 8
/** How many attempts of one call may run out of time: each of them lasts as long as its limit. */
export const MAX_AWS_TIMEOUTS = 3

/** The delays of the SDK (@smithy/core 3.41): full jitter below these, doubled with every attempt. */
const BACKOFF_MS = { transient: 50, throttling: 1_000, longest: 20_000 } as const
/** The longest wait that is honoured when AWS asks for one. */
const HINT_MS = 5_000

/**
 * The retry quota of the SDK: the capacity for all calls of a client, the cost of a retry, and what a success returns. With a
 * service that fails every call, calls soon get one attempt each, so that calls to other services are not delayed.
 */
const QUOTA = { capacity: 500, transient: 14, throttling: 5, success: 1 } as const

/** The parts that the SDK's retry middleware uses. */
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
 * The retry strategy of one client. Like the SDK's standard strategy, but attempts that run out of time have their own limit,
 * and waits end when calls are abandoned.
 */
export function createRetryStrategy({ clock, abandon, random = Math.random }: RetryOptions) {
  let quota: number = QUOTA.capacity
  return {
    acquireInitialRetryToken: async () => token(0, 0, 0),
    async refreshRetryTokenForRetry(used: RetryToken, failure: Failure): Promise<RetryToken> {
      const timeouts = used.timeouts + (ranOutOfTime(failure.error) ? 1 : 0)
      const cost = isThrottled(failure) ? QUOTA.throttling : QUOTA.transient
      const next = token(used.getRetryCount() + 1, timeouts, cost)
      // Any error thrown here: the SDK throws the call's own error instead.
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

/** A token that AWS could not verify must be replaced, not sent again: `withFreshTokens` does that. */
const isWorthRetrying = (failure: Failure) =>
  (isThrottled(failure) || (failure.errorType === 'TRANSIENT' && !isOnlyMisdated(failure.error))) &&
  !wantsFreshToken(failure.error)

interface SdkError {
  readonly name?: string
  readonly $retryable?: unknown
  readonly $metadata?: { readonly httpStatusCode?: number; readonly clockSkewCorrected?: boolean }
}

/** Refusals that another attempt may avoid. A refused HEAD has no code: the SDK always calls it Unknown. */
const MENDABLE = new Set<AwsErrorCode>([
  'TimeoutError',
  'RequestTimeout',
  'RequestTimeoutException',
  'AuthFailure',
  'RequestInTheFuture',
  'RequestTimeTooSkewed',
  'Unknown',
])

/**
 * Whether a refusal looks transient only because of the runner's clock. If that clock is wrong, the SDK says of every refusal
 * that it has just corrected its date (AwsSdkSigV4Signer of @aws-sdk/core 3.981). Without this check a missing policy would
 * be deleted eight times.
 */
function isOnlyMisdated(error: unknown): boolean {
  const { name = '', $retryable, $metadata = {} } = (error ?? {}) as SdkError
  const { httpStatusCode = 0, clockSkewCorrected = false } = $metadata
  const isRefusal = httpStatusCode >= 400 && httpStatusCode < 500
  return clockSkewCorrected && isRefusal && $retryable === undefined && !MENDABLE.has(name as AwsErrorCode)
}

/** The SDK uses the same name for broken connections, which cost no time. */
function ranOutOfTime(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code
  return error instanceof Error && (code === 'ETIMEDOUT' || (code === undefined && error.name === 'TimeoutError'))
}
