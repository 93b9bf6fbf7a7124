import type { ExceptionKind } from './grant-row.ts'

/** What people read for each kind of exception; the gravest first, which is the order in which they are shown. */
export const EXCEPTION_WORDS: Readonly<Record<ExceptionKind, string>> = {
  'not-merged': 'Not merged on the default branch',
  tampered: 'Policy changed, or came back',
  'end-not-proven': 'End not proven',
  'not-witnessed': 'Record not in the witness',
  'approved-late': 'Approved after access began',
  overrun: 'Session outlived its grant',
  'review-rejected': 'Review rejected',
  'review-overdue': 'Review overdue',
  'transcript-missing': 'Transcript missing',
  'deleted-by-others': 'Policy deleted by others',
  'break-glass': 'Break-glass access',
  'ended-early': 'Ended before its time',
}
