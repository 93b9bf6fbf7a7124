import type {
  AccessReviewRow,
  FailureRow,
  FindingRow,
  OvertakenRow,
  RefusalRow,
  RulesChangeRow,
  StopRow,
  TranscriptReadRow,
} from '../../domain/report/event-rows.ts'
import type { PersonRow } from '../../domain/report/parts.ts'
import type { CompletenessCheck, Report, Spread } from '../../domain/report/report.ts'
import { artefactColumns, type Column, pairsText, personColumns, runColumns } from './csv-grant.ts'

interface GapOfCheck {
  readonly check: CompletenessCheck
  readonly gap?: CompletenessCheck['gaps'][number]
}

/** A row for each gap, and one for each check without any. */
export const gapsOf = ({ checks }: Report): readonly GapOfCheck[] =>
  checks.flatMap(check => (check.gaps.length === 0 ? [{ check }] : check.gaps.map(gap => ({ check, gap }))))

export const CHECK_COLUMNS: readonly Column<GapOfCheck>[] = [
  ['claim', ({ check }) => check.claim],
  ['state', ({ check }) => check.state],
  ['counts', ({ check }) => Object.entries(check.counts).map(([name, count]) => `${name} ${count}`)],
  ['gap', ({ gap }) => gap?.what],
  ['meaning', ({ gap }) => gap?.meaning],
  ['what_to_do', ({ gap }) => gap?.remedy],
]

type Figure = readonly [name: string, value: string | number | undefined]

/** One figure a row; durations in seconds. */
export function figureLinesOf({ header, figures }: Report): readonly Figure[] {
  const { requestToMerge, mergeToAccess, timeToRevoke, exceptions } = figures
  return [
    ['since', header.since],
    ['until', header.until],
    ['made_at', header.madeAt],
    ['repository', header.repository],
    ['run', header.run],
    ['default_branch_commit', header.main],
    ['ledger_commit', header.ledger],
    ['witnesses_read', header.witness.join('; ')],
    ['grants', figures.grants],
    ['people', figures.people],
    ...spreadRows('request_to_merge_seconds', requestToMerge),
    ...spreadRows('merge_to_access_seconds', mergeToAccess),
    ...spreadRows('time_to_revoke_seconds', timeToRevoke),
    ['over', figures.over],
    ['proven_clean', figures.provenClean],
    ['share_proven_clean', figures.shareProvenClean],
    ['never_used', figures.neverUsed],
    ['overruns', figures.overruns],
    ...Object.entries(exceptions).map(([kind, count]): Figure => [`exceptions ${kind}`, count]),
    ['dormant_people', figures.dormantPeople.join('; ')],
    ['unused_rules', figures.unusedRules.join('; ')],
  ]
}

const spreadRows = (name: string, spread: Spread | undefined): readonly Figure[] => [
  [`${name} count`, spread?.count],
  [`${name} p50`, spread?.p50],
  [`${name} p95`, spread?.p95],
  [`${name} max`, spread?.max],
]

export const FIGURE_COLUMNS: readonly Column<Figure>[] = [
  ['figure', ([name]) => name],
  ['value', ([, value]) => value],
]

const eventColumns = <
  R extends RefusalRow | OvertakenRow | FailureRow | StopRow | FindingRow | TranscriptReadRow,
>(): readonly Column<R>[] => [
  ['observed_at', row => row.observedAt],
  ...runColumns<R>(),
  ...artefactColumns<R>(row => row.artefact),
]

const requestColumns = <R extends RefusalRow | OvertakenRow>(): readonly Column<R>[] => [
  ['grant', row => row.grant],
  ['user', row => row.user],
  ['account', row => row.account],
  ['instances', row => row.instances],
  ['tags', row => pairsText(row.tags)],
  ['reason', row => row.reason],
  ['requested_seconds', row => row.requestedSeconds],
  ['file', row => row.file],
  ['merge_commit', row => row.mergeSha],
  ['pull_request', row => row.pullRequest?.number],
  ['pull_request_url', row => row.pullRequest?.url],
  ...personColumns<R>('requested_by', row => row.requestedBy),
  ...personColumns<R>('merged_by', row => row.mergedBy),
]

export const REFUSAL_COLUMNS: readonly Column<RefusalRow>[] = [
  ...requestColumns<RefusalRow>(),
  ['why', row => row.why],
  ...eventColumns<RefusalRow>(),
]

export const OVERTAKEN_COLUMNS: readonly Column<OvertakenRow>[] = [
  ...requestColumns<OvertakenRow>(),
  ...eventColumns<OvertakenRow>(),
]

export const FAILURE_COLUMNS: readonly Column<FailureRow>[] = [
  ['kind', row => row.kind],
  ['grant', row => row.grant],
  ['user', row => row.user],
  ['account', row => row.account],
  ['message', row => row.message],
  ['followed_by', row => row.followedBy],
  ...eventColumns<FailureRow>(),
]

export const STOP_COLUMNS: readonly Column<StopRow>[] = [
  ['what', row => row.what],
  ['subject', row => row.subject],
  ['grants', row => row.grants],
  ...eventColumns<StopRow>(),
]

export const FINDING_COLUMNS: readonly Column<FindingRow>[] = [
  ['state', row => row.state],
  ['account', row => row.account],
  ['region', row => row.region],
  ['user', row => row.user],
  ['policy', row => row.policy],
  ['sessions', row => row.sessions],
  ['why', row => row.why],
  ['issue', row => row.issue],
  ['gone_at', row => row.goneAt],
  ['ended_by', row => row.endedBy],
  ...eventColumns<FindingRow>(),
]

const mergeColumns = <R extends RulesChangeRow | AccessReviewRow>(): readonly Column<R>[] => [
  ['merge_commit', row => row.mergeSha],
  ['merged_at', row => row.mergedAt],
  ['pull_request', row => row.pullRequest?.number],
  ['pull_request_url', row => row.pullRequest?.url],
  ...personColumns<R>('merged_by', row => row.mergedBy),
]

const described = ({ login, at }: PersonRow & { readonly at: string }) => `${login} at ${at}`

export const RULES_CHANGE_COLUMNS: readonly Column<RulesChangeRow>[] = [
  ...mergeColumns<RulesChangeRow>(),
  ...personColumns<RulesChangeRow>('requested_by', row => row.requestedBy),
  ['approved_by', row => row.approvedBy?.map(described)],
  ['rules_blob_before', row => row.before],
  ['rules_blob_after', row => row.after],
  ['changes', row => row.changes],
  ...artefactColumns<RulesChangeRow>(row => row.artefact),
]

export const READ_COLUMNS: readonly Column<TranscriptReadRow>[] = [
  ['how', row => row.how],
  ['asked', row => row.asked],
  ['sessions', row => row.sessions],
  ...eventColumns<TranscriptReadRow>(),
]

export const ACCESS_REVIEW_COLUMNS: readonly Column<AccessReviewRow>[] = [
  ['file', row => row.file],
  ...mergeColumns<AccessReviewRow>(),
  ['confirmed', row => row.confirmed],
  ['not_confirmed', row => row.notConfirmed],
]
