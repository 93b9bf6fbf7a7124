import type { RevocationTarget } from '../../domain/revocation/revocation.ts'
import { pause } from '../../shared/clock.ts'
import type { Context } from '../context.ts'

/** How long the warnings of the first account wait for those of the others: polling a thousand grants takes seconds. */
const TOGETHER_MS = 30_000

export interface Warnings {
  readonly add: (endings: readonly RevocationTarget[]) => void
  /** Sends the held warnings; none are held after that. */
  readonly flush: () => void
}

/**
 * Joins warnings that accounts send at about the same time, in the order of `all`: a pull request should get one comment for
 * all its ends, and not wait for an account that does not answer.
 */
export function warnTogether(
  { clock, signal }: Pick<Context, 'clock' | 'signal'>,
  all: readonly RevocationTarget[],
  warn: (endings: readonly RevocationTarget[]) => void,
): Warnings {
  const over = new AbortController()
  const held = new Set<RevocationTarget>()
  const flush = () => {
    const near = all.filter(ending => held.has(ending))
    held.clear()
    if (near.length > 0) warn(near)
  }
  return {
    add(endings) {
      const isFirst = held.size === 0
      for (const ending of endings) held.add(ending)
      if (isFirst && held.size > 0) void pause(clock, TOGETHER_MS, AbortSignal.any([signal, over.signal])).then(flush)
    },
    flush() {
      over.abort()
      flush()
    },
  }
}
