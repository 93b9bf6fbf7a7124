import { pagesOf } from '../../aws/logs.ts'
import {
  EMPTY_STREAM,
  type LogEvent,
  type ObjectLook,
  type StreamLook,
  type TranscriptPlaces,
  withEvents,
} from '../../domain/evidence/transcript.ts'
import { memoizeAsync } from '../../shared/memoize.ts'
import { clauseOf } from '../../shared/result.ts'
import { attemptEvenWhenStopped } from '../attempt.ts'
import type { LogsContext, Reader } from './reader.ts'

/** Reads the transcripts of an account. No call throws: what cannot be read is unknown, with the reason. */
export interface Looker {
  /** Reads the whole stream. `take` gets its entries in order; an error in it ends the read. */
  stream(places: TranscriptPlaces, take: (events: readonly LogEvent[]) => Promise<void>): Promise<StreamLook>
  object(places: TranscriptPlaces): Promise<ObjectLook>
}

export function createLooker({ debug }: Pick<LogsContext, 'debug'>, { access }: Reader): Looker {
  const hasGroup = memoizeAsync(group => access.logs.hasGroup(group))
  const orUnknown = async <T>(look: () => Promise<T>): Promise<T | { kind: 'unknown'; why: string }> => {
    const { ok, value, failure } = await attemptEvenWhenStopped({ debug }, look)
    return ok ? value : { kind: 'unknown', why: clauseOf(failure) }
  }
  return {
    stream: ({ group, stream: name }, take) =>
      orUnknown(async () => {
        let stream = EMPTY_STREAM
        let isThere = false
        for await (const { events } of pagesOf(access.logs, group, name)) {
          isThere = true
          stream = withEvents(stream, events)
          await take(events)
        }
        if (isThere) return { kind: 'found', stream }
        return { kind: (await hasGroup(group)) ? 'absent' : 'no-group' }
      }),
    object: ({ bucket, key }) => orUnknown(() => access.objects.look(bucket, key)),
  }
}
