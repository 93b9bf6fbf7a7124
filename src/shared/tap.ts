/** The same items; `note` is told of each as it is taken. */
export function* tap<T>(items: Iterable<T>, note: (item: T) => void): Generator<T> {
  for (const item of items) {
    note(item)
    yield item
  }
}
