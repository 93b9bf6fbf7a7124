import { firstOf } from '../../shared/printable.ts'
import type { SessionVerdict } from '../evidence/verdict.ts'
import { describeVerdictForPeople } from '../evidence/verdict-text.ts'
import type { AwsAccount } from '../rules/rules.ts'
import type { Session } from '../session/session.ts'
import { type Diagnosis, fail, nameOfPlace, pass, unknown, untested, warning } from './checkup.ts'

/** The newest session on an instance that shows whether it records, and its verdict. */
export interface Proof {
  readonly session: Session
  readonly verdict: SessionVerdict
}

/** An account, and for each instance what its sessions of the last 30 days show; `undefined` where none shows anything yet. */
export interface AccountRecordings {
  readonly account: AwsAccount
  readonly proofs: ReadonlyMap<string, Proof | undefined>
  /** The instances that the rules name for it. */
  readonly named: readonly string[]
}

/** The ended sessions of each instance, newest first: permissions that an instance had then it may have lost since. */
export function endedByInstance(sessions: readonly Session[]): ReadonlyMap<string, readonly Session[]> {
  const ended = sessions.filter(({ endedAt }) => endedAt !== undefined)
  const newestFirst = ended.toSorted((a, b) => (b.endedAt?.getTime() ?? 0) - (a.endedAt?.getTime() ?? 0))
  const byInstance = new Map<string, Session[]>()
  for (const session of newestFirst)
    byInstance.set(session.target, [...(byInstance.get(session.target) ?? []), session])
  return byInstance
}

/** Whether a verdict shows what an instance is permitted to write. */
export function isTelling({ kind }: SessionVerdict): boolean {
  return kind !== 's3-expected' && kind !== 'never-connected'
}

/**
 * Checks whether instances can write transcripts. Their instance profiles cannot be read from here, but their past
 * transcripts can. An instance that the rules name for several accounts exists in only one of them.
 */
export function checkRecordings(all: readonly AccountRecordings[]): readonly Diagnosis[] {
  const proven = all.flatMap(({ account, proofs }) =>
    [...proofs].flatMap(([id, proof]) => (proof ? [checkInstance(id, account, proof)] : [])),
  )
  const known = new Set(all.flatMap(({ proofs }) => [...proofs].flatMap(([id, proof]) => (proof ? [id] : []))))
  const untried = [...new Set(all.flatMap(({ proofs, named }) => [...proofs.keys(), ...named]))].filter(
    id => !known.has(id),
  )
  const nobody = all.filter(({ proofs, named }) => proofs.size + named.length === 0)
  return [
    ...proven,
    ...(untried.length > 0 ? [untested('transcripts', { message: describeUntried(untried), remedy: TRY })] : []),
    ...nobody.map(({ account }) =>
      untested(`transcripts in ${nameOfPlace(account)}`, {
        message:
          'No session has ended there in the last 30 days, so whether instances may write their transcripts is not known',
        remedy: TRY,
      }),
    ),
  ]
}

const TRY = 'Grant access to one, open a session, type something, leave it, and run this again 15 minutes later'

const describeUntried = (ids: readonly string[]) =>
  `Whether ${firstOf(ids)} may write them is not known: no session through our documents has ended there in the last 30 days`

function checkInstance(id: string, account: AwsAccount, { session, verdict }: Proof): Diagnosis {
  const subject = `transcripts of ${id} in ${nameOfPlace(account)}`
  const message = `Of session ${session.id}: ${describeVerdictForPeople(verdict)}`
  switch (verdict.kind) {
    case 'recorded-in-both':
      return pass(subject, message)
    case 's3-only':
      return warning(subject, { message, remedy: `${PROFILE} ${toGroup(account)}. ${AGAIN}` })
    case 's3-overdue':
      return fail(subject, { message, remedy: `${PROFILE} ${toBucket(account)}. ${AGAIN}` })
    case 'not-recorded':
      return fail(subject, { message, remedy: `${PROFILE} ${toGroup(account)}, and ${toBucket(account)}. ${AGAIN}` })
    default:
      return unknown(subject, { message, remedy: 'Fix what this names, and run it again' })
  }
}

const PROFILE = 'Allow the role of its instance profile'
const AGAIN = 'Then open a session, leave it, and run this again 15 minutes later: the newest session counts'

/** Source: AWS Systems Manager User Guide, "Creating an IAM role with permissions for Session Manager and Amazon S3 and CloudWatch Logs" */
const toGroup = ({ logs: { group } }: AwsAccount) =>
  `logs:CreateLogStream, logs:PutLogEvents, logs:DescribeLogStreams and logs:DescribeLogGroups for ${group}`

const toBucket = ({ logs: { bucket, prefix }, partition }: AwsAccount) =>
  `s3:PutObject on arn:${partition}:s3:::${bucket}/${prefix === '' ? '' : `${prefix}/`}* and s3:GetEncryptionConfiguration on the bucket (with a key of your own: kms:GenerateDataKey and kms:Decrypt)`
