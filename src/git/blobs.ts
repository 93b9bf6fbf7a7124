import type { RunGit } from './process.ts'

/** The bytes of a file. */
export interface BlobContent {
  /** The full size in bytes. */
  readonly size: number
  /** At most the first MiB: enough to see that a pushed file is too large. */
  readonly bytes: Uint8Array
}

const BLOB_LIMIT_BYTES = 1024 * 1024
/** How many bytes one git process reads. */
const BATCH_BYTES = 16 * 1024 * 1024
/** No space left, not even for an empty blob. */
const BATCH_FULL = -1

export async function readBlob(git: RunGit, sha: string): Promise<Uint8Array> {
  return (await git(['cat-file', 'blob', sha], { cutAtBytes: BLOB_LIMIT_BYTES })).stdout
}

/** Reads many blobs by their names with few processes. Objects that are not blobs are left out. */
export async function readBlobs(git: RunGit, shas: readonly string[]): Promise<ReadonlyMap<string, BlobContent>> {
  const blobs = new Map<string, BlobContent>()
  for await (const [sha, blob] of eachBlob(git, shas)) blobs.set(sha, blob)
  return blobs
}

/** The same, a few MiB at a time: what was looked at need not stay in memory. Each name once. `type`: of commits, as git keeps them. */
export async function* eachBlob(
  git: RunGit,
  shas: readonly string[],
  type: 'blob' | 'commit' = 'blob',
): AsyncGenerator<readonly [sha: string, blob: BlobContent]> {
  for (const batch of batchesOf(await sizesOf(git, [...new Set(shas)], type))) {
    const [[sha, size] = ['', 0]] = batch
    if (size > BLOB_LIMIT_BYTES) yield [sha, { size, bytes: await readBlob(git, sha) }]
    else for (const [name, bytes] of await readBatch(git, batch)) yield [name, { size: bytes.length, bytes }]
  }
}

type Sized = readonly (readonly [sha: string, size: number])[]

async function sizesOf(git: RunGit, shas: readonly string[], wanted: string): Promise<Sized> {
  if (shas.length === 0) return []
  const { stdout } = await git(['cat-file', '--batch-check'], { input: shas.map(sha => `${sha}\n`).join('') })
  const lines = stdout.toString('utf8').split('\n').slice(0, -1)
  return lines.flatMap(line => {
    const [sha = '', type, size] = line.split(' ')
    return type === wanted ? [[sha, Number(size)] as const] : []
  })
}

/** Splits blobs into batches, in order; a large blob is a batch of its own. */
function batchesOf(blobs: Sized): Sized[] {
  const batches: [string, number][][] = []
  let budget = BATCH_FULL
  for (const [sha, size] of blobs) {
    const isLarge = size > BLOB_LIMIT_BYTES
    if (isLarge || size > budget) {
      batches.push([])
      budget = BATCH_BYTES
    }
    batches.at(-1)?.push([sha, size])
    budget = isLarge ? BATCH_FULL : budget - size
  }
  return batches
}

/** `<sha> blob <size>` LF, the bytes, LF; one after the other, in the order asked for. */
async function readBatch(git: RunGit, batch: Sized): Promise<readonly (readonly [string, Uint8Array])[]> {
  const { stdout } = await git(['cat-file', '--batch'], { input: batch.map(([sha]) => `${sha}\n`).join('') })
  let offset = 0
  return batch.map(([sha, size]) => {
    const start = stdout.indexOf(0x0a, offset) + 1
    offset = start + size + 1
    return [sha, stdout.subarray(start, start + size)] as const
  })
}
