import type { Rules } from '../../domain/rules/rules.ts'
import type { GrantContext, Job } from '../../services/granting/job.ts'
import { openSessionKeys } from '../../services/granting/session-keys.ts'
import { openBranches } from '../../services/history/branch.ts'
import { type KnownRules, readKnownRules } from '../../services/history/known-rules.ts'
import { askingGitHub, openProvenance, type Trace } from '../../services/history/provenance.ts'
import { openPastEnds } from '../../services/ledger/past-ends.ts'
import type { openRecording } from '../../services/ledger/recorder.ts'
import { readMergesAt } from '../../services/merges/merge-at.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'
import { memoizeAsync } from '../../shared/memoize.ts'
import type { SweepOptions } from './options.ts'

/** By what policies are judged, without the time. */
export interface Judging {
  readonly rules: Rules
  readonly trace: Omit<Trace, 'now'>
  /** What asks the witness, and finds and gives what is missing; absent if GitHub could not be asked. */
  readonly online?: { readonly job: Job; readonly known: KnownRules }
}

type Recording = ReturnType<typeof openRecording>

/** The branch and its rules, and how to ask GitHub about what stands there. `checkout`: the rules of the checkout. */
export async function prepareSweep(
  context: GrantContext,
  options: Pick<SweepOptions, 'checkout' | 'paths' | 'observer'>,
  recording: Recording,
  checkoutRules: KnownRules | undefined,
): Promise<Judging & Required<Pick<Judging, 'online'>>> {
  const { github } = context
  const { checkout, paths, observer } = options
  const defaultBranch = await github.defaultBranch()
  const tip = await github.tip(defaultBranch)
  if (checkout !== tip && !(await github.isOnBranch(checkout, defaultBranch))) {
    throw new ErrorWithRemedy(
      `The commit ${checkout.slice(0, 12)} that this job runs on is not on ${defaultBranch}, so it does not tell what was merged`,
      `Run mode \`sweep\` on ${defaultBranch}`,
    )
  }
  const known = await readTipRules(context, paths.config, { tip, checkout }, checkoutRules)
  const { rules, blobSha } = known.ruleFile
  const own = await openProvenance(context, options, known.ruleFile, askingGitHub(github, defaultBranch))
  const trace = { ...own, mergesAt: memoizeAsync(sha => readMergesAt(context, own, defaultBranch, sha)) }
  const job: Job = {
    context,
    branch: defaultBranch,
    rules,
    folder: paths.requests,
    rulesRead: { path: paths.config, at: tip, blobSha },
    branchUpTo: openBranches(context.git, paths, own.rules),
    pastEnds: openPastEnds(context),
    sessionKeys: openSessionKeys(context),
    ...recording,
    // It grants again what a job granted before.
    isFirstAttempt: false,
    observer,
  }
  return { rules, trace, online: { job, known } }
}

/** The same without GitHub: what only GitHub knows stays unknown, and is left alone. */
export async function prepareWithoutGitHub(
  context: GrantContext,
  options: Pick<SweepOptions, 'checkout' | 'paths'>,
  known: KnownRules,
  error: unknown,
): Promise<Judging> {
  const refuse = async () => {
    throw error
  }
  const asking = { mergedPullRequestOf: refuse, isOnDefaultBranch: refuse }
  const own = await openProvenance(context, options, known.ruleFile, asking)
  return { rules: known.ruleFile.rules, trace: { ...own, mergesAt: refuse } }
}

/** The rules of now; those of the checkout if they are the same file, so that what was read by them need not be read again. */
async function readTipRules(
  { git, github }: GrantContext,
  path: string,
  at: { readonly tip: string; readonly checkout: string },
  checkoutRules: KnownRules | undefined,
): Promise<KnownRules> {
  const known = await readKnownRules(github, git, path, at)
  const isSame = known.ruleFile.blobSha === checkoutRules?.ruleFile.blobSha
  return isSame ? { ...known, ruleFile: checkoutRules.ruleFile } : known
}
