import { describeOutcome, type GrantResult, isRed, isTrouble } from '../../domain/merge/outcome.ts'
import { adviceOf, describeRenamed, joinFailures, problemsOf } from '../../render/annotations.ts'
import { grantJson } from '../../render/json.ts'
import { resultText } from '../../render/result.ts'
import { renderGrantSummary } from '../../render/summary.ts'
import type { Runner } from '../../runner/runner.ts'
import { counted } from '../../shared/printable.ts'

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
  runner.fail(`${joinFailures(describeTroubles(result), result.failures)}. ${WHERE}.`)
}

const WHERE = 'The summary of this job says why, and what to do'

/** What has an annotation of its own is only counted. */
function describeTroubles({ outcomes, problems }: GrantResult): readonly string[] {
  const annotated = outcomes.filter(outcome => problemsOf(outcome).length > 0)
  const others = outcomes.filter(outcome => isTrouble(outcome) && !annotated.includes(outcome))
  return [
    ...(annotated.length > 0 ? [`${counted(annotated.length, 'request was', 'requests were')} not granted`] : []),
    ...others.map(describeOutcome),
    ...(problems.length > 0 ? [`Request files have ${counted(problems.length, 'mistake')}`] : []),
  ]
}
