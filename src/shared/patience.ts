import { untilAborted } from './abort.ts'
import { formatDuration } from './instant.ts'

/** How long the passes wait for one answer of a service, in real time: it concerns sockets, not the end of access. */
export interface PatienceLimits {
  /** For a service that answers. */
  readonly firstMs: number
  /** For the next call to one that did not; each further one is waited for a shorter time. */
  readonly nextMs: number
}

/**
 * An attempt that is never answered is over after 20 s, and a second one usually works. A service that has not answered for
 * longer is not waited for: what must end by another one would be open for as long as that.
 */
export const PATIENCE: PatienceLimits = { firstMs: 22_000, nextMs: 1_000 }

/** Waits for calls to one service. A call that is not waited for any more goes on, and may still take effect. */
export type Patience = <T>(call: () => Promise<T>) => Promise<T>

/** `limits` absent: waits until the call itself gives up. */
export function createPatience(limits: PatienceLimits | undefined): Patience {
  if (!limits) return call => call()
  const { firstMs, nextMs } = limits
  let unanswered = 0
  return async call => {
    const ms = Math.ceil(unanswered === 0 ? firstMs : nextMs / unanswered)
    const answer = call().then(value => {
      unanswered = 0
      return value
    })
    return untilAborted(AbortSignal.timeout(ms), answer, () => {
      unanswered += 1
      throw new Error(
        `No answer within ${formatDuration(ms)}, so what is to end does not wait for it. It is asked again.`,
      )
    })
  }
}
