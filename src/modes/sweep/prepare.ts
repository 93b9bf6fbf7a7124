import type { GrantContext, Job } from '../../services/granting/job.ts'
import { readBranch } from '../../services/history/branch.ts'
import { readKnownRules } from '../../services/history/known-rules.ts'
import type { Trace } from '../../services/history/provenance.ts'
import { openRulesHistory } from '../../services/history/rules.ts'
import { openPastEnds } from '../../services/ledger/past-ends.ts'
import { openRecording } from '../../services/ledger/recorder.ts'
import { readMergesAt } from '../../services/merges/merge-at.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'
import { memoizeAsync } from '../../shared/memoize.ts'
import type { SweepOptions } from './options.ts'

/** The branch and its rules, and how to ask GitHub about what stands there. */
export async function prepareSweep(
  context: GrantContext,
  { checkout, paths, run, dryRun }: Pick<SweepOptions, 'checkout' | 'paths' | 'run' | 'dryRun'>,
) {
  const { git, github, debug } = context
  const defaultBranch = await github.defaultBranch()
  const tip = await github.tip(defaultBranch)
  if (checkout !== tip && !(await github.isOnBranch(checkout, defaultBranch))) {
    throw new ErrorWithRemedy(
      `The commit ${checkout.slice(0, 12)} that this job runs on is not on ${defaultBranch}, so it does not tell what was merged`,
      `Run mode \`sweep\` on ${defaultBranch}`,
    )
  }
  const known = await readKnownRules(github, git, paths.config, { tip, checkout })
  const { rules, blobSha } = known.ruleFile
  const rulesHistory = openRulesHistory(git, paths.config, known.ruleFile)
  const merged = {
    branch: await readBranch(git, checkout, paths, rulesHistory),
    paths,
    rules: rulesHistory,
    mergedPullRequestOf: memoizeAsync((sha: string) => github.mergedPullRequestOf(sha)),
  }
  const trace: Omit<Trace, 'now'> = {
    ...merged,
    git,
    mergesAt: memoizeAsync(sha => readMergesAt(context, merged, defaultBranch, sha)),
    rulesBlobAt: memoizeAsync(async sha => (await git.findFile(sha, paths.config))?.sha),
    debug,
    isOnDefaultBranch: memoizeAsync(beginning => github.isOnBranch(beginning, defaultBranch)),
  }
  const rulesRead = { path: paths.config, at: tip, blobSha }
  const job: Job = {
    context,
    branch: defaultBranch,
    rules,
    folder: paths.requests,
    rulesRead,
    pastEnds: openPastEnds(context),
    ...openRecording(context, github, { role: 'revoke', run, dryRun, accounts: async () => rules.accounts.values() }),
    // It grants again what a job granted before.
    isFirstAttempt: false,
    run,
  }
  return { trace, known, job }
}
