import type { LedgerDifference } from './difference.ts'

/** What a difference means, and what to do: a sentence each, without a full stop. */
const MEANINGS: Readonly<Record<LedgerDifference['kind'], string>> = {
  removed: 'The witness has this record, and the branch does not have it any more. Find out who pushed to the branch',
  edited: 'The branch has other bytes than the job wrote. Find out who pushed to the branch',
  added:
    'No job of ours has witnessed it. Find out who pushed to the branch, unless a job of that time was red because it could not reach the bucket, or the witness was copied before the branch was fetched',
  reordered:
    'The branch had it before it was written down, or before a record that it followed. Find out who rewrote the branch',
  gap: 'A number is missing. Find out in CloudTrail who deleted the object',
  unreadable: 'It is not in the words that our jobs write. Find out in CloudTrail who wrote it',
  inconsistent:
    'Its record is not the one whose SHA-256 it names. Copy the bucket again; if it stays, find out in CloudTrail who wrote the object',
  misdated:
    'It says that it was written before an object with a smaller number. Copy the bucket again; if it stays, find out in CloudTrail who wrote the object',
  'other-repository':
    'A run of another repository wrote it, and the branch has nothing of it. Name the bucket of this repository, or find out who lets the other one write here',
  'other-account':
    'It is about another AWS account than this bucket. Find out which bucket was copied into this folder',
  'not-opened':
    'The object that says since when there is a witness is missing. Copy the whole prefix `ledger/`; if it stays, find out in CloudTrail who deleted it',
  'opened-late':
    'It says that the witness began after its first records. Find out in CloudTrail who deleted the first one',
  'copied-twice':
    'The copy of another account has the same object. Copy each bucket once, into a folder named like its account',
}

/** What it is about: the path on the branch, or the account and the key of the object. */
export function placeOf(difference: LedgerDifference): string {
  if ('path' in difference) return difference.path
  const { account, key } = difference
  return account === '' ? key : `${account}: ${key}`
}

/** What a difference is about, what it means, and what to do: without full stops. */
export const explainDifference = (difference: LedgerDifference) =>
  explainPlace(placeOf(difference), meaningOf(difference))

/** The same of a place and its meaning, of which the last sentence says what to do. */
export function explainPlace(what: string, text: string) {
  const end = text.lastIndexOf('. ')
  return { what, meaning: text.slice(0, end), remedy: text.slice(end + 2) }
}

/** What it means, and what to do next: two sentences without the last full stop. */
export const meaningOf = ({ kind }: LedgerDifference): string => MEANINGS[kind]
