import { grantIn, type PlacedRecord, type RecordPlace } from './ledger-entry.ts'
import type { RecordKind } from './record-schemas.ts'

/** How much is set aside at a time. */
const PAGE_BYTES = 1024 * 1024

const DIGEST_BYTES = 32

/** A part of a page: a digest, and what follows it as JSON. */
interface Packed {
  readonly page: Buffer
  readonly start: number
  readonly end: number
}

/**
 * A record that is kept as bytes. `record` and `id` are made each time they are asked for: ask once. It is its own place, which so
 * takes no room.
 */
class PackedRecord<K extends RecordKind> implements PlacedRecord<K>, RecordPlace {
  readonly kind: K
  readonly path: string
  readonly #page: Buffer
  readonly #start: number
  readonly #end: number

  constructor(kind: K, path: string, { page, start, end }: Packed) {
    this.kind = kind
    this.path = path
    this.#page = page
    this.#start = start
    this.#end = end
  }

  get id(): string | undefined {
    return grantIn(this.path)
  }

  get place(): RecordPlace {
    return this
  }

  get sha256(): string {
    return this.#page.toString('hex', this.#start, this.#start + DIGEST_BYTES)
  }

  get record(): PlacedRecord<K>['record'] {
    return JSON.parse(this.#page.toString('utf8', this.#start + DIGEST_BYTES, this.#end))
  }
}

type Pack = <K extends RecordKind>(entry: PlacedRecord<K>) => PlacedRecord<K>

/**
 * Packs records one after the other into pages of bytes. A ledger has hundreds of thousands: as objects they take three times
 * the room, and the collector of garbage goes through each of them again and again.
 */
export function createPack(): Pack {
  let page = Buffer.alloc(0)
  let start = 0
  return ({ kind, place: { path, sha256 }, record }) => {
    const json = JSON.stringify(record)
    const length = DIGEST_BYTES + Buffer.byteLength(json)
    if (start + length > page.length) {
      page = Buffer.allocUnsafeSlow(Math.max(PAGE_BYTES, length))
      start = 0
    }
    page.write(sha256, start, 'hex')
    page.write(json, start + DIGEST_BYTES)
    const packed = new PackedRecord(kind, path, { page, start, end: start + length })
    start += length
    return packed
  }
}

/** The same record as an object, for all that asks more than once. */
export const unpacked = <K extends RecordKind>({ kind, place, id, record }: PlacedRecord<K>): PlacedRecord<K> =>
  id === undefined ? { kind, place, record } : { kind, place, id, record }
