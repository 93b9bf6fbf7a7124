import { z } from 'zod'
import { parsePolicyName } from '../../domain/grant/policy-name.ts'
import { WITNESSED_FOLDERS } from '../../domain/ledger/record-path.ts'
import { isYoung } from '../../domain/merge/young.ts'
import type { AwsAccount, Rules } from '../../domain/rules/rules.ts'
import { eventSeries, monthsSince } from '../../domain/witness/keys.ts'
import type { WitnessRecord } from '../../domain/witness/record.ts'
import { sha256 } from '../../domain/witness/sha256.ts'
import type { Git, GitFile } from '../../git/git.ts'
import { distinct, type Failure } from '../../shared/result.ts'
import { failuresIn } from '../attempt.ts'
import { fileInWitness, type LedgerRecord } from '../ledger/ledger-record.ts'
import { besidePath } from '../ledger/paths.ts'
import { eachInWitness, perBucket, type Witness } from '../witness/witness.ts'

/** What the witnesses have of the last days that is about no single grant. */
export interface WitnessedEvents {
  readonly files: readonly LedgerRecord[]
  readonly failures: readonly Failure[]
}

/** How far back: as for grants. */
const WINDOW_MS = 7 * 24 * 3_600_000

/** Reads the events of the last days, without those of the last minutes: their jobs may be about to add them to the branch. */
export async function readWitnessedEvents(
  witness: Pick<Witness, 'read'>,
  accounts: Iterable<AwsAccount>,
  now: Date,
): Promise<WitnessedEvents> {
  const since = new Date(now.getTime() - WINDOW_MS)
  const series = perBucket(accounts).flatMap(account =>
    monthsSince(since, now).flatMap(month => WITNESSED_FOLDERS.map(folder => ({ account, month, folder }))),
  )
  const read = await eachInWitness(series, async ({ account, month, folder }) => {
    const records = await witness.read(account, eventSeries(folder, month))
    const isDue = ({ at }: WitnessRecord) => at >= since && !isYoung(at, now)
    const files = (records.value ?? []).flatMap(each =>
      each && isDue(each) ? (fileOf(each, `${month}/${folder}/`) ?? []) : [],
    )
    return { records, files }
  })
  // Most events are in several witnesses.
  const files = new Map(read.flatMap(each => each.files).map(file => [`${file.path} ${file.content}`, file]))
  return { files: [...files.values()], failures: distinct(failuresIn(read.map(({ records }) => records))) }
}

/** The file that a record of the witness is of, in this folder. Its bytes have to be those that the job wrote down. */
export function fileOf(record: WitnessRecord, folder: string): LedgerRecord | undefined {
  const file = fileInWitness(record)
  return file?.path.startsWith(folder) ? { ...file, beside: besidePath(file.path, record.at) } : undefined
}

const finding = () => z.object({ kind: z.literal('finding'), account: z.string(), policy: z.string() })

/** The grants whose policies findings name: a sweep may have ended what nobody merged, so that no request leads to that record. */
export function grantsFound(
  files: readonly LedgerRecord[],
  { accounts }: Pick<Rules, 'accounts'>,
): readonly { readonly id: string; readonly account: AwsAccount }[] {
  const found = files.flatMap(({ content }) => {
    const { data } = finding().safeParse(JSON.parse(content))
    const id = parsePolicyName(data?.policy ?? '')?.grantId
    const account = accounts.get(data?.account ?? '')
    return id !== undefined && account ? [{ id, account }] : []
  })
  return [...new Map(found.map(each => [`${each.account.name} ${each.id}`, each])).values()]
}

/** Those of the files whose bytes the branch does not have, neither at their path nor beside it. */
export async function lackingOn(
  git: Pick<Git, 'readBlobs'>,
  branch: readonly GitFile[],
  files: readonly LedgerRecord[],
): Promise<readonly LedgerRecord[]> {
  const near = files.map(({ path }) => ({ path, beginning: path.replace(/json$/, '') }))
  const candidates = branch.filter(({ path }) => near.some(each => path.startsWith(each.beginning)))
  const blobs = await git.readBlobs(candidates.map(({ sha }) => sha))
  const there = new Set([...blobs.values()].map(({ bytes }) => sha256(bytes)))
  return files.filter(({ content }) => !there.has(sha256(content)))
}
