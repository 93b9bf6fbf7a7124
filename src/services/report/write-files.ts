import { CHECKSUMS, checksumLine } from '../../domain/verification/checksums.ts'
import type { Archive } from '../transcripts/archive.ts'

/** A file to write. `lines`: each with its line end. */
interface Written {
  readonly name: string
  readonly lines: Iterable<string>
}

/** What is handed to the file at once: a report of any size is written in bounded memory. */
const CHUNK_CHARACTERS = 256 * 1024

/**
 * Writes files, one after the other, and `SHA256SUMS` for all of them, which `sha256sum --check` reads.
 * @throws Error when the folder is not empty, or cannot be written
 */
export async function writeFiles(archive: Archive, files: Iterable<Written>): Promise<readonly string[]> {
  const sums: string[] = []
  const names: string[] = []
  for (const { name, lines } of files) {
    const file = await archive.create(name)
    for (const chunk of chunksOf(lines)) await file.write(Buffer.from(chunk, 'utf8'))
    const { sha256 } = await file.finish()
    sums.push(checksumLine(sha256, name))
    names.push(name)
  }
  const list = await archive.create(CHECKSUMS)
  await list.write(Buffer.from(sums.join('')))
  await list.finish()
  return names
}

function* chunksOf(lines: Iterable<string>): Generator<string> {
  let chunk = ''
  for (const line of lines) {
    chunk += line
    if (chunk.length < CHUNK_CHARACTERS) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}
