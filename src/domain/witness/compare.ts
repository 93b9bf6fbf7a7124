import { isWitnessedPath } from '../ledger/record-path.ts'
import { type BranchFile, CLOCKS_MS, contradicts, fileFinder, isTooEarly, wasAddedBefore } from './branch-file.ts'
import type { LedgerComparison, LedgerDifference } from './difference.ts'
import type { WitnessEntry, WitnessedEntry } from './entry.ts'
import { OPENED_KEY, recordKey, type Series } from './keys.ts'
import { type BucketSeen, wrongIn } from './object-checks.ts'

export interface ComparisonOptions {
  /** The address of this repository: records of other ones are named. Absent: they count as removed from the branch. */
  readonly repositoryUrl?: string
  /** The ids of the AWS accounts that each account's bucket is for; for one that is not known, the id that its first grant names. */
  readonly accountIds?: ReadonlyMap<string, readonly string[]>
}

/** What is kept of an object with a number until its whole series was seen. */
interface Seen {
  readonly number: number
  readonly at: number
  readonly file?: BranchFile | undefined
  readonly missing?: { readonly path: string; readonly kind: 'edited' | 'removed' }
  /** The address of the repository whose run wrote it. */
  readonly repository: string
}

interface SeenAccount extends BucketSeen {
  readonly series: Map<Series, Seen[]>
  openedAt?: number
}

/**
 * Compares the branch of the ledger with the witness, object by object: from a clone and a copy of the bucket, without any of
 * our roles. Records of evidence are not witnessed: the role for logs cannot write there.
 */
export async function compareLedgers(
  branch: readonly BranchFile[],
  entries: AsyncIterable<WitnessEntry> | Iterable<WitnessEntry>,
  options: ComparisonOptions = {},
): Promise<LedgerComparison> {
  const files = branch.filter(({ path }) => isWitnessedPath(path))
  const find = fileFinder(files)
  const accounts = new Map<string, SeenAccount>()
  const differences: LedgerDifference[] = []
  const given = new Map<string, string>()
  const repositories = new Map<string, string>()
  let objects = 0
  for await (const entry of entries) {
    const { account, key } = entry
    const own = accounts.get(account) ?? newAccount(options.accountIds?.get(account))
    accounts.set(account, own)
    objects++
    if (entry.form === 'login') continue
    if (entry.form === 'unreadable') {
      differences.push({ kind: 'unreadable', account, key })
      continue
    }
    if (entry.form === 'opened') {
      own.openedAt = entry.at.getTime()
      continue
    }
    differences.push(...wrongIn(entry, { account, key }, own, given))
    const records = own.series.get(entry.series) ?? []
    own.series.set(entry.series, records)
    records.push(seen(entry, find, repositories))
  }
  const isForeign = foreignness(accounts, options)
  const witnessedPaths = new Set<string>()
  const found = [...accounts].flatMap(([account, own]) => inAccount(account, own, isForeign, witnessedPaths))
  const edited = new Set(found.flatMap(difference => (difference.kind === 'edited' ? difference.path : [])))
  const added = files.filter(({ path }) => !witnessedPaths.has(path) && !edited.has(path))
  return {
    records: files.length,
    witnessed: witnessedPaths.size,
    witnessedPaths,
    objects,
    differences: [...differences, ...found, ...added.map(({ path }) => ({ kind: 'added', path }) as const)],
  }
}

const newAccount = (ids: readonly string[] | undefined): SeenAccount => ({
  series: new Map(),
  firstAt: Number.POSITIVE_INFINITY,
  ids,
})

function seen(
  { number, path, sha256, run, at }: WitnessedEntry,
  find: ReturnType<typeof fileFinder>,
  repositories: Map<string, string>,
): Seen {
  const address = run.slice(0, Math.max(0, run.indexOf('/actions/runs/')))
  // One text for all objects of a repository: a part of an address keeps the whole of it in memory.
  const repository = repositories.get(address) ?? address
  repositories.set(repository, repository)
  return { number, at: at.getTime(), repository, ...(path !== undefined && find({ path, sha256 })) }
}

/** Whether an object is of another repository. A repository that was renamed: the branch has some of the same address. */
function foreignness(accounts: ReadonlyMap<string, SeenAccount>, { repositoryUrl }: ComparisonOptions) {
  const all = [...accounts.values()].flatMap(({ series }) => [...series.values()].flat())
  const own = new Set(all.flatMap(({ file, repository }) => (file ? [repository] : [])))
  return ({ repository }: Seen) => repositoryUrl !== undefined && repository !== repositoryUrl && !own.has(repository)
}

function inAccount(
  account: string,
  { series, openedAt, firstAt }: SeenAccount,
  isForeign: (record: Seen) => boolean,
  witnessedPaths: Set<string>,
): readonly LedgerDifference[] {
  const found = [...series].flatMap(([name, records]) => inSeries(account, name, records, isForeign, witnessedPaths))
  const opened = { account, key: OPENED_KEY }
  if (series.size > 0 && openedAt === undefined) found.push({ kind: 'not-opened', ...opened })
  if (openedAt !== undefined && openedAt > firstAt + CLOCKS_MS) found.push({ kind: 'opened-late', ...opened })
  return found
}

/** Adds the path of each file that has its record to `witnessedPaths`. */
function inSeries(
  account: string,
  series: Series,
  given: readonly Seen[],
  isForeign: (record: Seen) => boolean,
  witnessedPaths: Set<string>,
): LedgerDifference[] {
  const records = given.toSorted((one, other) => one.number - other.number)
  const found = gapsIn(account, series, records)
  let last: BranchFile | undefined
  let lastAt = Number.NEGATIVE_INFINITY
  for (const record of records) {
    const { number, at, file, missing } = record
    const place = { account, key: recordKey(series, number) }
    if (at < lastAt - CLOCKS_MS) found.push({ kind: 'misdated', ...place })
    lastAt = Math.max(lastAt, at)
    if (isForeign(record)) found.push({ kind: 'other-repository', ...place })
    else if (missing) found.push({ ...missing, ...place })
    if (!file) continue
    witnessedPaths.add(file.path)
    if (isTooEarly(file, at) || (last && contradicts(file, last)))
      found.push({ kind: 'reordered', path: file.path, ...place })
    if (!last || wasAddedBefore(last, file)) last = file
  }
  return found
}

/** A number that nobody could reach by adding is one gap, not a million. */
const MOST_GAPS = 1_000

function gapsIn(account: string, series: Series, records: readonly Seen[]): LedgerDifference[] {
  const found: LedgerDifference[] = []
  let expected = 1
  for (const { number } of records) {
    for (; expected < number && found.length < MOST_GAPS; expected++)
      found.push({ kind: 'gap', account, key: recordKey(series, expected) })
    expected = number + 1
  }
  return found
}
