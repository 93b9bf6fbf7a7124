/** How a job is told to end before its time. */
export interface Stop {
  /** Nothing new begins; calls in flight are finished. */
  readonly signal: AbortSignal
  /** There is no time left to finish them: they fail at once. */
  readonly abandon: AbortSignal
}

/**
 * For a call that answers, more than enough. A cancelled step gets SIGINT, 7.5 s later SIGTERM, and is killed 2.5 s after
 * that (actions/runner): what is left is for the ledger, the pull request and the summary.
 */
export const GRACE_MS = 4_000

/** Listens for the signals of a runner. `log` is told what each of them brings about. */
export function listenForStop(log: (line: string) => void): Stop {
  const stop = new AbortController()
  const abandon = new AbortController()
  const giveUp = () => {
    if (abandon.signal.aborted) return
    log('calls to AWS that have no answer yet are given up')
    abandon.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      if (stop.signal.aborted) return giveUp()
      log(`${signal}: finishing the call in flight, then saying what remains`)
      stop.abort()
      AbortSignal.timeout(GRACE_MS).addEventListener('abort', giveUp)
    })
  }
  return { signal: stop.signal, abandon: abandon.signal }
}
