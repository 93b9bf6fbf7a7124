import type { Merge } from '../../domain/merge/plan.ts'
import type { Paths } from '../context.ts'
import type { GrantContext } from '../granting/job.ts'
import { readChanges } from '../history/request-files.ts'
import type { RulesHistory } from '../history/rules.ts'
import { gatherApprovalEvidence } from './approval-evidence.ts'
import type { Push } from './push.ts'
import { differs, readMergedRanges } from './ranges.ts'

/** Splits a push into merged pull requests, oldest first, with the changes of each to the request files. */
export async function readMerges(
  context: GrantContext,
  push: Push,
  paths: Paths,
  rules: RulesHistory,
): Promise<readonly Merge[]> {
  const { git, github } = context
  const merges: Merge[] = []
  for (const landing of await readMergedRanges(git, github, push, paths)) {
    const { before, after } = landing
    const { changes, problems } = await readChanges(git, landing, paths, rules)
    if (changes.length + problems.length === 0) continue
    const rulesBefore = await rules.at(before)
    const known = 'rules' in rulesBefore && rulesBefore !== rules.now ? [rulesBefore] : []
    const evidence = await gatherApprovalEvidence(context, push.branch, landing, changes, [rules.now, ...known])
    const shown = 'files' in evidence ? evidence.files : []
    // Checks both what GitHub shows and what git has: a rebase may have landed the rules before the requests.
    const touchesRules = shown.includes(paths.config) || (await differs(git, before, after, paths.config))
    merges.push({ sha: after, evidence, changes, problems, touchesRules, rulesBefore })
  }
  return merges
}
