import { type GrantEvidence, isFinal } from '../../domain/evidence/evidence.ts'
import type { GrantReference } from '../../domain/grant/grant.ts'
import { grantId } from '../../domain/grant/policy-name.ts'
import type { Outcome } from '../../domain/merge/outcome.ts'
import type { Revocation } from '../../domain/revocation/revocation.ts'
import { sawAnything } from '../../domain/revocation/scope.ts'
import { grantEvidenceOf } from '../../render/evidence-json.ts'
import { outcomeJson, revocationOf } from '../../render/json.ts'
import { formatCompactInstant, formatDuration, formatInstant } from '../../shared/instant.ts'

/** The branch of the ledger in this repository. Files are only ever added to it (docs/design.md §2). */
export const LEDGER_BRANCH = 'access-ledger'

/** The run that observed, and when. */
export interface Observation {
  readonly at: Date
  /** The address of the workflow run. */
  readonly run: string
  /** The git blob of the rules that were applied, where they mattered. */
  readonly rulesBlobSha?: string
}

/**
 * The files that a grant job adds to the ledger, by path: one per request with its outcome. A path is written once:
 * `2026-11/<grant id>/granted.json` exists after the first run, and a re-run adds nothing.
 */
export function ledgerFiles(outcomes: readonly Outcome[], observation: Observation): ReadonlyMap<string, string> {
  return new Map(outcomes.filter(isRecorded).map(outcome => [pathOf(outcome), contentOf(outcome, observation)]))
}

/** For ends among them that found something: the path to use if another end has the usual one (see {@link endedFiles}). */
export function besideLedgerFiles(outcomes: readonly Outcome[]): ReadonlyMap<string, string> {
  const beside = new Map<string, string>()
  for (const outcome of outcomes) {
    if (outcome.kind !== 'ended' || !sawAnything(outcome.revocation)) continue
    const path = pathOf(outcome)
    beside.set(path, laterThan(path, outcome.revocation))
  }
  return beside
}

function isRecorded({ kind }: Outcome): boolean {
  switch (kind) {
    case 'granted':
    case 'refused':
    case 'failed':
    case 'ended':
    case 'overtaken':
      return true
    // Nothing happened, or nothing was to happen.
    case 'kept':
    case 'grantable':
    case 'endable':
      return false
  }
}

/** The paths where a live grant may be recorded, by the month of its merge, latest first. */
export function grantedPaths(grantId: string, now: Date): readonly string[] {
  return lastMonths(now).map(month => pathIn(month, grantId, 'granted'))
}

/** The folders (with `/`) that contain the records of all grants that may be live or were used in the last 30 days. */
export const recentFolders = (now: Date): readonly string[] =>
  [...lastMonths(now), undefined].map(month => `${folderOf(month)}/`)

const lastMonths = (now: Date) =>
  [0, 1, 2].map(ago => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago)))

/** The kind of record at a path. The end of a grant has several file names. */
export const kindOfPath = (path: string): 'granted' | 'end' | 'other' => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (name === 'granted.json') return 'granted'
  return /^(?:ended|still-open|interrupted)\./.test(name) ? 'end' : 'other'
}

function pathOf(outcome: Outcome): string {
  const { entry, merge } = outcome
  return pathIn(merge.mergedAt, grantId(merge.sha, entry.digest), nameOf(outcome))
}

/** The merge time is known from GitHub only. A direct push has none, and GitHub may not answer. */
const pathIn = (mergedAt: Date | undefined, grantId: string, name: string) =>
  `${folderOf(mergedAt)}/${grantId}/${name}.json`

const folderOf = (mergedAt: Date | undefined) => (mergedAt ? formatInstant(mergedAt).slice(0, 7) : 'undated')

/** Separate names for a proven end and earlier attempts, and for each region of a request. */
function nameOf(outcome: Outcome): string {
  if (outcome.kind !== 'ended') return outcome.kind
  const { verdict, ending } = outcome.revocation
  return nameOfEnd(verdict, ending.account.region)
}

const nameOfEnd = (verdict: Revocation['verdict'], region: string) =>
  `${verdict === 'clean' ? 'ended' : verdict}.${region}`

function contentOf(outcome: Outcome, { at, run, rulesBlobSha }: Observation): string {
  const { reason, durationMs, start } = outcome.entry.request
  const record = {
    observedAt: formatInstant(at),
    run,
    rulesBlobSha,
    mergeSha: outcome.merge.sha,
    file: outcome.entry.at.file,
    reason,
    duration: formatDuration(durationMs),
    start: start && formatInstant(start),
    ...outcomeJson(outcome),
  }
  return written(record)
}

const written = (record: object) => `${JSON.stringify(record, null, 2)}\n`

/**
 * The files of the evidence check after an end. AWS keeps sessions for 30 days, the ledger keeps them for good. The final
 * record is written beside that of an earlier check.
 */
export function evidenceFiles(ended: readonly GrantEvidence[], { at, run }: Observation): ReadonlyMap<string, string> {
  return new Map(
    ended.map(evidence => {
      const { id, region, mergedAt } = evidence.grant.record
      const record = { observedAt: formatInstant(at), run, kind: 'evidence', ...grantEvidenceOf(evidence) }
      const name = `evidence${isFinal(evidence) ? '' : '-so-far'}.${region}`
      return [pathIn(new Date(mergedAt), id, name), written(record)]
    }),
  )
}

/** The end of access, and the grants that ended: one revocation may end all grants of a user. */
export interface RecordedEnd {
  readonly revocation: Revocation
  readonly grants: readonly GrantReference[]
}

export interface EndedFiles {
  readonly files: ReadonlyMap<string, string>
  /** For ends that found something: the path to use if another end has the usual one. */
  readonly beside: ReadonlyMap<string, string>
}

/**
 * The files that the end of grants adds, beside the files of their start. An earlier end that was not the last, or a forged
 * record, may have the usual path. An end that found something is recorded all the same, with the time in its name
 * (`ended.REGION.20261123T110040Z.json`). An end that found nothing new adds nothing, so that a re-run repeats nothing.
 */
export function endedFiles(ends: readonly RecordedEnd[], { at, run }: Observation): EndedFiles {
  const files = new Map<string, string>()
  const beside = new Map<string, string>()
  for (const { revocation, grants } of ends.toSorted(bySight)) {
    for (const { id, mergedAt, pullRequest } of grants) {
      const about = { observedAt: formatInstant(at), run, kind: 'ended', pullRequest }
      const name = nameOfEnd(revocation.verdict, revocation.ending.account.region)
      const path = pathIn(mergedAt, id, name)
      const later = laterThan(path, revocation)
      const isTaken = files.has(path)
      if (isTaken && !sawAnything(revocation)) continue
      files.set(isTaken ? later : path, written({ ...about, revocation: revocationOf(revocation) }))
      if (!isTaken && sawAnything(revocation)) beside.set(path, later)
    }
  }
  return { files, beside }
}

const laterThan = (path: string, { finishedAt }: Revocation) =>
  path.replace(/\.json$/, `.${formatCompactInstant(finishedAt)}.json`)

/** Sorts the ends of one grant in one run: those that found something come first. */
const bySight = (one: RecordedEnd, other: RecordedEnd) =>
  Number(sawAnything(other.revocation)) - Number(sawAnything(one.revocation))
