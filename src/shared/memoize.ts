/** Memoizes an async lookup by its argument. A rejected lookup is removed, so the next call tries again. */
export function memoizeAsync<T>(ask: (argument: string) => Promise<T>): (argument: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>()
  return argument => {
    const known = asked.get(argument)
    if (known) return known
    const answer = ask(argument)
    asked.set(argument, answer)
    answer.catch(() => asked.delete(argument))
    return answer
  }
}

/** Memoizes an async lookup that has no argument, in the same way. */
export function lazyAsync<T>(ask: () => Promise<T>): () => Promise<T> {
  const memoized = memoizeAsync(ask)
  return () => memoized('')
}
