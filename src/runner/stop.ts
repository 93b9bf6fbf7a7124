/** The signals that stop a job early. */
export interface Stop {
  /** Aborted: no new call begins; calls in flight are finished. */
  readonly signal: AbortSignal
  /** Aborted: calls in flight fail at once. */
  readonly abandon: AbortSignal
}

/**
 * The time for calls in flight, which is enough for any that answers. A cancelled step gets SIGINT, 7.5 s later SIGTERM, and
 * is killed 2.5 s after that (actions/runner); the remaining time is for the ledger, the pull request and the summary.
 */
export const GRACE_MS = 4_000

/** What tells of signals: a process does. */
export interface SignalSource {
  once(signal: 'SIGINT' | 'SIGTERM', heard: () => void): unknown
}

/** Listens for the signals of a runner. `log` gets a line about the effect of each. */
export function listenForStop(log: (line: string) => void, signals: SignalSource = process): Stop {
  const stop = new AbortController()
  const abandon = new AbortController()
  const giveUp = () => {
    if (abandon.signal.aborted) return
    log('calls to AWS that have no answer yet are given up')
    abandon.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    signals.once(signal, () => {
      if (stop.signal.aborted) return giveUp()
      log(`${signal}: finishing the call in flight, then saying what remains`)
      stop.abort()
      AbortSignal.timeout(GRACE_MS).addEventListener('abort', giveUp)
    })
  }
  return { signal: stop.signal, abandon: abandon.signal }
}
