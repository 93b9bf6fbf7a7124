import type { EndRow, GrantRow, SessionRow } from '../../domain/report/grant-row.ts'
import { artefactColumns, awsAccountText, type Column, personColumns, runColumns } from './csv-grant.ts'

type InGrant<P> = P & { readonly grant: GrantRow }
type ReviewOfGrant = NonNullable<GrantRow['reviews']>[number]

const partsOf = <P>(grant: GrantRow, parts: readonly P[] = []): readonly InGrant<P>[] =>
  parts.map(part => ({ ...part, grant }))

export const endRowsIn = (grant: GrantRow): readonly InGrant<EndRow>[] => partsOf(grant, grant.ends)
export const sessionRowsIn = (grant: GrantRow): readonly InGrant<SessionRow>[] => partsOf(grant, grant.usage?.sessions)
export const reviewRowsIn = (grant: GrantRow): readonly InGrant<ReviewOfGrant>[] => partsOf(grant, grant.reviews)

const whose = <P>(): readonly Column<InGrant<P>>[] => [
  ['grant', ({ grant }) => grant.id],
  ['user', ({ grant }) => grant.user],
  ['account', ({ grant }) => grant.account],
  ['account_id', ({ grant }) => awsAccountText(grant.accountId)],
]

export const END_COLUMNS: readonly Column<InGrant<EndRow>>[] = [
  ...whose<EndRow>(),
  ['region', row => row.region],
  ['verdict', row => row.verdict],
  ['cause', row => row.cause],
  ['started_at', row => row.startedAt],
  ['finished_at', row => row.finishedAt],
  ['passes', row => row.passes],
  ['terminated_sessions', row => row.terminatedSessions],
  ['overrun_seconds', row => row.overrunSeconds],
  ...runColumns<InGrant<EndRow>>(),
  ...artefactColumns<InGrant<EndRow>>(row => row.artefact),
]

export const SESSION_COLUMNS: readonly Column<InGrant<SessionRow>>[] = [
  ...whose<SessionRow>(),
  ['session', row => row.id],
  ['instance', row => row.instance],
  ['started_at', row => row.startedAt],
  ['ended_at', row => row.endedAt],
  ['ended', row => row.ended],
  ['verdict', row => row.verdict],
  ['severity', row => row.severity],
  ['cloudwatch_state', row => row.transcripts.cloudWatch?.state],
  ['cloudwatch_group', row => row.transcripts.cloudWatch?.group],
  ['cloudwatch_stream', row => row.transcripts.cloudWatch?.stream],
  ['s3_state', row => row.transcripts.s3?.state],
  ['s3_bucket', row => row.transcripts.s3?.bucket],
  ['s3_key', row => row.transcripts.s3?.key],
  ['s3_version_id', row => row.transcripts.s3?.versionId],
  ['s3_bytes', row => row.transcripts.s3?.bytes],
  ['s3_etag', row => row.transcripts.s3?.etag],
  ['s3_sha256', row => row.transcripts.s3?.sha256],
  ...artefactColumns<InGrant<SessionRow>>(row => row.grant.usage?.artefact),
]

export const REVIEW_COLUMNS: readonly Column<InGrant<ReviewOfGrant>>[] = [
  ...whose<ReviewOfGrant>(),
  ['verdict', row => row.verdict],
  ...personColumns<InGrant<ReviewOfGrant>>('reviewed_by', row => row.by),
  ['reviewed_at', row => row.at],
  ['due_at', row => row.grant.reviewDueAt],
  ['text', row => row.text],
  ...artefactColumns<InGrant<ReviewOfGrant>>(row => row.artefact),
]
