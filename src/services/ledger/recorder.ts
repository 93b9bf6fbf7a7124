import type { Witnesses } from '../../aws/clients.ts'
import { type AwsAccount, accountKey, unlistedAccount } from '../../domain/rules/rules.ts'
import { grantSeries } from '../../domain/witness/keys.ts'
import type { AwsRequest, NewWitnessRecord } from '../../domain/witness/record.ts'
import { sha256 } from '../../domain/witness/sha256.ts'
import type { GitHub } from '../../github/api.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'
import { clauseOf, distinct, type Failure, failureOf, type Result } from '../../shared/result.ts'
import { attemptEvenWhenStopped, failuresIn, inTurn } from '../attempt.ts'
import type { Context } from '../context.ts'
import { eachInWitness, openWitness, type Witness, type WitnessOptions } from '../witness/witness.ts'
import { openLedger } from './ledger.ts'
import type { LedgerRecord, WitnessedAs } from './ledger-record.ts'

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
      const [unwritten, unwitnessed] = await Promise.all([
        ledger.add(records),
        addAll(context, witness, accounts, records),
      ])
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

async function addAll(
  context: RecordingContext,
  witness: Witness,
  accounts: RecordingOptions['accounts'],
  records: readonly LedgerRecord[],
): Promise<readonly Failure[]> {
  const wanted = records.flatMap(record => (record.witnessed ? [{ record, as: record.witnessed }] : []))
  if (wanted.length === 0) return []
  const known = await attemptEvenWhenStopped(context, async () => [...(await accounts())])
  const added = await eachInWitness(wanted, async ({ record, as }) => {
    const found = accountIn(known.value ?? [], as)
    if (!found.ok) return known.failure ? [known.failure] : found.failure ? [found.failure] : []
    const given = contentOf(record, as, context.aws.requestsOf(as.subjects))
    // What found something new is recorded beside what is there.
    const write = record.beside === undefined ? witness.addOnce : witness.add
    return failuresIn(await inTurn(as.grants, id => write(found.value, grantSeries(id), given)))
  })
  return distinct(added.flat())
}

function contentOf(
  { path, content }: LedgerRecord,
  { kind }: WitnessedAs,
  requests: readonly AwsRequest[],
): NewWitnessRecord {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '')
  return { kind, name, path, sha256: sha256(content), requests, record: JSON.parse(content) }
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
