import { createHash } from 'node:crypto'
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ErrorWithRemedy } from '../../shared/errors.ts'
import { lazyAsync } from '../../shared/memoize.ts'

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

/**
 * @param fileMode transcripts are for nobody else on the machine
 * @param output a path below the workspace. What is there already may be of the tree that is checked out, in which anyone who
 * may merge can put symbolic links: through them files would be written elsewhere. So nothing may be there.
 */
export function openArchive(workspace: string, output: string, { fileMode = 0o600 } = {}): Archive {
  const folder = join(workspace, output)
  const begin = lazyAsync(() => demandNothingThere(workspace, output))
  return {
    async create(path) {
      await begin()
      const target = join(folder, path)
      const unfinished = `${target}.part`
      await mkdir(dirname(target), { recursive: true })
      const file = await open(unfinished, 'w', fileMode)
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

async function demandNothingThere(workspace: string, output: string): Promise<void> {
  let at = workspace
  for (const name of output.split('/').filter(Boolean)) {
    at = join(at, name)
    const found = await lstat(at).catch(() => undefined)
    if (found === undefined) return
    if (!found.isDirectory()) throw occupied(output, 'is, or leads through, a symbolic link or a file')
  }
  if ((await readdir(at)).length > 0) throw occupied(output, 'is not empty')
}

const occupied = (output: string, what: string) =>
  new ErrorWithRemedy(
    `The folder \`${output}\` of the input \`output\` ${what}, so nothing was saved`,
    'Name one as `output` that is not in the checkout, as logs.yml does',
  )
