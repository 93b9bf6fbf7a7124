import { createHash } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A folder of files that are written in pieces, in bounded memory. */
export interface Archive {
  /** Opens a file by its path below the folder. It appears as a whole when it is finished, and not before. */
  create(path: string): Promise<ArchiveFile>
}

export interface ArchiveFile {
  write(bytes: Uint8Array): Promise<void>
  finish(): Promise<{ readonly bytes: number; readonly sha256: string }>
  /** Removes the unfinished file. */
  discard(): Promise<void>
}

export function openArchive(folder: string): Archive {
  return {
    async create(path) {
      const target = join(folder, path)
      const unfinished = `${target}.part`
      await mkdir(dirname(target), { recursive: true })
      const file = await open(unfinished, 'w', 0o600)
      const hash = createHash('sha256')
      let bytes = 0
      return {
        async write(chunk) {
          hash.update(chunk)
          bytes += chunk.byteLength
          await file.writeFile(chunk)
        },
        async finish() {
          await file.sync()
          await file.close()
          await rename(unfinished, target)
          return { bytes, sha256: hash.digest('hex') }
        },
        async discard() {
          await file.close()
          await rm(unfinished, { force: true })
        },
      }
    },
  }
}
