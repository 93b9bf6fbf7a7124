import type { Clock } from '../clock.ts'
import { AbandonedError } from './attempts.ts'
import { wantsFreshToken } from './identity-token.ts'

/** How often one call is tried in all. */
export const ATTEMPTS = 8
/** How often one call may run out of time: each of these attempts lasts as long as its limit. */
export const TIMEOUTS = 3

/** The SDK's own delays (@smithy/core 3.41): full jitter below these, doubled with every attempt. */
const BACKOFF_MS = { transient: 50, throttling: 1_000, longest: 20_000 } as const
/** A longer wait that AWS asks for is honoured this far. */
const HINT_MS = 5_000

/** As far as the SDK's retry middleware looks at it. */
interface RetryToken {
  getRetryCount(): number
  getRetryDelay(): number
  readonly timeouts: number
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
 * When the SDK tries a call again. As its standard strategy, with three differences: attempts that ran out of time are
 * bounded by themselves; the waits end when calls are abandoned; and there is no quota of retries that many calls share,
 * for an access that is not ended costs more than a request.
 */
export function createRetryStrategy({ clock, abandon, random = Math.random }: RetryOptions) {
  return {
    acquireInitialRetryToken: async () => token(0, 0),
    async refreshRetryTokenForRetry(used: RetryToken, failure: Failure): Promise<RetryToken> {
      const next = token(used.getRetryCount() + 1, used.timeouts + (ranOutOfTime(failure.error) ? 1 : 0))
      // Whatever is thrown here, the SDK throws the call's own error.
      if (!isWorthRetrying(failure) || next.getRetryCount() >= ATTEMPTS || next.timeouts >= TIMEOUTS)
        throw new Error('not tried again')
      await clock.sleep(delayOf(failure, used.getRetryCount()), abandon).catch(error => {
        throw abandon.aborted ? new AbandonedError() : error
      })
      return next
    },
    recordSuccess() {},
  }

  function delayOf({ errorType, retryAfterHint }: Failure, retries: number): number {
    const base = errorType === 'THROTTLING' ? BACKOFF_MS.throttling : BACKOFF_MS.transient
    const delay = Math.floor(random() * Math.min(base * 2 ** retries, BACKOFF_MS.longest))
    const asked = retryAfterHint ? retryAfterHint.getTime() - clock.now().getTime() : 0
    return Math.max(delay, Math.min(asked, delay + HINT_MS))
  }
}

const token = (retries: number, timeouts: number): RetryToken => ({
  getRetryCount: () => retries,
  getRetryDelay: () => 0,
  timeouts,
})

/** A token that AWS could not check needs another one, not the same again: `withFreshTokens` sees to that. */
const isWorthRetrying = ({ error, errorType }: Failure) =>
  (errorType === 'THROTTLING' || errorType === 'TRANSIENT') && !wantsFreshToken(error)

/** The SDK gives the same name to connections that break, which costs no time. */
function ranOutOfTime(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code
  return error instanceof Error && error.name === 'TimeoutError' && (code === undefined || code === 'ETIMEDOUT')
}
