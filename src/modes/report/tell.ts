import type { Report } from '../../domain/report/report.ts'
import { renderReportSummary } from '../../render/report/markdown.ts'
import { resultText } from '../../render/result.ts'
import type { Runner } from '../../runner/runner.ts'

export interface WrittenReport {
  /** Names of the files, in the folder `output`. */
  readonly written: readonly string[]
  /** Whether copies of the witness were given. */
  readonly isWitnessExpected: boolean
}

/** Tells the runner what the report says. Red where the population is not complete: the files are written all the same. */
export async function tellReport(
  runner: Runner,
  report: Report,
  { written, isWitnessExpected }: WrittenReport,
): Promise<void> {
  const { header, checks, figures, grants } = report
  const failed = checks.filter(({ state }) => state === 'fails' || (state === 'unknown' && isWitnessExpected))
  for (const { claim, state, gaps } of checks) {
    runner.log(`${state}: ${claim}`)
    for (const { what, meaning, remedy } of gaps) runner.log(`  ${what}: ${meaning}. ${remedy}.`)
  }
  const exceptional = grants.filter(({ exceptions }) => exceptions.length > 0).length
  runner.log(`${figures.grants} grants, ${exceptional} of them exceptions; written: ${written.join(', ') || 'nothing'}`)
  runner.output('result', resultText({ header, checks, figures, files: written }))
  await runner.summarize(renderReportSummary(report))
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

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
