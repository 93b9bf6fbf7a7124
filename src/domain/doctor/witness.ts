import type { AwsAccount } from '../rules/rules.ts'
import { OPENED_KEY, WITNESS_PREFIX } from '../witness/keys.ts'
import { type Diagnosis, fail, nameOfPlace, pass, type Role, unknown, warning } from './checkup.ts'

/** A role that adds to the witness. */
export type WitnessRole = Exclude<Role, 'logs'>

export const subjectOfWitness = (account: AwsAccount, role: WitnessRole): string =>
  `witness of role ${role} in ${nameOfPlace(account)}`

/** Whether a role can read the witness, by the object that every bucket has after its first job. */
export function checkWitnessRead(account: AwsAccount, role: WitnessRole, isRead: boolean): Diagnosis {
  const subject = subjectOfWitness(account, role)
  const { bucket } = account.logs
  if (isRead) return pass(subject, `${account.roles[role]} can read s3://${bucket}/${WITNESS_PREFIX}`)
  return warning(subject, {
    message: `s3://${bucket}/${OPENED_KEY} is not there yet, or ${account.roles[role]} may not read it`,
    remedy: `Run the sweep once, which writes it, and then this again. If it says the same: ${UPDATE}`,
  })
}

/**
 * Whether a role can add to the witness, by the answer to a put of what is there already. S3 refuses that for its condition
 * (412) only if it does not refuse the caller [inferred, docs/aws-facts.md REC-14].
 * @param refusal the code and message of AWS, where it was another one
 */
export function checkWitnessWrite(
  account: AwsAccount,
  role: WitnessRole,
  refusal?: { readonly code: string; readonly message: string },
): Diagnosis {
  const subject = subjectOfWitness(account, role)
  const place = `s3://${account.logs.bucket}/${WITNESS_PREFIX}`
  if (!refusal)
    return pass(subject, `${account.roles[role]} can add to ${place}: S3 refuses an overwrite, and not the role`)
  if (refusal.code === 'AccessDenied')
    return fail(subject, {
      message: `${account.roles[role]} may not add to ${place}, so grants and ends are not witnessed`,
      remedy: `${UPDATE.replace('update', 'Update')}, and see that no policy of the bucket refuses it`,
    })
  return unknown(subject, { message: refusal.message, remedy: 'Fix that, and run this again' })
}

const UPDATE =
  'update the stack of infra/jit-access.yaml, which allows s3:GetObject and s3:PutObject on `ledger/*` of this bucket (with a key of your own: kms:Decrypt and kms:GenerateDataKey, too)'
