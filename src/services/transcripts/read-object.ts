import { createHash } from 'node:crypto'
import type { StoredObject, TranscriptPlaces } from '../../domain/evidence/transcript.ts'
import { messageOf } from '../../shared/errors.ts'
import type { ArchiveFile } from './archive.ts'
import type { LogsContext, Reader } from './reader.ts'

/** How often a broken download is started again. */
const ATTEMPTS = 3
const PAUSE_MS = 2_000

/** What takes the bytes of an object as they arrive. */
type Sink = ArchiveFile

/**
 * Reads an object to its end, in bounded memory. A download that breaks off begins anew, with a sink of its own.
 * @throws the error of the last attempt
 */
export async function readObject(
  { clock, log, signal }: Pick<LogsContext, 'clock' | 'log' | 'signal'>,
  { access }: Pick<Reader, 'access'>,
  { bucket, key }: Pick<TranscriptPlaces, 'bucket' | 'key'>,
  object: StoredObject,
  open: () => Promise<Sink>,
): ReturnType<Sink['finish']> {
  for (let attempt = 1; ; attempt++) {
    const sink = await open()
    try {
      let bytes = 0
      for await (const chunk of await access.objects.read(bucket, key, object)) {
        signal.throwIfAborted()
        bytes += chunk.byteLength
        await sink.write(chunk)
      }
      if (bytes !== object.bytes)
        throw new Error(`s3://${bucket}/${key} broke off after ${bytes} of ${object.bytes} bytes`)
      return await sink.finish()
    } catch (error) {
      await sink.discard()
      if (attempt === ATTEMPTS || signal.aborted) throw error
      log(`reading s3://${bucket}/${key} broke off, beginning anew. ${messageOf(error)}`)
      await clock.sleep(PAUSE_MS * attempt, signal)
    }
  }
}

/** Keeps nothing but the length and the SHA-256 of what it is given. */
export async function createDigest(): Promise<Sink> {
  const hash = createHash('sha256')
  let bytes = 0
  return {
    async write(chunk) {
      hash.update(chunk)
      bytes += chunk.byteLength
    },
    finish: async () => ({ bytes, sha256: hash.digest('hex') }),
    discard: async () => {},
  }
}
