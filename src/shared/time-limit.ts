import { formatDuration } from './instant.ts'

export interface TimeLimit {
  /** Aborted when the time of an attempt is over; its reason says so. */
  readonly signal: AbortSignal
  /** Call it when the attempt is over. */
  readonly clear: () => void
}

/** In real time. `lastMs`: what is left of it once the job was stopped, at most. */
export function startTimeLimit(
  { ms, lastMs }: { readonly ms: number; readonly lastMs: number },
  stop: AbortSignal | undefined,
): TimeLimit {
  const controller = new AbortController()
  let isOver = false
  const abortAfter = (ms: number) =>
    AbortSignal.timeout(ms).addEventListener('abort', () => {
      if (!isOver) controller.abort(new Error(`no whole answer within ${formatDuration(ms)}`))
    })
  const hurry = () => abortAfter(Math.min(ms, lastMs))
  if (stop?.aborted) hurry()
  else {
    abortAfter(ms)
    stop?.addEventListener('abort', hurry)
  }
  return {
    signal: controller.signal,
    clear() {
      isOver = true
      stop?.removeEventListener('abort', hurry)
    },
  }
}
