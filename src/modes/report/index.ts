import { openReportSummary } from '../../render/report/markdown.ts'
import type { InputsOf } from '../../runner/inputs.ts'
import { spareMemory } from '../../runner/spare-memory.ts'
import { openRulesHistory } from '../../services/history/rules.ts'
import { makeReport } from '../../services/report/make-report.ts'
import { openAccessReview } from '../../services/report/open-access-review.ts'
import { writeFiles } from '../../services/report/write-files.ts'
import { openArchive } from '../../services/transcripts/archive.ts'
import { accountIdsIn } from '../../services/witness/source.ts'
import { tap } from '../../shared/tap.ts'
import type { Machine } from '../machine.ts'
import { openWitnessSource } from '../witness-source.ts'
import { filesOf } from './formats.ts'
import { lastMonth } from './period.ts'
import { tellReport } from './tell.ts'

export async function runReport(machine: Machine, inputs: InputsOf<'report'>): Promise<void> {
  const { runner, base } = machine
  spareMemory()
  const workspace = runner.environment('GITHUB_WORKSPACE')
  const archive = openArchive(workspace, inputs.output, { fileMode: 0o644 })
  const git = await machine.git(inputs)
  const github = inputs.githubToken === undefined ? undefined : await machine.github(inputs.githubToken)
  const rules = await openRulesHistory(git, inputs.config).at(await git.head())
  const witness = await openWitnessSource(machine, inputs.witness, rules)
  const repositoryUrl = machine.repositoryUrl()
  const accountIds = accountIdsIn('accounts' in rules ? rules.accounts.values() : [])
  const report = await makeReport(base, {
    git,
    ...(github && { github }),
    paths: inputs,
    period: periodOf(inputs, base.clock.now()),
    witness,
    comparison: { repositoryUrl, accountIds },
    origin: {
      repository: runner.environment('GITHUB_REPOSITORY'),
      repositoryUrl,
      ...runOf(machine),
    },
  })
  if (inputs.dryRun) runner.log('dry run: no file is written')
  const { dryRun } = inputs
  const summary = openReportSummary(report)
  const files = dryRun ? [] : await filesOf(report, summary, inputs.formats)
  const written = await writeFiles(archive, files, tap(report.grants, summary.add))
  const review =
    inputs.review && github ? await openAccessReview(base, { git, github, paths: inputs, report, dryRun }) : undefined
  return tellReport(runner, report, summary, { written, isWitnessExpected: witness !== undefined, review })
}

/** The last whole month in UTC, unless both ends are given. */
function periodOf({ since, until }: InputsOf<'report'>, now: Date) {
  const month = lastMonth(now)
  return { since: since?.getTime() ?? month.since, until: until?.getTime() ?? (since ? now.getTime() : month.until) }
}

/** At a terminal there is no run. */
function runOf({ observer }: Machine) {
  try {
    return { run: observer().run }
  } catch {
    return {}
  }
}
