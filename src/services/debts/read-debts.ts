import type { DebtsHeld } from '../../domain/debt/blocking.ts'
import { debtsIn } from '../../domain/debt/record.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import { DEBTORS, debtSeries } from '../../domain/witness/keys.ts'
import { distinct, type Failure } from '../../shared/result.ts'
import { eachInWitness, perBucket, type Witness } from '../witness/witness.ts'

/** The debts of one user in the bucket of one account. */
export interface DebtsInAccount extends DebtsHeld {
  readonly account: AwsAccount
}

export interface ReadDebts {
  readonly held: readonly DebtsInAccount[]
  /** The accounts that could not be read: there may be more debts there. */
  readonly unread: readonly { readonly account: AwsAccount; readonly failure: Failure }[]
}

/** Reads all access that was ever given without an approval in some accounts. Never throws. */
export async function readDebts(witness: Pick<Witness, 'read'>, accounts: Iterable<AwsAccount>): Promise<ReadDebts> {
  const read = await eachInWitness(perBucket(accounts), account => readAccount(witness, account))
  return { held: read.flatMap(({ held }) => held), unread: read.flatMap(({ unread }) => unread) }
}

async function readAccount(witness: Pick<Witness, 'read'>, account: AwsAccount): Promise<ReadDebts> {
  const debtors = await witness.read(account, DEBTORS)
  if (!debtors.ok) return { held: [], unread: [{ account, failure: debtors.failure }] }
  const listed = debtors.value.map(record => userIn(record?.record))
  const users = [...new Set(listed.flatMap(user => user ?? []))]
  const held: DebtsInAccount[] = []
  const failures: Failure[] = listed.includes(undefined) ? [unreadable(account)] : []
  await eachInWitness(users, async user => {
    const series = await witness.read(account, debtSeries(user))
    if (series.ok) held.push({ account, user, ...debtsIn(series.value) })
    else failures.push(series.failure)
  })
  return { held, unread: distinct(failures).map(failure => ({ account, failure })) }
}

/** A name that cannot be read may be that of any user. */
const unreadable = ({ name, logs }: AwsAccount): Failure => ({
  message: `A record of the witness of AWS account ${name} that says who had access without an approval cannot be read`,
  remedy: `Find out in CloudTrail who wrote to \`ledger/break-glass/\` of the bucket ${logs.bucket}`,
})

function userIn(record: unknown): string | undefined {
  const { user } = (record ?? {}) as { readonly user?: unknown }
  return typeof user === 'string' ? user : undefined
}
