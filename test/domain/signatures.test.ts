import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseSignedCommit } from '../../src/domain/signature/commit.ts'
import { parseSigningKeys } from '../../src/domain/signature/public-keys.ts'
import { verifySignature } from '../../src/domain/signature/verify-signature.ts'
import { type Gpg, type GpgKey, openGpg } from '../support/gpg.ts'

/** gpg has other opinions than ours nowhere: it makes the keys and the signatures. */
const KINDS = [
  ['RSA of 2048 bits', 'rsa2048'],
  ['RSA of 4096 bits', 'rsa4096'],
  ['Ed25519', 'ed25519'],
] as const
const COMMIT = Buffer.from('tree 1\nauthor a <a@b> 1 +0000\ncommitter c <c@d> 2 +0000\n\nÄ commit\n')

let gpg: Gpg
beforeAll(async () => {
  gpg = await openGpg()
})
afterAll(() => gpg.close())

describe.each(KINDS)('a signature by %s', (_, kind) => {
  let keys: GpgKey
  let other: GpgKey
  beforeAll(async () => {
    keys = await gpg.newKey(`own-${kind}`, kind)
    other = await gpg.newKey(`other-${kind}`, kind)
  })

  it('is good for the bytes that gpg signed, and for no others', async () => {
    const known = parseSigningKeys(keys.publicKey)
    const signature = await gpg.sign(keys.user, COMMIT)
    const [keyId] = known.keys()
    expect(verifySignature(signature, COMMIT, known)).toEqual({ kind: 'good', keyId })
    expect(verifySignature(signature, Buffer.concat([COMMIT, Buffer.from('.')]), known)).toEqual({ kind: 'bad', keyId })
  })

  it('is of an unknown key where the file has another one, and good where it has both', async () => {
    const signature = await gpg.sign(keys.user, COMMIT)
    expect(verifySignature(signature, COMMIT, parseSigningKeys(other.publicKey)).kind).toBe('unknown-key')
    expect(verifySignature(signature, COMMIT, parseSigningKeys(`${other.publicKey}\n${keys.publicKey}`)).kind).toBe(
      'good',
    )
  })

  it('is bad if any of its bits differs', async () => {
    const known = parseSigningKeys(keys.publicKey)
    const [head = '', body = ''] = (await gpg.sign(keys.user, COMMIT)).split('\n\n')
    const bytes = Buffer.from(body.split(/\n[=-]/)[0] ?? '', 'base64')
    const verdicts = new Set<string>()
    for (let index = 0; index < bytes.length; index++) {
      const changed = Buffer.from(bytes)
      changed[index] = (changed[index] ?? 0) ^ 1
      const armored = `${head}\n\n${changed.toString('base64')}\n-----END PGP SIGNATURE-----\n`
      const verdict = verifySignature(armored, COMMIT, known).kind
      // Two bytes repeat the begin of the digest, and what is not hashed names the key again.
      if (verdict === 'good') expect(isUnsigned(bytes, index)).toBe(true)
      verdicts.add(verdict)
    }
    expect([...verdicts].toSorted()).toContain('bad')
  })

  it.each(['SHA384', 'SHA512'])('is good with the digest %s, and bad with SHA1', async digest => {
    const known = parseSigningKeys(keys.publicKey)
    expect(verifySignature(await gpg.sign(keys.user, COMMIT, '--digest-algo', digest), COMMIT, known).kind).toBe('good')
    const weak = await gpg.sign(keys.user, COMMIT, '--digest-algo', 'SHA1').catch(() => '')
    if (weak !== '') expect(verifySignature(weak, COMMIT, known).kind).toBe('bad')
  })
})

/** Whether a byte of a signature packet is one that is not signed. */
function isUnsigned(bytes: Buffer, index: number): boolean {
  const start = (bytes[0] ?? 0) & 0x01 ? 3 : 2
  const hashedEnd = start + 6 + bytes.readUInt16BE(start + 4)
  const unhashedEnd = hashedEnd + 2 + bytes.readUInt16BE(hashedEnd)
  // The header of the packet may also name another kind of length for the same bytes.
  return index >= hashedEnd && index < unhashedEnd + 4
}

describe('a signature that is none', () => {
  it.each([
    ['nothing', ''],
    ['text', 'signed by me'],
    ['an empty block', '-----BEGIN PGP SIGNATURE-----\n\n-----END PGP SIGNATURE-----'],
    ['a packet that is cut off', '-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----'],
  ])('is bad: %s', (_, text) => {
    expect(verifySignature(text, COMMIT, new Map())).toEqual({ kind: 'bad' })
  })

  it('is of an unknown key if it is one of SSH', () => {
    const text = '-----BEGIN SSH SIGNATURE-----\nU1NI\n-----END SSH SIGNATURE-----'
    expect(verifySignature(text, COMMIT, new Map())).toEqual({ kind: 'unknown-key', keyId: 'SSH' })
  })
})

describe('a commit', () => {
  const SIGNED =
    'tree 1\nauthor a ü <a@b> 1 +0000\ncommitter c <c@d> 2 +0000\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n abc\n -----END PGP SIGNATURE-----\nencoding x\n\n Ä\ngpgsig no\n'

  it('is signed without its signature, byte by byte', () => {
    const { signature, signed, author, committer } = parseSignedCommit(Buffer.from(SIGNED))
    expect(signature).toBe('-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----')
    expect(Buffer.from(signed).toString()).toBe(
      'tree 1\nauthor a ü <a@b> 1 +0000\ncommitter c <c@d> 2 +0000\nencoding x\n\n Ä\ngpgsig no\n',
    )
    expect([author, committer]).toEqual([
      { name: 'a ü', email: 'a@b', at: new Date(1_000) },
      { name: 'c', email: 'c@d', at: new Date(2_000) },
    ])
  })

  it('may have no signature, and bytes of any kind', () => {
    const bytes = Buffer.from([...COMMIT, 0xff, 0xfe])
    expect(parseSignedCommit(bytes)).toMatchObject({ signed: bytes })
    expect(parseSignedCommit(bytes)).not.toHaveProperty('signature')
  })
})
