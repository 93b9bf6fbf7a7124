import { type Discrepancy, describeDiscrepancy } from '../domain/verification/discrepancy.ts'
import {
  formatNumber,
  signaturesLine,
  type Verification,
  verificationLine,
} from '../domain/verification/verification.ts'
import { code, join, type Markdown, md, text } from './markdown.ts'
import { takeWithinBudget } from './within-budget.ts'

/** GitHub accepts 1 MiB in a summary. */
const BUDGET_BYTES = 900_000

/** What to do about a branch that was compared with no witness. */
export const HOW_TO_COMPARE =
  'Without the witness nobody can tell whether all records are there. To compare, copy each bucket (`aws s3 sync s3://BUCKET/ledger FOLDER/ACCOUNT/ledger`) and give the folder as `witness`, or run this in a job with the role for logs.'

/** The job summary of mode `verify`. */
export function renderVerification(verification: Verification): Markdown {
  const { discrepancies, witness } = verification
  const shown = takeWithinBudget(discrepancies, BUDGET_BYTES, rowOf).map(([each]) => rowOf(each))
  const rest = discrepancies.length - shown.length
  return join(
    [
      md`## 🔎 The ledger, verified`,
      md`**${text(verificationLine(verification), 200)}**`,
      md`${text(signaturesLine(verification), 1_000)}. Tip of the branch: ${code(verification.tip)}`,
      ...(witness ? [] : [md`⚠️ ${text(HOW_TO_COMPARE, 1_000)}`]),
      discrepancies.length === 0
        ? md`✅ Nothing differs.`
        : md`❌ **${text(formatNumber(discrepancies.length))}** ${text(discrepancies.length === 1 ? 'difference' : 'differences')}:`,
      ...(shown.length > 0 ? [join(shown, '\n')] : []),
      ...(rest > 0 ? [md`… and ${text(formatNumber(rest))} more: the log of the job tells of them`] : []),
    ],
    '\n\n',
  )
}

const rowOf = (each: Discrepancy): Markdown => md`- ${text(describeDiscrepancy(each), 2_000)}.`
