import { isAlarmingVerdict, isLogsRed, type LogsResult } from '../../domain/evidence/evidence.ts'
import { severityOf } from '../../domain/evidence/verdict.ts'
import { describeVerdictForPeople, remedyFor } from '../../domain/evidence/verdict-text.ts'
import { joinFailures } from '../../render/annotations.ts'
import { renderLogsSummary } from '../../render/evidence.ts'
import { logsJson } from '../../render/evidence-json.ts'
import { resultText } from '../../render/result.ts'
import type { Runner } from '../../runner/runner.ts'

/** Tells the runner what mode `logs` found. */
export async function reportLogs(runner: Runner, result: LogsResult): Promise<void> {
  const said = result.sessions.flatMap(({ session, verdicts }) => verdicts.map(verdict => ({ session, verdict })))
  const warnings = said.filter(({ verdict }) => severityOf(verdict) === 'warning')
  for (const { session, verdict } of warnings)
    runner.caution(`Session ${session.id}: ${describeVerdictForPeople(verdict)}. ${remedyFor(verdict)}.`)
  if (result.sessions.some(({ content }) => content !== undefined))
    runner.caution('The summary shows what was typed and printed: everyone who may read this repository may read it.')
  runner.output('result', resultText(logsJson(result)))
  await runner.summarize(renderLogsSummary(result))
  if (!isLogsRed(result)) return
  const alarms = said.filter(({ verdict }) => isAlarmingVerdict(verdict, result))
  const sentences = alarms.map(({ session, verdict }) => `Session ${session.id}: ${describeVerdictForPeople(verdict)}`)
  runner.fail(`${joinFailures(sentences, result.failures)}. The summary of this job says what to do.`)
}
