import type { GrantRow } from '../../domain/report/grant-row.ts'
import { CHECKSUMS, checksumLine } from '../../domain/verification/checksums.ts'
import type { ReportText } from '../../render/report/report-text.ts'
import type { Archive, ArchiveFile } from '../transcripts/archive.ts'

/** What is handed to a file at once: a report of any size is written in bounded memory. */
const CHUNK_BYTES = 512 * 1024

/**
 * Writes files side by side, grant by grant, and `SHA256SUMS` for all of them, which `sha256sum --check` reads. Goes through the
 * grants once, also where there is no file.
 * @throws Error when the folder is not empty, or cannot be written
 */
export async function writeFiles(
  archive: Archive,
  files: readonly ReportText[],
  grants: Iterable<GrantRow>,
): Promise<readonly string[]> {
  const written = []
  for (const file of files) written.push({ ...file, text: openText(await archive.create(file.name)) })
  for (const { before = [], text } of written) for (const each of before) await text.write(each)
  const growing = written.flatMap(({ ofGrant, text }) => (ofGrant ? { ofGrant, text } : []))
  for (const grant of grants) for (const { ofGrant, text } of growing) if (text.add(ofGrant(grant))) await text.flush()
  const sums: string[] = []
  for (const { name, after, text } of written) {
    for (const each of after?.() ?? []) await text.write(each)
    sums.push(checksumLine(await text.finish(), name))
  }
  if (files.length > 0) {
    const list = openText(await archive.create(CHECKSUMS))
    await list.write(sums.join(''))
    await list.finish()
  }
  return files.map(({ name }) => name)
}

/** Text on its way into a file. */
interface TextFile {
  /** Whether there is enough for {@link flush}. */
  add(text: string): boolean
  flush(): Promise<void>
  /** Adds, and flushes where there is enough. */
  write(text: string): Promise<void>
  /** Gives the SHA-256 of the whole file, in hex. */
  finish(): Promise<string>
}

function openText(file: ArchiveFile): TextFile {
  let chunk = Buffer.allocUnsafe(CHUNK_BYTES)
  let length = 0
  const add = (text: string) => {
    const most = length + 3 * text.length
    if (most > chunk.length) chunk = Buffer.concat([chunk.subarray(0, length)], most + CHUNK_BYTES)
    length += chunk.write(text, length)
    return length >= 0.75 * CHUNK_BYTES
  }
  const flush = async () => {
    if (length > 0) await file.write(chunk.subarray(0, length))
    length = 0
  }
  return {
    add,
    flush,
    async write(text) {
      if (add(text)) await flush()
    },
    async finish() {
      await flush()
      return (await file.finish()).sha256
    },
  }
}
