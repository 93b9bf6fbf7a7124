import { expiryOf, mergeOf } from '../../domain/grant/policy-name.ts'
import type { GrantRecord } from '../../domain/grant/record.ts'
import type { Request } from '../../domain/request/request.ts'
import type { GitHub } from '../../github/api.ts'
import { additionOf, type Branch, contains } from '../history/branch.ts'
import { latestReadable } from '../history/file-versions.ts'

/** GitHub dates the commit of a merge like the merge [inferred]; that of a merge queue is older. */
const DATED_ALIKE_MS = 60_000

/**
 * Whether that merge brought exactly this request, and then: the id is made of both, and the record says no more than they.
 * GitHub is asked where git alone does not tell: a rebase lands several commits, and dates may differ.
 */
export async function isMerged(
  record: GrantRecord,
  branch: Branch,
  requests: string,
  { mergedPullRequestOf }: Pick<GitHub, 'mergedPullRequestOf'>,
): Promise<boolean> {
  const merge = branch.landed(mergeOf(record.id))
  if (!merge) return false
  const versions = branch.versions(`${requests}${record.user}.yaml`).filter(({ age }) => age >= merge.age)
  const entry = (await latestReadable(versions))?.find(({ digest }) => record.id.endsWith(`-${digest}`))
  if (!entry || !isAsAsked(record, entry.request)) return false
  const addition = (await additionOf(versions, contains(entry))) ?? merge
  const mergedAt = Date.parse(record.mergedAt)
  if (addition.sha === merge.sha && Math.abs(mergedAt - merge.at.getTime()) <= DATED_ALIKE_MS) return true
  const pull = await mergedPullRequestOf(merge.sha)
  if (pull?.mergedAt?.getTime() !== mergedAt) return false
  // Else it stood there before, and this merge gave nobody anything.
  return addition.sha === merge.sha || (await mergedPullRequestOf(addition.sha))?.number === pull.number
}

function isAsAsked({ instances, mergedAt, opensAt, expiresAt }: GrantRecord, request: Request): boolean {
  const asked = expiryOf(new Date(mergedAt), request)
  return (
    instances.every(instance => request.instances.includes(instance)) &&
    Date.parse(opensAt) === asked.opensAt.getTime() &&
    Date.parse(expiresAt) === asked.expiresAt.getTime()
  )
}
