import type { AccountSnapshot, Finding } from '../../domain/reconcile/sweep.ts'
import { attemptEvenWhenStopped } from '../../services/attempt.ts'
import type { Trace } from '../../services/history/provenance.ts'
import { findMissing, type Missing } from '../../services/merges/missing.ts'
import type { Judging } from './prepare.ts'

export const NOTHING_MISSING: Missing = { steps: [], failures: [] }

/** What was merged and is not there. Nothing is looked for by outdated rules, or without GitHub. */
export async function lookForMissing(
  { online }: Pick<Judging, 'online'>,
  trace: Trace,
  swept: readonly AccountSnapshot[],
  findings: readonly Finding[],
): Promise<Missing> {
  if (!online || online.known.outdated !== undefined || online.job.context.signal.aborted) return NOTHING_MISSING
  const { job } = online
  const found = await attemptEvenWhenStopped(job.context, () => findMissing(job, trace, swept, findings))
  return found.ok ? found.value : { steps: [], failures: [found.failure] }
}
