/** Calls `listener` when `signal` is aborted, or at once if it already is. Returns a function that removes the listener. */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  if (signal.aborted) listener()
  else signal.addEventListener('abort', listener, { once: true })
  return () => signal.removeEventListener('abort', listener)
}

/** Settles like `work`; once `signal` is aborted, resolves with the result of `instead` without waiting for `work`. */
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
