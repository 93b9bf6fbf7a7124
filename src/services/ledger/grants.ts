import { z } from 'zod'
import type { Grants, KnownGrant } from '../../domain/evidence/attribution.ts'
import { isGrantId, parsePolicyName } from '../../domain/grant/policy-name.ts'
import type { GrantRecord } from '../../domain/grant/record.ts'
import type { Git, GitFile } from '../../git/git.ts'
import type { GitHub } from '../../github/api.ts'
import { unlessDenied } from '../../github/error.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'
import { IAM_USER } from '../../shared/identifiers.ts'
import { clauseOf, explain, type Failure } from '../../shared/result.ts'
import { attemptEvenWhenStopped } from '../attempt.ts'
import type { Context, Paths } from '../context.ts'
import { readBranch } from '../history/branch.ts'
import type { RulesHistory } from '../history/rules.ts'
import { fetchedLedger } from './branch-files.ts'
import { grantsIn } from './ledger.ts'
import { findMergedRequest } from './merged.ts'
import { isRecordFile, kindOfPath, LEDGER_BRANCH, recentFolders } from './paths.ts'

export interface GrantSources extends Pick<Context, 'clock' | 'debug'> {
  readonly git: Git
  readonly github: Pick<GitHub, 'tip' | 'mergedPullRequestOf'>
  /** GITHUB_SHA: the commit of the default branch that is checked out. */
  readonly checkout: string
  readonly paths: Paths
  readonly rules: RulesHistory
}

/** Selects the grants that are wanted. `heldBy`: other names of its user, by the records of its ends. */
export type Choose = (
  granted: readonly GrantRecord[],
  heldBy: (record: GrantRecord) => readonly string[],
) => readonly GrantRecord[]

/**
 * The grants of the last months, by the ledger as the checkout has it, checked against the default branch: a record that no
 * merge explains is reported and does not count. Never throws.
 */
export async function readGrants(sources: GrantSources, choose: Choose): Promise<GrantsRead> {
  const read = await attemptEvenWhenStopped(sources, () => readMergedGrants(sources, choose))
  if (read.ok) return read.value
  const why = clauseOf(explain('The ledger could not be read', read.failure))
  return { grants: { kind: 'unknown', why }, failures: [{ message: why, cause: read.failure.cause }] }
}

interface GrantsRead {
  readonly grants: Grants
  /** The commit of the branch that was read; absent where there is none. */
  readonly ledger?: string
  readonly failures: readonly Failure[]
}

async function readMergedGrants(sources: GrantSources, choose: Choose): Promise<GrantsRead> {
  const readAt = sources.clock.now()
  const { granted, ends, ...from } = await readLedger(sources)
  const wanted = choose(granted, record => namesIn(record, ends))
  if (wanted.length === 0) return { grants: { kind: 'known', grants: [], readAt }, ...from, failures: [] }
  const { git, github, checkout, paths, rules } = sources
  const branch = await readBranch(git, checkout, paths, rules)
  const grants: KnownGrant[] = []
  const failures: Failure[] = []
  for (const record of wanted) {
    const request = await findMergedRequest(record, { branch, requests: paths.requests, rules }, github)
    if (request) grants.push({ ...withEnds(record, ends), request })
    else failures.push(notMerged(record))
  }
  return { grants: { kind: 'known', grants, readAt }, ...from, failures }
}

const notMerged = ({ id, user }: GrantRecord): Failure => ({
  message: `The ledger has a grant ${id} of ${user} that no merge on the default branch asked for so, and it counts for nothing. If the checkout is up to date, find out who pushed to ${LEDGER_BRANCH}, and let nobody but GitHub Actions do it`,
})

interface LedgerRecords extends Pick<GrantsRead, 'ledger'> {
  readonly granted: readonly GrantRecord[]
  readonly ends: readonly RecordedEnd[]
}

