import type { GrantRow } from './grant-row.ts'
import { type GrantRows, ROWS_IN_BLOCK } from './grant-rows.ts'
import { openPackedList, unpackBlock } from './packed-list.ts'

/** Packs rows as they come. */
export function packRows(rows: Iterable<GrantRow>): GrantRows {
  const list = openPackedList<GrantRow>(ROWS_IN_BLOCK)
  for (const row of rows) list.add(row)
  const blocks = list.finish()
  return { blocks, [Symbol.iterator]: () => unpackedRows(blocks) }
}

function* unpackedRows(blocks: readonly Uint8Array[]): Generator<GrantRow> {
  for (const block of blocks) yield* unpackBlock(block) as readonly GrantRow[]
}
