import type { GrantRow } from '../domain/report/grant-row.ts'
import { chunkId, DATA_ID, type PageData, ROWS_IN_CHUNK } from '../render/report/page/data.ts'

/** The data of the page. Rows are unpacked when they are needed, a block at a time. */
export interface Unpacked {
  readonly data: PageData
  /** The row of a grant, by its place in the report. */
  rowOf(index: number): Promise<GrantRow>
  /** The same, of those that {@link keepAtHand} has unpacked: printing cannot wait. */
  rowAtHand(index: number): GrantRow | undefined
  /** Unpacks these, and forgets those of the call before. A later call ends an earlier one. */
  keepAtHand(indices: readonly number[]): Promise<void>
}

export async function unpackData(): Promise<Unpacked> {
  const data = (await unpackBlock(DATA_ID)) as PageData
  let atHand = new Map<number, GrantRow>()
  let latest: { readonly number: number; readonly rows: readonly GrantRow[] } | undefined

  async function rowOf(index: number): Promise<GrantRow> {
    const number = Math.floor(index / ROWS_IN_CHUNK)
    if (latest?.number !== number)
      latest = { number, rows: (await unpackBlock(chunkId(number))) as readonly GrantRow[] }
    return latest.rows[index % ROWS_IN_CHUNK] as GrantRow
  }

  async function keepAtHand(indices: readonly number[]): Promise<void> {
    const before = atHand
    const now = new Map<number, GrantRow>()
    atHand = now
    document.body.removeAttribute('data-printable')
    for (const index of indices) {
      now.set(index, before.get(index) ?? (await rowOf(index)))
      if (atHand !== now) return
    }
    document.body.setAttribute('data-printable', '')
  }

  return { data, rowOf, keepAtHand, rowAtHand: index => atHand.get(index) }
}

/** gzip in base64, as `renderPage` wrote it. */
async function unpackBlock(id: string): Promise<unknown> {
  const binary = atob(document.getElementById(id)?.textContent ?? '')
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return JSON.parse(await new Response(stream).text())
}
