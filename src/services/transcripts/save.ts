import type { SavedFile } from '../../domain/evidence/evidence.ts'
import { linesOf } from '../../domain/evidence/terminal-text.ts'
import type { LogEvent, StoredObject, TranscriptPlaces } from '../../domain/evidence/transcript.ts'
import type { Archive, ArchiveFile } from './archive.ts'
import { readObject } from './read-object.ts'
import type { LogsContext, Reader } from './reader.ts'

/** A stream that is being saved: its raw entries and its text. */
export interface SavedStream {
  /** Never throws: a failed write does not change what CloudWatch has. */
  take(events: readonly LogEvent[]): Promise<void>
  /**
   * Keeps the files if the stream was read to its end, and removes them otherwise.
   * @throws the error of the first failed write
   */
  close(isWhole: boolean): Promise<readonly SavedFile[]>
}

const FORMS: readonly (readonly [ending: string, write: (event: LogEvent) => string])[] = [
  [
    'jsonl',
    ({ at, receivedAt, message }) =>
      `${JSON.stringify({ timestamp: at.getTime(), ingestionTime: receivedAt?.getTime(), message })}\n`,
  ],
  [
    'log',
    ({ message }) =>
      linesOf(message)
        .map(line => `${line}\n`)
        .join(''),
  ],
]

export function saveStream(archive: Archive, { account }: Reader, { group, stream }: TranscriptPlaces): SavedStream {
  const source = { kind: 'CloudWatch', group, stream } as const
  const files: { path: string; file: ArchiveFile; write: (event: LogEvent) => string }[] = []
  let failed: { readonly error: unknown } | undefined

  const attemptWrite = async (act: () => Promise<void>) => {
    if (failed) return
    await act().catch(error => {
      failed = { error }
    })
  }
  const open = async () => {
    for (const [ending, write] of files.length === 0 ? FORMS : []) {
      const path = `${account.name}/${fileName(stream)}.cloudwatch.${ending}`
      files.push({ path, file: await archive.create(path), write })
    }
  }
  return {
    take: events =>
      attemptWrite(async () => {
        await open()
        for (const { file, write } of files) await file.write(Buffer.from(events.map(write).join('')))
      }),

    async close(isWhole) {
      const saved: SavedFile[] = []
      await attemptWrite(async () => {
        if (!isWhole) return
        await open()
        for (const { path, file } of files) saved.push({ path, ...(await file.finish()), session: stream, source })
      })
      if (!isWhole || failed) for (const { file } of files) await file.discard()
      if (failed) throw failed.error
      return saved
    },
  }
}

/**
 * Copies an object to disk as it arrives. An incomplete copy is removed.
 * @throws the error of the last attempt
 */
export async function saveObject(
  context: LogsContext,
  archive: Archive,
  reader: Reader,
  places: TranscriptPlaces,
  object: StoredObject,
): Promise<SavedFile> {
  const path = `${reader.account.name}/${fileName(places.stream)}.s3.log`
  const read = await readObject(context, reader, places, object, () => archive.create(path))
  const { etag, modifiedAt, versionId } = object
  const { stream: session, bucket, key } = places
  return {
    path,
    ...read,
    session,
    source: { kind: 'S3', bucket, key, etag, modifiedAt, ...(versionId && { versionId }) },
  }
}

/** AWS builds session ids from user names, which are safe in paths. An artifact allows even fewer characters. */
const fileName = (sessionId: string) => sessionId.replaceAll(/[^\w+=,.@-]/g, '_').replace(/^\.+/, '_')
