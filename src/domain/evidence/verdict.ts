import { formatDuration, formatInstant } from '../../shared/instant.ts'
import { isOver, type Session } from '../session/session.ts'
import type { SessionAttribution } from './attribution.ts'
import { hasEntries, type ObjectLook, S3_LATEST_MS, type StreamLook } from './transcript.ts'

/** All that a verdict follows from, besides the time. */
export interface Findings {
  readonly session: Session
  /** Whether it came through one of our documents: only those record to the places that were looked at. */
  readonly isThroughOurs: boolean
  readonly stream: StreamLook
  readonly object: ObjectLook
  readonly standing: SessionAttribution
}

/** What is to be said of one session's recording, or of how it stands to the grants. `why` is a sentence. */
export type SessionVerdict =
  | { readonly kind: 'active, recording' }
  | { readonly kind: 'active, nothing recorded yet'; readonly why?: string }
  | { readonly kind: 'never connected' }
  | { readonly kind: 'recorded in both' }
  | { readonly kind: 'S3 expected'; readonly by: Date; readonly isInCloudWatch: boolean }
  | { readonly kind: 'S3 overdue'; readonly since: Date; readonly why: string }
  | { readonly kind: 'S3 only'; readonly why: string }
  | { readonly kind: 'not known'; readonly why: string }
  | { readonly kind: 'not recorded'; readonly why: string }
  | { readonly kind: 'outside every grant'; readonly why: string }
  | { readonly kind: 'outlived its grant'; readonly byMs: number; readonly isTold: boolean; readonly isOpen: boolean }

/** What a session's evidence amounts to: one verdict on its recording, and one more if it was not as it was granted. */
export function assessSession(findings: Findings, now: Date): readonly SessionVerdict[] {
  const recording = assessRecording(findings, now)
  const standing = judgeStanding(findings)
  return standing ? [recording, standing] : [recording]
}

function judgeStanding({ standing, session }: Findings): SessionVerdict | undefined {
  switch (standing.kind) {
    case 'within':
      return undefined
    case 'outlived':
      return {
        kind: 'outlived its grant',
        byMs: standing.byMs,
        isTold: standing.isTold,
        isOpen: !isOver(session),
      }
    case 'outside':
      return { kind: 'outside every grant', why: standing.why }
    case 'not known':
      return { kind: 'not known', why: `Whether it was granted is not known. ${standing.why}` }
  }
}

/** What there is of a session's recording. */
export function assessRecording(findings: Findings, now: Date): SessionVerdict {
  const { session, stream, object } = findings
  for (const look of [stream, object]) if (look.kind === 'unknown') return { kind: 'not known', why: look.why }
  const isStreamed = hasEntries(stream)
  if (!isOver(session)) return judgeActive(stream)
  if (object.kind === 'found')
    return isStreamed ? { kind: 'recorded in both' } : { kind: 'S3 only', why: whyNotStreamed(findings) }
  if (session.status === 'Failed' && !isStreamed) return { kind: 'never connected' }
  if (!session.endedAt)
    return { kind: 'not known', why: 'AWS does not say when it ended, so not by when S3 must have it' }
  const due = new Date(session.endedAt.getTime() + S3_LATEST_MS)
  const isHopeless = object.kind === 'no bucket' || (!isStreamed && !findings.isThroughOurs)
  if (now < due && !isHopeless) return { kind: 'S3 expected', by: due, isInCloudWatch: isStreamed }
  // What cannot come any more is not waited for.
  const since = now < due ? session.endedAt : due
  if (isStreamed) return { kind: 'S3 overdue', since, why: whyNotStored(findings) }
  return { kind: 'not recorded', why: whyNothing(findings) }
}

function judgeActive(stream: StreamLook): SessionVerdict {
  if (hasEntries(stream)) return { kind: 'active, recording' }
  const why = 'The log group is missing, so only S3 gets it, at its end'
  return { kind: 'active, nothing recorded yet', ...(stream.kind === 'no group' && { why }) }
}

function whyNotStreamed({ stream, isThroughOurs }: Findings): string {
  if (stream.kind === 'no group') return 'The log group is missing, of which the agent only warns'
  if (!isThroughOurs) return 'The session used another document'
  return 'The instance wrote nothing to CloudWatch, or its retention has removed it'
}

