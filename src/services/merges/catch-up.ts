import { grantId, mergeOf, parsePolicyName } from '../../domain/grant/policy-name.ts'
import type { AccountSnapshot } from '../../domain/reconcile/sweep.ts'
import { type LateEnd, parseLateEnd } from '../../domain/revocation/late-end.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import { grantSeries } from '../../domain/witness/keys.ts'
import type { WitnessRecord } from '../../domain/witness/record.ts'
import { sha256 } from '../../domain/witness/sha256.ts'
import type { GitFile } from '../../git/git.ts'
import { unlessDenied } from '../../github/error.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'
import { groupBy } from '../../shared/group-by.ts'
import { distinct, type Failure } from '../../shared/result.ts'
import { inTurn } from '../attempt.ts'
import type { Job } from '../granting/job.ts'
import { fetchUnlessHeld } from '../history/fetch.ts'
import type { Trace } from '../history/provenance.ts'
import { openLedger } from '../ledger/ledger.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { isRecordFile, kindOfPath, LEDGER_BRANCH, recentFolders } from '../ledger/paths.ts'
import { eachInWitness } from '../witness/witness.ts'
import { fileOf, grantsFound, lackingOn, readWitnessedEvents } from './late-events.ts'
import { type AskedFor, recentlyAsked } from './recently-asked.ts'

/** What the witness has and the branch had not. */
export interface CaughtUp {
  /** Paths that were added to the branch; in a dry run, that would be. */
  readonly added: readonly string[]
  /** The ends among them, which no pull request was told of. */
  readonly ends: readonly LateEnd[]
  readonly failures: readonly Failure[]
}

/**
 * Adds to the branch of the ledger what jobs of ours have witnessed and could not write there, because GitHub did not answer: the
 * same bytes at the same path. Looks for grants of the last days that are not there any more and whose end the branch does not
 * have, and asks the witness for these alone; and for what is about no single grant: stops, findings, sweeps, changed rules.
 *
 * @throws Error when the branch cannot be read
 */
export async function catchUp(
  job: Job,
  trace: Trace,
  snapshots: readonly AccountSnapshot[],
  isDryRun: boolean,
): Promise<CaughtUp> {
  const { context, rules } = job
  const held = new Set(
    snapshots.flatMap(({ policies }) => policies.flatMap(({ name }) => parsePolicyName(name)?.grantId ?? [])),
  )
  const read = new Set(snapshots.flatMap(({ entries }) => entries))
  const asked = (await recentlyAsked(trace)).flatMap(each => {
    const account = rules.accounts.get(each.entry.request.account)
    return account && read.has(account) ? [{ ...each, account }] : []
  })
  const events = await readWitnessedEvents(job.witness, read, trace.now)
  // A dry run writes nothing, so that it cannot read a witness that no job has opened.
  const unreadEvents = isDryRun ? [] : events.failures
  if (asked.length + events.files.length === 0) return { added: [], ends: [], failures: unreadEvents }
  const tip = await unlessDenied(context.github.tip(LEDGER_BRANCH), [404])
  const files = tip === undefined ? [] : await filesOf(trace, tip)
  const byDigest = new Map(groupBy(files, ({ path }) => digestIn(path)).map(some => [digestIn(some[0].path), some]))
  const found = await eachInWitness(asked, async ({ account, ...each }) => {
    const own = byDigest.get(each.entry.digest) ?? []
    const ids = (await idsOf(trace, each, own)).filter(id => !held.has(id) && lacksEnd(id, own))
    return inTurn(ids, id => lostRecords(job, trace, { id, account, files: own }))
  })
  const foundBySweeps = await eachInWitness(grantsFound(events.files, rules), async ({ id, account }) => {
    const own = byDigest.get(digestOf(id)) ?? []
    return held.has(id) || !lacksEnd(id, own) ? [] : [await lostRecords(job, trace, { id, account, files: own })]
  })
  const looked = [...found, ...foundBySweeps].flat()
  // What a sweep found may have been asked for as well.
  const lost = [...new Map(looked.flatMap(({ records }) => records).map(each => [each.file.path, each])).values()]
  const unread = distinct([...unreadEvents, ...looked.flatMap(({ failures }) => failures)])
  const records = [...lost.map(({ file }) => file), ...(await lackingOn(trace.git, files, events.files))]
  const added = records.map(({ path }) => path)
  const ends = lost.flatMap(({ end }) => end ?? [])
  if (isDryRun || records.length === 0) return { added, ends, failures: unread }
  const unwritten = await openLedger(context, context.github).add(records, { isLate: true })
  return unwritten.length > 0
    ? { added: [], ends: [], failures: [...unread, ...unwritten] }
    : { added, ends, failures: unread }
}

