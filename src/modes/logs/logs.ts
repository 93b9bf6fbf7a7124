import pMap from 'p-map'
import { endOfGrant, type Grants, type KnownGrant } from '../../domain/evidence/attribution.ts'
import { evidenceOf, type LogsResult } from '../../domain/evidence/evidence.ts'
import { describeQuery, type Period, planQueries, type SessionTarget } from '../../domain/evidence/session-query.ts'
import { describeVerdict } from '../../domain/evidence/verdict-text.ts'
import type { GrantRecord } from '../../domain/grant/record.ts'
import type { Session } from '../../domain/session/session.ts'
import type { Git } from '../../git/git.ts'
import type { GitHub } from '../../github/api.ts'
import { manifestFiles } from '../../render/manifest.ts'
import { attemptEvenWhenStopped, attemptOrExplain, failuresIn, inTurn } from '../../services/attempt.ts'
import type { Paths } from '../../services/context.ts'
import { type KnownRules, readKnownRules } from '../../services/history/known-rules.ts'
import { openRulesHistory } from '../../services/history/rules.ts'
import { readGrants } from '../../services/ledger/grants.ts'
import type { Archive } from '../../services/transcripts/archive.ts'
import { awaitObjects } from '../../services/transcripts/await-objects.ts'
import { follow } from '../../services/transcripts/follow.ts'
import { type Gathered, type GatherOptions, gatherEvidence } from '../../services/transcripts/gather.ts'
import { type LogsContext, openReader, type Reader } from '../../services/transcripts/reader.ts'
import { formatMoment } from '../../shared/instant.ts'
import { distinct, type Failure } from '../../shared/result.ts'
import { beginReading, type ReadingOptions } from './reading.ts'

export interface LogsOptions extends ReadingOptions {
  readonly git: Git
  readonly github: GitHub
  readonly paths: Paths
  /** GITHUB_SHA: the commit of the default branch that is checked out. */
  readonly checkout: string
  readonly target: SessionTarget
  readonly period: Period
  /** Set for the evidence check that closes a grant: it waits for S3, and tells pull request and ledger. */
  readonly conclude?: Conclude
}

/** Tells of grants that are over; answers what failed. */
export type Conclude = (result: LogsResult) => Promise<readonly Failure[]>

/** The evidence of sessions: what AWS knows of each, where it is recorded, and whether it was granted. */
export async function logs(context: LogsContext, options: LogsOptions): Promise<LogsResult> {
  const { conclude } = options
  // A dry run only reads: it neither waits nor tells.
  const concludeNow = options.dryRun ? undefined : conclude
  const { rules, grants, failures, ...from } = await prepare(context, options)
  const known = grantsFor(options.target, grants)
  const plan = planQueries(options.target, rules, known, options.period, context.clock.now())
  // Without the ledger it is not known which grants are missing from it.
  if (grants.kind === 'known') failures.push(...plan.failures)
  for (const query of plan.queries) context.log(`plan: ${describeQuery(query)}`)

  // An account that cannot be reached does not keep the others from being read.
  const opened = await inTurn(plan.queries, query =>
    attemptEvenWhenStopped(context, () => openReader(context, query, grants)),
  )
  const readers = opened.flatMap(({ value }) => value ?? [])
  failures.push(...failuresIn(opened))
  const asked = plan.queries.map(describeQuery)
  const { archive, ...reading } = await beginReading(context, options, asked, readers)
  failures.push(...reading.failures)
  if (reading.follow) {
    failures.push(...(await follow(context, readers, limitOf(reading.follow, rules.followUp.maxWaitMs))))
    failures.push(...(await reading.recordFurther()))
  }
  if (concludeNow) await awaitObjects(context, readers)

  const gathered = await pMap(readers, reader =>
    gatherAll(context, reader, {
      showContent: reading.showContent,
      digests: concludeNow !== undefined,
      ...(archive && { archive }),
    }),
  )
  const at = context.clock.now()
  const sessions = gathered.flatMap(each => each.sessions).toSorted((a, b) => startOf(b.session) - startOf(a.session))
  for (const { session, verdicts } of sessions)
    context.log(`${session.id} on ${session.target}: ${verdicts.map(describeVerdict).join('; ')}`)
  if (sessions.length === 0) failures.push(...(await findUnknownUser(options.target, readers, gathered)))
  const over = known.filter(grant => endOfGrant(grant) <= at)
  if (conclude) failures.push(...known.filter(grant => !over.includes(grant)).map(notOver))
  const result: LogsResult = {
    at,
    asked,
    ...from,
    sessions,
    ...(conclude && { ended: over.filter(isIn(gathered)).map(grant => evidenceOf(grant, sessions, at)) }),
    saved: gathered.flatMap(each => each.saved),
    failures: distinct([...failures, ...gathered.flatMap(each => each.failures)]),
  }
  const unsaved = archive ? await saveManifest(context, archive, result) : []
  const untold = concludeNow ? await tell(context, concludeNow, result) : []
  return { ...result, failures: [...result.failures, ...unsaved, ...untold] }
}

