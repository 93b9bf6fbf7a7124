import { describeDiscrepancy } from '../../domain/verification/discrepancy.ts'
import {
  formatNumber,
  signaturesLine,
  type Verification,
  verificationLine,
} from '../../domain/verification/verification.ts'
import { resultText } from '../../render/result.ts'
import { HOW_TO_COMPARE, renderVerification } from '../../render/verification.ts'
import type { Runner } from '../../runner/runner.ts'

/** Tells the runner what mode `verify` found. */
export async function reportVerification(runner: Runner, verification: Verification): Promise<void> {
  const { discrepancies, tip, records, commits, signatures, witness, attested } = verification
  for (const each of discrepancies) runner.log(describeDiscrepancy(each))
  runner.log(verificationLine(verification))
  runner.log(signaturesLine(verification))
  if (!witness) runner.log(HOW_TO_COMPARE)
  runner.output(
    'result',
    resultText({ tip, records, witness, commits, signatures, attested, differences: discrepancies }),
  )
  await runner.summarize(renderVerification(verification))
  if (discrepancies.length === 0) return
  const places = `${formatNumber(discrepancies.length)} ${discrepancies.length === 1 ? 'place' : 'places'}`
  runner.fail(
    `The ledger differs from what our jobs leave, in ${places}. The summary or the log of this job names each, and says what to do.`,
  )
}
