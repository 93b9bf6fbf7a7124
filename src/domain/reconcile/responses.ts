import type { FindingState } from './finding-words.ts'

interface Consequence {
  /** Whether the sweep ends the access. */
  readonly ends: boolean
  readonly severity: 'nothing' | 'warning' | 'alarm'
  /** An imperative sentence without a full stop; absent when nothing has to be done. */
  readonly remedy?: string
}

/** What to do about a session that stays `Terminating`: telling it again to end does not help (docs/aws-facts.md SSM-8). */
export const HEAR_AWS =
  'If it stays so, its instance does not hear AWS: see whether the instance is online and its agent runs, and as the last resort stop it; docs/troubleshooting.md says how'

/** The response to each state. */
export const RESPONSES: Readonly<Record<FindingState, Consequence>> = {
  live: { ends: false, severity: 'nothing' },
  'too-new': { ends: false, severity: 'nothing' },
  revoking: { ends: false, severity: 'nothing' },
  undetermined: { ends: false, severity: 'nothing', remedy: 'Run the sweep again' },
  malformed: { ends: false, severity: 'warning', remedy: 'Find out in CloudTrail who wrote it, and delete it by hand' },
  expired: { ends: true, severity: 'nothing' },
  superseded: { ends: true, severity: 'nothing' },
  'ended-before': {
    ends: true,
    severity: 'alarm',
    remedy:
      'Find out in CloudTrail who called iam:PutUserPolicy after that, and in the transcripts what was done with it',
  },
  unknown: {
    ends: true,
    severity: 'alarm',
    remedy: 'Find out in CloudTrail who called iam:PutUserPolicy, and in the transcripts what was done with it',
  },
  tampered: {
    ends: true,
    severity: 'alarm',
    remedy:
      'Find out in CloudTrail who called iam:PutUserPolicy; if the access is still needed, ask for it in a new pull request',
  },
  missing: {
    ends: false,
    severity: 'warning',
    remedy:
      'Run the sweep with `repair: true`, or the job of its merge again. If it was there, find out in CloudTrail who called iam:DeleteUserPolicy',
  },
  orphaned: {
    ends: true,
    severity: 'warning',
    remedy: 'Find out what let it in: a job that died half way, or standing ssm:StartSession',
  },
  // Usually closed seconds later. What stays so is not proven to have ended, which makes the job red.
  closing: { ends: true, severity: 'nothing', remedy: HEAR_AWS },
  foreign: {
    ends: false,
    severity: 'nothing',
    remedy: 'See that this was meant: the rules name its session document as foreign, so it is not ended here',
  },
  'review-open': {
    ends: false,
    severity: 'nothing',
    remedy: 'Have it reviewed by a person who may approve, in its issue',
  },
  'review-overdue': {
    ends: false,
    severity: 'alarm',
    remedy: 'Have it reviewed by a person who may approve, in its issue: until then these people get no other',
  },
  'review-rejected': {
    ends: false,
    severity: 'alarm',
    remedy:
      'Find out in the transcripts what was done with it, end it if it is open, and see whether these people belong under `break_glass`',
  },
  'review-unreadable': {
    ends: false,
    severity: 'alarm',
    remedy: 'Find out in CloudTrail who wrote to `ledger/break-glass/` of the bucket',
  },
}
