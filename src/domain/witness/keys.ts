import { formatInstant } from '../../shared/instant.ts'
import type { WITNESSED_FOLDERS } from '../ledger/record-path.ts'

/** What the keys of all objects of the witness begin with, in the account's bucket of transcripts. */
export const WITNESS_PREFIX = 'ledger/'

/**
 * Written once for each bucket. A role that can read it can read the whole prefix, so that a refusal for another key means
 * that there is no such object: without s3:ListBucket, S3 answers 403 for a missing key (docs/aws-facts.md REC-7).
 */
export const OPENED_KEY = `${WITNESS_PREFIX}opened.json`

/** A list of records in a bucket: they are numbered from 1, without gaps. */
export type Series = string & { readonly __series: never }

/** The records of one grant. Its id is enough to find them: nothing of GitHub is needed. */
export const grantSeries = (grantId: string): Series => grantId as Series

/** The emergency stops of one month: of a user, or without one of everything. IAM ignores case in names of users. */
export const stopSeries = (month: string, user?: string): Series =>
  `stops/${month}/${user === undefined ? 'everything' : `users/${user.toLowerCase()}`}` as Series

/** What is recorded of no single grant: the folders of the branch, below the month, and of the witness, above it. */
export type EventFolder = (typeof WITNESSED_FOLDERS)[number]

/**
 * All records of such a folder of one month (`2026-11`, UTC), so that a sweep can tell which ones the branch lacks. A stop is here
 * besides: the series of {@link stopSeries} and {@link grantSeries} decide.
 */
export const eventSeries = (folder: EventFolder, month: string): Series => `${folder}/${month}` as Series

/** The users who ever had access without an approval: one record for each. */
export const DEBTORS = 'break-glass/debtors' as Series

/** What one user has had without an approval, and who reviewed it. IAM ignores case in names of users. */
export const debtSeries = (user: string): Series => `break-glass/users/${user.toLowerCase()}` as Series

/** `ledger/<series>/001.json` */
export const recordKey = (series: Series, number: number): string =>
  `${WITNESS_PREFIX}${series}/${String(number).padStart(3, '0')}.json`

/** What the keys of {@link loginKey} begin with. */
export const LOGINS_PREFIX = `${WITNESS_PREFIX}logins/`

/** The account that a login of GitHub belonged to when it was first seen. GitHub ignores case in logins. */
export const loginKey = (login: string): string => `${LOGINS_PREFIX}${login.toLowerCase()}.json`

/** The months (`2026-11`, UTC) in which a stop may lie that counts for what was merged at `since`. */
export function monthsSince(since: Date, now: Date): readonly string[] {
  const months: string[] = []
  const first = Date.UTC(since.getUTCFullYear(), since.getUTCMonth())
  for (let month = first; month <= now.getTime(); ) {
    const date = new Date(month)
    months.push(formatInstant(date).slice(0, 7))
    month = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1)
  }
  return months
}
