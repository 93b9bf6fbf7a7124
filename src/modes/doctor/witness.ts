import { AwsError } from '../../aws/errors.ts'
import { checkWitnessRead, checkWitnessWrite, subjectOfWitness, type WitnessRole } from '../../domain/doctor/witness.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import { OPENED_KEY } from '../../domain/witness/keys.ts'
import { attemptEvenWhenStopped } from '../../services/attempt.ts'
import { clauseOf } from '../../shared/result.ts'
import type { Examination } from './examination.ts'

/** Whether the role can read the account's witness and add to it. Nothing is written: what is put is there already. */
export async function examineWitness(
  { context, list }: Examination,
  account: AwsAccount,
  role: WitnessRole,
): Promise<void> {
  const read = await list.read(subjectOfWitness(account, role), async () => {
    const store = await context.aws.connectToWitness(account, account.roles[role])
    return { store, opened: await store.read(OPENED_KEY) }
  })
  if (!read.ok) return
  const { store, opened } = read.value
  list.add(checkWitnessRead(account, role, opened !== undefined))
  if (opened === undefined) return
  const put = await attemptEvenWhenStopped(context, () =>
    store.create(OPENED_KEY, Buffer.from(opened).toString('utf8')),
  )
  const code = put.failure?.cause instanceof AwsError ? put.failure.cause.code : 'Unknown'
  list.add(checkWitnessWrite(account, role, put.failure && { code, message: clauseOf(put.failure) }))
}
