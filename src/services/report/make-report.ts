import { accessReviewRowsOf } from '../../domain/report/access-review-rows.ts'
import { buildReport } from '../../domain/report/build-report.ts'
import type { ReportPeriod } from '../../domain/report/main-line.ts'
import type { Report, ReportHeader } from '../../domain/report/report.ts'
import { scopeOf } from '../../domain/report/scope.ts'
import type { ComparisonOptions } from '../../domain/witness/compare.ts'
import type { Git } from '../../git/git.ts'
import type { GitHub } from '../../github/api.ts'
import { formatInstant } from '../../shared/instant.ts'
import type { Context, Paths } from '../context.ts'
import { fetchedLedger } from '../ledger/branch-files.ts'
import type { WitnessSource } from '../witness/source.ts'
import { checkChain } from './check-chain.ts'
import { compareWitness, NOT_COMPARED } from './compare-witness.ts'
import { knownMergesOf } from './known-merges.ts'
import { readMain } from './read-main.ts'
import { type LedgerRecords, readRecords } from './read-records.ts'

export interface ReportOptions {
  readonly git: Git
  readonly paths: Paths
  readonly period: ReportPeriod
  /** Absent: the records are not compared. */
  readonly witness: WitnessSource | undefined
  readonly comparison: ComparisonOptions
  /** Absent: who merged access reviews is not asked. */
  readonly github?: Pick<GitHub, 'mergedPullRequestOf'>
  readonly origin: Pick<ReportHeader, 'repository' | 'repositoryUrl' | 'run'>
}

/** Reads what the report of a period is made from: the default branch as it is checked out, the ledger, and the witness. */
export async function makeReport(
  { clock, log, debug }: Pick<Context, 'clock' | 'log' | 'debug'>,
  { git, paths, period, witness, comparison, github, origin }: ReportOptions,
): Promise<Report> {
  const now = clock.now()
  const ledger = await fetchedLedger(git)
  const reading = readMain(git, await git.head(), paths, period)
  const scoping = reading.then(({ added }) => scopeOf(period, added))
  const [main, scope, records, ...chain] = await Promise.all([
    reading,
    scoping,
    ledger === undefined ? noRecords() : readRecords(git, ledger, period, scoping),
    ...(ledger === undefined ? [] : [checkChain(git, ledger)]),
  ])
  log(`main: ${main.added.length} requests since then, by ${main.tip.slice(0, 12)}`)
  log(`ledger: ${records.entries.length} records${ledger === undefined ? '; there is no branch of it' : ''}`)
  const witnessed =
    witness === undefined ? NOT_COMPARED : await compareWitness(witness, records.entries, scope, comparison)
  const merges = github && (await knownMergesOf({ log, debug }, github, main.reviews))
  const reviews = accessReviewRowsOf(main.reviews, merges)
  const instant = (at: number) => formatInstant(new Date(at))
  const header: ReportHeader = {
    type: 'report',
    version: 1,
    since: instant(period.since),
    until: instant(period.until),
    madeAt: formatInstant(now),
    ...origin,
    main: main.tip,
    ...(ledger !== undefined && { ledger }),
    witness: [...witnessed.accounts],
  }
  return buildReport({
    header,
    period,
    now: now.getTime(),
    main,
    ...records,
    isWitnessed: witnessed.isWitnessed,
    checks: [witnessed.check, ...chain, ...reviews.checks],
    accessReviews: reviews.rows,
  })
}

const noRecords = (): LedgerRecords => ({ entries: [], known: new Set() })
