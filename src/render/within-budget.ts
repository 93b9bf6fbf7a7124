/** So many bytes of UTF-8 for some texts. */
export interface Budget {
  /** Whether less than a fiftieth is left: otherwise thousands of texts would be written to find one that fits. */
  isSpent(): boolean
  /** Whether a text fits, which is counted then. */
  take(text: string): boolean
}

export function openBudget(bytes: number): Budget {
  let left = bytes
  return {
    isSpent: () => left < bytes / 50,
    take(text) {
      const size = Buffer.byteLength(text)
      if (size > left) return false
      left -= size
      return true
    },
  }
}

/** The parts that fit into `budgetBytes` of UTF-8 together, in order, each with its text. */
export function takeWithinBudget<P, T extends string>(
  parts: readonly P[],
  budgetBytes: number,
  write: (part: P) => T,
): readonly (readonly [part: P, text: T])[] {
  const told: [P, T][] = []
  const budget = openBudget(budgetBytes)
  for (const part of parts) {
    if (budget.isSpent()) break
    const text = write(part)
    if (budget.take(text)) told.push([part, text])
  }
  return told
}
