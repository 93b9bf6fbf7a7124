import type { Api } from './api.ts'
import { GitHubError } from './error.ts'

/** What a write still needs: nothing, or this call. */
export type Next<T> = { readonly done: T } | { readonly write: () => Promise<T> }

const ATTEMPTS = 3
const PAUSE_MS = 2_000

/**
 * Makes a write that the client does not retry by itself. A write whose answer was lost may have had its effect, so `look` is
 * called before each attempt; `again` is false for the first.
 */
export async function retryUnknownOutcome<T>(
  { clock }: Pick<Api, 'clock'>,
  look: (again: boolean) => Promise<Next<T>>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const next = await look(attempt > 1)
    if ('done' in next) return next.done
    try {
      return await next.write()
    } catch (error) {
      if (!(error instanceof GitHubError && error.outcomeUnknown) || attempt === ATTEMPTS) throw error
      await clock.sleep(PAUSE_MS * attempt)
    }
  }
}
