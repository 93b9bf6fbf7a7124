import { generateKeyPairSync, sign } from 'node:crypto'
import { isIP } from 'node:net'

/** A key, and a certificate for names and IPv4 addresses that no authority has signed. Both as PEM. */
export function makeCertificate(names: readonly string[]): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const algorithm = sequence(oid(ECDSA_WITH_SHA256))
  const name = sequence(tagged(SET, sequence(oid(COMMON_NAME), tagged(UTF8, Buffer.from('Authority of a test')))))
  const day = 24 * 60 * 60_000
  const time = (ms: number) =>
    tagged(
      TIME,
      Buffer.from(
        `${new Date(ms)
          .toISOString()
          .replaceAll(/[-:T]|\.\d+/g, '')
          .slice(2)}`,
      ),
    )
  const alternatives = names.map(text =>
    isIP(text) ? tagged(ADDRESS, Buffer.from(text.split('.').map(Number))) : tagged(DNS_NAME, Buffer.from(text)),
  )
  const extensions = sequence(
    sequence(oid(SUBJECT_ALT_NAME), tagged(OCTETS, sequence(...alternatives))),
    sequence(
      oid(BASIC_CONSTRAINTS),
      tagged(BOOLEAN, Buffer.from([0xff])),
      tagged(OCTETS, sequence(tagged(BOOLEAN, Buffer.from([0xff])))),
    ),
  )
  const body = sequence(
    tagged(0xa0, tagged(INTEGER, Buffer.from([2]))),
    tagged(INTEGER, Buffer.from([1])),
    algorithm,
    name,
    sequence(time(Date.now() - day), time(Date.now() + day)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, extensions),
  )
  const signature = sign('sha256', body, privateKey)
  const whole = sequence(body, algorithm, tagged(BITS, Buffer.concat([Buffer.from([0]), signature])))
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? []
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  }
}

// X.509 in DER: RFC 5280 and X.690.
const BOOLEAN = 0x01
const INTEGER = 0x02
const BITS = 0x03
const OCTETS = 0x04
const OBJECT = 0x06
const UTF8 = 0x0c
const SEQUENCE = 0x30
const SET = 0x31
const TIME = 0x17
const DNS_NAME = 0x82
const ADDRESS = 0x87
const ECDSA_WITH_SHA256 = '2a8648ce3d040302'
const COMMON_NAME = '550403'
const SUBJECT_ALT_NAME = '551d11'
const BASIC_CONSTRAINTS = '551d13'

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

const oid = (hex: string) => tagged(OBJECT, Buffer.from(hex, 'hex'))

const sequence = (...parts: readonly Buffer[]) => tagged(SEQUENCE, Buffer.concat(parts))