/** Reads all records of the last months, with a constant number of git processes. */
async function readLedger({ git, github, clock, debug }: GrantSources): Promise<LedgerRecords> {
  const tip = await fetchedLedger(git)
  if (tip === undefined) {
    if ((await unlessDenied(github.tip(LEDGER_BRANCH), [404])) === undefined) return { granted: [], ends: [] }
    throw new ErrorWithRemedy(
      `The branch ${LEDGER_BRANCH} is there, and was not fetched`,
      'Put actions/checkout with "fetch-depth: 2147483647" before this step, give the job `contents: read`, and run it again',
    )
  }
  const files: GitFile[] = []
  for (const folder of recentFolders(clock.now())) files.push(...(await git.listFiles(tip, folder)))
  const known = files.filter(file => isRecordFile(file) && kindOfPath(file.path) !== 'other')
  const blobs = await git.readBlobs(known.map(({ sha }) => sha))
  const granted: GrantRecord[] = []
  const ends: RecordedEnd[] = []
  for (const { path, sha } of known) {
    try {
      const bytes = Buffer.from(blobs.get(sha)?.bytes ?? [])
      if (kindOfPath(path) === 'granted') granted.push(...grantsIn(bytes))
      else ends.push(recordedEnd.parse(JSON.parse(bytes.toString('utf8'))))
    } catch (cause) {
      // Without this record its sessions look ungranted, which raises an alarm.
      debug(new Error(`${path} on ${LEDGER_BRANCH} cannot be read`, { cause }))
    }
  }
  return { granted, ends, ledger: tip }
}

/** The parts of an end record that are used; later releases may add more. */
const recordedEnd = z.object({
  revocation: z.object({
    policies: z.array(z.string()),
    startedAt: z.iso.datetime(),
    passes: z.array(z.object({ gone: z.array(z.string()), terminated: z.array(z.string()) })),
    outlived: z.array(z.object({ id: z.string() })),
    verdict: z.string(),
    heldBy: z.array(z.string()).optional(),
    deletion: z.unknown().optional(),
  }),
})

type RecordedEnd = z.infer<typeof recordedEnd>

function withEnds(record: GrantRecord, ends: readonly RecordedEnd[]): Omit<KnownGrant, 'request'> {
  const own = ends.flatMap(({ revocation }) => (revocation.policies.some(isPolicyOf(record)) ? [revocation] : []))
  // A job that was stopped while waiting ends nothing, and neither does one that cannot delete the policy. Where another hand
  // deleted it, access was approved until its expiry.
  const deleting = own.filter(
    ({ passes, deletion }) => deletion === undefined && passes.some(({ gone }) => gone.some(isPolicyOf(record))),
  )
  const first = Math.min(...deleting.map(({ startedAt }) => Date.parse(startedAt)))
  const heldBy = namesIn(record, ends)
  return {
    record,
    ...(heldBy.length > 0 && { heldBy }),
    ...(first < Date.parse(record.expiresAt) && { endedAt: new Date(first) }),
    terminated: new Set(own.flatMap(({ passes }) => passes.flatMap(pass => pass.terminated))),
    outlived: new Set(
      own.filter(({ verdict }) => verdict === 'clean').flatMap(({ outlived }) => outlived.map(({ id }) => id)),
    ),
  }
}

/** A user is renamed a few times at most; everyone who may push can name more. */
const MOST_NAMES = 4

/** Other names of the user of a grant. Nothing but a user name may reach IAM. */
function namesIn(record: GrantRecord, ends: readonly RecordedEnd[]): readonly string[] {
  const own = ends.filter(({ revocation: { policies } }) => policies.some(isPolicyOf(record)))
  const names = new Set(own.flatMap(({ revocation: { heldBy = [] } }) => heldBy).filter(IAM_USER.accepts))
  return [...names].slice(0, MOST_NAMES)
}

const isPolicyOf =
  ({ id }: GrantRecord) =>
  (policy: string) =>
    isGrantId(id) && parsePolicyName(policy)?.grantId === id
