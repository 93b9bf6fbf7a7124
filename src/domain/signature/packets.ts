/** One packet of an OpenPGP message (RFC 4880, 4.2). */
export interface Packet {
  readonly tag: number
  readonly body: Uint8Array
}

/** Bytes that are not what they should be. The signature, or the key, is then not usable. */
export class PacketError extends Error {
  override readonly name = 'PacketError'
}

/** The bytes of the first armored block of a kind, for example `PGP SIGNATURE`; binary input is returned as it is. */
export function dearmor(text: string, kind: string): Uint8Array {
  const begin = text.indexOf(`-----BEGIN ${kind}-----`)
  const end = text.indexOf(`-----END ${kind}-----`, begin)
  if (begin < 0 || end < 0) throw new PacketError(`no armored ${kind}`)
  const lines = text.slice(begin, end).split(/\r?\n/).slice(1)
  // Headers such as `Version: …` end with an empty line; a checksum begins with `=`.
  const empty = lines.indexOf('')
  const body = lines.slice(empty + 1).filter(line => !line.startsWith('='))
  return Buffer.from(body.join(''), 'base64')
}

/** @throws PacketError if a packet is longer than what there is */
export function parsePackets(bytes: Uint8Array): readonly Packet[] {
  const packets: Packet[] = []
  for (let offset = 0; offset < bytes.length; ) {
    const { tag, start, length } = headerAt(bytes, offset)
    const end = start + length
    if (end > bytes.length) throw new PacketError('a packet is cut off')
    packets.push({ tag, body: bytes.subarray(start, end) })
    offset = end
  }
  return packets
}

function headerAt(bytes: Uint8Array, offset: number) {
  const first = byteAt(bytes, offset)
  if ((first & 0x80) === 0) throw new PacketError('no packet begins here')
  if ((first & 0x40) !== 0) {
    const { length, next } = newLength(bytes, offset + 1)
    return { tag: first & 0x3f, start: next, length }
  }
  const size = [1, 2, 4][first & 0x03]
  if (size === undefined) throw new PacketError('a packet without a length')
  return { tag: (first >> 2) & 0x0f, start: offset + 1 + size, length: numberAt(bytes, offset + 1, size) }
}

/** The form of lengths in new packets and in subpackets (RFC 4880, 4.2.2 and 5.2.3.1). */
function newLength(bytes: Uint8Array, offset: number): { readonly length: number; readonly next: number } {
  const first = byteAt(bytes, offset)
  if (first < 192) return { length: first, next: offset + 1 }
  if (first < 224) return { length: ((first - 192) << 8) + byteAt(bytes, offset + 1) + 192, next: offset + 2 }
  if (first === 255) return { length: numberAt(bytes, offset + 1, 4), next: offset + 5 }
  throw new PacketError('a packet in parts')
}

export function byteAt(bytes: Uint8Array, offset: number): number {
  const byte = bytes[offset]
  if (byte === undefined) throw new PacketError('cut off')
  return byte
}

/** An unsigned number of some bytes, the highest first. */
export function numberAt(bytes: Uint8Array, offset: number, size: number): number {
  let number = 0
  for (let index = 0; index < size; index++) number = number * 256 + byteAt(bytes, offset + index)
  return number
}

/** Numbers of any length (RFC 4880, 3.2), one after the other, without leading zeros. */
export function mpisFrom(bytes: Uint8Array, offset: number, count: number): readonly Uint8Array[] {
  const numbers: Uint8Array[] = []
  let at = offset
  for (let index = 0; index < count; index++) {
    const bits = numberAt(bytes, at, 2)
    const size = Math.ceil(bits / 8)
    if (at + 2 + size > bytes.length) throw new PacketError('a number is cut off')
    // One way to write a number, so that there is one way to write a signature.
    if (bits !== (size - 1) * 8 + 32 - Math.clz32(bytes[at + 2] ?? 0))
      throw new PacketError('a number with another length')
    numbers.push(bytes.subarray(at + 2, at + 2 + size))
    at += 2 + size
  }
  return numbers
}

/** The subpackets of a signature by their types; of several of one type the first. */
export function subpacketsOf(bytes: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const found = new Map<number, Uint8Array>()
  for (let offset = 0; offset < bytes.length; ) {
    const { length, next } = newLength(bytes, offset)
    if (length === 0 || next + length > bytes.length) throw new PacketError('a subpacket is cut off')
    const type = byteAt(bytes, next) & 0x7f
    if (!found.has(type)) found.set(type, bytes.subarray(next + 1, next + length))
    offset = next + length
  }
  return found
}
