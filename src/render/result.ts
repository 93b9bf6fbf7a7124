import { takeWithinBudget } from './within-budget.ts'

/**
 * GitHub accepts 1 MB of outputs per job, counted in UTF-16: two bytes per code unit (docs, "Defining outputs for jobs"). The
 * remainder is for the other outputs (src/domain/follow-up/hand-over.ts).
 */
const BUDGET_BYTES = 240_000

/**
 * The output `result`, as JSON. If it is too large, entries that do not fit are removed from its longest lists; `leftOut`
 * says how many of each.
 */
export function resultText(result: Readonly<Record<string, unknown>>): string {
  const whole = JSON.stringify(result)
  return Buffer.byteLength(whole) <= BUDGET_BYTES ? whole : cutText(result)
}

function cutText(result: Readonly<Record<string, unknown>>): string {
  const lists = Object.entries(result).flatMap(([name, value]) =>
    Array.isArray(value) ? [[name, texts(value)] as const] : [],
  )
  const told: Record<string, unknown> = {}
  const leftOut: Record<string, number> = {}
  let budget = BUDGET_BYTES
  lists
    .sort(([, a], [, b]) => sizeOf(a) - sizeOf(b))
    .forEach(([name, entries], index) => {
      const kept = takeWithinBudget(entries, budget / (lists.length - index), text => text).map(([text]) => text)
      budget -= sizeOf(kept)
      told[name] = kept.map(text => JSON.parse(text))
      if (kept.length < entries.length) leftOut[name] = entries.length - kept.length
    })
  return JSON.stringify({ ...result, ...told, leftOut })
}

const texts = (entries: readonly unknown[]) => entries.map(entry => JSON.stringify(entry))

/** The size of a list, including its commas. */
const sizeOf = (entries: readonly string[]) => entries.reduce((sum, text) => sum + Buffer.byteLength(text) + 1, 0)
