import pMap from 'p-map'
import { explain, type Failure, failed, failureOf, type Result, succeeded } from '../shared/result.ts'
import type { Context } from './context.ts'

/**
 * Makes one call; a failure is data, for the other calls go on. Its error goes to the debug log, with its causes. After a
 * signal no new call starts.
 */
export async function attempt<T>(
  { signal, debug }: Pick<Context, 'signal' | 'debug'>,
  call: () => Promise<T>,
): Promise<Result<T>> {
  return signal.aborted ? failed({ message: 'interrupted before this call' }) : attemptEvenWhenStopped({ debug }, call)
}

/** The same for what is still due after a signal: what was done has to be recorded and told. */
export async function attemptEvenWhenStopped<T>(
  { debug }: Pick<Context, 'debug'>,
  call: () => Promise<T>,
): Promise<Result<T>> {
  try {
    return succeeded(await call())
  } catch (error) {
    debug(error)
    return failed(failureOf(error))
  }
}

/** Does what nothing else waits for, even after a signal; answers why it failed, beginning with `what`. */
export async function attemptOrExplain(
  context: Pick<Context, 'debug'>,
  what: string,
  call: () => Promise<unknown>,
): Promise<readonly Failure[]> {
  const { ok, failure } = await attemptEvenWhenStopped(context, call)
  return ok ? [] : [explain(what, failure)]
}

/** What failed of some calls. */
export const failuresIn = (results: readonly Result<unknown>[]): readonly Failure[] =>
  results.flatMap(({ failure }) => failure ?? [])

export const inTurn = <T, R>(items: readonly T[], call: (item: T) => Promise<R>): Promise<R[]> =>
  pMap(items, call, { concurrency: 1 })
