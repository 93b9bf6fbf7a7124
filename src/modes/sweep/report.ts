import { describeOutcome, isTrouble } from '../../domain/merge/outcome.ts'
import {
  describeFinding,
  type Finding,
  isAlarm,
  isSweepRed,
  isWarning,
  remedyOf,
  type SweepResult,
} from '../../domain/reconcile/sweep.ts'
import {
  adviceOf,
  describeContradictions,
  describeUnproven,
  joinFailures,
  overrunSeconds,
  problemsOf,
} from '../../render/annotations.ts'
import { sweepJson } from '../../render/json.ts'
import { resultText } from '../../render/result.ts'
import { renderSweepSummary } from '../../render/sweep.ts'
import type { Runner } from '../../runner/runner.ts'

/** Tells the runner what mode `sweep` found and did. */
export async function reportSweep(runner: Runner, result: SweepResult): Promise<void> {
  const { findings, revocations, outcomes, failures } = result
  for (const finding of findings.filter(isWarning)) runner.caution(adviseOn(finding))
  runner.annotate(outcomes.flatMap(problemsOf))
  runner.warn(outcomes.flatMap(adviceOf))
  runner.output('result', resultText(sweepJson(result)))
  runner.output('overrun-seconds', overrunSeconds(revocations))
  await runner.summarize(renderSweepSummary(result))
  if (!isSweepRed(result)) return
  const alarms = findings.filter(isAlarm).map(describeFinding)
  const troubles = [
    ...alarms,
    ...describeUnproven(revocations),
    ...describeContradictions(revocations),
    ...outcomes.filter(isTrouble).map(describeOutcome),
  ]
  runner.fail(`${joinFailures(troubles, failures)}. The summary says what was done about it, and what to do.`)
}

const adviseOn = (finding: Finding) => `${describeFinding(finding)}. ${remedyOf(finding)}.`
