import { groupBy } from '../../shared/group-by.ts'
import type { IsWitnessed } from './artefacts.ts'
import {
  type EventSources,
  failureRowsOf,
  findingRowsOf,
  overtakenRowsOf,
  refusalRowsOf,
  stopRowsOf,
  transcriptReadRowsOf,
} from './build-events.ts'
import { grantRowOf } from './build-grant.ts'
import { rulesChangeRowsOf } from './build-rules-changes.ts'
import { completenessOf } from './completeness.ts'
import type { StopsByRun } from './ends.ts'
import type { AccessReviewRow } from './event-rows.ts'
import { figuresOf } from './figures.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import type { MainHistory, ReportPeriod } from './main-line.ts'
import { matchLedger, ofKind } from './match.ts'
import type { CompletenessCheck, Report, ReportHeader } from './report.ts'

/** All that a report is made from. */
export interface ReportSources {
  readonly header: ReportHeader
  readonly period: ReportPeriod
  /** When the report is made, in milliseconds. */
  readonly now: number
  readonly main: MainHistory
  readonly entries: readonly LedgerEntry[]
  /** The ids of all grants of any month that were given, or may have been. */
  readonly known: ReadonlySet<string>
  readonly isWitnessed: IsWitnessed
  /** What is compared besides: the witness, the history of the branch. */
  readonly checks: readonly CompletenessCheck[]
  readonly accessReviews: readonly AccessReviewRow[]
}

/** States of findings that speak of a policy which differs from its grant, or came back after its end. */
const TAMPERED: readonly string[] = ['tampered', 'ended before']

/** Builds the report of a period. */
export function buildReport(sources: ReportSources): Report {
  const { header, period, now, main, entries, known, isWitnessed } = sources
  const matched = matchLedger({ main, period, entries, isWitnessed: place => isWitnessed?.(place) ?? false })
  const { repositoryUrl } = header
  const found = ofKind(entries, 'finding').filter(({ record }) => TAMPERED.includes(record.state))
  const tampered = new Map(
    found.flatMap(({ record: { policy, why } }) => (policy === undefined ? [] : [[policy, why]])),
  )
  const byRun = groupBy(ofKind(entries, 'stopped'), ({ record }) => `${record.run}`)
  const stops: StopsByRun = new Map(byRun.map(own => [own[0].record.run, own]))
  const grants = matched.stories.map(story =>
    grantRowOf(story, { main, repositoryUrl, now, stops, tampered, isWitnessed }),
  )
  const events: EventSources = { entries, matched, period, repositoryUrl, isWitnessed, stops }
  return {
    header,
    checks: [...completenessOf({ main, period, entries, matched, known, rows: grants, now }), ...sources.checks],
    figures: figuresOf(grants, matched.stories, main),
    grants,
    refusals: refusalRowsOf(events),
    overtaken: overtakenRowsOf(events),
    failures: failureRowsOf(events),
    stops: stopRowsOf(events),
    findings: findingRowsOf(events),
    rulesChanges: rulesChangeRowsOf(main.rulesSteps, events),
    transcriptReads: transcriptReadRowsOf(events),
    accessReviews: sources.accessReviews,
  }
}
