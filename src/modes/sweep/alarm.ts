import { type Finding, isAlarm } from '../../domain/reconcile/sweep.ts'
import type { GitHub } from '../../github/api.ts'
import { ALARM_SETTLED, renderAlarm } from '../../render/sweep.ts'
import { attemptOrExplain } from '../../services/attempt.ts'
import type { Failure } from '../../shared/result.ts'

/** Marks our issue, so that every sweep finds it. */
const MARKER = '<!-- jit-ssm-access: sweep -->'

/** Keeps the one issue that tells people of alarms; answers why it could not be written. */
export async function raiseAlarm(
  { github, log, debug }: { github: GitHub; log: (line: string) => void; debug: (error: unknown) => void },
  findings: readonly Finding[],
): Promise<readonly Failure[]> {
  const alarms = findings.filter(isAlarm)
  return attemptOrExplain({ debug }, 'The issue for alarms could not be written', async () => {
    if (alarms.length === 0) await github.settleIssue(MARKER, ALARM_SETTLED)
    else {
      const { url, changed } = await github.keepIssue(MARKER, renderAlarm(alarms))
      log(`alarm: ${url} ${changed ? 'tells of it' : 'told of it already'}`)
    }
  })
}
