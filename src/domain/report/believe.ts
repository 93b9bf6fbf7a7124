import { isAsAsked, isDatedAlike } from '../merge/as-asked.ts'
import type { PlacedRecord } from './ledger-entry.ts'
import type { AddedRequest, LineCommit } from './main-line.ts'

/**
 * Why a record of a grant says more than the default branch asked for: a sentence without a full stop; `undefined` if it does not.
 * Everyone with write permission can add records. `isWitnessed`: then our own role wrote these bytes, and the time of the merge
 * in it is GitHub's.
 */
export function whyNotBelieved(
  { record }: PlacedRecord<'granted'>,
  addition: AddedRequest,
  merge: LineCommit,
  isWitnessed: boolean,
): string | undefined {
  const { grant, approval } = record
  const { entry, file, blobSha } = addition
  if (grant.user !== entry.user || record.file !== file)
    return `It is for ${grant.user}, and the merge was for ${entry.user}`
  if (grant.account !== entry.request.account)
    return `It is for account ${grant.account}, and the merge was for ${entry.request.account}`
  if (record.mergeSha !== merge.sha) return `It names commit ${record.mergeSha.slice(0, 12)} as the merge`
  if ((approval.kind === 'break-glass') !== (entry.request.breakGlass === true))
    return entry.request.breakGlass
      ? 'It says that people approved it, and the request asked for access without an approval'
      : 'It says that nobody had to approve it, and the request did not ask for that'
  if (approval.kind === undefined && approval.by.length === 0) return 'It names nobody who approved it'
  // Later commits of one landing may have changed other requests of the file.
  if (merge === addition.commit && approval.blobSha !== blobSha)
    return `It says that other bytes were approved (${approval.blobSha.slice(0, 12)}) than those that were merged`
  if (!isAsAsked(grant, entry, addition.rulesBefore))
    return 'Its instances, its person or its end are not those that were asked for'
  if (!isWitnessed && !isDatedAlike(Date.parse(grant.mergedAt), merge.ownDate))
    return `It was merged at ${grant.mergedAt} by this record, and git dates the merge otherwise`
  return undefined
}
