import pMap from 'p-map'
import type { Witnesses } from '../../aws/clients.ts'
import type { WitnessStore } from '../../aws/witness.ts'
import type { Observer } from '../../domain/ledger/observer.ts'
import { type AwsAccount, accountKey } from '../../domain/rules/rules.ts'
import { OPENED_KEY, recordKey, type Series } from '../../domain/witness/keys.ts'
import { type NewWitnessRecord, parseWitnessRecord, type WitnessRecord } from '../../domain/witness/record.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'
import { formatInstant, parseInstant } from '../../shared/instant.ts'
import { parseJson } from '../../shared/json.ts'
import { memoizeAsync } from '../../shared/memoize.ts'
import { explain, type Failure, failed, type Result, succeeded } from '../../shared/result.ts'
import { attemptEvenWhenStopped } from '../attempt.ts'
import type { Context } from '../context.ts'

/**
 * What was done, by the objects under `ledger/` in each account's bucket (docs/design.md §11): only our roles add to them, and
 * nobody changes one. Unlike the branch of the ledger, people who may only write to the repository cannot touch it.
 * No call throws.
 */
export interface Witness {
  /** All records of a series, by number; `undefined` for one that cannot be parsed. Asks for newer ones each time. */
  read(account: AwsAccount, series: Series): Promise<Result<readonly (WitnessRecord | undefined)[]>>
  /** Adds a record with the next number, unless the series has one of the same file of the branch. */
  add(account: AwsAccount, series: Series, record: NewWitnessRecord): Promise<Result<WitnessRecord | undefined>>
  /** Adds a record unless the series has one of this name, which is then returned; `undefined` if it was added. */
  addOnce(account: AwsAccount, series: Series, record: NewWitnessRecord): Promise<Result<WitnessRecord | undefined>>
  /** Writes a fact unless its key is taken. Returns the one that is there, with `at`, as JSON; `null` if it is none. */
  once(account: AwsAccount, key: string, fact: object): Promise<Result<unknown>>
  /** Since when the account has a witness: what was given before is not in it. */
  since(account: AwsAccount): Promise<Result<Date>>
}

export interface WitnessOptions {
  /** The role that adds to it. */
  readonly role: 'grant' | 'revoke'
  readonly observer: Observer
  /** Nothing is written then. */
  readonly dryRun: boolean
}

type WitnessContext = Pick<Context, 'clock' | 'debug'> & { readonly aws: Witnesses }

export function openWitness(context: WitnessContext, { role, observer, dryRun }: WitnessOptions): Witness {
  const { aws, clock } = context
  const accounts = new Map<string, AwsAccount>()
  const openOf = memoizeAsync(async key => {
    const account = accounts.get(key) as AwsAccount
    if (account.logs.bucket === '') throw withoutBucket(account)
    const store = await aws.connectToWitness(account, account.roles[role])
    const since = await readOpened(store, account, { ...observer, dryRun, at: formatInstant(clock.now()) })
    return { store, since, held: new Map<Series, (WitnessRecord | undefined)[]>() }
  })
  const keyOf = (account: AwsAccount) => `${accountKey(account)} ${account.logs.bucket} ${account.roles[role]}`
  const open = (account: AwsAccount) => {
    const key = keyOf(account)
    accounts.set(key, account)
    return openOf(key)
  }
  const readAll = async (account: AwsAccount, series: Series) => {
    const { store, held } = await open(account)
    const records = held.get(series) ?? []
    held.set(series, records)
    for (;;) {
      const known = records.length
      const next = Array.from({ length: known < AT_ONCE ? 1 : AT_ONCE }, (_, index) => known + index)
      const read = await Promise.all(next.map(index => store.read(recordKey(series, index + 1))))
      for (const [offset, bytes] of read.entries()) {
        if (bytes === undefined) return records
        records[known + offset] = parseWitnessRecord(bytes)
      }
    }
  }
  const add = async (account: AwsAccount, series: Series, given: NewWitnessRecord, isOnce: boolean) => {
    const { store } = await open(account)
    const records = await readAll(account, series)
    const find = () => records.find(known => known?.name === given.name && (isOnce || isSameFile(known, given)))
    const body = `${JSON.stringify({ version: 1, requests: [], ...given, at: formatInstant(clock.now()), ...observer }, null, 2)}\n`
    for (let tries = 1; tries <= MOST_RACES; tries++) {
      const there = find()
      if (there) return there
      const key = recordKey(series, records.length + 1)
      if (await store.create(key, body)) return undefined
      // Another job took the number, or the answer to an earlier attempt of this call was lost.
      const taken = await store.read(key)
      if (taken && Buffer.from(taken).toString('utf8') === body) return undefined
      await readAll(account, series)
    }
    throw new ErrorWithRemedy(
      `Other jobs took each of ${MOST_RACES} numbers of ${series} in the witness first`,
      'Run this job again: it repeats nothing that was done',
    )
  }
  const once = async (account: AwsAccount, key: string, fact: object) => {
    const { store } = await open(account)
    const content = { version: 1, ...fact, at: formatInstant(clock.now()), ...observer }
    const before = await store.read(key)
    if (before) return jsonIn(before)
    if (dryRun || (await store.create(key, `${JSON.stringify(content, null, 2)}\n`))) return content
    return jsonIn((await store.read(key)) ?? new Uint8Array())
  }
  const silent = new Map<string, { readonly failure: Failure; readonly until: number }>()
  const explained = async <T>(account: AwsAccount, call: () => Promise<T>): Promise<Result<T>> => {
    const key = keyOf(account)
    const before = silent.get(key)
    if (before && clock.now().getTime() < before.until) return failed(before.failure)
    const result = await attemptEvenWhenStopped(context, call)
    if (result.ok) return result
    const failure = explain(unreachable(account), result.failure)
    silent.set(key, { failure, until: clock.now().getTime() + SILENT_MS })
    return failed(failure)
  }
  const write = async (account: AwsAccount, series: Series, record: NewWitnessRecord, isOnce: boolean) =>
    dryRun ? succeeded(undefined) : explained(account, () => add(account, series, record, isOnce))
  return {
    once: (account, key, fact) => explained(account, () => once(account, key, fact)),
    since: account => explained(account, async () => (await open(account)).since),
    read: (account, series) => explained(account, async () => [...(await readAll(account, series))]),
    add: (account, series, record) => write(account, series, record, false),
    addOnce: (account, series, record) => write(account, series, record, true),
  }
}

