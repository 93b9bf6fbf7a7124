import { endOfGrant } from '../domain/evidence/attribution.ts'
import type { GrantEvidence, LogsResult, SessionEvidence } from '../domain/evidence/evidence.ts'
import type { StoredObject, Stream } from '../domain/evidence/transcript.ts'
import { severityOf } from '../domain/evidence/verdict.ts'
import { describeVerdict, remedyFor, VERDICT_WORDS } from '../domain/evidence/verdict-text.ts'
import { formatInstant } from '../shared/instant.ts'
import { describeFailure } from '../shared/result.ts'

/** The words of outputs and records for why nothing was found at a place. */
const ABSENCE_WORDS = {
  absent: 'absent',
  'no-group': 'no group',
  'no-bucket': 'no bucket',
  unknown: 'unknown',
} as const

/** The output `result` of mode `logs`. */
export function logsJson({ at, asked, ledger, sessions, ended, saved, failures }: LogsResult) {
  return {
    at: formatInstant(at),
    asked,
    ledger,
    sessions: sessions.map(sessionEvidenceOf),
    grants: ended?.map(grantEvidenceOf),
    saved: saved.map(({ path, bytes, sha256, session }) => ({ path, bytes, sha256, session })),
    failures: failures.map(describeFailure),
  }
}

/** One session, as the outputs, the ledger and the manifest have it, without anything that was typed or printed. */
export function sessionEvidenceOf({
  session,
  account,
  standing,
  places,
  stream,
  object,
  ended,
  verdicts,
}: SessionEvidence) {
  const grant = 'grant' in standing ? standing : undefined
  const { group, stream: name, bucket, key } = places
  return {
    id: session.id,
    owner: session.owner,
    account: account.name,
    region: account.region,
    target: session.target,
    document: session.document,
    status: session.status,
    startedAt: session.startedAt && formatInstant(session.startedAt),
    endedAt: session.endedAt && formatInstant(session.endedAt),
    ended,
    grant: grant?.grant.record.id,
    pullRequest: grant?.grant.record.pullRequest,
    accessEndedAt: grant && formatInstant(grant.end),
    cloudWatch: {
      group,
      stream: name,
      ...(stream.kind === 'found' ? streamOf(stream.stream) : { state: ABSENCE_WORDS[stream.kind] }),
    },
    s3: {
      bucket,
      key,
      ...(object.kind === 'found' ? objectOf(object.object, session.endedAt) : { state: ABSENCE_WORDS[object.kind] }),
    },
    verdicts: verdicts.map(verdict => ({
      verdict: describeVerdict(verdict),
      kind: VERDICT_WORDS[verdict.kind],
      severity: severityOf(verdict),
      advice: remedyFor(verdict),
    })),
  }
}

function streamOf({ events, bytes, firstAt, lastAt, slowestMs }: Stream) {
  return {
    state: 'found',
    events,
    bytes,
    firstAt: firstAt && formatInstant(firstAt),
    lastAt: lastAt && formatInstant(lastAt),
    slowestSeconds: slowestMs === undefined ? undefined : slowestMs / 1_000,
  }
}

function objectOf({ bytes, etag, versionId, sha256, modifiedAt }: StoredObject, endedAt: Date | undefined) {
  return {
    state: 'found',
    bytes,
    etag,
    versionId,
    sha256,
    modifiedAt: formatInstant(modifiedAt),
    secondsAfterEnd: endedAt && (modifiedAt.getTime() - endedAt.getTime()) / 1_000,
  }
}

/** How a grant was used, as the output and the ledger have it. */
export function grantEvidenceOf({ grant, sessions, usedMs, overrunMs }: GrantEvidence) {
  const { id, user, account, region, pullRequest } = grant.record
  return {
    id,
    user,
    account,
    region,
    pullRequest,
    endedAt: formatInstant(endOfGrant(grant)),
    minutesUsed: Math.round(usedMs / 6_000) / 10,
    overrunSeconds: overrunMs / 1_000,
    sessions: sessions.map(sessionEvidenceOf),
  }
}
