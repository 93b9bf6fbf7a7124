import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { WitnessObject } from '../../domain/witness/compare.ts'

/** The objects of one account's witness, from a copy of its bucket. */
export interface WitnessCopy {
  /** The folder that has `ledger/`, below the one that was asked for; `''` for that itself. */
  readonly account: string
  readonly objects: readonly WitnessObject[]
}

/**
 * Reads copies of witnesses: `FOLDER/ledger/…`, or `FOLDER/ACCOUNT/ledger/…` for several accounts.
 * @throws Error when the folder cannot be read
 */
export async function readWitnessCopies(folder: string): Promise<readonly WitnessCopy[]> {
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length).replace(/^\/+/, ''))
  const copies = new Map<string, WitnessObject[]>()
  for (const path of paths.toSorted()) {
    const [, account = '', key] = /^(?:([^/]+)\/)?(ledger\/.+)$/.exec(path) ?? []
    if (key === undefined) continue
    const own = copies.get(account) ?? []
    copies.set(account, own)
    own.push({ key, content: await readFile(join(folder, path)) })
  }
  return [...copies].map(([account, objects]) => ({ account, objects }))
}
