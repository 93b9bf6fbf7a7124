/** Calls `listener` when `signal` is aborted, or at once if it is; answers how to take that back. */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  if (signal.aborted) listener()
  else signal.addEventListener('abort', listener, { once: true })
  return () => signal.removeEventListener('abort', listener)
}

/** Answers as `work` does, or as `instead` does once `signal` is aborted, whatever `work` is waiting for. */
export async function untilAborted<T>(signal: AbortSignal, work: Promise<T>, instead: () => T): Promise<T> {
  let unlink = () => {}
  const aborted = new Promise<void>(resolve => {
    unlink = onAbort(signal, resolve)
  })
  try {
    return await Promise.race([work, aborted.then(instead)])
  } finally {
    unlink()
  }
}
