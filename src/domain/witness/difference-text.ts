import type { LedgerDifference } from './compare.ts'

/** What a difference means, and what to do: a sentence each, without a full stop. */
const MEANINGS: Readonly<Record<LedgerDifference['kind'], string>> = {
  removed: 'The witness has this record, and the branch does not have it any more. Find out who pushed to the branch',
  edited: 'The branch has other bytes than the job wrote. Find out who pushed to the branch',
  added:
    'No job of ours has witnessed it. Find out who pushed to the branch, unless a job of that time was red because it could not reach the bucket',
  reordered: 'The branch had it from before a record that it followed. Find out who rewrote the branch',
  gap: 'A number is missing. Find out in CloudTrail who deleted the object',
  unreadable: 'It is not in the words that our jobs write. Find out in CloudTrail who wrote it',
}

/** One line for people: `removed: 2026-11/…/ended.eu-west-1.json: The witness has …`. */
export function describeDifference(difference: LedgerDifference): string {
  const what = 'path' in difference ? difference.path : difference.key
  return `${difference.kind}: ${what}: ${MEANINGS[difference.kind]}`
}
