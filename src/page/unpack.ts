import type { GrantRow } from '../domain/report/grant-row.ts'
import { ROWS_IN_BLOCK } from '../domain/report/grant-rows.ts'
import { DATA_ID, entriesId, type PageData, rowsId } from '../render/report/page/data.ts'
import type { PageEntry } from '../render/report/page/entries.ts'

/** The data of the page. Rows are unpacked when they are needed, a block at a time. */
export interface Unpacked {
  readonly data: PageData
  readonly entries: readonly PageEntry[]
  /** The row of a grant, by its place in the report. */
  rowOf(index: number): Promise<GrantRow>
  /** The same, of those that {@link keepAtHand} has unpacked: printing cannot wait. */
  rowAtHand(index: number): GrantRow | undefined
  /** Unpacks these, and forgets those of the call before. A later call ends an earlier one. */
  keepAtHand(indices: readonly number[]): Promise<void>
}

export async function unpackData(): Promise<Unpacked> {
  const data = (await unpackBlock(DATA_ID)) as PageData
  const numbers = Array.from({ length: data.entryBlocks }, (_, number) => number)
  const blocks = await Promise.all(numbers.map(number => unpackBlock(entriesId(number))))
  const entries = (blocks as PageEntry[][]).flat()
  let atHand = new Map<number, GrantRow>()
  let latest: { readonly number: number; readonly rows: readonly GrantRow[] } | undefined

  async function rowOf(index: number): Promise<GrantRow> {
    const number = Math.floor(index / ROWS_IN_BLOCK)
    if (latest?.number !== number) latest = { number, rows: (await unpackBlock(rowsId(number))) as readonly GrantRow[] }
    return latest.rows[index % ROWS_IN_BLOCK] as GrantRow
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

  return { data, entries, rowOf, keepAtHand, rowAtHand: index => atHand.get(index) }
}

/** gzip in base64, as `pageOf` wrote it. */
async function unpackBlock(id: string): Promise<unknown> {
  const binary = atob(document.getElementById(id)?.textContent ?? '')
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return JSON.parse(await new Response(stream).text())
}
