import { type Checkup, describeDiagnosis, isAlarmingDiagnosis } from '../../domain/doctor/checkup.ts'
import { checkupJson, renderCheckup, STATE_WORDS } from '../../render/checkup.ts'
import { resultText } from '../../render/result.ts'
import type { Runner } from '../../runner/runner.ts'
import { clauseOf, type Failure } from '../../shared/result.ts'

/** Tells the runner what mode `doctor` found. `untold`: webhooks that could not be told of it. */
export async function reportCheckup(runner: Runner, checkup: Checkup, untold: readonly Failure[]): Promise<void> {
  const { diagnoses } = checkup
  for (const each of diagnoses) if (each.state === 'warning') runner.caution(describeDiagnosis(each))
  runner.output('result', resultText(checkupJson(checkup)))
  await runner.summarize(renderCheckup(checkup))
  const alarms = diagnoses.filter(isAlarmingDiagnosis)
  if (alarms.length + untold.length === 0) return
  const sentences = alarms.map(({ subject, state, message }) => `${STATE_WORDS[state]}: ${subject}: ${message}`)
  runner.fail(`${[...sentences, ...untold.map(clauseOf)].join(' | ')}. The summary of this job says what to do.`)
}
