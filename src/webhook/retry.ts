import type { FailedPost } from './post.ts'

export const MAX_POSTS = 4
/** Attempts that run out of time take long, so fewer of them are made. */
export const MAX_POST_TIMEOUTS = 2
const FIRST_BACKOFF_MS = 1_000
/** A longer wait is not waited for: the job is billed. */
const LONGEST_WAIT_MS = 60_000

/**
 * Milliseconds to wait before the next attempt, or `undefined` to give up. A message whose outcome is unknown is sent again: it may
 * arrive twice, under the same id.
 */
export function waitBeforeNextPost(
  { retryAfterMs, isLasting }: Pick<FailedPost, 'retryAfterMs' | 'isLasting'>,
  { posts, timeouts }: { readonly posts: number; readonly timeouts: number },
  random: () => number,
): number | undefined {
  if (isLasting || posts >= MAX_POSTS || timeouts >= MAX_POST_TIMEOUTS) return undefined
  const spread = 0.5 + random() / 2
  if (retryAfterMs !== undefined)
    return retryAfterMs > LONGEST_WAIT_MS ? undefined : retryAfterMs + Math.round(FIRST_BACKOFF_MS * spread)
  return Math.round(FIRST_BACKOFF_MS * 2 ** (posts - 1) * spread)
}
