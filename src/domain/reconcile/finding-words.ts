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
