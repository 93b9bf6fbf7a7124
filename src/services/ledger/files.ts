import { type GrantEvidence, isFinal } from '../../domain/evidence/evidence.ts'
import type { GrantReference } from '../../domain/grant/grant.ts'
import { grantId, grantIdsIn } from '../../domain/grant/policy-name.ts'
import type { Outcome } from '../../domain/merge/outcome.ts'
import type { Revocation } from '../../domain/revocation/revocation.ts'
import { sawAnything } from '../../domain/revocation/scope.ts'
import { grantEvidenceOf } from '../../render/evidence-json.ts'
import { outcomeJson, revocationOf } from '../../render/json.ts'
import { formatDuration, formatInstant } from '../../shared/instant.ts'
import { type LedgerRecord, type Observation, observedBy, type WitnessedAs, written } from './ledger-record.ts'
import { besidePath, pathIn } from './paths.ts'

/** What a grant job records: one file for each request, with its outcome. */
export function outcomeRecords(outcomes: readonly Outcome[], observation: Observation): readonly LedgerRecord[] {
  return outcomes.filter(isRecorded).map(outcome => {
    const path = pathOf(outcome)
    const isSeen = outcome.kind === 'ended' && sawAnything(outcome.revocation)
    const isUnwitnessed = outcome.kind === 'granted' && outcome.isUnwitnessed
    return {
      path,
      content: contentOf(outcome, observation),
      ...(isSeen && { beside: laterThan(path, outcome.revocation) }),
      // The next sweep does it: see `judgeUnwitnessed`.
      ...(!isUnwitnessed && { witnessed: outcomeInWitness(outcome) }),
    }
  })
}

/** An end stands in the series of each grant that ended, not of the merge that removed it. */
function outcomeInWitness(outcome: Outcome): WitnessedAs {
  const { entry, merge } = outcome
  const own = grantId(merge.sha, entry.digest)
  if (outcome.kind === 'ended') {
    const ended = grantIdsIn(outcome.revocation.ending.policies)
    return endInWitness(outcome.revocation, ended.length > 0 ? ended : [own])
  }
  return {
    kind: outcome.kind === 'granted' ? 'granted' : 'other',
    grants: [own],
    account: entry.request.account,
    subjects: outcome.kind === 'granted' ? [outcome.grant.policy.name] : [],
  }
}

function endInWitness({ ending, verdict, passes }: Revocation, grants: readonly string[]): WitnessedAs {
  return {
    // A job that was stopped before its first pass has ended nothing.
    kind: verdict === 'interrupted' && passes.length === 0 ? 'other' : 'ended',
    grants,
    account: ending.account,
    ...(ending.bucket !== undefined && { place: { role: ending.role, bucket: ending.bucket } }),
    subjects: [...ending.policies, ...passes.flatMap(pass => pass.terminated)],
  }
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

function pathOf(outcome: Outcome): string {
  const { entry, merge } = outcome
  return pathIn(merge.mergedAt, grantId(merge.sha, entry.digest), nameOf(outcome))
}

/** Separate names for a proven end and earlier attempts, and for each region of a request. */
function nameOf(outcome: Outcome): string {
  if (outcome.kind !== 'ended') return outcome.kind
  const { verdict, ending } = outcome.revocation
  return nameOfEnd(verdict, ending.account.region)
}

const nameOfEnd = (verdict: Revocation['verdict'], region: string) =>
  `${verdict === 'clean' ? 'ended' : verdict}.${region}`

function contentOf(outcome: Outcome, observation: Observation): string {
  const { reason, durationMs, start } = outcome.entry.request
  const { sha, requestedBy, requestedAt, mergedBy } = outcome.merge
  const record = {
    ...observedBy(observation),
    rulesBlobSha: observation.rulesBlobSha,
    mergeSha: sha,
    requestedBy,
    requestedAt: requestedAt && formatInstant(requestedAt),
    mergedBy,
    file: outcome.entry.at.file,
    reason,
    duration: formatDuration(durationMs),
    start: start && formatInstant(start),
    ...outcomeJson(outcome),
  }
  return written(record)
}

/**
 * The evidence check after an end. AWS keeps sessions for 30 days, the ledger keeps them for good. The final record is written
 * beside that of an earlier check. The role for logs cannot add to the witness.
 */
export function evidenceRecords(ended: readonly GrantEvidence[], observation: Observation): readonly LedgerRecord[] {
  return ended.map(evidence => {
    const { id, region, mergedAt } = evidence.grant.record
    const record = {
      ...observedBy(observation),
      kind: 'evidence',
      readFrom: observation.readFrom,
      ...grantEvidenceOf(evidence),
    }
    const name = `evidence${isFinal(evidence) ? '' : '-so-far'}.${region}`
    return { path: pathIn(new Date(mergedAt), id, name), content: written(record) }
  })
}

/** The end of access, and the grants that ended: one revocation may end all grants of a user. */
export interface RecordedEnd {
  readonly revocation: Revocation
  readonly grants: readonly GrantReference[]
}

/**
 * The files that the end of grants adds, beside the files of their start. An earlier end that was not the last, or a forged
 * record, may have the usual path. An end that found something is recorded all the same, with the time in its name
 * (`ended.REGION.20261123T110040Z.json`). An end that found nothing new adds nothing, so that a re-run repeats nothing.
 */
export function endRecords(ends: readonly RecordedEnd[], observation: Observation): readonly LedgerRecord[] {
  const records = new Map<string, LedgerRecord>()
  for (const { revocation, grants } of ends.toSorted(bySight)) {
    for (const { id, mergedAt, pullRequest } of grants) {
      const about = { ...observedBy(observation), kind: 'ended', pullRequest }
      const name = nameOfEnd(revocation.verdict, revocation.ending.account.region)
      const path = pathIn(mergedAt, id, name)
      const later = laterThan(path, revocation)
      const isTaken = records.has(path)
      if (isTaken && !sawAnything(revocation)) continue
      const own = isTaken ? later : path
      records.set(own, {
        path: own,
        content: written({ ...about, revocation: revocationOf(revocation) }),
        ...(!isTaken && sawAnything(revocation) && { beside: later }),
        witnessed: endInWitness(revocation, [id]),
      })
    }
  }
  return [...records.values()]
}

const laterThan = (path: string, { finishedAt }: Revocation) => besidePath(path, finishedAt)

/** Sorts the ends of one grant in one run: those that found something come first. */
const bySight = (one: RecordedEnd, other: RecordedEnd) =>
  Number(sawAnything(other.revocation)) - Number(sawAnything(one.revocation))
