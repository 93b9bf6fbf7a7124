import type { EndRow, GrantRow, SessionRow } from '../../domain/report/grant-row.ts'
import type { Report, ReportHeader } from '../../domain/report/report.ts'
import { printableJson } from '../../shared/printable.ts'
import {
  aboutGrant,
  classification,
  OCSF_STATUSES,
  type OcsfSeverity,
  ocsfActor,
  ocsfMetadata,
  ocsfResources,
  ocsfTime,
} from './ocsf-parts.ts'
import type { ReportText } from './report-text.ts'

/**
 * A report as events of the Open Cybersecurity Schema Framework, one a line, grant by grant: one for each grant
 * (User Access Management, Assign Privileges), each attempt to end it (Revoke Privileges) and each session (Authorize Session).
 * What the schema has no attribute for is under `unmapped`.
 */
export const ocsfOf = ({ header }: Report): ReportText => ({
  name: 'ocsf.jsonl',
  ofGrant: grant => eventsOf(header, grant).map(lineOf).join(''),
})

function eventsOf(header: ReportHeader, grant: GrantRow): readonly object[] {
  const about = aboutGrant(grant)
  const access = { ...about, resources: ocsfResources(grant) }
  const sessions = grant.usage?.sessions ?? []
  return [
    { ...grantEvent(header, grant), ...access },
    ...grant.ends.map(end => ({ ...endEvent(header, grant, end), ...access })),
    ...sessions.map(session => ({ ...sessionEvent(header, grant, session), ...about })),
  ]
}

const lineOf = (event: object) => `${printableJson(JSON.stringify(event))}\n`

function grantEvent(header: ReportHeader, grant: GrantRow) {
  const { approval, pullRequest } = grant
  const isApproved = approval.kind === 'approved'
  return {
    ...classification('assign', isApproved ? 'informational' : 'medium'),
    time: ocsfTime(grant.grantedAt),
    message: `${grant.user} got access to ${grant.account} until ${grant.expiresAt}${isApproved ? '' : ', which nobody approved'}`,
    ...OCSF_STATUSES.success,
    metadata: ocsfMetadata(header, { uid: `${grant.id}/granted`, grant: grant.id, record: grant.artefact.path }),
    ...ocsfActor(grant.startedBy),
    unmapped: {
      reason: grant.reason,
      ticket: grant.ticket,
      requested_by: grant.requestedBy,
      requested_at: grant.requestedAt,
      approval,
      pull_request: pullRequest,
      merge: { commit: grant.mergeSha, by: grant.mergedBy, at: grant.mergedAt },
      policy: grant.policy,
      documents: grant.documents,
      opens_at: grant.opensAt,
      expires_at: grant.expiresAt,
      run: grant.run,
      record_sha256: grant.artefact.sha256,
      exceptions: grant.exceptions,
    },
  }
}

function endEvent(header: ReportHeader, grant: GrantRow, end: EndRow) {
  const isProven = end.verdict === 'clean'
  return {
    ...classification('revoke', severityOfEnd(isProven, end.overrunSeconds)),
    time: ocsfTime(end.finishedAt),
    message: isProven
      ? `Access of ${grant.user} to ${grant.account} has ended`
      : `Access of ${grant.user} to ${grant.account} is not proven to have ended`,
    ...(isProven ? OCSF_STATUSES.success : OCSF_STATUSES.failure),
    status_detail: end.verdict,
    metadata: ocsfMetadata(header, { uid: end.artefact.path, grant: grant.id, record: end.artefact.path }),
    ...ocsfActor(end.startedBy),
    unmapped: {
      cause: end.cause,
      region: end.region,
      started_at: end.startedAt,
      passes: end.passes,
      terminated_sessions: end.terminatedSessions,
      overrun_seconds: end.overrunSeconds,
      run: end.run,
      record_sha256: end.artefact.sha256,
    },
  }
}

function severityOfEnd(isProven: boolean, overrunSeconds: number): OcsfSeverity {
  if (!isProven) return 'high'
  return overrunSeconds > 0 ? 'medium' : 'informational'
}

/** The words of the evidence check: `severity` of a verdict. */
const SEVERITIES_OF_VERDICTS: Readonly<Record<string, OcsfSeverity>> = { alarm: 'high', warning: 'low' }

function sessionEvent(header: ReportHeader, grant: GrantRow, session: SessionRow) {
  const { id, instance, startedAt, endedAt } = session
  const [began, ended] = [startedAt, endedAt].map(instant => (instant === undefined ? undefined : ocsfTime(instant)))
  return {
    ...classification('session', SEVERITIES_OF_VERDICTS[session.severity ?? ''] ?? 'informational'),
    time: began ?? ocsfTime(grant.opensAt),
    message: `${grant.user} opened a session on ${instance} in ${grant.account}`,
    ...OCSF_STATUSES.success,
    metadata: ocsfMetadata(header, {
      uid: `${grant.id}/sessions/${id}`,
      grant: grant.id,
      record: grant.usage?.artefact.path,
    }),
    actor: { app_name: 'AWS Systems Manager Session Manager' },
    dst_endpoint: { instance_uid: instance },
    session: {
      uid: id,
      is_remote: true,
      issuer: 'ssm.amazonaws.com',
      created_time: began,
      expiration_time: ended,
      expiration_reason: session.ended,
    },
    unmapped: {
      /** Without it, `time` is when the access opened: the records do not say when the session began. */
      started_at: startedAt,
      verdict: session.verdict,
      transcripts: session.transcripts,
      record_sha256: grant.usage?.artefact.sha256,
    },
  }
}