/** The files of the ledger's last months. */
async function filesOf({ git, debug, now }: Trace, tip: string): Promise<readonly GitFile[]> {
  await fetchUnlessHeld({ git, debug }, LEDGER_BRANCH, tip)
  if (!(await git.holdsHistoryOf(tip)))
    throw new ErrorWithRemedy(
      `The branch ${LEDGER_BRANCH} could not be fetched, so it is not known which records it lacks`,
      'Give actions/checkout "fetch-depth: 2147483647", and run this job again',
    )
  return (await inTurn(recentFolders(now), folder => git.listFiles(tip, folder))).flat().filter(isRecordFile)
}

const idIn = (path: string) => path.split('/')[1] ?? ''

const digestOf = (id: string) => id.slice(-8)

const digestIn = (path: string) => digestOf(idIn(path))

/**
 * The ids under which a request may have been given: that of the commit that added it, and those of later commits that the branch
 * has records of. Of a rebase the last commit is the merge: GitHub is asked for it where the branch has nothing at all.
 */
async function idsOf(
  { branch, mergedPullRequestOf }: Trace,
  { entry, addition }: AskedFor,
  files: readonly GitFile[],
): Promise<readonly string[]> {
  const own = grantId(addition.sha, entry.digest)
  const later = [...new Set(files.map(({ path }) => idIn(path)))].filter(
    id => (branch.landed(mergeOf(id))?.age ?? Number.POSITIVE_INFINITY) <= addition.age,
  )
  if (later.length > 0) return later
  const merge = (await mergedPullRequestOf(addition.sha))?.mergeCommitSha
  return [merge === undefined ? own : grantId(merge, entry.digest)]
}

/** Whether the branch says neither how a grant ended, nor that it was never given. */
function lacksEnd(id: string, files: readonly GitFile[]): boolean {
  const own = files.filter(({ path }) => idIn(path) === id)
  const isGiven = own.some(({ path }) => kindOfPath(path) === 'granted')
  return own.length === 0 || (isGiven && !own.some(({ path }) => kindOfPath(path) === 'end'))
}

interface Lost {
  readonly file: LedgerRecord
  readonly end?: LateEnd | undefined
}

/** The records of a grant that the witness has and the branch does not. */
async function lostRecords(
  { witness }: Job,
  { git }: Trace,
  { id, account, files }: { readonly id: string; readonly account: AwsAccount; readonly files: readonly GitFile[] },
): Promise<{ readonly records: readonly Lost[]; readonly failures: readonly Failure[] }> {
  const witnessed = await witness.read(account, grantSeries(id))
  if (!witnessed.ok) return { records: [], failures: [witnessed.failure] }
  const blobs = await git.readBlobs(files.filter(({ path }) => idIn(path) === id).map(({ sha }) => sha))
  const there = new Set([...blobs.values()].map(({ bytes }) => sha256(bytes)))
  const records = witnessed.value.flatMap(record => {
    const file = record && fileOfGrant(id, record)
    return file && !there.has(sha256(file.content)) ? [{ file, end: parseLateEnd(id, record.record) }] : []
  })
  return { records, failures: [] }
}

function fileOfGrant(id: string, record: WitnessRecord): LedgerRecord | undefined {
  const [month = '', own] = record.path?.split('/') ?? []
  return own === id ? fileOf(record, `${month}/${id}/`) : undefined
}
