import { join, type Markdown, md } from '../markdown.ts'
import { openBudget } from '../within-budget.ts'

/** A list whose lines come one after the other. Those that do not fit are counted, and not written at all. */
export interface GrowingList {
  add(write: () => Markdown): void
  readonly lines: readonly Markdown[]
  /** How many lines came. */
  count(): number
}

export function growingList(budgetBytes: number): GrowingList {
  const budget = openBudget(budgetBytes)
  const lines: Markdown[] = []
  let count = 0
  return {
    lines,
    count: () => count,
    add(write) {
      count++
      if (budget.isSpent()) return
      const line = write()
      if (budget.take(line)) lines.push(line)
    },
  }
}

/** Lines, and how many more there are. */
export function renderLines(lines: readonly Markdown[], count: number): Markdown {
  const rest = count - lines.length
  return join([...lines, ...(rest > 0 ? [md`- … and ${rest} more: see the files of this report`] : [])], '\n')
}
