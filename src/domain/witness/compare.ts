import { z } from 'zod'
import { LOGINS_PREFIX, OPENED_KEY, recordKey, type Series, WITNESS_PREFIX } from './keys.ts'

/** A file on the branch of the ledger. */
export interface BranchFile {
  readonly path: string
  /** Of its bytes, in hex. */
  readonly sha256: string
  /** The position of the commit that added it: from 0, oldest first. */
  readonly addedAt: number
}

/** An object under `ledger/`, as a listing and a download give it. */
export interface WitnessObject {
  /** Whose bucket it is in, where there are several. */
  readonly account?: string
  readonly key: string
  readonly content: Uint8Array
}

/** One difference between the branch and the witness. */
export type LedgerDifference =
  /** A record of the witness that the branch does not have any more. */
  | { readonly kind: 'removed'; readonly path: string; readonly key: string }
  /** The branch has other bytes. */
  | { readonly kind: 'edited'; readonly path: string; readonly key: string }
  /** The branch has it and the witness does not: nothing of ours wrote it, or the bucket could not be reached then. */
  | { readonly kind: 'added'; readonly path: string }
  /** The branch has it from before a record that it followed. */
  | { readonly kind: 'reordered'; readonly path: string; readonly key: string }
  /** A number is missing: an object was removed, by people who may do more than our roles. */
  | { readonly kind: 'gap'; readonly key: string }
  /** An object that we would not have written. */
  | { readonly kind: 'unreadable'; readonly key: string }

export interface LedgerComparison {
  /** Files of the branch that should be witnessed. */
  readonly records: number
  /** Those of them that are, with the same bytes. */
  readonly witnessed: number
  readonly differences: readonly LedgerDifference[]
}

const witnessedRecord = () =>
  z.object({ version: z.literal(1), path: z.string().optional(), sha256: z.string().optional() })

interface Numbered {
  readonly key: string
  readonly account: string
  readonly series: Series
  readonly number: number
  readonly path?: string | undefined
  readonly sha256?: string | undefined
}

/**
 * Compares the branch of the ledger with the witness, object by object: from a clone and a copy of the bucket, without any of
 * our roles. Records of evidence are not witnessed: the role for logs cannot write there.
 */
export function compareLedgers(branch: readonly BranchFile[], objects: readonly WitnessObject[]): LedgerComparison {
  const files = branch.filter(({ path }) => isWitnessedPath(path))
  const read = objects.map(numbered)
  const unreadable = read.flatMap(each =>
    typeof each === 'string' ? [{ kind: 'unreadable', key: each } as const] : [],
  )
  const all = read.flatMap(each => (each && typeof each !== 'string' ? [each] : []))
  const paths = new Set(files.map(({ path }) => path))
  // The first of files with the same bytes, which are in one folder only if people put them there.
  const byContent = new Map(files.toReversed().map(file => [`${folderOf(file.path)} ${file.sha256}`, file]))
  const matched = new Set<BranchFile>()
  const edited = new Set<string>()
  const differences: LedgerDifference[] = [...unreadable]
  for (const own of seriesIn(all)) {
    const records = own.toSorted((one, other) => one.number - other.number)
    differences.push(...gapsIn(records))
    let last = -1
    for (const { key, path, sha256 } of records) {
      if (path === undefined) continue
      const file = byContent.get(`${folderOf(path)} ${sha256}`)
      if (!file) {
        const isThere = paths.has(path)
        if (isThere) edited.add(path)
        differences.push({ kind: isThere ? 'edited' : 'removed', path, key })
        continue
      }
      matched.add(file)
      if (file.addedAt < last) differences.push({ kind: 'reordered', path: file.path, key })
      last = Math.max(last, file.addedAt)
    }
  }
  const added = files.filter(file => !matched.has(file) && !edited.has(file.path))
  return {
    records: files.length,
    witnessed: matched.size,
    differences: [...differences, ...added.map(({ path }) => ({ kind: 'added', path }) as const)],
  }
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'))

const isWitnessedPath = (path: string) => !/\/evidence(?:-so-far)?\.[^/]*$/.test(path)

/** The key of an object that cannot be read; `undefined` for one that is no record. */
function numbered({ account = '', key, content }: WitnessObject): Numbered | string | undefined {
  if (key === OPENED_KEY || key.startsWith(LOGINS_PREFIX)) return undefined
  const name = key.startsWith(WITNESS_PREFIX) ? key.slice(WITNESS_PREFIX.length) : ''
  const [, series = '', number = ''] = /^(.+)\/(\d{3,})\.json$/.exec(name) ?? []
  if (series === '') return key
  try {
    const { path, sha256 } = witnessedRecord().parse(JSON.parse(Buffer.from(content).toString('utf8')))
    return { key, account, series: series as Series, number: Number(number), path, sha256 }
  } catch {
    return key
  }
}

/** The records of each series of each account. */
function seriesIn(records: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const all = new Map<string, Numbered[]>()
  for (const record of records) {
    const key = `${record.account} ${record.series}`
    const own = all.get(key) ?? []
    all.set(key, own)
    own.push(record)
  }
  return [...all.values()]
}

function gapsIn(records: readonly Numbered[]): readonly LedgerDifference[] {
  const [first] = records
  if (!first) return []
  const numbers = new Set(records.map(({ number }) => number))
  const last = records.at(-1)?.number ?? 0
  const missing = Array.from({ length: last }, (_, index) => index + 1).filter(number => !numbers.has(number))
  return missing.map(number => ({
    kind: 'gap',
    key: recordKey(first.series, number),
  }))
}
