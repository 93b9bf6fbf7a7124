import { isOver, type Session } from '../session/session.ts'
import type { SessionAttribution } from './attribution.ts'
import {
  hasEntries,
  LONG_SILENCE_MS,
  type ObjectLook,
  S3_LATEST_MS,
  SILENCE_MS,
  type StreamLook,
  silenceBefore,
} from './transcript.ts'

/** The input of a verdict, besides the time. */
export interface Findings {
  readonly session: Session
  /** Whether it came through one of our documents: only those record to the places that were looked up. */
  readonly isThroughOurs: boolean
  readonly stream: StreamLook
  readonly object: ObjectLook
  readonly standing: SessionAttribution
}

/** A verdict on the recording of one session, or on its attribution to grants. `why` is a sentence. */
export type SessionVerdict =
  | { readonly kind: 'active-recording' }
  | { readonly kind: 'active-unrecorded'; readonly why?: string }
  | { readonly kind: 'never-connected' }
  | { readonly kind: 'recorded-in-both' }
  | { readonly kind: 's3-expected'; readonly by: Date; readonly isInCloudWatch: boolean }
  | { readonly kind: 's3-overdue'; readonly since: Date; readonly why: string }
  /** S3 has nothing, and CloudWatch nothing of the time before the end: what was done then may be recorded nowhere. */
  | { readonly kind: 'broken-off'; readonly silentMs: number; readonly why: string }
  | { readonly kind: 's3-only'; readonly why: string }
  | { readonly kind: 'unknown'; readonly why: string }
  | { readonly kind: 'not-recorded'; readonly why: string }
  | { readonly kind: 'outside-every-grant'; readonly why: string }
  | { readonly kind: 'outlived-grant'; readonly byMs: number; readonly isTold: boolean; readonly isOpen: boolean }

/** The verdicts on a session: one on its recording, and one more if it was not covered as granted. */
export function assessSession(findings: Findings, now: Date): readonly SessionVerdict[] {
  const recording = assessRecording(findings, now)
  const standing = assessAttribution(findings)
  return standing ? [recording, standing] : [recording]
}

function assessAttribution({ standing, session }: Findings): SessionVerdict | undefined {
  switch (standing.kind) {
    case 'within':
      return undefined
    case 'outlived':
      return {
        kind: 'outlived-grant',
        byMs: standing.byMs,
        isTold: standing.isTold,
        isOpen: !isOver(session),
      }
    case 'outside':
      return { kind: 'outside-every-grant', why: standing.why }
    case 'unknown':
      return { kind: 'unknown', why: `Whether it was granted is not known. ${standing.why}` }
  }
}

/** The verdict on the recording of a session. */
export function assessRecording(findings: Findings, now: Date): SessionVerdict {
  const { session, stream, object } = findings
  for (const look of [stream, object]) if (look.kind === 'unknown') return { kind: 'unknown', why: look.why }
  const isStreamed = hasEntries(stream)
  if (!isOver(session)) return assessActive(stream)
  if (object.kind === 'found')
    return isStreamed ? { kind: 'recorded-in-both' } : { kind: 's3-only', why: whyNotStreamed(findings) }
  if (session.status === 'Failed' && !isStreamed) return { kind: 'never-connected' }
  if (!session.endedAt)
    return { kind: 'unknown', why: 'AWS does not say when it ended, so not by when S3 must have it' }
  const due = new Date(session.endedAt.getTime() + S3_LATEST_MS)
  const isHopeless = object.kind === 'no-bucket' || (!isStreamed && !findings.isThroughOurs)
  if (now < due && !isHopeless) return { kind: 's3-expected', by: due, isInCloudWatch: isStreamed }
  // A transcript that cannot arrive any more is not waited for.
  const since = now < due ? session.endedAt : due
  if (isStreamed) return assessStream(findings, session.endedAt, since)
  return { kind: 'not-recorded', why: whyNothing(findings) }
}

/** What CloudWatch alone has. Nothing tells a stream that broke off from a session in which nothing was done any more. */
function assessStream(findings: Findings, endedAt: Date, since: Date): SessionVerdict {
  const why = whyNotStored(findings)
  const silentMs = silenceBefore(findings.stream, endedAt)
  return silentMs >= SILENCE_MS ? { kind: 'broken-off', silentMs, why } : { kind: 's3-overdue', since, why }
}

function assessActive(stream: StreamLook): SessionVerdict {
  if (hasEntries(stream)) return { kind: 'active-recording' }
  const why = 'The log group is missing, so only S3 gets it, at its end'
  return { kind: 'active-unrecorded', ...(stream.kind === 'no-group' && { why }) }
}

function whyNotStreamed({ stream, isThroughOurs }: Findings): string {
  if (stream.kind === 'no-group') return 'The log group is missing, of which the agent only warns'
  if (!isThroughOurs) return 'The session used another document'
  return 'The instance wrote nothing to CloudWatch, or its retention has removed it'
}

function whyNotStored({ object, isThroughOurs }: Findings): string {
  if (object.kind === 'no-bucket') return 'The bucket is missing'
  if (!isThroughOurs) return 'The session used another document'
  return 'The instance may not write to the bucket, or was stopped before the agent could'
}

function whyNothing({ session, stream, object, isThroughOurs }: Findings): string {
  if (!isThroughOurs) return `The session used another document${session.document ? `, ${session.document}` : ''}`
  if (stream.kind === 'no-group')
    return `The log group is missing, and ${object.kind === 'no-bucket' ? 'the bucket is, too' : 'nothing came to S3'}`
  if (object.kind === 'no-bucket') return 'The bucket is missing, and nothing came to CloudWatch'
  return 'The instance wrote to neither CloudWatch nor S3'
}

/** `alarm` makes the job fail. */
export function severityOf(verdict: SessionVerdict): 'fine' | 'warning' | 'alarm' {
  switch (verdict.kind) {
    case 'active-recording':
    case 'never-connected':
    case 'recorded-in-both':
    case 's3-expected':
      return 'fine'
    case 'active-unrecorded':
    case 's3-overdue':
    case 's3-only':
      return 'warning'
    case 'broken-off':
      return verdict.silentMs >= LONG_SILENCE_MS ? 'alarm' : 'warning'
    case 'unknown':
    case 'not-recorded':
    case 'outside-every-grant':
    case 'outlived-grant':
      return 'alarm'
  }
}
