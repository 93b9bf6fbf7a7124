import type { RevocationTarget } from '../../domain/revocation/revocation.ts'
import { formatInstant } from '../../shared/instant.ts'

/** One line for the job log. */
export function describeEnding({ user, account, policies, expiresAt }: RevocationTarget): string {
  const end = expiresAt ? `, which ends at ${formatInstant(expiresAt)}` : ''
  return `end ${policies.join(', ') || 'open sessions'} of ${user} in ${account.name}${end}`
}
