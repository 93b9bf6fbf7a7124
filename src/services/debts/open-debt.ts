import { refuseDebtors } from '../../domain/debt/blocking.ts'
import { debtRecordOf } from '../../domain/debt/record.ts'
import type { Grant } from '../../domain/grant/grant.ts'
import type { Rules } from '../../domain/rules/rules.ts'
import { DEBTORS, debtSeries } from '../../domain/witness/keys.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { clauseOf, type Failure, failed, type Result, succeeded } from '../../shared/result.ts'
import type { Context } from '../context.ts'
import { perBucket, type Witness } from '../witness/witness.ts'
import { readDebts } from './read-debts.ts'

interface DebtJob {
  readonly context: Pick<Context, 'clock'>
  readonly rules: Rules
  readonly witness: Witness
}

/** Whether access without an approval may be given, as far as earlier access of that kind goes. */
export type DebtVerdict =
  /** `caution`: other accounts could not be asked. */
  | { readonly kind: 'free'; readonly caution?: Refusal }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }

/**
 * Refuses access without an approval to people of whom earlier access of that kind was not reviewed, in any account. The bucket
 * of the grant's own account has to answer: what could not be written there, nobody would have to review. Another account that
 * does not answer is a warning, for emergencies come when something is down.
 */
export async function checkDebts({ context, rules, witness }: DebtJob, grant: Grant): Promise<DebtVerdict> {
  const { approval, account } = grant
  if (approval.kind === 'approved') return { kind: 'free' }
  const { held, unread } = await readDebts(witness, perBucket([account, ...rules.accounts.values()]))
  const own = unread.find(each => each.account.id === account.id && each.account.logs.bucket === account.logs.bucket)
  if (own) return { kind: 'refused', refusals: [unwritten(own.failure)] }
  const asked = { grant: grant.id, user: grant.user, approval }
  const refusals = refuseDebtors(asked, held, rules, context.clock.now())
  if (refusals.length > 0) return { kind: 'refused', refusals }
  const [other] = unread
  return other ? { kind: 'free', caution: unasked(other.failure) } : { kind: 'free' }
}

/**
 * Writes down that access is about to be given that others have to review, then looks again: of two jobs at the same time, none
 * gives a second one to the same people.
 */
export async function openDebt(job: DebtJob, grant: Grant): Promise<DebtVerdict> {
  const { witness } = job
  const { approval, account, user, id } = grant
  if (approval.kind === 'approved') return { kind: 'free' }
  const known = await isOpen(job, grant)
  const written = known.ok && known.value ? known : await record(job, grant, approval)
  if (!written.ok) return { kind: 'refused', refusals: [unwritten(written.failure)] }
  // What was written must be there: a bucket that takes no records would hide that nobody has to review this.
  const kept = await witness.read(account, debtSeries(user))
  const isKept = kept.ok && kept.value.some(each => each?.kind === 'debt' && each.name === nameOf('debt', id))
  if (!isKept) return { kind: 'refused', refusals: [unwritten(kept.failure)] }
  const verdict = await checkDebts(job, grant)
  if (verdict.kind === 'refused') await voidDebt(job, grant)
  return verdict
}

/** Writes down that nothing was given after all, so that nobody has to review it. */
export async function voidDebt({ witness }: Pick<DebtJob, 'witness'>, grant: Grant): Promise<void> {
  if (grant.approval.kind === 'approved') return
  const { id, account, user } = grant
  await witness.add(account, debtSeries(user), { kind: 'debt-void', name: nameOf('void', id), record: { grant: id } })
}

const nameOf = (what: string, id: string) => `${what}.${id}`

async function record(
  { witness }: DebtJob,
  grant: Grant,
  approval: Extract<Grant['approval'], { kind: 'break-glass' }>,
): Promise<Result<unknown>> {
  const { account, user, id } = grant
  const debtor = { kind: 'debtor', name: user.toLowerCase(), record: { user } } as const
  const listed = await witness.addOnce(account, DEBTORS, debtor)
  if (!listed.ok) return listed
  return witness.add(account, debtSeries(user), {
    kind: 'debt',
    name: nameOf('debt', id),
    record: debtRecordOf(grant, approval),
  })
}

/** Whether an earlier run has written the debt down, and it was not taken back since. */
async function isOpen({ witness }: DebtJob, { account, user, id }: Grant): Promise<Result<boolean>> {
  const read = await witness.read(account, debtSeries(user))
  if (!read.ok) return failed(read.failure)
  const last = read.value.findLast(each => each?.name === nameOf('debt', id) || each?.name === nameOf('void', id))
  return succeeded(last?.kind === 'debt')
}

const unwritten = (failure?: Failure): Refusal => ({
  message: `That this access has to be reviewed could not be written down${failure ? `: ${clauseOf(failure)}` : ''}`,
  remedy:
    'Run this job again when the bucket of the account answers; or leave `break_glass` out and have the request approved, in a new pull request',
})

const unasked = (failure: Failure): Refusal => ({
  message: `${clauseOf(failure)}. So it is not known whether the same people have access there without an approval that nobody has reviewed`,
  remedy: 'See that the next sweep is green',
})
