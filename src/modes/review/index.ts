import type { InputsOf } from '../../runner/inputs.ts'
import { readKnownRules } from '../../services/history/known-rules.ts'
import { openRecording } from '../../services/ledger/recorder.ts'
import type { Machine } from '../machine.ts'
import { reportReview } from './report.ts'
import { review } from './review.ts'

export async function runReview(machine: Machine, inputs: InputsOf<'review'>): Promise<void> {
  const { runner, base } = machine
  const [git, github, aws] = await Promise.all([
    machine.git(inputs),
    machine.github(inputs.githubToken),
    machine.aws('review'),
  ])
  const context = { ...base, aws }
  const tip = await github.tip(await github.defaultBranch())
  const { ruleFile, outdated } = await readKnownRules(github, git, inputs.config, { tip, checkout: tip })
  const { rules } = ruleFile
  const observer = machine.observer()
  const { dryRun } = inputs
  const recording = openRecording(context, github, {
    role: 'revoke',
    observer,
    dryRun,
    accounts: async () => rules.accounts.values(),
  })
  return reportReview(runner, await review(context, { ...recording, github, rules, outdated, observer, dryRun }))
}