function whyNotStored({ object, isThroughOurs }: Findings): string {
  if (object.kind === 'no bucket') return 'The bucket is missing'
  if (!isThroughOurs) return 'The session used another document'
  return 'The instance may not write to the bucket, or was stopped before the agent could'
}

function whyNothing({ session, stream, object, isThroughOurs }: Findings): string {
  if (!isThroughOurs) return `The session used another document${session.document ? `, ${session.document}` : ''}`
  if (stream.kind === 'no group')
    return `The log group is missing, and ${object.kind === 'no bucket' ? 'the bucket is, too' : 'nothing came to S3'}`
  if (object.kind === 'no bucket') return 'The bucket is missing, and nothing came to CloudWatch'
  return 'The instance wrote to neither CloudWatch nor S3'
}

/** Like the words of the field: `outlived its grant by 12s`. */
export function describeVerdict(verdict: SessionVerdict): string {
  switch (verdict.kind) {
    case 'S3 expected':
      return `${verdict.isInCloudWatch ? 'CloudWatch only' : 'nothing yet'}, S3 expected by ${formatInstant(verdict.by)}`
    case 'S3 overdue':
      return `CloudWatch only, S3 overdue since ${formatInstant(verdict.since)}: ${inner(verdict.why)}`
    case 'S3 only':
    case 'not known':
    case 'not recorded':
    case 'outside every grant':
      return `${verdict.kind}: ${inner(verdict.why)}`
    case 'outlived its grant':
      return `outlived its grant by ${formatDuration(verdict.byMs)}${verdict.isOpen ? ' so far' : ''}`
    case 'active, nothing recorded yet':
      return verdict.why === undefined ? verdict.kind : `${verdict.kind}: ${inner(verdict.why)}`
    case 'active, recording':
    case 'never connected':
    case 'recorded in both':
      return verdict.kind
  }
}

const inner = (sentence: string) => sentence.replace(/^[A-Z](?=[a-z]+\b)/, letter => letter.toLowerCase())

/** What to do next: a sentence. */
export function remedyFor(verdict: SessionVerdict): string {
  switch (verdict.kind) {
    case 'active, recording':
      return 'Watch it with `follow`; S3 gets its copy when it ends'
    case 'active, nothing recorded yet':
      if (verdict.why !== undefined) return 'Create the log group, and let the instance profile write to it'
      return 'Nothing to do yet: a line comes when it is complete. If lines are missing after 5 s, let the instance profile write to the log group'
    case 'never connected':
    case 'recorded in both':
      return 'Nothing to do'
    case 'S3 expected':
      return verdict.isInCloudWatch
        ? 'Read it in CloudWatch now, or look again then'
        : 'Look again then: what has no complete line comes with the end'
    case 'S3 overdue':
      return 'Read it in CloudWatch. Let the instance profile put objects into the bucket, and see that the agent runs; docs/troubleshooting.md says how'
    case 'S3 only':
      return 'Read it in S3. Create the log group, and let the instance profile write to it'
    case 'not known':
      return 'Mend what the sentence names, and run this again'
    case 'not recorded':
      return 'Ask who it was, and what was done. Allow sessions through our documents alone, and let the instance profile write to the log group and the bucket'
    case 'outside every grant':
      return 'Find out by whose permission it began: CloudTrail has its StartSession. If it is open, terminate it'
    case 'outlived its grant':
      if (verdict.isOpen) return 'Run `revoke.yml` for this user now'
      return verdict.isTold
        ? 'Nothing to do: the revocation ended it, and has recorded this'
        : 'Look at the run that ended the grant, and at what the session did after the end'
  }
}

/** `alarm`: the job is red. */
export function severityOf({ kind }: SessionVerdict): 'fine' | 'warning' | 'alarm' {
  switch (kind) {
    case 'active, recording':
    case 'never connected':
    case 'recorded in both':
    case 'S3 expected':
      return 'fine'
    case 'active, nothing recorded yet':
    case 'S3 overdue':
    case 'S3 only':
      return 'warning'
    case 'not known':
    case 'not recorded':
    case 'outside every grant':
    case 'outlived its grant':
      return 'alarm'
  }
}
