import type { AccountAccess } from '../../aws/clients.ts'
import { isDenied } from '../../aws/errors.ts'
import type { PolicyHolder } from '../../domain/principal/principal.ts'

/**
 * A call about a holder, or `absent` if it is a role that does not exist. The roles of this action may ask about ROLE_PATH alone,
 * and IAM denies what is asked about a role that it does not find there; only the listing of the account tells that it is gone.
 * @throws AwsError as the call does
 */
export async function unlessGone<T>(
  { directory }: Pick<AccountAccess, 'directory'>,
  { kind, name }: PolicyHolder,
  absent: T,
  call: () => Promise<T>,
): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (kind !== 'role' || !isDenied(error)) throw error
    if ((await directory.inlinePolicies()).roles.has(name)) throw error
    return absent
  }
}
