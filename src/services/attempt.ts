import pMap from 'p-map'
import { explain, type Failure, failed, failureOf, type Result, succeeded } from '../shared/result.ts'
import type { Context } from './context.ts'

/**
 * Makes one call. A failure becomes data, so that other calls continue; its error goes to the debug log with its causes.
 * After a stop signal no new call starts.
 */
export async function attempt<T>(
  { signal, debug }: Pick<Context, 'signal' | 'debug'>,
  call: () => Promise<T>,
): Promise<Result<T>> {
  return signal.aborted ? failed({ message: 'interrupted before this call' }) : attemptEvenWhenStopped({ debug }, call)
}

/** The same for calls that must run even after a stop signal: what was done has to be recorded and reported. */
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

/** Runs a call that nothing depends on, even after a stop signal. Returns its failure, which begins with `what`. */
export async function attemptOrExplain(
  context: Pick<Context, 'debug'>,
  what: string,
  call: () => Promise<unknown>,
): Promise<readonly Failure[]> {
  const { ok, failure } = await attemptEvenWhenStopped(context, call)
  return ok ? [] : [explain(what, failure)]
}

/** The failures of some calls. */
export const failuresIn = (results: readonly Result<unknown>[]): readonly Failure[] =>
  results.flatMap(({ failure }) => failure ?? [])

export const inTurn = <T, R>(items: readonly T[], call: (item: T) => Promise<R>): Promise<R[]> =>
  pMap(items, call, { concurrency: 1 })
