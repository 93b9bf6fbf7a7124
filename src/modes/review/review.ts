import type { Observer } from '../../domain/ledger/observer.ts'
import type { ReviewResult } from '../../domain/reconcile/debt-finding.ts'
import { describeFinding } from '../../domain/reconcile/sweep.ts'
import type { Rules } from '../../domain/rules/rules.ts'
import type { GitHub } from '../../github/api.ts'
import type { Context } from '../../services/context.ts'
import { settleDebts } from '../../services/debts/settle-debts.ts'
import type { Recorder } from '../../services/ledger/recorder.ts'
import type { Witness } from '../../services/witness/witness.ts'

export interface ReviewOptions {
  readonly github: GitHub
  readonly witness: Witness
  readonly recorder: Recorder
  readonly rules: Rules
  /** Set if these are not the current rules, with the reason. */
  readonly outdated: string | undefined
  readonly observer: Observer
  readonly dryRun: boolean
}

/**
 * Hears what people said of access that nobody approved, in its issue (docs/design.md §9). The event that started the job is
 * only an occasion: who may review what is decided by the witness, the rules of now and GitHub's own record of the comments.
 */
export async function review(
  context: Context,
  { github, witness, recorder, rules, outdated, observer, dryRun }: ReviewOptions,
): Promise<ReviewResult> {
  // Who may approve is not known by rules of earlier.
  if (outdated !== undefined) return { findings: [], failures: [{ message: outdated }] }
  const office = { context, github, witness, rules }
  const settled = await settleDebts(office, rules.accounts.values(), { recorder, observer, isReadOnly: dryRun })
  for (const finding of settled.findings) context.log(`found ${describeFinding(finding)}`)
  return settled
}
