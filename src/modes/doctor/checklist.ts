import { AwsError } from '../../aws/errors.ts'
import { checkRefusedRole, subjectOfRole } from '../../domain/doctor/assumption.ts'
import type { Role } from '../../domain/doctor/checkup.ts'
import { type Diagnosis, describeDiagnosis, pass, unknown } from '../../domain/doctor/checkup.ts'
import type { JobClaims } from '../../domain/doctor/job-token.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import { STATE_WORDS } from '../../render/checkup.ts'
import { attemptEvenWhenStopped } from '../../services/attempt.ts'
import type { Context } from '../../services/context.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Failure, Result } from '../../shared/result.ts'

/** The diagnoses so far. No call here throws: what cannot be read becomes a diagnosis that says why. */
export interface Checklist {
  readonly diagnoses: readonly Diagnosis[]
  add(...diagnoses: readonly Diagnosis[]): void
  /** If it fails, that is on the list. */
  read<T>(subject: string, read: () => Promise<T>): Promise<Result<T>>
}

export function openChecklist({ log, debug }: Pick<Context, 'log' | 'debug'>): Checklist {
  const diagnoses: Diagnosis[] = []
  const add = (...found: readonly Diagnosis[]) => {
    diagnoses.push(...found)
    for (const each of found) log(`${STATE_WORDS[each.state]}: ${describeDiagnosis(each)}`)
  }
  return {
    diagnoses,
    add,
    async read(subject, read) {
      const result = await attemptEvenWhenStopped({ debug }, read)
      if (!result.ok) add(unknown(subject, refusalOf(result.failure)))
      return result
    },
  }
}

const refusalOf = ({ message, remedy = 'Fix that, and run this again' }: Failure): Refusal => ({ message, remedy })

/** A job, as its token names it to AWS. */
export interface Caller {
  readonly role: Role
  readonly claims: JobClaims
}

/** Whether this job can assume the role that an account has for it: on the list in either case. */
export async function assumes(
  list: Checklist,
  { debug }: Pick<Context, 'debug'>,
  { role, claims }: Caller,
  account: AwsAccount,
  access: { assume(): Promise<void> },
): Promise<boolean> {
  const { ok, failure } = await attemptEvenWhenStopped({ debug }, () => access.assume())
  if (ok) list.add(pass(subjectOfRole(account, role), `This job can assume ${account.roles[role]}`))
  else {
    const code = failure.cause instanceof AwsError ? failure.cause.code : 'Unknown'
    list.add(checkRefusedRole(account, role, { ...refusalOf(failure), code }, claims))
  }
  return ok
}
