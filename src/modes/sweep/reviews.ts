import type { ReviewResult } from '../../domain/reconcile/debt-finding.ts'
import { describeFinding } from '../../domain/reconcile/sweep.ts'
import { attemptEvenWhenStopped } from '../../services/attempt.ts'
import { settleDebts } from '../../services/debts/settle-debts.ts'
import type { GrantContext } from '../../services/granting/job.ts'
import { hadBreakGlass } from '../../services/history/break-glass-ever.ts'
import type { openRecording } from '../../services/ledger/recorder.ts'
import type { SweepOptions } from './options.ts'
import type { Judging } from './prepare.ts'

/** Under which alarms about reviews are told, after those of the accounts. */
export const REVIEWS = 'reviews'

/** The reviews of access that nobody approved. Without GitHub only what the witness has is told. */
export async function settleReviews(
  context: GrantContext,
  { dryRun, observer, checkout, paths }: Pick<SweepOptions, 'dryRun' | 'observer' | 'checkout' | 'paths'>,
  { witness, recorder }: ReturnType<typeof openRecording>,
  judging: Judging | undefined,
): Promise<ReviewResult> {
  if (!judging || context.signal.aborted) return { findings: [], failures: [] }
  const { rules, online } = judging
  const isUsed = rules.rules.some(({ breakGlass }) => breakGlass)
  const used = await attemptEvenWhenStopped(
    context,
    async () => isUsed || hadBreakGlass(context.git, checkout, paths.config),
  )
  if (used.ok && !used.value) return { findings: [], failures: [] }
  const office = { context, github: context.github, witness, rules }
  const isReadOnly = dryRun || !online
  const settled = await settleDebts(office, rules.accounts.values(), { recorder, observer, isReadOnly })
  for (const finding of settled.findings) context.log(`found ${describeFinding(finding)}`)
  return settled
}
