import type { AccountAccess } from '../../aws/clients.ts'
import type { Grant } from '../../domain/grant/grant.ts'
import { sessionKeyOf } from '../../domain/session/session-key.ts'
import { describeFailure } from '../../shared/result.ts'
import { attempt } from '../attempt.ts'
import type { Context } from '../context.ts'

/** The KMS keys of session documents, which people need besides a grant. Each document is read once in a job. */
export interface SessionKeys {
  /** The key of the document of a grant; `undefined` if there is none, or if the document could not be read. Never throws. */
  of(access: AccountAccess, grant: Grant): Promise<string | undefined>
}

export function openSessionKeys(context: Pick<Context, 'debug' | 'log' | 'signal'>): SessionKeys {
  const asked = new Map<string, Promise<string | undefined>>()
  const ask = async (access: AccountAccess, { sessionDocument }: Grant) => {
    const read = await attempt(context, () => access.ssm.document(sessionDocument))
    if (read.ok) return read.value && sessionKeyOf(read.value)
    // Only a line of the log: a stack from before lacks the permission, most documents have no key, and the doctor looks, too.
    context.log(
      `Whether sessions through ${sessionDocument} need a KMS key is not known, so comments do not say it: ${describeFailure(read.failure)}`,
    )
    return undefined
  }
  return {
    of(access, grant) {
      const { account, sessionDocument } = grant
      const id = `${account.id} ${account.region} ${sessionDocument}`
      const answer = asked.get(id) ?? ask(access, grant)
      asked.set(id, answer)
      return answer
    },
  }
}
