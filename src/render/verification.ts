import type { LedgerComparison, LedgerDifference } from '../domain/witness/compare.ts'
import { describeDifference } from '../domain/witness/difference-text.ts'
import { join, type Markdown, md, text } from './markdown.ts'
import { takeWithinBudget } from './within-budget.ts'

/** GitHub accepts 1 MiB in a summary. */
const BUDGET_BYTES = 900_000

/** The job summary of mode `verify`. */
export function renderVerification({ records, witnessed, differences }: LedgerComparison): Markdown {
  const shown = takeWithinBudget(differences, BUDGET_BYTES, rowOf).map(([each]) => rowOf(each))
  const rest = differences.length - shown.length
  return join(
    [
      md`## 🔎 The branch of the ledger, compared with the witness`,
      md`**${records}** records, **${witnessed}** of them witnessed with the same bytes.`,
      differences.length === 0 ? md`✅ No difference.` : md`❌ **${differences.length}** differences:`,
      ...(shown.length > 0 ? [join(shown, '\n')] : []),
      ...(rest > 0 ? [md`… and ${rest} more: the log of the job tells of them`] : []),
    ],
    '\n\n',
  )
}

const rowOf = (difference: LedgerDifference): Markdown => md`- ${text(describeDifference(difference), 2_000)}.`
