import type { RunGit, StreamGit } from './process.ts'

/** The bytes of a file. */
export interface BlobContent {
  /** The full size in bytes. */
  readonly size: number
  /** At most the first MiB: enough to see that a pushed file is too large. */
  readonly bytes: Uint8Array
}

const BLOB_LIMIT_BYTES = 1024 * 1024
/** How many objects one git process reads. */
const SLICE = 20_000

export async function readBlob(git: RunGit, sha: string): Promise<Uint8Array> {
  return (await git(['cat-file', 'blob', sha], { cutAtBytes: BLOB_LIMIT_BYTES })).stdout
}

/** Reads many blobs by their names with few processes. Objects that are not blobs are left out. */
export async function readBlobs(
  git: RunGit,
  stream: StreamGit,
  shas: readonly string[],
): Promise<ReadonlyMap<string, BlobContent>> {
  const blobs = new Map<string, BlobContent>()
  for await (const [sha, blob] of eachBlob(git, stream, shas)) blobs.set(sha, blob)
  return blobs
}

/**
 * The same, one after the other, while git reads the next ones: what was looked at need not stay in memory. Each name once.
 * `type`: of commits, as git keeps them.
 */
export async function* eachBlob(
  git: RunGit,
  stream: StreamGit,
  shas: readonly string[],
  type: 'blob' | 'commit' = 'blob',
): AsyncGenerator<readonly [sha: string, blob: BlobContent]> {
  const all = [...new Set(shas)]
  const sizesFrom = (start: number) => sizesOf(git, all.slice(start, start + SLICE), type)
  let next = sizesFrom(0)
  for (let start = 0; start < all.length; start += SLICE) {
    const sized = await next
    next = sizesFrom(start + SLICE)
    next.catch(() => {}) // Told where it is awaited.
    for (const run of runsOf(sized))
      if (Array.isArray(run)) yield* contentsOf(stream, run)
      else yield [run.sha, { size: run.size, bytes: await readBlob(git, run.sha) }]
  }
}

interface SizedObject {
  readonly sha: string
  readonly size: number
}

async function sizesOf(git: RunGit, shas: readonly string[], wanted: string): Promise<readonly SizedObject[]> {
  if (shas.length === 0) return []
  const { stdout } = await git(['cat-file', '--batch-check', '--buffer'], {
    input: shas.map(sha => `${sha}\n`).join(''),
  })
  const lines = stdout.toString('utf8').split('\n').slice(0, -1)
  return lines.flatMap(line => {
    const [sha = '', type, size] = line.split(' ')
    return type === wanted ? { sha, size: Number(size) } : []
  })
}

/** In order: the names of objects that are read one after the other, and each large one by itself. */
function runsOf(objects: readonly SizedObject[]): readonly (string[] | SizedObject)[] {
  const runs: (string[] | SizedObject)[] = []
  for (const object of objects) {
    const last = runs.at(-1)
    if (object.size > BLOB_LIMIT_BYTES) runs.push(object)
    else if (Array.isArray(last)) last.push(object.sha)
    else runs.push([object.sha])
  }
  return runs
}

const LINE_END = 0x0a

/** `<sha> blob <size>` LF, the bytes, LF; one after the other, in the order asked for. */
async function* contentsOf(
  stream: StreamGit,
  shas: readonly string[],
): AsyncGenerator<readonly [sha: string, blob: BlobContent]> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of stream(['cat-file', '--batch', '--buffer'], shas.map(sha => `${sha}\n`).join(''))) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let offset = 0
    for (let line = rest.indexOf(LINE_END); line >= 0; line = rest.indexOf(LINE_END, offset)) {
      const [sha = '', , size] = rest.toString('latin1', offset, line).split(' ')
      const [start, end] = [line + 1, line + 1 + Number(size)]
      if (end >= rest.length) break
      yield [sha, { size: Number(size), bytes: rest.subarray(start, end) }]
      offset = end + 1
    }
    rest = rest.subarray(offset)
  }
}
