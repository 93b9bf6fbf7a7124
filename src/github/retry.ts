/** A failed attempt, with what the decision to retry needs. */
export interface FailedAttempt {
  readonly method: string
  /** The number of attempts, including this one. */
  readonly attempt: number
  /** How many of them ran out of time. */
  readonly timeouts: number
  /** Absent without a complete answer: the connection broke, or the time was over. */
  readonly status?: number
  readonly headers: Readonly<Record<string, string | number | undefined>>
  readonly message: string
}

export const MAX_ATTEMPTS = 5
/** Attempts that run out of time take long, so fewer of them are made before it counts as an outage. */
export const MAX_TIMEOUTS = 3
const FIRST_BACKOFF_MS = 1_000
/** GitHub asks for at least a minute after a secondary rate limit without a time. */
const SECONDARY_LIMIT_MS = 60_000
/** A longer rate limit is not waited for: the job is billed, and the user waits without knowing why. */
const LONGEST_WAIT_MS = 5 * 60_000

/**
 * Milliseconds to wait before the next attempt, or `undefined` to give up. A POST with an unknown outcome is not repeated,
 * because it may have had its effect. A rate-limited one is, because GitHub did nothing.
 * Source: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export function retryAfterMs(failed: FailedAttempt, now: Date, random: () => number): number | undefined {
  if (failed.attempt >= MAX_ATTEMPTS || failed.timeouts >= MAX_TIMEOUTS) return undefined
  const spread = 0.5 + random() / 2
  if (isRateLimited(failed)) {
    const wait = askedWaitMs(failed, now)
    // Never earlier than requested: an early attempt prolongs the limit.
    return wait > LONGEST_WAIT_MS ? undefined : wait + Math.round(1_000 * spread)
  }
  if (!isUnanswered(failed) || failed.method === 'POST') return undefined
  return Math.round(FIRST_BACKOFF_MS * 2 ** (failed.attempt - 1) * spread)
}

export function isRateLimited({
  status,
  headers,
  message,
}: Pick<FailedAttempt, 'status' | 'headers' | 'message'>): boolean {
  if (status !== 403 && status !== 429) return false
  return (
    status === 429 ||
    headers['retry-after'] !== undefined ||
    String(headers['x-ratelimit-remaining']) === '0' ||
    /secondary rate limit|abuse detection/i.test(message)
  )
}

/** Whether the outcome of a request is unknown: the server or the connection failed. */
export function isUnanswered({ status }: Pick<FailedAttempt, 'status'>): boolean {
  return status === undefined || status >= 500
}

function askedWaitMs({ headers, attempt }: FailedAttempt, now: Date): number {
  const retryAfter = Number(headers['retry-after'] ?? Number.NaN)
  if (retryAfter >= 0) return retryAfter * 1_000
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN)
  if (String(headers['x-ratelimit-remaining']) === '0' && reset > 0) return Math.max(0, reset * 1_000 - now.getTime())
  return SECONDARY_LIMIT_MS * 2 ** (attempt - 1)
}
