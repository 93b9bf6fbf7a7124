import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { byteAt, dearmor, mpisFrom, type Packet, parsePackets } from './packets.ts'

/** A public key that commits may be signed with. */
export interface SigningKey {
  /** The last 16 hex digits of its fingerprint, upper case: `B5690EEEBB952194`. */
  readonly id: string
  readonly algorithm: 'rsa' | 'eddsa'
  readonly key: KeyObject
}

const BLOCK = 'PGP PUBLIC KEY BLOCK'
const PUBLIC_KEY = 6
const PUBLIC_SUBKEY = 14
/** RFC 4880, 9.1: RSA for everything, RSA for signatures. */
const RSA: readonly number[] = [1, 3]
/** RFC 9580, 9.1: EdDSALegacy, with the curve Ed25519. */
const EDDSA = 22
const ED25519_OID = '2b06010401da470f01'

/**
 * The keys of a file with armored public keys, as https://github.com/web-flow.gpg has them: RSA and Ed25519; others are left out.
 * Every key of the file is believed, subkeys and those that expired as well: the person who gives the file says whom to believe.
 * @throws PacketError if it has an armored block that cannot be parsed
 */
export function parseSigningKeys(text: string): ReadonlyMap<string, SigningKey> {
  const keys = new Map<string, SigningKey>()
  for (let at = text.indexOf(`-----BEGIN ${BLOCK}`); at >= 0; at = text.indexOf(`-----BEGIN ${BLOCK}`, at + 1)) {
    for (const packet of parsePackets(dearmor(text.slice(at), BLOCK))) {
      const key = keyIn(packet)
      if (key) keys.set(key.id, key)
    }
  }
  return keys
}

function keyIn({ tag, body }: Packet): SigningKey | undefined {
  if ((tag !== PUBLIC_KEY && tag !== PUBLIC_SUBKEY) || byteAt(body, 0) !== 4) return undefined
  const algorithm = byteAt(body, 5)
  const id = fingerprintOf(body).slice(-16).toUpperCase()
  if (RSA.includes(algorithm)) {
    const [n = '', e = ''] = mpisFrom(body, 6, 2).map(base64url)
    return { id, algorithm: 'rsa', key: createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' }) }
  }
  const oidEnd = 7 + byteAt(body, 6)
  if (algorithm !== EDDSA || Buffer.from(body.subarray(7, oidEnd)).toString('hex') !== ED25519_OID) return undefined
  const [point = new Uint8Array()] = mpisFrom(body, oidEnd, 1)
  // The prefix 0x40 says that the point is as EdDSA writes it.
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: base64url(point.subarray(1)) }, format: 'jwk' })
  return { id, algorithm: 'eddsa', key }
}

/** RFC 4880, 12.2 */
function fingerprintOf(body: Uint8Array): string {
  const head = Buffer.from([0x99, body.length >> 8, body.length & 0xff])
  return createHash('sha1').update(head).update(body).digest('hex')
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
