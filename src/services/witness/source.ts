import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import pMap from 'p-map'
import type { WitnessListing, WitnessReaders } from '../../aws/witness-reader.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import { oversizedEntry, readWitnessEntry, type WitnessEntry } from '../../domain/witness/entry.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'
import { perBucket } from './witness.ts'

/** The witnesses of some accounts, to be read object by object: none of the contents stays in memory. */
export interface WitnessSource {
  /** Their names in the rules, or the folders of their copies; `''` for a copy without one. */
  readonly accounts: readonly string[]
  /** Every object, one account after the other. May be read again. Throws where one cannot be read. */
  entries(): AsyncIterable<WitnessEntry>
}

/** Objects that are read at a time. */
const CONCURRENCY = 16

/** Objects whose contents are in memory at a time. */
const BATCH = 256

/** The objects of ours have a few KiB. */
const MOST_BYTES = 4 * 1024 * 1024

/**
 * Copies of witnesses: `FOLDER/ledger/…`, or `FOLDER/ACCOUNT/ledger/…` for several accounts.
 * @throws ErrorWithRemedy when the folder cannot be read or has no copy
 */
export async function copiesSource(folder: string): Promise<WitnessSource> {
  const accounts = (await accountsIn(folder)).toSorted()
  if (accounts.length === 0)
    throw new ErrorWithRemedy(
      `There is no copy of a witness in ${folder}`,
      'Copy it: `aws s3 sync s3://BUCKET/ledger FOLDER/ACCOUNT/ledger`, for each account',
    )
  return {
    accounts,
    async *entries() {
      const buffer = Buffer.allocUnsafe(MOST_BYTES + 1)
      for (const account of accounts) {
        const root = join(folder, account)
        for (const key of filesBelow(root, 'ledger')) yield readCopy(root, account, key, buffer)
      }
    },
  }
}

/** The folders that have `ledger/`. */
async function accountsIn(folder: string): Promise<readonly string[]> {
  const isFolder = (path: string) =>
    stat(path).then(
      each => each.isDirectory(),
      () => false,
    )
  const names = (
    await readdir(folder, { withFileTypes: true }).catch(error => {
      throw new ErrorWithRemedy(
        `The folder ${folder} with copies of witnesses cannot be read`,
        'Name the folder that `aws s3 sync s3://BUCKET/ledger FOLDER/ACCOUNT/ledger` wrote to',
        { cause: error },
      )
    })
  )
    .filter(entry => entry.isDirectory() && entry.name !== 'ledger')
    .map(({ name }) => name)
  const found = await pMap(['', ...names], async name => ((await isFolder(join(folder, name, 'ledger'))) ? [name] : []))
  return found.flat()
}

/**
 * Keys of the files below a folder, in order; links are left out. Without promises, as {@link readCopy}: each call for a small
 * file or folder costs more on its way through the pool of threads than by itself.
 */
function* filesBelow(root: string, folder: string): Generator<string> {
  const inside = readdirSync(`${root}/${folder}`, { withFileTypes: true })
  for (const entry of inside.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const key = `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* filesBelow(root, key)
    else if (entry.isFile()) yield key
  }
}

/** `buffer`: what the copy is read into. */
function readCopy(root: string, account: string, key: string, buffer: Buffer): WitnessEntry {
  const length = readInto(buffer, `${root}/${key}`)
  return length > MOST_BYTES ? oversizedEntry(account, key) : readWitnessEntry(account, key, buffer.subarray(0, length))
}

/** Fills a buffer from the start of a file. Gives how many bytes it read. */
function readInto(buffer: Buffer, path: string): number {
  const file = openSync(path, 'r')
  try {
    let length = 0
    for (let read = -1; read !== 0; length += read) read = readSync(file, buffer, length, buffer.length - length, null)
    return length
  } finally {
    closeSync(file)
  }
}

/** The buckets of accounts, by their roles for logs. Nothing is read until `entries`. */
export function bucketsSource(aws: WitnessReaders, accounts: Iterable<AwsAccount>): WitnessSource {
  const own = perBucket([...accounts].filter(({ logs }) => logs.bucket !== ''))
  return {
    accounts: own.map(({ name }) => name),
    async *entries() {
      for (const account of own) {
        const reader = await aws.connectToWitnessReader(account)
        const read = async ({ key, bytes }: WitnessListing) =>
          bytes > MOST_BYTES
            ? oversizedEntry(account.name, key)
            : readWitnessEntry(account.name, key, await reader.read(key))
        for await (const listed of batches(reader.list())) yield* await pMap(listed, read, { concurrency: CONCURRENCY })
      }
    },
  }
}

/**
 * The ids of the AWS accounts that a bucket is for, by the names that its copy may have: that of an account in the rules, and its
 * own. Accounts may share a bucket.
 */
export function accountIdsIn(accounts: Iterable<AwsAccount>): ReadonlyMap<string, readonly string[]> {
  const all = [...accounts]
  const idsOf = (bucket: string) => all.flatMap(({ id, logs }) => (logs.bucket === bucket ? [id] : []))
  return new Map(all.flatMap(({ name, logs: { bucket } }) => [name, bucket].map(key => [key, idsOf(bucket)] as const)))
}

async function* batches<T>(items: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  let batch: T[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
