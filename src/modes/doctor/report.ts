import { type Checkup, describeDiagnosis, isAlarmingDiagnosis } from '../../domain/doctor/checkup.ts'
import { checkupJson, renderCheckup, STATE_WORDS } from '../../render/checkup.ts'
import { resultText } from '../../render/result.ts'
import type { Runner } from '../../runner/runner.ts'

/** Tells the runner what mode `doctor` found. */
export async function reportCheckup(runner: Runner, checkup: Checkup): Promise<void> {
  const { diagnoses } = checkup
  for (const each of diagnoses) if (each.state === 'warning') runner.caution(describeDiagnosis(each))
  runner.output('result', resultText(checkupJson(checkup)))
  await runner.summarize(renderCheckup(checkup))
  const alarms = diagnoses.filter(isAlarmingDiagnosis)
  if (alarms.length === 0) return
  const sentences = alarms.map(({ subject, state, message }) => `${STATE_WORDS[state]}: ${subject}: ${message}`)
  runner.fail(`${sentences.join(' | ')}. The summary of this job says what to do.`)
}
