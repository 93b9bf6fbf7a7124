/**
 * When commits landed, oldest first. A commit says itself when it was made, and the person who pushes it chooses the date: a request
 * could be dated out of every report. So most of the commits of a line that contradict each other least are believed (the
 * longest sequence that never goes back), and each other one counts as landed with the one before it.
 */
export function orderTimes(dates: readonly number[]): readonly number[] {
  const believed = longestOrdered(dates)
  let last = dates[believed[0] ?? 0] ?? 0
  const kept = new Set(believed)
  return dates.map((date, index) => {
    if (kept.has(index)) last = date
    return last
  })
}

/** The indexes of a longest sequence that never decreases, in order. */
function longestOrdered(values: readonly number[]): readonly number[] {
  /** By length − 1, the index of the smallest value that ends a sequence of that length. */
  const ends: number[] = []
  const before: number[] = []
  for (const [index, value] of values.entries()) {
    const length = countUpTo(ends, end => (values[end] ?? 0) <= value)
    before.push(ends[length - 1] ?? -1)
    ends[length] = index
  }
  const found: number[] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) found.push(index)
  return found.reverse()
}

/** How many of the first items a condition holds for, which holds for none after one that it does not hold for. */
function countUpTo(items: readonly number[], holds: (item: number) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(items[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}
