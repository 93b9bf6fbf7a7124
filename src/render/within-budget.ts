/**
 * Those that fit into so many bytes of UTF-8 together, in their order, each with what was written for it. The last fiftieth
 * of the room is not looked after: thousands of parts would have to be written to find the one that fits.
 */
export function takeWithinBudget<P, T extends string>(
  parts: readonly P[],
  budgetBytes: number,
  write: (part: P) => T,
): readonly (readonly [part: P, text: T])[] {
  const told: [P, T][] = []
  let left = budgetBytes
  for (const part of parts) {
    if (left < budgetBytes / 50) break
    const text = write(part)
    const size = Buffer.byteLength(text)
    if (size > left) continue
    left -= size
    told.push([part, text])
  }
  return told
}
