import { describeOutcome, type GrantResult, isRed, isTrouble } from '../../domain/merge/outcome.ts'
import { adviceOf, describeRenamed, problemsOf } from '../../render/annotations.ts'
import { grantJson } from '../../render/json.ts'
import { resultText } from '../../render/result.ts'
import { renderGrantSummary } from '../../render/summary.ts'
import type { Runner } from '../../runner/runner.ts'
import { describeFailure } from '../../shared/result.ts'

/** Tells the runner what mode `grant` did: annotations, summary, outputs, and the colour of the job. */
export async function reportGrant(runner: Runner, result: GrantResult): Promise<void> {
  runner.annotate([...result.problems, ...result.outcomes.flatMap(problemsOf)])
  runner.warn(result.outcomes.flatMap(adviceOf))
  for (const { message, remedy } of result.warnings) runner.caution(`${message}. ${remedy}.`)
  const revocations = result.outcomes.flatMap(outcome => (outcome.kind === 'ended' ? [outcome.revocation] : []))
  for (const sentence of describeRenamed(revocations)) runner.caution(sentence)
  runner.output('result', resultText(grantJson(result)))
  await runner.summarize(renderGrantSummary(result))
  if (!isRed(result)) return
  const troubles = result.outcomes.filter(isTrouble).map(describeOutcome)
  runner.fail(
    [
      ...troubles,
      ...result.problems.map(({ file, message }) => `${file}: ${message}`),
      ...result.failures.map(describeFailure),
    ].join(' | '),
  )
}
