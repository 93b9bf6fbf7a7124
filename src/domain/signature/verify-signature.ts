import { createHash, verify } from 'node:crypto'
import { byteAt, dearmor, mpisFrom, numberAt, PacketError, parsePackets, subpacketsOf } from './packets.ts'
import type { SigningKey } from './public-keys.ts'

/** What a signature is worth. `keyId`: whose it claims to be. */
export type SignatureVerdict =
  | { readonly kind: 'good'; readonly keyId: string }
  /** It is not of these bytes, or is not in a form that can be trusted. */
  | { readonly kind: 'bad'; readonly keyId?: string }
  | { readonly kind: 'unknown-key'; readonly keyId: string }

const SIGNATURE = 2
/** RFC 4880, 5.2.1: of a binary document, as git signs. */
const BINARY = 0
/** RFC 4880, 9.4. SHA-1 and MD5 are left out: they can be forged. */
const HASHES: Readonly<Record<number, string>> = { 8: 'sha256', 9: 'sha384', 10: 'sha512', 11: 'sha224' }
const RSA: readonly number[] = [1, 3]
const EDDSA = 22
const ISSUER = 16
const ISSUER_FINGERPRINT = 33

interface ParsedSignature {
  readonly keyId: string
  readonly algorithm: number
  readonly hash: string | undefined
  /** What is hashed after the bytes that are signed. */
  readonly trailer: Uint8Array
  /** Where the numbers of the signature begin. */
  readonly numbersAt: number
}

/**
 * Checks an armored signature of bytes by known keys (RFC 4880, 5.2.4), without a program and without the network. Never throws.
 */
export function verifySignature(
  armored: string,
  signed: Uint8Array,
  keys: ReadonlyMap<string, SigningKey>,
): SignatureVerdict {
  if (armored.includes('BEGIN SSH SIGNATURE')) return { kind: 'unknown-key', keyId: 'SSH' }
  let keyId: string | undefined
  try {
    const [packet, ...more] = parsePackets(dearmor(armored, 'PGP SIGNATURE'))
    if (packet?.tag !== SIGNATURE || more.length > 0) return { kind: 'bad' }
    const parsed = parseSignature(packet.body)
    keyId = parsed.keyId
    const key = keys.get(keyId)
    if (!key) return { kind: 'unknown-key', keyId }
    return { kind: isOf(parsed, packet.body, signed, key) ? 'good' : 'bad', keyId }
  } catch {
    return { kind: 'bad', ...(keyId !== undefined && { keyId }) }
  }
}

function parseSignature(body: Uint8Array): ParsedSignature {
  if (byteAt(body, 0) !== 4 || byteAt(body, 1) !== BINARY) throw new PacketError('another kind of signature')
  const hashedEnd = 6 + numberAt(body, 4, 2)
  const unhashedEnd = hashedEnd + 2 + numberAt(body, hashedEnd, 2)
  const hashed = subpacketsOf(body.subarray(6, hashedEnd))
  const unhashed = subpacketsOf(body.subarray(hashedEnd + 2, unhashedEnd))
  const fingerprint = hashed.get(ISSUER_FINGERPRINT) ?? unhashed.get(ISSUER_FINGERPRINT)
  const issuer = fingerprint?.subarray(-8) ?? hashed.get(ISSUER) ?? unhashed.get(ISSUER)
  if (!issuer) throw new PacketError('no issuer')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(hashedEnd)
  return {
    keyId: Buffer.from(issuer).toString('hex').toUpperCase(),
    algorithm: byteAt(body, 2),
    hash: HASHES[byteAt(body, 3)],
    trailer: Buffer.concat([body.subarray(0, hashedEnd), Buffer.from([4, 0xff]), length]),
    // Two bytes of the digest come before the numbers: a help for programs that try several keys.
    numbersAt: unhashedEnd + 2,
  }
}

function isOf(
  { algorithm, hash, trailer, numbersAt }: ParsedSignature,
  body: Uint8Array,
  signed: Uint8Array,
  { key, algorithm: ofKey }: SigningKey,
): boolean {
  if (hash === undefined) return false
  const data = Buffer.concat([signed, trailer])
  if (RSA.includes(algorithm) && ofKey === 'rsa') {
    const [number = new Uint8Array()] = mpisFrom(body, numbersAt, 1)
    const size = Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8)
    return verify(hash, data, key, padded(number, size))
  }
  if (algorithm !== EDDSA || ofKey !== 'eddsa') return false
  const halves = mpisFrom(body, numbersAt, 2).map(number => padded(number, 32))
  return verify(null, createHash(hash).update(data).digest(), key, Buffer.concat(halves))
}

const padded = (number: Uint8Array, size: number) =>
  Buffer.concat([Buffer.alloc(Math.max(0, size - number.length)), number])
