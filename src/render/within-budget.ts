/**
 * The parts that fit into `budgetBytes` of UTF-8 together, in order, each with its text. Stops when less than a fiftieth of
 * the budget is left: otherwise thousands of texts would be written to find one that fits.
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
