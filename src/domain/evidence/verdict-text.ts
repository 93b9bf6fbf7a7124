import { formatDuration, formatInstant, formatMoment } from '../../shared/instant.ts'
import type { SessionVerdict } from './verdict.ts'

/** What outputs, records and people call the verdicts. Outputs and records are public: these words stay. */
export const VERDICT_WORDS: Readonly<Record<SessionVerdict['kind'], string>> = {
  'active-recording': 'active, recording',
  'active-unrecorded': 'active, nothing recorded yet',
  'never-connected': 'never connected',
  'recorded-in-both': 'recorded in both',
  's3-expected': 'S3 expected',
  's3-overdue': 'S3 overdue',
  'broken-off': 'broken off',
  's3-only': 'S3 only',
  unknown: 'not known',
  'not-recorded': 'not recorded',
  'outside-every-grant': 'outside every grant',
  'outlived-grant': 'outlived its grant',
}

/** The verdict in words, as outputs, records and logs have it: `outlived its grant by 12s`. */
export const describeVerdict = (verdict: SessionVerdict): string => describeWith(formatInstant, verdict)

/** The same for texts that people read: instants as {@link formatMoment} writes them. */
export const describeVerdictForPeople = (verdict: SessionVerdict): string => describeWith(formatMoment, verdict)

function describeWith(write: (instant: Date) => string, verdict: SessionVerdict): string {
  switch (verdict.kind) {
    case 's3-expected':
      return `${verdict.isInCloudWatch ? 'CloudWatch only' : 'nothing yet'}, S3 expected by ${write(verdict.by)}`
    case 's3-overdue':
      return `CloudWatch only, S3 overdue since ${write(verdict.since)}: ${inner(verdict.why)}`
    case 'broken-off':
      return `${VERDICT_WORDS[verdict.kind]}: CloudWatch has nothing of the last ${formatDuration(verdict.silentMs)}, and S3 nothing at all: ${inner(verdict.why)}`
    case 's3-only':
    case 'unknown':
    case 'not-recorded':
    case 'outside-every-grant':
      return `${VERDICT_WORDS[verdict.kind]}: ${inner(verdict.why)}`
    case 'outlived-grant':
      return `${VERDICT_WORDS[verdict.kind]} by ${formatDuration(verdict.byMs)}${verdict.isOpen ? ' so far' : ''}`
    case 'active-unrecorded':
      return verdict.why === undefined
        ? VERDICT_WORDS[verdict.kind]
        : `${VERDICT_WORDS[verdict.kind]}: ${inner(verdict.why)}`
    case 'active-recording':
    case 'never-connected':
    case 'recorded-in-both':
      return VERDICT_WORDS[verdict.kind]
  }
}

const inner = (sentence: string) => sentence.replace(/^[A-Z](?=[a-z]+\b)/, letter => letter.toLowerCase())

/** What to do next, as a sentence. */
export function remedyFor(verdict: SessionVerdict): string {
  switch (verdict.kind) {
    case 'active-recording':
      return 'Watch it with `follow`; S3 gets its copy when it ends'
    case 'active-unrecorded':
      if (verdict.why !== undefined) return 'Create the log group, and let the instance profile write to it'
      return 'Nothing to do yet: a line comes when it is complete. If lines are missing after 5 s, let the instance profile write to the log group'
    case 'never-connected':
    case 'recorded-in-both':
      return 'Nothing to do'
    case 's3-expected':
      return verdict.isInCloudWatch
        ? 'Read it in CloudWatch now, or look again then'
        : 'Look again then: what has no complete line comes with the end'
    case 's3-overdue':
      return 'Read it in CloudWatch. Let the instance profile put objects into the bucket, and see that the agent runs; docs/troubleshooting.md says how'
    case 'broken-off':
      return 'Read what CloudWatch has, and ask who it was what was done after that, if anything. Let the instance profile put objects into the bucket, and see that the agent runs; docs/troubleshooting.md says how'
    case 's3-only':
      return 'Read it in S3. Create the log group, and let the instance profile write to it'
    case 'unknown':
      return 'Fix what the sentence names, and run this again'
    case 'not-recorded':
      return 'Ask who it was, and what was done. Allow sessions through our documents alone, and let the instance profile write to the log group and the bucket'
    case 'outside-every-grant':
      return 'Find out by whose permission it began: CloudTrail has its StartSession. If it is open, terminate it'
    case 'outlived-grant':
      if (verdict.isOpen) return 'Run `revoke.yml` for this user now'
      return verdict.isTold
        ? 'Nothing to do: the revocation ended it, and has recorded this on `access-ledger`, which mode `verify` compares with the witness'
        : 'Look at the run that ended the grant, and at what the session did after the end'
  }
}
