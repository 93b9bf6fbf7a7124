import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A file that `SHA256SUMS` names, and whether it is as written there. */
export interface SummedFile {
  readonly path: string
  readonly bytes: Buffer
  readonly isWhole: boolean
}

/** What `sha256sum --check SHA256SUMS` does in a folder, for machines that have none. */
export async function checkSums(folder: string): Promise<readonly SummedFile[]> {
  const sums = (await readFile(join(folder, 'SHA256SUMS'), 'utf8')).trimEnd().split('\n')
  return Promise.all(
    sums.map(async line => {
      const [sum = '', path = ''] = line.split('  ')
      const bytes = await readFile(join(folder, path))
      return { path, bytes, isWhole: createHash('sha256').update(bytes).digest('hex') === sum }
    }),
  )
}
