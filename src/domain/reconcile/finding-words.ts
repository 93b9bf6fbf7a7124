import type { DebtFindingState } from './debt-finding.ts'
import type { PolicyState } from './observed-policy.ts'

export type FindingState = PolicyState | 'missing' | SessionState | DebtFindingState

/**
 * `closing`: they were told to end, and AWS still lists them. `foreign`: they came through a session document that the rules name
 * as not ours.
 */
export type SessionState = 'orphaned' | 'closing' | 'foreign'

/** What the log, the issue and the output `result` call the states. The output is public: these words stay. */
export const FINDING_WORDS: Readonly<Record<FindingState, string>> = {
  live: 'live',
  'too-new': 'too new',
  revoking: 'leaving',
  undetermined: 'unjudged',
  malformed: 'unreadable',
  expired: 'expired',
  superseded: 'superseded',
  'ended-before': 'ended before',
  unknown: 'unknown',
  tampered: 'tampered',
  missing: 'missing',
  orphaned: 'stray',
  closing: 'closing',
  foreign: 'foreign',
  'review-open': 'review open',
  'review-overdue': 'review overdue',
  'review-rejected': 'review rejected',
  'review-unreadable': 'review unreadable',
}

/** The same for people who read a summary or an issue: what was found. */
export const FINDING_TITLES: Readonly<Record<FindingState, string>> = {
  live: 'Access as it was merged',
  'too-new': 'A policy that is too new to judge',
  revoking: 'A policy that another job is ending',
  undetermined: 'A policy that could not be judged',
  malformed: 'A policy whose name is like ours, and cannot be read',
  expired: 'Access that is over',
  superseded: 'Access whose request was changed or removed',
  'ended-before': 'Access that had ended, and was put back',
  unknown: 'Access that nobody merged',
  tampered: 'Access that differs from what was approved',
  missing: 'Access that was merged, and is not there',
  orphaned: 'Open sessions that no access covers',
  closing: 'Sessions that are closing',
  foreign: 'Sessions through a document that the rules name as not ours',
  'review-open': 'Access that nobody approved, and that has to be reviewed',
  'review-overdue': 'Access that nobody approved, and whose review is late',
  'review-rejected': 'Access that nobody approved, and that a reviewer rejected',
  'review-unreadable': 'Access without an approval, whose record cannot be read',
}
