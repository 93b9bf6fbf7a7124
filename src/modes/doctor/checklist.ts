import { checkRefusedRole, subjectOfRole } from '../../domain/doctor/assumption.ts'
import type { Role } from '../../domain/doctor/checkup.ts'
import { type Diagnosis, describeDiagnosis, pass, unknown } from '../../domain/doctor/checkup.ts'
import type { JobClaims } from '../../domain/doctor/job-token.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import { STATE_WORDS } from '../../render/checkup.ts'
import type { Context } from '../../services/context.ts'
import { messageOf } from '../../shared/errors.ts'
import type { Refusal } from '../../shared/refusal.ts'

/** What was read; that is something else than what was read being nothing. */
export interface Reading<T> {
  readonly value: T
}

/** What was found out so far. Nothing here throws: what cannot be read is not known, and says why. */
export interface Checklist {
  readonly diagnoses: readonly Diagnosis[]
  add(...diagnoses: readonly Diagnosis[]): void
  /** `undefined` if it failed, which is on the list then. */
  read<T>(subject: string, read: () => Promise<T>): Promise<Reading<T> | undefined>
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
      try {
        return { value: await read() }
      } catch (error) {
        debug(error)
        add(unknown(subject, refusalOf(error)))
        return undefined
      }
    },
  }
}

const refusalOf = (error: unknown): Refusal =>
  failureOf(error)?.refusal ?? { message: messageOf(error).replace(/\.$/, ''), remedy: 'Mend that, and run this again' }

/** Errors of AWS and GitHub say apart what happened and what to do. */
function failureOf(error: unknown): { readonly refusal: Refusal; readonly code?: string } | undefined {
  return error instanceof Error && 'refusal' in error
    ? (error as Error & { refusal: Refusal; code?: string })
    : undefined
}

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
  try {
    await access.assume()
    list.add(pass(subjectOfRole(account, role), `This job can assume ${account.roles[role]}`))
    return true
  } catch (error) {
    debug(error)
    const code = failureOf(error)?.code ?? 'Unknown'
    list.add(checkRefusedRole(account, role, { ...refusalOf(error), code }, claims))
    return false
  }
}
