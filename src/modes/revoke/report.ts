import { isRevokeRed, type RevokeResult } from '../../domain/revocation/revocation.ts'
import {
  describeContradictions,
  describeDeletions,
  describeRenamed,
  describeUnproven,
  joinFailures,
  overrunSeconds,
} from '../../render/annotations.ts'
import { revokeJson } from '../../render/json.ts'
import { resultText } from '../../render/result.ts'
import { renderRevokeSummary } from '../../render/summary.ts'
import type { Runner } from '../../runner/runner.ts'

/** Tells the runner what mode `revoke` did. */
export async function reportRevoke(runner: Runner, result: RevokeResult): Promise<void> {
  runner.output('result', resultText(revokeJson(result)))
  runner.output('overrun-seconds', overrunSeconds(result.revocations))
  await runner.summarize(renderRevokeSummary(result))
  for (const sentence of [...describeRenamed(result.revocations), ...describeDeletions(result.revocations)])
    runner.caution(sentence)
  if (!isRevokeRed(result)) return
  const open = describeUnproven(result.revocations)
  const { revocations, handedOver, unread, failures } = result
  const said = joinFailures([...open, ...describeContradictions(revocations)], [...unread, ...failures])
  const isUnproven = open.length + unread.length > 0 || revocations.length + handedOver.length === 0
  if (isUnproven)
    runner.fail(`Access is not proven to have ended: ${said}. The summary says what remains; run this job again.`)
  else if (handedOver.length > 0) runner.fail(`Some access goes on, and not all went well: ${said}`)
  else runner.fail(`Access has ended, but not all went well: ${said}`)
}
