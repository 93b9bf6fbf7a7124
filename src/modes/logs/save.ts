import type { Archive, ArchiveFile } from '../../archive.ts'
import type { SavedFile } from '../../domain/evidence.ts'
import { linesOf } from '../../domain/terminal-text.ts'
import type { LogEvent, StoredObject, TranscriptPlaces } from '../../domain/transcript.ts'
import { messageOf } from '../../failure.ts'
import type { LogsContext, Reader } from './reader.ts'

/** A download that broke off is begun anew this often. */
const ATTEMPTS = 3
const PAUSE_MS = 2_000

/** A stream on its way into the archive: its entries as they are, and its text. */
export interface SavedStream {
  take(events: readonly LogEvent[]): Promise<void>
  /** Keeps the files, if the stream was read to its end. */
  close(isWhole: boolean): Promise<readonly SavedFile[]>
}

export async function saveStream(
  archive: Archive,
  { account }: Reader,
  places: TranscriptPlaces,
): Promise<SavedStream> {
  const { group, stream } = places
  const source = { kind: 'CloudWatch', group, stream } as const
  const path = `${account.name}/${fileName(stream)}.cloudwatch`
  const files: [string, ArchiveFile, (event: LogEvent) => string][] = [
    [`${path}.jsonl`, await archive.create(`${path}.jsonl`), entryOf],
    [`${path}.log`, await archive.create(`${path}.log`), ({ message }) => `${linesOf(message).join('\n')}\n`],
  ]
  return {
    async take(events) {
      for (const [, file, write] of files) await file.write(Buffer.from(events.map(write).join('')))
    },
    async close(isWhole) {
      const saved: SavedFile[] = []
      for (const [name, file] of files) {
        if (isWhole) saved.push({ path: name, ...(await file.finish()), session: stream, source })
        else await file.discard()
      }
      return saved
    },
  }
}

const entryOf = ({ at, receivedAt, message }: LogEvent) =>
  `${JSON.stringify({ timestamp: at.getTime(), ingestionTime: receivedAt?.getTime(), message })}\n`

/**
 * Copies an object to disk as it arrives. A copy that is not whole leaves nothing behind.
 * @throws what the last attempt failed with
 */
export async function saveObject(
  { clock, log, signal }: LogsContext,
  archive: Archive,
  { account, access }: Reader,
  { stream, bucket, key }: TranscriptPlaces,
  object: StoredObject,
): Promise<SavedFile> {
  const path = `${account.name}/${fileName(stream)}.s3.log`
  for (let attempt = 1; ; attempt++) {
    const file = await archive.create(path)
    try {
      let bytes = 0
      for await (const chunk of await access.objects.read(bucket, key, object)) {
        signal.throwIfAborted()
        bytes += chunk.byteLength
        await file.write(chunk)
      }
      if (bytes !== object.bytes)
        throw new Error(`s3://${bucket}/${key} broke off after ${bytes} of ${object.bytes} bytes`)
    } catch (error) {
      await file.discard()
      if (attempt === ATTEMPTS || signal.aborted) throw error
      log(`reading s3://${bucket}/${key} broke off, beginning anew. ${messageOf(error)}`)
      await clock.sleep(PAUSE_MS * attempt, signal)
      continue
    }
    const { etag, modifiedAt } = object
    return { path, ...(await file.finish()), session: stream, source: { kind: 'S3', bucket, key, etag, modifiedAt } }
  }
}

/** AWS makes session ids of user names, which hold nothing that a path could; an artifact takes even less. */
const fileName = (sessionId: string) => sessionId.replaceAll(/[^\w+=,.@-]/g, '_').replace(/^\.+/, '_')
