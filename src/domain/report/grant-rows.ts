import type { GrantRow } from './grant-row.ts'

/** Few enough that the page unfolds one at once, and enough that they compress well. */
export const ROWS_IN_BLOCK = 64

/** The rows of all grants, compressed: those of 50,000 are more than memory should hold. Each time they are gone through takes time. */
export interface GrantRows extends Iterable<GrantRow> {
  /** gzip of JSON: a list of {@link ROWS_IN_BLOCK} rows each, the last one perhaps shorter. */
  readonly blocks: readonly Uint8Array[]
}
