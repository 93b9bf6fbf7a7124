import { groupBy } from '../../shared/group-by.ts'
import { tap } from '../../shared/tap.ts'
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
import { type GrantRowSources, grantRowOf } from './build-grant.ts'
import { rulesChangeRowsOf } from './build-rules-changes.ts'
import { checkEnds, completenessOf } from './completeness.ts'
import type { StopsByRun } from './ends.ts'
import type { AccessReviewRow } from './event-rows.ts'
import { figuresOf } from './figures.ts'
import type { GrantRow } from './grant-row.ts'
import { type LedgerEntry, ofKind } from './ledger-entry.ts'
import type { MainHistory, ReportPeriod } from './main-line.ts'
import { matchLedger } from './match.ts'
import { packRows } from './pack-rows.ts'
import type { CompletenessCheck, Report, ReportHeader } from './report.ts'
import { type GrantStory, openStory } from './story.ts'
import { openTally } from './tally.ts'

/** All that a report is made from. */
export interface ReportSources {
  readonly header: ReportHeader
  readonly period: ReportPeriod
  /** When the report is made, in milliseconds. */
  readonly now: number
  readonly main: MainHistory
  readonly entries: LedgerEntry[]
  /** The ids of all grants of any month that were given, or may have been. */
  readonly known: ReadonlySet<string>
  readonly isWitnessed: IsWitnessed
  /** What is compared besides: the witness, the history of the branch. */
  readonly checks: readonly CompletenessCheck[]
  readonly accessReviews: readonly AccessReviewRow[]
}

/** States of findings that speak of a policy which differs from its grant, or came back after its end. */
const TAMPERED: readonly string[] = ['tampered', 'ended before']

/** Builds the report of a period. Empties `entries`, so that the rows take the place of the records in memory. */
export function buildReport(sources: ReportSources): Report {
  const { stories, rowSources, checks, usedRules, sections } = matchSources(sources)
  sources.entries.length = 0
  const rows = openTally()
  const grants = packRows(tap(rowsOf(stories, rowSources), rows.add))
  const tally = rows.finish()
  return {
    header: sources.header,
    checks: [...checks, checkEnds(tally), ...sources.checks],
    figures: figuresOf(tally, usedRules, sources.main),
    grants,
    exceptional: tally.exceptional,
    breakGlass: tally.breakGlass,
    ...sections,
    accessReviews: sources.accessReviews,
  }
}

/** Everything but the rows of the grants, and what those are made from. */
function matchSources({ header: { repositoryUrl }, period, now, main, entries, known, isWitnessed }: ReportSources) {
  const matched = matchLedger({ main, period, entries, isWitnessed: place => isWitnessed?.(place) ?? false })
  const found = ofKind(entries, 'finding').filter(({ record }) => TAMPERED.includes(record.state))
  const tampered = new Map(
    found.flatMap(({ record: { policy, why } }) => (policy === undefined ? [] : [[policy, why]])),
  )
  const byRun = groupBy(ofKind(entries, 'stopped'), ({ record }) => `${record.run}`)
  const stops: StopsByRun = new Map(byRun.map(own => [own[0].record.run, own]))
  const events: EventSources = { entries, matched, period, repositoryUrl, isWitnessed, stops }
  const rowSources: GrantRowSources = { main, repositoryUrl, now, stops, tampered, isWitnessed }
  return {
    stories: [...matched.stories],
    rowSources,
    checks: completenessOf({ main, period, entries, matched, known, now }),
    usedRules: matched.usedRules,
    sections: {
      refusals: refusalRowsOf(events),
      overtaken: overtakenRowsOf(events),
      failures: failureRowsOf(events),
      stops: stopRowsOf(events),
      findings: findingRowsOf(events),
      rulesChanges: rulesChangeRowsOf(main.rulesSteps, events),
      transcriptReads: transcriptReadRowsOf(events),
    },
  }
}

/** Takes the stories out of their list: each is dropped when its row is made. */
function* rowsOf(stories: GrantStory[], sources: GrantRowSources): Generator<GrantRow> {
  stories.reverse()
  for (let story = stories.pop(); story; story = stories.pop()) yield grantRowOf(openStory(story), sources)
}
