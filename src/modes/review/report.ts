import type { ReviewResult } from '../../domain/reconcile/debt-finding.ts'
import { describeFinding, isAlarm } from '../../domain/reconcile/sweep.ts'
import { joinFailures } from '../../render/annotations.ts'
import { reviewJson } from '../../render/json.ts'
import { resultText } from '../../render/result.ts'
import { renderReviewSummary } from '../../render/sweep.ts'
import type { Runner } from '../../runner/runner.ts'

/** Tells the runner what mode `review` heard. */
export async function reportReview(runner: Runner, result: ReviewResult): Promise<void> {
  const { findings, failures } = result
  runner.output('result', resultText(reviewJson(result)))
  await runner.summarize(renderReviewSummary(result))
  const alarms = findings.filter(isAlarm).map(describeFinding)
  if (alarms.length + failures.length === 0) return
  runner.fail(`${joinFailures(alarms, failures)}. The summary of this job says what to do.`)
}
