import type { Witnesses } from '../../aws/clients.ts'
import { type AwsAccount, accountKey, unlistedAccount } from '../../domain/rules/rules.ts'
import { grantSeries } from '../../domain/witness/keys.ts'
import type { AwsRequest, NewWitnessRecord, WitnessRecord } from '../../domain/witness/record.ts'
import { sha256 } from '../../domain/witness/sha256.ts'
import type { GitHub } from '../../github/api.ts'
import type { RecordFile } from '../../render/commit-message.ts'
import { untilAborted } from '../../shared/abort.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'
import { parseInstant } from '../../shared/instant.ts'
import { clauseOf, distinct, type Failure, failureOf, type Result } from '../../shared/result.ts'
import { attemptEvenWhenStopped, failuresIn, inTurn } from '../attempt.ts'
import type { Context } from '../context.ts'
import { eachInWitness, openWitness, type Witness, type WitnessOptions } from '../witness/witness.ts'
import { openLedger } from './ledger.ts'
import { fileInWitness, type LedgerRecord, type WitnessedAs } from './ledger-record.ts'
import { besidePath, nameOfRecord } from './paths.ts'

/** Records what was done: in the witness, which decisions believe, and on the branch, which people read. */
export interface Recorder {
  /**
   * No call throws: a record that is missing must not block any work. Returns the failures. `lost`: what is said of those that no
   * later run makes good.
   */
  add(records: readonly LedgerRecord[], lost?: (failure: Failure) => Failure): Promise<readonly Failure[]>
}

export interface RecordingOptions extends WitnessOptions {
  /** The accounts of the rules, which say where each witness is. May reject. */
  readonly accounts: () => Promise<Iterable<AwsAccount>>
}

type RecordingContext = Context & { readonly aws: Witnesses }

/** Opens the witness and the branch. */
export function openRecording(
  context: RecordingContext,
  github: GitHub,
  { accounts, ...options }: RecordingOptions,
): { readonly witness: Witness; readonly recorder: Recorder } {
  const witness = openWitness(context, options)
  const ledger = openLedger(context, github)
  const recorder: Recorder = {
    async add(records, lost = failure => failure) {
      const witnessing = addAll(context, witness, accounts, records)
      // A job that is told to stop has seconds, and waits for nothing.
      const files = untilAborted(
        context.signal,
        witnessing.then(({ asWitnessed }) => asWitnessed),
        () => records,
      )
      const unwritten = await ledger.add(await files)
      const { failures: unwitnessed } = await witnessing
      const isInWitness = unwitnessed.length === 0 && records.every(({ witnessed }) => witnessed)
      return [...unwritten.map(isInWitness ? madeGood : lost), ...unwitnessed.map(lost)]
    },
  }
  return { witness, recorder }
}

/** Of a failed write to the branch: see `catchUp`. */
export const madeGood = (failure: Failure): Failure => ({
  message: `${clauseOf(failure)}. The witness has these records, and the next sweep adds them to the branch`,
  cause: failure.cause,
})

interface Witnessed {
  /** The records in the bytes that the branch should have. */
  readonly asWitnessed: readonly LedgerRecord[]
  readonly failures: readonly Failure[]
}

async function addAll(
  context: RecordingContext,
  witness: Witness,
  accounts: RecordingOptions['accounts'],
  records: readonly LedgerRecord[],
): Promise<Witnessed> {
  const isWanted = records.some(({ witnessed }) => witnessed)
  if (!isWanted) return { asWitnessed: records, failures: [] }
  const known = await attemptEvenWhenStopped(context, async () => [...(await accounts())])
  const added = await eachInWitness(records, async record => {
    const { witnessed: as } = record
    if (!as) return { record, failures: [] }
    const found = accountIn(known.value ?? [], as)
    if (!found.ok) return { record, failures: known.failure ? [known.failure] : found.failure ? [found.failure] : [] }
    const given = contentOf(record, as, context.aws.requestsOf(as.subjects))
    // What found something new is recorded beside what is there.
    const write = record.beside === undefined ? witness.addOnce : witness.add
    const written = await inTurn(as.grants, id => write(found.value, grantSeries(id), given))
    return { record: asThere(record, written), failures: failuresIn(written) }
  })
  return { asWitnessed: added.map(({ record }) => record), failures: distinct(added.flatMap(each => each.failures)) }
}

/**
 * What the branch should have: the very file that an earlier run witnessed, which may not have reached the branch, because a re-run
 * observes the same at another time, and the branch would differ from the witness as if people had edited it; otherwise our own,
 * beside whatever has its path.
 */
function asThere(record: LedgerRecord, written: readonly Result<WitnessRecord | undefined>[]): LedgerRecord {
  // Otherwise a re-run would add the same again.
  if (!written.some(({ ok }) => ok)) return record
  const there = written.find(({ value }) => value)?.value
  const before = there && fileInWitness(there)
  const file = before && withoutMonth(before.path) === withoutMonth(record.path) ? before : record
  return { ...record, ...file, beside: record.beside ?? besidePath(file.path, observedAtIn(file) ?? new Date(0)) }
}

/** By what it says itself, so that each run comes to the same name. */
const observedAtIn = ({ content }: RecordFile) => parseInstant(String(JSON.parse(content).observedAt))

const withoutMonth = (path: string) => path.slice(path.indexOf('/'))

function contentOf(
  { path, content }: LedgerRecord,
  { kind }: WitnessedAs,
  requests: readonly AwsRequest[],
): NewWitnessRecord {
  return { kind, name: nameOfRecord(path), path, sha256: sha256(content), requests, record: JSON.parse(content) }
}

/** A request for an account that the rules do not know was refused: there is no bucket for it. */
function accountIn(
  accounts: readonly AwsAccount[],
  { account, place }: WitnessedAs,
): Result<AwsAccount, Failure | undefined> {
  if (typeof account === 'string') {
    const named = accounts.find(({ name }) => name === account)
    return named ? { ok: true, value: named } : { ok: false, failure: undefined }
  }
  const own = accounts.filter(each => accountKey(each) === accountKey(account))
  const found = own.find(({ region }) => region === account.region) ?? own[0]
  if (found) return { ok: true, value: found }
  // Its role can write nowhere but to its own bucket, so AWS refuses a made-up place.
  if (place && place.bucket !== '') return { ok: true, value: unlistedAccount(account, place) }
  return { ok: false, failure: failureOf(unknownAccount(account)) }
}

const unknownAccount = ({ id, region }: { readonly id: string; readonly region: string }) =>
  new ErrorWithRemedy(
    `The rules do not list account ${id} (${region}), so its end stands on the branch alone and not in the witness of that account`,
    'Restore the account in the rule file until its grants have ended',
  )
