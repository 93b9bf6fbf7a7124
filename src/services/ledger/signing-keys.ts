import { readFile } from 'node:fs/promises'
import { parseSigningKeys, type SigningKey } from '../../domain/signature/public-keys.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'

/**
 * Reads the keys that commits of the ledger may be signed with, from a file of armored public keys. Asks no server.
 * @throws ErrorWithRemedy when it has none that can be read
 */
export async function readSigningKeys(file: string): Promise<ReadonlyMap<string, SigningKey>> {
  let keys: ReadonlyMap<string, SigningKey> = new Map()
  let cause: unknown
  try {
    keys = parseSigningKeys(await readFile(file, 'utf8'))
  } catch (error) {
    cause = error
  }
  if (keys.size > 0) return keys
  throw new ErrorWithRemedy(
    `The file ${file} of \`signing-keys\` has no OpenPGP key of RSA or Ed25519 that can be read`,
    'Save https://github.com/web-flow.gpg to it, after you compared the key with what GitHub publishes',
    { cause },
  )
}
