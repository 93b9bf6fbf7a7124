import type { RevocationTarget } from '../../domain/revocation/revocation.ts'
import { pause } from '../../shared/clock.ts'
import type { Context } from '../context.ts'

/** So long the first account's warnings wait for those of the others: the looks of a thousand grants take seconds. */
const TOGETHER_MS = 30_000

export interface Warnings {
  readonly add: (endings: readonly RevocationTarget[]) => void
  /** Hands on what is held back; nothing is held after it. */
  readonly flush: () => void
}

/**
 * Hands on in one, in the order of `all`, what accounts side by side warn of at about the same time: a pull request is to hear
 * of all its ends in one comment, and not to wait for an account that does not answer.
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