/**
 * For so long a bucket that has failed is not asked again: each call to one that never answers takes a minute, and what is to
 * end in the same job must not wait for one after the other.
 */
const SILENT_MS = 60_000

/** Whether both speak of the same bytes on the branch. */
const isSameFile = (one: NewWitnessRecord, other: NewWitnessRecord) =>
  one.sha256 !== undefined && one.path === other.path && one.sha256 === other.sha256

/** Numbers that are read side by side, once a series is as long: that of a month may have hundreds, that of a grant a handful. */
const AT_ONCE = 8

/** Jobs that add to one series at the same time: each try lets one of them succeed, and there is a handful at most. */
const MOST_RACES = 60

const unreachable = ({ name, logs }: AwsAccount) =>
  `The witness of AWS account ${name}, in the bucket ${logs.bucket}, could not be reached`

const withoutBucket = ({ name }: AwsAccount) =>
  new ErrorWithRemedy(
    `AWS account ${name} has no bucket for its witness`,
    'Name one under `logs:` of the account in the rule file',
  )

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return parseJson(bytes)
  } catch {
    return null
  }
}

/**
 * Proves that a missing object is told from a refusal: see {@link OPENED_KEY}. Returns when the first job wrote it; the
 * beginning of time if it cannot be read as ours.
 */
async function readOpened(
  store: WitnessStore,
  account: AwsAccount,
  { dryRun, ...opened }: { readonly dryRun: boolean; readonly at: string } & Observer,
): Promise<Date> {
  const before = await store.read(OPENED_KEY)
  if (before) return openedAt(before)
  const what = `AWS account ${account.name}: s3://${account.logs.bucket}/${OPENED_KEY}`
  if (dryRun)
    throw new ErrorWithRemedy(
      `${what} is not there yet, or may not be read`,
      'Run a job that is not dry once: it writes the object',
    )
  await store.create(OPENED_KEY, `${JSON.stringify({ version: 1, ...opened }, null, 2)}\n`)
  const written = await store.read(OPENED_KEY)
  if (!written)
    throw new ErrorWithRemedy(
      `${what} was written and may not be read`,
      'Update the stack of infra/jit-access.yaml, which allows the roles s3:GetObject and s3:PutObject on `ledger/*` of this bucket',
    )
  return openedAt(written)
}

const openedAt = (bytes: Uint8Array): Date =>
  parseInstant((jsonIn(bytes) as { at?: string } | null)?.at ?? '') ?? new Date(0)

/** Concurrent reads of series. */
const CONCURRENCY = 8

/** One account for each bucket: entries of the rules may share one. */
export const perBucket = (accounts: Iterable<AwsAccount>): readonly AwsAccount[] => [
  ...new Map([...accounts].map(account => [`${accountKey(account)} ${account.logs.bucket}`, account])).values(),
]

/** Does the same for many, a few at a time. */
export const eachInWitness = <T, R>(items: readonly T[], call: (item: T) => Promise<R>): Promise<R[]> =>
  pMap(items, call, { concurrency: CONCURRENCY })
