import { type Debt, isUnsettledDebt } from '../../domain/debt/debt.ts'
import { debtsIn, reviewRecordOf } from '../../domain/debt/record.ts'
import type { Observer } from '../../domain/ledger/observer.ts'
import { findingsOfDebts, type ReviewResult } from '../../domain/reconcile/debt-finding.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import { debtSeries } from '../../domain/witness/keys.ts'
import { distinct, type Failure } from '../../shared/result.ts'
import { attemptOrExplain } from '../attempt.ts'
import { type LedgerRecord, observedBy, written } from '../ledger/ledger-record.ts'
import { pathIn } from '../ledger/paths.ts'
import type { Recorder } from '../ledger/recorder.ts'
import { type DebtOffice, findDebtIssue, keepDebtIssue } from './debt-issue.ts'
import { type DebtsInAccount, readDebts } from './read-debts.ts'
import { answerComment, hearComments } from './read-reviews.ts'

export interface SettleOptions {
  readonly recorder: Pick<Recorder, 'add'>
  readonly observer: Observer
  /** Nothing is written, and GitHub is not asked. */
  readonly isReadOnly: boolean
}

/**
 * Hears the reviews of access that nobody approved, writes them down, and keeps the issues as the witness says. Reads all
 * comments each time, so an event that was lost is made good by the next run. Never throws.
 */
export async function settleDebts(
  office: DebtOffice,
  accounts: Iterable<AwsAccount>,
  options: SettleOptions,
): Promise<ReviewResult> {
  const { held, unread } = await readDebts(office.witness, accounts)
  const failures: Failure[] = unread.map(({ failure }) => failure)
  const settled: DebtsInAccount[] = []
  for (const own of held) {
    if (!options.isReadOnly)
      for (const debt of own.debts) failures.push(...(await settleDebt(office, own.account, debt, options)))
    const again = await office.witness.read(own.account, debtSeries(own.user))
    settled.push(again.ok ? { ...own, ...debtsIn(again.value) } : own)
  }
  return { findings: findingsOfDebts(settled, office.context.clock.now()), failures: distinct(failures) }
}

/** For so long after the end of a review its issue is looked after: a job may have died before it closed it. */
const LOOKED_AFTER_MS = 24 * 3_600_000

async function settleDebt(
  office: DebtOffice,
  account: AwsAccount,
  debt: Debt,
  options: SettleOptions,
): Promise<readonly Failure[]> {
  const { context } = office
  const now = context.clock.now()
  const last = debt.reviews.at(-1)
  const isRecent = last !== undefined && now.getTime() - last.at.getTime() < LOOKED_AFTER_MS
  if (!isUnsettledDebt(debt, now) && !isRecent) return []
  const unrecorded: Failure[] = []
  const heard = await attemptOrExplain(context, `The reviews of grant ${debt.grant} could not be read`, async () => {
    const issue = isUnsettledDebt(debt, now) ? await findDebtIssue(office, debt) : undefined
    if (!issue) return
    for (const each of await hearComments(office, issue, debt)) {
      if (each.kind === 'review') {
        unrecorded.push(...(await keepReview(office, account, debt, each.review, options)))
        context.log(`break-glass: ${each.review.by.login} ${each.review.verdict} grant ${debt.grant}`)
      } else context.log(`break-glass: ${each.comment.url} is no review: ${each.why}`)
      await answerComment(office, issue, debt, each)
    }
  })
  const read = await office.witness.read(account, debtSeries(debt.user))
  const after = read.ok ? debtsIn(read.value).debts.find(({ grant }) => grant === debt.grant) : undefined
  return [...heard, ...unrecorded, ...(after ? await keepDebtIssue(office, account, after) : [])]
}

/** The witness decides, so it is told first; then the ledger. @throws when the witness cannot be told */
async function keepReview(
  { witness, context }: DebtOffice,
  account: AwsAccount,
  debt: Debt,
  review: Debt['reviews'][number],
  { recorder, observer }: SettleOptions,
): Promise<readonly Failure[]> {
  const record = reviewRecordOf(debt.grant, review)
  const name = `review.${debt.grant}.${review.comment}`
  const added = await witness.addOnce(account, debtSeries(debt.user), { kind: 'review', name, record })
  if (!added.ok) throw added.failure.cause ?? new Error(added.failure.message)
  const file: LedgerRecord = {
    path: pathIn(debt.mergedAt, debt.grant, `review.${review.comment}`),
    content: written({
      ...observedBy({ ...observer, at: context.clock.now() }),
      kind: 'review',
      user: debt.user,
      ...record,
    }),
    witnessed: { kind: 'other', grants: [debt.grant], account, subjects: [] },
  }
  return recorder.add([file])
}