/** A misspelt name must not look like a user without sessions. */
async function findUnknownUser(
  target: SessionTarget,
  readers: readonly Reader[],
  gathered: readonly Gathered[],
): Promise<readonly Failure[]> {
  if (target.kind !== 'user' || !gathered.every(({ listed }) => listed)) return []
  for (const reader of readers) if (await reader.hasOwners()) return []
  const names = readers.map(({ account }) => account.name).join(', ')
  const message = `There is no IAM user ${target.user} in ${names}, and no session of one. Check how the name is spelt`
  return [{ message }]
}

/** The rules, and the grants that sessions are held against. */
async function prepare(context: LogsContext, { git, github, paths, checkout, target }: LogsOptions) {
  const tip = await github.tip(await github.defaultBranch())
  const { ruleFile, outdated }: KnownRules = await readKnownRules(github, git, paths.config, { tip, checkout })
  const { rules } = ruleFile
  const { clock, debug } = context
  const sources = { clock, debug, git, github, checkout, paths }
  const rulesHistory = openRulesHistory(git, paths.config, ruleFile)
  const { failures, ...read } = await readGrants({ ...sources, rules: rulesHistory }, (granted, heldBy) => {
    const users = usersOf(target, granted)
    const isOfOne = (record: GrantRecord) => [record.user, ...heldBy(record)].some(user => users?.has(user))
    return users ? granted.filter(isOfOne) : granted
  })
  return { rules, ...read, failures: [...(outdated === undefined ? [] : [{ message: outdated }]), ...failures] }
}

/** The users whose grants count; `undefined`: of all users, when it is not known whose the sessions are. */
function usersOf(target: SessionTarget, granted: readonly GrantRecord[]): ReadonlySet<string> | undefined {
  switch (target.kind) {
    case 'user':
      return new Set([target.user])
    case 'grants':
      return new Set(granted.filter(({ id }) => target.ids.includes(id)).map(({ user }) => user))
    case 'session':
    case 'everybody':
      return undefined
  }
}

/** The grants that were asked for, or those of the user who was. */
function grantsFor(target: SessionTarget, known: Grants): readonly KnownGrant[] {
  if (known.kind !== 'known') return []
  if (target.kind === 'user') return known.grants.filter(({ record }) => record.user === target.user)
  return target.kind === 'grants' ? known.grants.filter(({ record }) => target.ids.includes(record.id)) : []
}

/** An account that could not be listed says nothing: in particular not that a grant was never used. */
const isIn =
  (gathered: readonly Gathered[]) =>
  ({ record }: KnownGrant) =>
    gathered.some(({ listed }) => listed?.id === record.accountId && listed.region === record.region)

async function gatherAll(context: LogsContext, reader: Reader, options: GatherOptions): Promise<Gathered> {
  const { ok, value, failure } = await attemptEvenWhenStopped(context, async () =>
    gatherEvidence(context, reader, await reader.list(), options),
  )
  return ok ? value : { sessions: [], saved: [], failures: [failure] }
}

const notOver = (grant: KnownGrant): Failure => ({
  message: `Grant ${grant.record.id} ends at ${formatMoment(endOfGrant(grant))}, and its last look comes after that. Leave \`last-look\` out to see its sessions so far`,
})

/** After a stop nothing is told: people would take it for the final evidence. */
async function tell({ signal }: LogsContext, conclude: Conclude, result: LogsResult): Promise<readonly Failure[]> {
  return signal.aborted ? [STOPPED] : conclude(result)
}

const STOPPED: Failure = { message: 'The last look was stopped before it could tell anything. Run it again' }

/** Says what was saved, for people and for `sha256sum --check`. */
const saveManifest = (context: LogsContext, archive: Archive, result: LogsResult): Promise<readonly Failure[]> =>
  attemptOrExplain(context, 'The list of what was saved could not be written', async () => {
    for (const [path, text] of manifestFiles(result)) {
      const file = await archive.create(path)
      await file.write(Buffer.from(text))
      await file.finish()
    }
  })

const limitOf = (asked: number | true, maxWaitMs: number) => (asked === true ? maxWaitMs : Math.min(asked, maxWaitMs))

const startOf = ({ startedAt }: Session) => startedAt?.getTime() ?? 0
