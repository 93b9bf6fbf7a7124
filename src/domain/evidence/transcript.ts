import type { AwsAccount } from '../rules/rules.ts'
import type { Session } from '../session/session.ts'

/** The environment of jobs that show or keep what was typed and printed. Unlike the others, it may have reviewers. */
export const TRANSCRIPTS_ENVIRONMENT = 'jit-transcripts'

/**
 * How long after its end the S3 object of a session may take: 5–15 min in the record of jit-admin-session (docs/aws-facts.md
 * REC-3). The agent's code has no such delay, so callers poll instead of waiting for the whole time.
 */
export const S3_LATEST_MS = 15 * 60_000

/** How long a printed line may take to reach CloudWatch: 0–5 s in that record; the agent polls once a second. */
export const CLOUDWATCH_LATEST_MS = 5_000

/** A stream that is silent for so long before the end of its session may have broken off. */
export const SILENCE_MS = 5 * 60_000

/** Session documents close an idle session after 20 minutes by default (docs/aws-facts.md SSM-18): longer silence is no idling. */
export const LONG_SILENCE_MS = 20 * 60_000

/** One entry of a CloudWatch stream. */
export interface LogEvent {
  readonly at: Date
  /** When CloudWatch received it. */
  readonly receivedAt?: Date
  readonly message: string
}

/** What CloudWatch has of a session. */
export interface Stream {
  readonly events: number
  /** The size of the messages in UTF-8. */
  readonly bytes: number
  readonly firstAt?: Date
  readonly lastAt?: Date
  /** The longest time that an entry took from the instance to CloudWatch. */
  readonly slowestMs?: number
}

export type StreamLook =
  | { readonly kind: 'found'; readonly stream: Stream }
  | { readonly kind: 'absent' }
  | { readonly kind: 'no-group' }
  /** `why`: a sentence. */
  | { readonly kind: 'unknown'; readonly why: string }

/** An empty stream records nothing: its agent was stopped, or the retention has removed its entries. */
export const hasEntries = (look: StreamLook): boolean => look.kind === 'found' && look.stream.events > 0

/** For how long before this instant a stream had no entry. */
export const silenceBefore = (look: StreamLook, end: Date): number =>
  look.kind === 'found' && look.stream.lastAt ? Math.max(0, end.getTime() - look.stream.lastAt.getTime()) : 0

/** What S3 has of a session. */
export interface StoredObject {
  readonly bytes: number
  /** As S3 returns it, with its quotes. */
  readonly etag: string
  readonly modifiedAt: Date
  /** Absent where the bucket keeps no versions. */
  readonly versionId?: string
  /** Of its bytes, in hex; absent where nothing has read them. */
  readonly sha256?: string
  /** Whether the evidence check was to read its bytes and could not. */
  readonly isUnread?: true
}

/** A longer object is not read for its SHA-256: only its version is recorded. */
export const MOST_DIGESTED_BYTES = 100 * 1_024 * 1_024

export type ObjectLook =
  | { readonly kind: 'found'; readonly object: StoredObject }
  | { readonly kind: 'absent' }
  | { readonly kind: 'no-bucket' }
  | { readonly kind: 'unknown'; readonly why: string }

export const EMPTY_STREAM: Stream = { events: 0, bytes: 0 }

/** Adds entries to a stream, in their order. */
export function withEvents(stream: Stream, events: readonly LogEvent[]): Stream {
  const [first] = events
  const last = events.at(-1)
  if (!first || !last) return stream
  const delays = events.flatMap(({ at, receivedAt }) => (receivedAt ? [receivedAt.getTime() - at.getTime()] : []))
  const known = stream.slowestMs ?? (delays.length > 0 ? 0 : undefined)
  return {
    events: stream.events + events.length,
    bytes: events.reduce((sum, { message }) => sum + Buffer.byteLength(message), stream.bytes),
    firstAt: stream.firstAt ?? first.at,
    lastAt: last.at,
    ...(known !== undefined && { slowestMs: Math.max(known, ...delays) }),
  }
}

/**
 * Where the transcripts of a session are. The agent names both after the session (docs/aws-facts.md REC-1, REC-2), so no
 * search is needed.
 */
export interface TranscriptPlaces {
  readonly group: string
  readonly stream: string
  readonly bucket: string
  readonly key: string
}

export function placesOf(
  { logs: { group, bucket, prefix } }: Pick<AwsAccount, 'logs'>,
  { id }: Session,
): TranscriptPlaces {
  return { group, stream: id, bucket, key: `${prefix === '' ? '' : `${prefix}/`}${id}.log` }
}
