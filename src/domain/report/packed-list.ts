import { gunzipSync, gzipSync } from 'node:zlib'
import { parseJson } from '../../shared/json.ts'

/** A list on its way into blocks: all of its items as objects are more than memory should hold. */
export interface PackedList<T> {
  add(item: T): void
  /** The blocks, in order: gzip of JSON, a list each. The last one may have fewer items. */
  finish(): readonly Uint8Array[]
}

export function openPackedList<T>(itemsInBlock: number): PackedList<T> {
  const blocks: Uint8Array[] = []
  let block: string[] = []
  const close = () => {
    if (block.length > 0) blocks.push(gzipSync(`[${block.join(',')}]`))
    block = []
  }
  return {
    add(item) {
      block.push(JSON.stringify(item))
      if (block.length === itemsInBlock) close()
    },
    finish() {
      close()
      return blocks
    },
  }
}

/** Room for what comes of a block, so that zlib does not put it together from pieces. */
const ROOM = { chunkSize: 512 * 1024 }

export const unpackBlock = (block: Uint8Array): unknown => parseJson(gunzipSync(block, ROOM))
