import type { Report } from '../../domain/report/report.ts'
import { join } from '../../render/markdown.ts'
import type { ReportSummary } from '../../render/report/markdown.ts'
import { renderOpenedReview } from '../../render/report/opened-review.ts'
import { resultText } from '../../render/result.ts'
import type { Runner } from '../../runner/runner.ts'
import type { OpenedAccessReview } from '../../services/report/open-access-review.ts'
import { counted } from '../../shared/printable.ts'
import { describeFailure } from '../../shared/result.ts'

/** How many gaps of a check the log names. */
const MOST_LOGGED = 100

export interface WrittenReport {
  /** Names of the files, in the folder `output`. */
  readonly written: readonly string[]
  /** Whether copies of the witness were given. */
  readonly isWitnessExpected: boolean
  /** What came of the access review, where one was asked for. */
  readonly review: OpenedAccessReview | undefined
}

/** Tells the runner what the report says. Red where the population is not complete: the files are written all the same. */
export async function tellReport(
  runner: Runner,
  report: Report,
  summary: ReportSummary,
  { written, isWitnessExpected, review }: WrittenReport,
): Promise<void> {
  const { header, checks, figures, exceptional } = report
  const failed = checks.filter(({ state }) => state === 'fails' || (state === 'unknown' && isWitnessExpected))
  for (const { claim, state, gaps } of checks) {
    runner.log(`${state}: ${claim}`)
    for (const { what, meaning, remedy } of gaps.slice(0, MOST_LOGGED)) runner.log(`  ${what}: ${meaning}. ${remedy}.`)
    const rest = gaps.length - MOST_LOGGED
    if (rest > 0) runner.log(`  … and ${rest} more: checks.csv and report.jsonl have all of them.`)
  }
  runner.log(
    `${counted(figures.grants, 'grant')}, ${exceptional} of them exceptions; written: ${written.join(', ') || 'nothing'}`,
  )
  runner.output('result', resultText({ header, checks, figures, files: written, ...reviewJsonOf(review) }))
  await runner.summarize(join([...(review ? [renderOpenedReview(review)] : []), summary.render()], '\n\n'))
  if (review?.state === 'failed')
    runner.fail(`The pull request for the access review could not be opened. ${describeFailure(review.failure)}`)
  if (failed.length === 0) {
    if (checks.some(({ state }) => state === 'unknown'))
      runner.caution(
        'The report was not compared with the witness, so it is as true as the branch of the ledger. Name a folder with copies as `witness`.',
      )
    return
  }
  runner.fail(
    `The report is not complete: ${failed.map(({ claim }) => `it is not shown that ${lowerFirst(claim)}`).join('; ')}. The summary of this job names each gap, and says what to do.`,
  )
}

function reviewJsonOf(review: OpenedAccessReview | undefined) {
  if (!review) return {}
  const { month, path, state } = review
  return { accessReview: { month, path, state, ...('proposal' in review && { pullRequest: review.proposal }) } }
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
