import type { LedgerComparison } from '../../domain/witness/compare.ts'
import { describeDifference } from '../../domain/witness/difference-text.ts'
import { resultText } from '../../render/result.ts'
import { renderVerification } from '../../render/verification.ts'
import type { Runner } from '../../runner/runner.ts'

/** Tells the runner what mode `verify` found. */
export async function reportVerification(runner: Runner, comparison: LedgerComparison): Promise<void> {
  const { records, witnessed, differences } = comparison
  for (const difference of differences) runner.log(describeDifference(difference))
  runner.log(`${records} records, ${witnessed} witnessed, ${differences.length} differences`)
  runner.output('result', resultText({ records, witnessed, differences }))
  await runner.summarize(renderVerification(comparison))
  if (differences.length === 0) return
  runner.fail(
    `The branch of the ledger and the witness differ in ${differences.length} places. The summary of this job names each, and says what to do.`,
  )
}
