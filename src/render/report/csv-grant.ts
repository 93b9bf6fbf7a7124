import type { GrantRow } from '../../domain/report/grant-row.ts'
import type { ArtefactRow, PersonRow, StarterRow } from '../../domain/report/parts.ts'
import type { CsvValue } from './csv-cell.ts'

/** A column: its name, and its value in a row. */
export type Column<R> = readonly [name: string, read: (row: R) => CsvValue]

/** With a word before it: a spreadsheet shows twelve digits as 2.2E+11, and loses zeros at their start. */
export const awsAccountText = (id: string): string => `aws:${id}`

export const pairsText = (pairs: Readonly<Record<string, string>> | undefined): CsvValue =>
  pairs && Object.entries(pairs).map(([key, value]) => `${key}=${value}`)

/** Where the record of a row is, and its digest. */
export const artefactColumns = <R>(of: (row: R) => ArtefactRow | undefined, prefix = ''): readonly Column<R>[] => [
  [`${prefix}record`, row => of(row)?.path],
  [`${prefix}record_sha256`, row => of(row)?.sha256],
  [`${prefix}record_witnessed`, row => of(row)?.witnessed],
]

/** Who, by login and id. */
export const personColumns = <R>(name: string, of: (row: R) => PersonRow | undefined): readonly Column<R>[] => [
  [name, row => of(row)?.login],
  [`${name}_id`, row => of(row)?.id],
]

/** Who started the run, by which event, and its address. */
export const runColumns = <
  R extends { readonly run?: string | undefined; readonly startedBy?: StarterRow | undefined },
>(
  prefix = '',
): readonly Column<R>[] => [
  [`${prefix}run`, ({ run }) => run],
  ...personColumns<R>(`${prefix}started_by`, ({ startedBy }) => startedBy),
  [`${prefix}started_by_event`, ({ startedBy }) => startedBy?.event],
]

const namesOf = (people: readonly PersonRow[]) => people.map(({ login }) => login)
const worst = (values: readonly (number | undefined)[]) => Math.max(0, ...values.map(value => value ?? 0))

/** One line for each grant: a column for each question. Sessions and attempts to end it are in files of their own. */
export const GRANT_COLUMNS: readonly Column<GrantRow>[] = [
  ['grant', row => row.id],
  ['state', row => row.state],
  ['exceptions', row => row.exceptions.map(({ kind }) => kind)],
  ['exceptions_in_words', row => row.exceptions.map(({ text }) => text)],
  ['user', row => row.user],
  ['user_logins', row => row.logins],
  ['user_role', row => row.principal?.role],
  ['user_identity', row => row.principal?.identity],
  ...personColumns<GrantRow>('requested_by', row => row.requestedBy),
  ['requested_at', row => row.requestedAt],
  ['reason', row => row.reason],
  ['ticket', row => row.ticket],
  ['requested_seconds', row => row.requestedSeconds],
  ['pull_request', row => row.pullRequest.number],
  ['pull_request_url', row => row.pullRequest.url],
  ['file', row => row.file],
  ['approval', row => row.approval.kind],
  ['approved_by', row => namesOf(row.approval.by)],
  ['approved_by_ids', row => row.approval.by.map(({ id }) => String(id ?? 'unknown'))],
  ['approved_at', row => row.approval.by.map(({ at }) => at)],
  ['approved_before_access', row => row.approval.beforeAccess],
  ['approved_head_commit', row => row.approval.headSha],
  ['approved_file_blob', row => row.approval.blobSha],
  ['rule', row => row.approval.rule],
  ['rules_blob', row => row.approval.rulesBlobSha],
  ...personColumns<GrantRow>('merged_by', row => row.mergedBy),
  ['merged_at', row => row.mergedAt],
  ['merge_commit', row => row.mergeSha],
  ['account', row => row.account],
  ['account_id', row => awsAccountText(row.accountId)],
  ['region', row => row.region],
  ['asked_instances', row => row.asked?.instances],
  ['asked_tags', row => pairsText(row.asked?.tags)],
  ['instances', row => row.instances],
  ['live_tags', row => pairsText(row.live)],
  ['policy', row => row.policy],
  ['documents', row => row.documents],
  ['granted_at', row => row.grantedAt],
  ['opens_at', row => row.opensAt],
  ['expires_at', row => row.expiresAt],
  ...runColumns<GrantRow>('grant_'),
  ['ended_at', row => row.ended?.at],
  ['ended_by_cause', row => row.ended?.cause],
  ...personColumns<GrantRow>('ended_by', row => row.ended?.by),
  ['seconds_to_revoke', row => row.ended?.secondsToRevoke],
  ['overrun_seconds', row => row.ended?.overrunSeconds ?? worst(row.ends.map(({ overrunSeconds }) => overrunSeconds))],
  ['attempts_to_end', row => row.ends.length],
  ['evidence_is_final', row => row.usage?.isFinal],
  ['sessions', row => row.usage?.sessions.length],
  ['used_minutes', row => row.usage?.usedMinutes],
  ['review_due_at', row => row.reviewDueAt],
  ['reviews', row => row.reviews?.map(({ verdict, by, at }) => `${verdict} by ${by.login} at ${at}`)],
  ...artefactColumns<GrantRow>(row => row.artefact),
]
