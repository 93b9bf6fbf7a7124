import type { GrantRow } from '../domain/report/grant-row.ts'
import { chunkId, DATA_ID, type PageData, ROWS_IN_CHUNK } from '../render/report/page/data.ts'

/** The data of the page, each block unpacked when it is needed. */
export interface Unpacked {
  readonly data: PageData
  /** The row of a grant, by its place in the report. */
  rowOf(index: number): Promise<GrantRow>
  /** The same, if it has been unpacked already: printing cannot wait. */
  rowAtHand(index: number): GrantRow | undefined
}

/** Blocks that are kept unpacked; about 200 KB each. */
const KEPT = 250

export async function unpackData(): Promise<Unpacked> {
  const data = (await unpackBlock(DATA_ID)) as PageData
  const chunks = new Map<number, readonly GrantRow[]>()
  const chunkOf = async (chunk: number) => {
    const known = chunks.get(chunk)
    if (known) return known
    const rows = (await unpackBlock(chunkId(chunk))) as readonly GrantRow[]
    const [oldest] = chunks.keys()
    if (chunks.size >= KEPT && oldest !== undefined) chunks.delete(oldest)
    chunks.set(chunk, rows)
    return rows
  }
  return {
    data,
    rowOf: async index => (await chunkOf(Math.floor(index / ROWS_IN_CHUNK)))[index % ROWS_IN_CHUNK] as GrantRow,
    rowAtHand: index => chunks.get(Math.floor(index / ROWS_IN_CHUNK))?.[index % ROWS_IN_CHUNK],
  }
}

/** gzip in base64, as `renderPage` wrote it. */
async function unpackBlock(id: string): Promise<unknown> {
  const binary = atob(document.getElementById(id)?.textContent ?? '')
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return JSON.parse(await new Response(stream).text())
}
