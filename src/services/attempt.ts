import pMap from 'p-map'
import { messageOf } from '../shared/errors.ts'
import type { Context } from './context.ts'

/** What came of one call: its answer, or why there is none. */
export interface Attempt<T> {
  readonly value?: T
  readonly failure?: string
}

/** Makes one call; a failure is data, for the other calls go on. After a signal no new call starts. */
export async function attempt<T>({ signal, debug }: Context, call: () => Promise<T>): Promise<Attempt<T>> {
  if (signal.aborted) return { failure: 'interrupted before this call' }
  try {
    return { value: await call() }
  } catch (error) {
    debug(error)
    return { failure: messageOf(error) }
  }
}

export const inTurn = <T, R>(items: readonly T[], call: (item: T) => Promise<R>): Promise<R[]> =>
  pMap(items, call, { concurrency: 1 })
