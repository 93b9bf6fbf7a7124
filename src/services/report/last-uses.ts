import type { LastUse } from '../../domain/report/access-review.ts'
import type { Report } from '../../domain/report/report.ts'
import type { Git } from '../../git/git.ts'
import { parseCompactInstant } from '../../shared/instant.ts'

/**
 * When people last had and used access: grants of the whole ledger, by the names in its index alone, and grants and sessions of the
 * report. By names in lower case, as the index has them. Grants of releases without an index are known from the report only.
 */
export async function readLastUses(
  git: Pick<Git, 'listFiles'>,
  { header, grants }: Report,
): Promise<ReadonlyMap<string, LastUse>> {
  const found = new Map<string, { grantedAt?: Date; sessionAt?: Date }>()
  const note = (name: string, key: 'grantedAt' | 'sessionAt', at: Date | undefined) => {
    if (!at || Number.isNaN(at.getTime())) return
    const user = name.toLowerCase()
    const known = found.get(user) ?? {}
    found.set(user, known)
    if (!known[key] || known[key] < at) known[key] = at
  }
  for (const { user, grantedAt, usage } of grants) {
    note(user, 'grantedAt', new Date(grantedAt))
    for (const { startedAt } of usage?.sessions ?? []) if (startedAt) note(user, 'sessionAt', new Date(startedAt))
  }
  for (const { path } of header.ledger === undefined ? [] : await git.listFiles(header.ledger, 'by-person/')) {
    const [, user = '', instant = ''] = /^by-person\/([^/]+)\/(\d{8}T\d{6}Z)\.granted\./.exec(path) ?? []
    note(user, 'grantedAt', parseCompactInstant(instant))
  }
  return found
}
